package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作日")
class WorkingDaysTests {

    private static final String NAMES = "year,date,kind,name,source\n";

    private final WorkingDays days = WorkingDays.byNotice();

    @ParameterizedTest(name = "{0}：{2}，上班 = {1}")
    @CsvSource({
        "2019-05-05, true, 劳动节调整后的星期日",
        "2019-05-03, false, 劳动节调整后的星期五",
        "2020-01-31, false, 春节延长假期",
        "2020-02-01, false, 原定补班的星期六",
        "2020-02-03, true, 延长假期后第一天",
        "2020-06-26, false, 端午节后一日",
        "2020-06-28, true, 端午节补班的星期日",
        "2020-06-29, true, 平常的星期一",
        "2020-06-20, false, 平常的星期六",
        "2022-12-31, false, 元旦前的星期六",
        "2023-09-29, false, 中秋节",
        "2024-02-18, true, 春节补班的星期日",
        "2025-10-08, false, 国庆节中秋节最后一天",
        "2026-01-04, true, 元旦补班的星期日",
        "2026-02-23, false, 春节最后一天",
        "2026-02-24, true, 春节后第一天"
    })
    void follows_the_notice_of_the_year(LocalDate day, boolean works, String why) {
        assertThat(days.isWorkingDay(day)).as(why).isEqualTo(works);
    }

    /** A worked weekend pays for a day off, so what remains are the statutory days of the year. */
    @ParameterizedTest(name = "{0} 年：法定节假日净减少 {1} 个工作日")
    @CsvSource({
        "2019, 11",
        "2020, 13",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 11",
        "2025, 13",
        "2026, 13"
    })
    void each_year_loses_its_statutory_days(int year, int statutory) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        long mondayToFriday =
                first.datesUntil(last.plusDays(1))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .count();

        int worked = days.between(first, last).orThrow();

        // 2020: eleven, and two more by the extension (31 January; the Saturday to be worked fell
        // away)
        assertThat(mondayToFriday - worked).isEqualTo(statutory);
    }

    @Test
    void the_day_it_starts_from_does_not_count() {
        var friday = LocalDate.of(2020, 6, 19);

        assertThat(days.after(friday, 1).orThrow()).isEqualTo(LocalDate.of(2020, 6, 22));
    }

    @Test
    void counts_across_a_holiday_and_the_sunday_that_pays_for_it() {
        var wednesday = LocalDate.of(2020, 6, 24);

        assertThat(days.after(wednesday, 1).orThrow()).isEqualTo(LocalDate.of(2020, 6, 28));
        assertThat(days.after(wednesday, 2).orThrow()).isEqualTo(LocalDate.of(2020, 6, 29));
    }

    @Test
    void counts_between_two_days_with_both_ends() {
        assertThat(days.between(LocalDate.of(2020, 6, 24), LocalDate.of(2020, 6, 28)).orThrow())
                .isEqualTo(2);
        assertThat(days.between(LocalDate.of(2020, 6, 28), LocalDate.of(2020, 6, 28)).orThrow())
                .isEqualTo(1);
        assertThat(days.between(LocalDate.of(2020, 6, 28), LocalDate.of(2020, 6, 27)).orThrow())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-12-31", "2027-01-01"})
    void a_year_without_a_notice_is_refused(LocalDate day) {
        assertThat(days.covers(day)).isFalse();
        assertThat(days.between(day, day)).isInstanceOf(Outcome.Refused.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.isWorkingDay(day))
                .withMessageContaining("放假安排只有 2019 年至 2026 年的");
    }

    @Test
    void the_last_day_of_the_last_notice_can_still_be_reached() {
        assertThat(days.after(LocalDate.of(2026, 12, 30), 1).orThrow())
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(days.after(LocalDate.of(2026, 12, 31), 1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void no_working_days_are_no_question() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.after(LocalDate.of(2020, 6, 24), 0));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2020,2020-06-27,放假,端午节,甲; only days that differ from Monday to Friday",
                "2020,2020-06-26,上班,端午节,甲; only days that differ from Monday to Friday",
                "2020,2020-06-26,休息,端午节,甲; kind is",
                "2021,2020-06-26,放假,端午节,甲; year and date differ",
                "2020,2020-06-31,放假,端午节,甲; not a date"
            })
    void a_table_with_a_wrong_row_is_refused(String row, String because) {
        var table = DataTable.parse("holidays", NAMES + row);

        assertThatIllegalStateException()
                .isThrownBy(() -> WorkingDays.read(table))
                .withMessageContaining("holidays line 2: " + because);
    }

    @Test
    void a_table_with_a_day_twice_or_a_year_left_out_is_refused() {
        var row = "2020,2020-06-26,放假,端午节,甲\n";
        var twice = DataTable.parse("holidays", NAMES + row + row);
        var gap = DataTable.parse("holidays", NAMES + row + "2022,2022-06-03,放假,端午节,甲\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> WorkingDays.read(twice))
                .withMessageContaining("twice");
        assertThatIllegalStateException()
                .isThrownBy(() -> WorkingDays.read(gap))
                .withMessageContaining("a year is missing");
    }
}
