package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.report.ReportTemplate.Blank;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("来稿成模板")
class MarkedTemplateTests {

    @Test
    void the_sign_of_a_rounded_number_behind_a_mark_is_part_of_it() {
        var template = template("学习汇报\n召开学习研讨×余次，印发简报×期。");

        assertThat(template.blanks()).extracting(Blank::rounded).containsExactly(true, false);
        assertThat(template.text()).isEqualTo("学习汇报\n召开学习研讨×次，印发简报×期。");
    }

    @Test
    void a_name_is_not_said_twice_where_the_text_goes_on_with_its_end() {
        assertThat(printed("×区工作汇报", "澄川区")).isEqualTo("澄川");
        assertThat(printed("中共澄川×委", "澄川区")).isEqualTo("区");
    }

    @Test
    void a_name_in_quotes_is_not_quoted_again() {
        assertThat(printed("深化“平安×”创建，推进工作", "平安澄川")).isEqualTo("澄川");
    }

    @Test
    void lines_broken_by_the_width_of_a_page_are_one_paragraph() {
        var line = "今年以来我区坚持以习近平新时代中国特色社会主义思想为指导深入学习贯彻党的十九大精神全面加强";
        var template =
                template(
                        "工作汇报\n一、学习情况\n"
                                + line
                                + "\n"
                                + line
                                + "\n组织建设，召开学习研讨×次。\n二、基本情况\n共有党员×名。");

        var paragraphs =
                composed(template).blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(MarkedTemplateTests::words)
                        .toList();
        assertThat(paragraphs).containsExactly(line + line + "组织建设，召开学习研讨×次。", "共有党员×名。");
    }

    @Test
    void lines_before_the_title_are_left_out_and_told() {
        var template = template("内部资料\n2020年7月1日\n\n关于上半年学习情况的汇报\n\n召开学习研讨×次。");

        assertThat(template.leftOut()).contains("内部资料");
        assertThat(composed(template).titleText()).isEqualTo("关于上半年学习情况的汇报");
    }

    @Test
    void nothing_is_left_out_where_a_place_stands_among_it() {
        var template = template("内部资料第×期\n\n关于上半年学习情况的汇报\n\n召开学习研讨×次。");

        assertThat(template.leftOut()).isEmpty();
    }

    @Test
    void a_number_that_was_dropped_without_a_mark_is_filled_where_it_belongs() {
        var template = template("学习汇报\n上半年召开学习研讨次，发放宣传资料份。");

        assertThat(template.blanks())
                .isNotEmpty()
                .allSatisfy(blank -> {
                    assertThat(blank.mask()).isEmpty();
                    assertThat(blank.position().start()).isEqualTo(blank.position().end());
                });
        assertThat(words(composed(template).blocks().getLast())).contains("学习研讨×次");
    }

    @Test
    void around_a_place_stand_whole_characters() {
        var blank = template("汇报\n" + "𬭚".repeat(13) + "召开学习研讨×次。").blanks().getFirst();

        assertThat(blank.position().before()).isEqualTo("𬭚".repeat(6) + "召开学习研讨");
    }

    @Test
    void what_is_written_by_hand_stands_there_whatever_the_place_asks() {
        var text = BoundText.read("学习汇报\n召开学习研讨×次。");
        var words = new BoundPlace.ByHand("12", "宣传科提供", "王芳");
        var bound = text.with(1, text.places().getFirst().filledWith(words));

        assertThat(ReportTemplate.of("汇报", bound).blanks().getFirst().byHand()).isEqualTo(words);
    }

    /** What is printed in the first blank of a line where a name of this text belongs. */
    private static String printed(String line, String name) {
        var blank = template("工作汇报\n\n" + line + "。").blanks().getFirst();
        var parameter =
                new Filling.OfParameter(
                        new ParameterDefinition(
                                "x",
                                "名称",
                                ParameterDefinition.Kind.NAME,
                                "",
                                _ -> Optional.empty()),
                        Optional.of(new ParameterDefinition.Value(name, "台账")),
                        Optional.empty());
        return FilledBlank.of(blank, parameter).text();
    }

    private static ReportTemplate template(String text) {
        return ReportTemplate.of("汇报", BoundText.read(text));
    }

    private static OfficialDocument composed(ReportTemplate template) {
        return template.compose(blank -> new Span.OpenBlank("×", blank.number() + ":-", "没有登记"));
    }

    private static String words(Block block) {
        return block instanceof Block.Paragraph(var spans)
                ? spans.stream().map(Span::text).collect(Collectors.joining())
                : "";
    }
}
