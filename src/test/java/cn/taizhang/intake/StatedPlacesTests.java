package cn.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文中已写的")
class StatedPlacesTests {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            textBlock =
                    """
                    召开学习研讨37次，印发简报12期。 | 37 12
                    共发展党员1,280余名。 | 1,280
                    投入资金37.5万元，完成率96.5%。 | 37.5 96.5
                    截至6月底，已办结28件。 | 6 28
                    截至2019年6月30日，已办结28件。 | 2019年6月30日 28
                    自3月12日启动以来，召开研讨8次。 | 3 12 8
                    自2019年3月12日启动以来，召开研讨8次。 | 8
                    2019年上半年，全区党建工作有序推进。 |
                    （一）抓好学习。按照豫发〔2019〕8号文件要求落实。 |
                    """,
            delimiter = '|')
    void numbers_that_count_and_dates_without_a_year_of_their_own(String text, String expected) {
        assertThat(said(text))
                .containsExactlyElementsOf(
                        expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void a_number_that_runs_over_a_broken_line_is_left_out() {
        var line = "今年以来全区各级党组织认真学习贯彻上级精神结合实际抓好落实召开学习研讨会议共计";
        assertThat(said(line + "1\n28次，再次召开学习研讨会议合计" + "9次。"))
                .doesNotContain("1\n28")
                .contains("9");
    }

    @Test
    void a_stretch_that_is_asked_for_becomes_a_place_beside_the_marked_ones() {
        var text = "召开学习研讨37次，印发简报×期。";

        var places = Manuscript.read(text, List.of(new Stretch(6, 8))).places();

        assertThat(places).extracting(OpenPlace::start).containsExactly(6, 14);
        assertThat(places).extracting(OpenPlace::unit).containsExactly("次", "期");
    }

    @Test
    void what_meets_a_marked_place_is_left_to_the_mark() {
        var text = "办结1×3件。";

        assertThat(Manuscript.read(text, List.of(new Stretch(2, 3))).places())
                .isEqualTo(Manuscript.read(text).places());
    }

    private static List<String> said(String text) {
        return Manuscript.statedIn(text).stream()
                .map(one -> text.substring(one.start(), one.end()))
                .toList();
    }
}
