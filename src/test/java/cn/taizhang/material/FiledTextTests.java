package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.material.FiledText.Part;
import cn.taizhang.wordfile.Field;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文件里的文字")
class FiledTextTests {

    @Test
    void a_figure_alone_on_a_line_is_a_paragraph() {
        var filed = filed("学习研讨\n12\n13\n以上。\n", field(5, 7, 1));

        assertThat(filed.parts(_ -> ""))
                .extracting(Part::printed)
                .containsExactly("学习研讨", "12", "13", "以上。");
    }

    @Test
    void a_long_line_that_ends_without_a_full_stop_does_not_run_on() {
        var long1 = "今年以来各街道各社区坚持学用结合以学促干推动学习走深走实取得了一定的成效";
        var filed = filed(long1 + "\n" + long1 + "\n" + long1 + "\n");

        assertThat(filed.parts(_ -> "")).hasSize(3);
    }

    @Test
    void an_emptied_control_alone_on_a_line_is_no_paragraph() {
        var filed = filed("学习研讨\n\n以上。\n", field(5, 5, 1));

        assertThat(filed.parts(_ -> "")).extracting(Part::printed).containsExactly("学习研讨", "以上。");
    }

    @Test
    void other_figures_between_equal_words_are_seen() {
        var text = "研讨1次，印发1期。\n";
        var filed = filed(text, field(2, 3, 1), field(7, 8, 2));
        var swapped = filed(text, field(2, 3, 2), field(7, 8, 1));

        assertThat(swapped.parts(Field::tag).getFirst().key())
                .isNotEqualTo(filed.parts(Field::tag).getFirst().key());
    }

    private static FiledText filed(String text, Field... fields) {
        return new FiledText(text, List.of(fields));
    }

    private static Field field(int start, int end, int number) {
        return new Field(start, end, number + ":study.sessions@2");
    }
}
