package cn.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.intake.Heading.Placing;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("标题")
class HeadingsTests {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "⟪1|own-line⟫一、今年的收成⟪/⟫\n田里的稻子熟了。",
                "⟪2|own-line⟫（一）修渠引水⟪/⟫\n水渠修到村口。",
                "⟪3|own-line⟫1.修路架桥⟪/⟫\n桥已经通车。",
                "⟪4|own-line⟫（1）铺石板⟪/⟫\n石板铺了一里。"
            })
    void a_number_and_words_in_a_line_of_their_own(String marked) {
        everyHeadingIsFound(marked);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "⟪1|run-in⟫一、抓好春耕⟪/⟫。种子已经备齐，农机检修完毕。",
                "⟪2|run-in⟫（二）修好水渠⟪/⟫。渠首到渠尾全线疏通。",
                "⟪3|run-in⟫2.修好机耕路⟪/⟫。路面加宽到四尺。",
                "村里做了三件事。⟪5|run-in⟫一是修路⟪/⟫。路通到每家门口。⟪5|run-in⟫二是引水⟪/⟫。水引到每块田头。",
                "⟪5|run-in⟫首先，备好种子⟪/⟫。种子由合作社统一采购。"
            })
    void a_heading_the_text_goes_on_behind_ends_before_its_full_stop(String marked) {
        everyHeadingIsFound(marked);
    }

    @Test
    @DisplayName("序号错了也是标题：两个“二”，先“四”后“三”")
    void numbers_out_of_order_are_headings_all_the_same() {
        everyHeadingIsFound(
                """
                ⟪1|own-line⟫一、春天⟪/⟫
                播种。
                ⟪1|own-line⟫二、夏天⟪/⟫
                除草。
                ⟪1|own-line⟫二、秋天⟪/⟫
                收割。
                ⟪1|own-line⟫五、冬天⟪/⟫
                休耕。\
                """);
    }

    @Test
    void a_report_in_one_paragraph_has_its_headings_within_the_line() {
        everyHeadingIsFound(
                "⟪1|run-in⟫一、春耕情况⟪/⟫。种子备齐了。⟪2|run-in⟫（一）修渠⟪/⟫。渠通了水。"
                        + "⟪2|run-in⟫（二）修路⟪/⟫。路通了车。⟪1|run-in⟫二、存在的问题⟪/⟫。人手不够。");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.打开阀门；\n2.放水入田；",
                "带上锄头、镰刀、绳子三样东西。",
                "渠长1.5公里，宽2.4米。",
                "选种、育苗、插秧，一样不少。",
                "会上提出一是一、二是二的要求",
                "亩产达到五百斤（一）季的收成，比去年好。"
            })
    void items_of_a_list_and_decimals_are_none(String text) {
        assertThat(Manuscript.read(text).headings()).isEmpty();
    }

    @Test
    void leading_spaces_and_the_break_are_outside() {
        var text = "　　一、开头  \n正文。";

        assertThat(Manuscript.read(text).headings())
                .isEqualTo(List.of(new Heading(1, 2, 6, Placing.OWN_LINE)));
    }

    private static void everyHeadingIsFound(String marked) {
        var expected = MarkedText.parse("示例", marked);

        assertThat(Manuscript.read(expected.text()).headings())
                .isEqualTo(expected.titles().stream().map(HeadingsTests::heading).toList());
    }

    private static Heading heading(MarkedText.Title title) {
        var placing = title.placing().equals("own-line") ? Placing.OWN_LINE : Placing.RUN_IN;
        return new Heading(title.level(), title.start(), title.end(), placing);
    }
}
