package cn.taizhang.wordfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Outcome.Refused;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("读取 .doc")
class OldWordTests {

    private static TextFile read(MadeDoc made) {
        return TextFile.read("稿.doc", made.bytes()).orThrow();
    }

    @Test
    void each_paragraph_is_one_line_and_it_is_not_written_back() {
        var file = read(new MadeDoc().paragraph("共有12人").paragraph("").paragraph("完\u000B了"));

        assertThat(file.text()).isEqualTo("共有12人\n\n完\n了\n");
        assertThat(file.keepsFormat()).isFalse();
    }

    @Test
    void a_row_is_one_line_and_tabs_part_its_cells() {
        var file = read(new MadeDoc().row("项目", "数").row("党员", "").paragraph("后文"));

        assertThat(file.text()).isEqualTo("项目\t数\n党员\t\n后文\n");
    }

    @Test
    void what_was_struck_out_or_hidden_is_left_out() {
        var made =
                new MadeDoc()
                        .run("前", 0)
                        .run("旧", MadeDoc.DELETED)
                        .run("藏", MadeDoc.HIDDEN)
                        .paragraph("后");

        assertThat(read(made).text()).isEqualTo("前后\n");
    }

    @Test
    void results_of_fields_are_read_and_their_codes_are_not() {
        assertThat(read(new MadeDoc().paragraph("第\u0013 PAGE \u00143\u0015页")).text())
                .isEqualTo("第3页\n");
    }

    @Test
    void notes_headers_and_text_boxes_follow_the_main_text() {
        var made =
                new MadeDoc()
                        .paragraph("正文")
                        .part(1)
                        .paragraph("\u0002 脚注")
                        .part(2)
                        .paragraph("\u0003")
                        .paragraph("页眉")
                        .part(5)
                        .paragraph("尾注")
                        .part(6)
                        .paragraph("框内");

        assertThat(read(made).text()).isEqualTo("正文\n 脚注\n尾注\n页眉\n框内\n");
        assertThat(read(made).endOfMainText()).isEqualTo(3);
    }

    @Test
    void a_locked_one_is_refused() {
        byte[] locked = new MadeDoc().paragraph("密").encrypted().bytes();

        assertThat(TextFile.read("稿.doc", locked)).isInstanceOf(Refused.class);
    }

    @Test
    void a_sound_file_cut_off_or_with_bytes_changed_is_read_or_refused_and_nothing_else() {
        byte[] sound = new MadeDoc().paragraph("应到十二人").row("甲", "乙").bytes();
        var chance = new Random(2020);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i <= round % 4; i++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            byte[] cut =
                    round % 5 == 0
                            ? Arrays.copyOf(damaged, chance.nextInt(damaged.length))
                            : damaged;

            Outcome<TextFile> outcome = TextFile.read("稿.doc", cut);

            assertThat(outcome).isNotNull();
        }
    }
}
