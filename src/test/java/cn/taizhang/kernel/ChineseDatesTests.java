package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("日期写法")
class ChineseDatesTests {

    private static final LocalDate FIFTH_OF_JULY = LocalDate.of(2020, 7, 5);

    @Test
    void has_no_leading_zeros() {
        assertThat(ChineseDates.full(FIFTH_OF_JULY)).isEqualTo("2020年7月5日");
        assertThat(ChineseDates.monthAndDay(FIFTH_OF_JULY)).isEqualTo("7月5日");
        assertThat(ChineseDates.month(YearMonth.of(2020, 7))).isEqualTo("2020年7月");
    }

    @Test
    void a_moment_is_told_to_the_minute_with_two_digits_each() {
        assertThat(ChineseDates.minute(FIFTH_OF_JULY.atTime(9, 5))).isEqualTo("2020年7月5日 09:05");
    }

    @Test
    void names_the_year_of_a_range_once() {
        assertThat(ChineseDates.range(LocalDate.of(2020, 1, 1), FIFTH_OF_JULY))
                .isEqualTo("2020年1月1日至7月5日");
        assertThat(ChineseDates.range(YearMonth.of(2020, 1), YearMonth.of(2020, 6)))
                .isEqualTo("2020年1月至6月");
    }

    @Test
    void names_both_years_where_they_differ() {
        assertThat(ChineseDates.range(LocalDate.of(2019, 12, 31), FIFTH_OF_JULY))
                .isEqualTo("2019年12月31日至2020年7月5日");
        assertThat(ChineseDates.range(YearMonth.of(2019, 7), YearMonth.of(2020, 6)))
                .isEqualTo("2019年7月至2020年6月");
    }

    @Test
    void a_range_of_one_is_one() {
        assertThat(ChineseDates.range(FIFTH_OF_JULY, FIFTH_OF_JULY)).isEqualTo("2020年7月5日");
        assertThat(ChineseDates.range(YearMonth.of(2020, 7), YearMonth.of(2020, 7)))
                .isEqualTo("2020年7月");
    }
}
