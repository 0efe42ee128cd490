package cn.taizhang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.DataTable;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("栏目匹配")
class HeadingMatchingTests {

    static Iterable<DataTable.Row> headings() {
        return DataTable.resource("/matching/labelled-headings.csv").rows();
    }

    @ParameterizedTest
    @MethodSource("headings")
    void a_heading_means_its_figure_or_none(DataTable.Row row) {
        var best = Matching.ofHeading(row.get("heading")).stream().filter(Proposal::certain);

        assertThat(best.map(Proposal::code).toList())
                .as(row.get("heading"))
                .isEqualTo(row.get("figure").isEmpty() ? List.of() : List.of(row.get("figure")));
    }

    @Test
    void the_unit_stands_in_brackets_or_in_the_last_word() {
        assertThat(HeadingWords.of("投入资金（单位：元）").unit()).isEqualTo("元");
        assertThat(HeadingWords.of("学习研讨场次").unit()).isEqualTo("次");
        assertThat(HeadingWords.of("参加人次数").unit()).isEqualTo("人次");
        assertThat(HeadingWords.of("整改事项数").unit()).isEmpty();
    }

    @Test
    void a_question_of_yes_or_no_is_known_by_its_brackets_or_its_first_word() {
        assertThat(HeadingWords.of("大工委（是/否）").asksWhether()).isTrue();
        assertThat(HeadingWords.of("是否成立大工委").asksWhether()).isTrue();
        assertThat(HeadingWords.of("大工委（个）").asksWhether()).isFalse();
    }

    @Test
    void the_time_in_a_heading_is_read_over() {
        assertThat(HeadingWords.of("2020年1—6月学习研讨（次）（截至6月30日）").leaf()).isEqualTo("学习研讨");
    }
}
