package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("标题回行")
class TitleLinesTests {

    @Test
    void a_title_of_a_line_is_not_set_in_and_one_of_a_character_more_is() {
        assertThat(TitleLines.indent("党".repeat(20))).isZero();
        assertThat(TitleLines.indent("党".repeat(21))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "全市组织部长座谈会及党建工作推进会发言材料, 17",
        "关于全区社区党组织书记队伍建设情况的调研报告, 18",
        "关于印发全区基层党建工作要点的通知和任务分解方案, 15",
    })
    void it_goes_on_where_a_word_is_complete(String title, int first) {
        assertThat(charactersOnALine(title)).isEqualTo(first);
    }

    @Test
    void without_a_complete_word_its_lines_are_of_a_like_length() {
        assertThat(charactersOnALine("党".repeat(24))).isEqualTo(12);
        assertThat(charactersOnALine("党".repeat(25))).isEqualTo(13);
        assertThat(charactersOnALine("党".repeat(41))).isEqualTo(14);
    }

    @Test
    void digits_are_half_as_wide() {
        assertThat(TitleLines.indent("2020" + "党".repeat(18))).isZero();
        assertThat(TitleLines.indent("2020" + "党".repeat(19))).isPositive();
    }

    @Test
    void lines_of_its_own_are_kept() {
        assertThat(TitleLines.indent("党".repeat(15) + "\n" + "党".repeat(15))).isZero();
    }

    private static int charactersOnALine(String title) {
        return (DocumentXml.TYPE_AREA_WIDTH - 2 * TitleLines.indent(title)) / 440;
    }
}
