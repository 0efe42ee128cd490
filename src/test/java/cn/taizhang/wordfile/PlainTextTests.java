package cn.taizhang.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.Outcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("读取 .txt")
class PlainTextTests {

    private static final String TEXT = "党员大会：应到 12 人\n实到 11 人\n";

    private static String read(byte[] content) {
        return TextFile.read("稿.TXT", content).orThrow().text();
    }

    @Test
    void the_usual_encodings_are_told_apart() {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
        assertThat(read(TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(TEXT);
    }

    @Test
    void every_line_ends_in_a_line_feed() {
        assertThat(read("一\r\n二\r三".getBytes(StandardCharsets.UTF_8))).isEqualTo("一\n二\n三\n");
    }

    @Test
    void it_has_no_fields_and_is_not_written_back() {
        var file = TextFile.read("稿.txt", TEXT.getBytes(StandardCharsets.UTF_8)).orThrow();

        assertThat(file.fields()).isEmpty();
        assertThat(file.keepsFormat()).isFalse();
        assertThat(file.endOfMainText()).isEqualTo(TEXT.length());
        assertThatThrownBy(() -> file.replaced(List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void text_under_another_name_is_refused() {
        var outcome = TextFile.read("稿.docx", TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }
}
