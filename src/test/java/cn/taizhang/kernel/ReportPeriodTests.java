package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.taizhang.kernel.ReportPeriod.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("报告期")
class ReportPeriodTests {

    @ParameterizedTest(name = "{0}：{3}")
    @CsvSource({
        "2020, 2020-01-01, 2020-12-31, 2020年",
        "2020H1, 2020-01-01, 2020-06-30, 2020年上半年",
        "2020H2, 2020-07-01, 2020-12-31, 2020年下半年",
        "2020Q1, 2020-01-01, 2020-03-31, 2020年第一季度",
        "2020Q4, 2020-10-01, 2020-12-31, 2020年第四季度",
        "2020-02, 2020-02-01, 2020-02-29, 2020年2月",
        "2021-02, 2021-02-01, 2021-02-28, 2021年2月",
        "2020-12, 2020-12-01, 2020-12-31, 2020年12月"
    })
    void has_a_first_and_a_last_day_and_a_name(
            String text, LocalDate start, LocalDate end, String label) {
        var period = ReportPeriod.parse(text).orElseThrow();

        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "2020H3",
                "2020H0",
                "2020Q5",
                "2020-13",
                "2020-00",
                "2020-5",
                "2020H",
                "2020H12",
                "上半年",
                "1948",
                "2100H1",
                "２０２０",
                "2020-06-30"
            })
    void what_is_no_period_is_empty(String text) {
        assertThat(ReportPeriod.parse(text)).isEmpty();
    }

    @Test
    void forgives_spaces_and_small_letters() {
        assertThat(ReportPeriod.parse(" 2020h1 "))
                .contains(new ReportPeriod(2020, Span.HALF_YEAR, 1));
    }

    @ParameterizedTest(name = "{0} 的上期是 {1}，上年同期是 {2}")
    @CsvSource({
        "2020, 2019, 2019",
        "2020H1, 2019H2, 2019H1",
        "2020H2, 2020H1, 2019H2",
        "2020Q1, 2019Q4, 2019Q1",
        "2020-01, 2019-12, 2019-01",
        "2020-03, 2020-02, 2019-03",
        "1949H1, 1948H2, 1948H1"
    })
    void knows_the_one_before_and_the_same_last_year(String text, String before, String lastYear) {
        var period = ReportPeriod.parse(text).orElseThrow();

        assertThat(period.previous().text()).isEqualTo(before);
        assertThat(period.sameLastYear().text()).isEqualTo(lastYear);
    }

    @Test
    void contains_its_first_and_its_last_day_and_none_beside() {
        var half = ReportPeriod.parse("2020H1").orElseThrow();

        assertThat(half.contains(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(half.contains(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(half.contains(LocalDate.of(2020, 6, 30))).isTrue();
        assertThat(half.contains(LocalDate.of(2020, 7, 1))).isFalse();
    }

    @ParameterizedTest(name = "{0} 在 {2}")
    @CsvSource({
        "2020-06-30, YEAR, 2020",
        "2020-06-30, HALF_YEAR, 2020H1",
        "2020-07-01, HALF_YEAR, 2020H2",
        "2020-06-30, QUARTER, 2020Q2",
        "2020-12-31, QUARTER, 2020Q4",
        "2020-06-30, MONTH, 2020-06"
    })
    void a_day_lies_in_one_period_of_each_length(LocalDate day, Span span, String text) {
        assertThat(ReportPeriod.containing(day, span).text()).isEqualTo(text);
    }

    @Test
    void refuses_a_third_half() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportPeriod(2020, Span.HALF_YEAR, 3));
    }
}
