package cn.taizhang.wordfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Outcome.Done;
import cn.taizhang.kernel.Outcome.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("不规范的文字文件")
class MalformedTextFilesTests {

    private static final int LONGEST_MILLIS = 10_000;

    @Test
    @DisplayName("每个文件十秒之内或者读对，或者说明原因")
    void every_file_is_read_or_refused_with_the_cause_in_time() {
        var wrong = new ArrayList<String>();
        for (var file : MalformedFiles.all()) {
            long begin = System.nanoTime();
            String answer = answer(TextFile.read(file.fileName(), file.content()));
            long millis = (System.nanoTime() - begin) / 1_000_000;
            boolean read = file.expected().startsWith("读：");
            boolean fits = read ? answer.equals(file.expected()) : answer.contains(file.expected());
            if (!fits || millis > LONGEST_MILLIS || !read && answer.startsWith("读：")) {
                wrong.add(
                        "%s: expected 「%s」, got 「%s」 in %d ms"
                                .formatted(file.name(), file.expected(), answer, millis));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_refusal_says_what_to_do() {
        assertThat(MalformedFiles.all())
                .extracting(file -> TextFile.read(file.fileName(), file.content()))
                .filteredOn(Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(answer(outcome)).contains("请"));
    }

    @Test
    void a_sound_file_with_bytes_changed_is_read_or_refused_and_nothing_else() {
        byte[] sound = MadeDocx.of(MadeDocx.p(MadeDocx.r("应到十二人，实到十一人"))).bytes();
        var chance = new Random(2020);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i <= round % 4; i++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            byte[] cut =
                    round % 5 == 0
                            ? Arrays.copyOf(damaged, chance.nextInt(damaged.length))
                            : damaged;

            assertThat(TextFile.read("稿.docx", cut)).isNotNull();
        }
    }

    private static String answer(Outcome<TextFile> outcome) {
        return switch (outcome) {
            case Done<TextFile>(var file) -> "读：" + file.text();
            case Refused<TextFile>(var breaches) -> breaches.getFirst().message();
        };
    }
}
