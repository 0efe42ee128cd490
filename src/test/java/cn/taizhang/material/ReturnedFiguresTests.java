package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.material.Merging.Side;
import cn.taizhang.testing.ProductTest;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ProductTest
@DisplayName("收回文件里的数")
class ReturnedFiguresTests extends FilesComingBack {

    @Test
    void what_the_page_changed_around_a_figure_is_put_into_the_file_and_the_figure_is_bound()
            throws IOException {
        var file = edited(editor -> editor.replace("全区学习情况汇报", "学习情况的汇报"));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");

        taken(file);

        assertThat(fileText()).startsWith("学习情况的汇报\n今年以来，各街道召开研讨1次，印发某某刊物1期。\n另有×处待补。");
        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
    }

    @Test
    void a_figure_that_moved_on_while_the_file_was_out_is_not_taken_for_typed_over()
            throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各街道召开"));
        drafting.studied();

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(shown()).containsExactly("2", "2", "×");
    }

    @Test
    void a_figure_typed_over_stays_typed_over_when_its_paragraph_comes_from_the_page()
            throws IOException {
        var file = edited(editor -> editor.type("1:" + STUDY, "12"));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");

        var back = taken(file);

        assertThat(back.remarks()).anyMatch(one -> one.contains("「12」") && one.contains("「1」"));
        assertThat(fileText()).contains("各街道召开研讨12次，印发某某刊物1期。");
        assertThat(shown()).containsExactly("12", "1", "×");
    }

    @Test
    void a_figure_deleted_in_the_file_comes_again_with_its_paragraph_chosen_from_the_page()
            throws IOException {
        var file = edited(editor -> editor.delete("1:" + STUDY));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");
        var returned = waiting(file);

        choose(returned, Side.PAGE).orThrow();

        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
        assertThat(fileText()).contains("各街道召开研讨2次，印发某某刊物2期。");
    }

    @Test
    void what_was_chosen_holds_while_a_figure_moves_on() throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各社区召开"));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");
        var returned = waiting(file);
        var key = conflicts(returned).getFirst().key();

        drafting.studied();

        assertThat(conflicts(returned).getFirst().key()).isEqualTo(key);
    }

    @Test
    void a_place_bound_in_the_page_is_no_change_of_its_paragraph() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        materials.bind(drafting.office, material.id(), 2, 3, STUDY).orThrow();

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(fileText()).contains("另有1处没有补。");
        assertThat(shown()).containsExactly("1", "1", "1");
    }

    @Test
    void the_pages_figure_comes_with_its_words_where_they_are_chosen() throws IOException {
        var file =
                edited(editor -> {
                    editor.replace("全区召开", "全区共召开");
                    editor.type("1:" + STUDY, "12");
                });
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");
        var returned = waiting(file);
        assertThat(conflicts(returned).getFirst().page()).contains("研讨1次");

        var back = choose(returned, Side.PAGE).orThrow();

        assertThat(back.remarks()).noneMatch(one -> one.contains("「12」"));
        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
        assertThat(fileText()).contains("各街道召开研讨2次，印发某某刊物2期。");
    }

    @Test
    void what_the_page_and_the_file_wrote_by_hand_into_one_place_is_chosen() throws IOException {
        var file = edited(editor -> editor.type("1:" + STUDY, "12"));
        int seen = drafting.last(material).number();
        materials.write(drafting.office, material.id(), seen, 1, "15", "电话").orThrow();
        var returned = waiting(file);
        assertThat(conflicts(returned))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.page()).contains("研讨15次");
                    assertThat(one.file()).contains("研讨12次");
                });

        choose(returned, Side.PAGE).orThrow();

        assertThat(shown()).containsExactly("15", "1", "×");
        assertThat(fileText()).contains("研讨15次");
    }

    @Test
    void a_rounded_number_stays_rounded_when_its_paragraph_comes_from_the_page()
            throws IOException {
        for (int i = 0; i < 10; i++) {
            drafting.studied();
        }
        material = drafting.started("约数", "学习汇报\n召开学习研讨×余次，效果很好。\n以上汇报。");
        var file = edited(editor -> editor.replace("以上汇报", "特此汇报"));
        reword(2, "各街道召开学习研讨〔1 学习〕余次，效果明显。");

        taken(file);

        assertThat(fileText()).contains("各街道召开学习研讨10余次，效果明显。\n特此汇报。");
        assertThat(shown()).containsExactly("10余");
    }

    @Test
    void a_figure_of_an_old_copy_is_not_taken_for_typed_over() throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各街道召开"));
        for (int i = 0; i < 21; i++) {
            drafting.studied();
            handouts.file(drafting.office, material.id());
        }

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(shown()).containsExactly("22", "22", "×");
    }
}
