package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.taizhang.kernel.Deadline.Standing;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("期限")
class DeadlineTests {

    private static final Period A_WEEK = Period.ofDays(7);

    @ParameterizedTest(name = "6 月 30 日到期，{0}：{1}")
    @CsvSource({
        "2020-06-22, RUNNING",
        "2020-06-23, DUE_SOON",
        "2020-06-29, DUE_SOON",
        "2020-06-30, DUE_SOON",
        "2020-07-01, OVERDUE"
    })
    void the_due_day_is_still_in_time(LocalDate today, Standing standing) {
        var deadline = Deadline.afterDays("R-031", LocalDate.of(2020, 5, 31), 30);

        assertThat(deadline.on(today, A_WEEK)).isEqualTo(standing);
    }

    @Test
    void counts_the_days_left_and_the_days_overdue() {
        var deadline = Deadline.afterDays("R-031", LocalDate.of(2020, 5, 31), 30);

        assertThat(deadline.daysLeft(LocalDate.of(2020, 6, 29))).isEqualTo(1);
        assertThat(deadline.daysLeft(LocalDate.of(2020, 6, 30))).isZero();
        assertThat(deadline.daysLeft(LocalDate.of(2020, 7, 3))).isEqualTo(-3);
    }

    @Test
    void is_kept_on_the_due_day_and_not_after() {
        var deadline = Deadline.afterDays("R-031", LocalDate.of(2020, 5, 31), 30);

        assertThat(deadline.isKeptBy(LocalDate.of(2020, 6, 30))).isTrue();
        assertThat(deadline.isKeptBy(LocalDate.of(2020, 7, 1))).isFalse();
    }

    @ParameterizedTest(name = "{0} 起 {1} 个月：{2}")
    @CsvSource({
        "2024-08-31, 6, 2025-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2020-01-15, 1, 2020-02-15",
        "2020-01-31, 1, 2020-02-29",
        "2020-12-31, 6, 2021-06-30"
    })
    void a_month_ends_on_its_day_or_on_its_last(LocalDate from, int months, LocalDate due) {
        assertThat(Deadline.afterMonths("R-018", from, months).dueOn()).isEqualTo(due);
    }

    @Test
    void a_year_from_the_29th_of_february_ends_on_the_28th() {
        assertThat(Deadline.afterYears("R-018", LocalDate.of(2024, 2, 29), 1).dueOn())
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void working_days_leave_out_the_holidays_of_the_notice() {
        var deadline =
                Deadline.afterWorkingDays(
                        "R-029", LocalDate.of(2020, 4, 30), 3, WorkingDays.byNotice());

        // 1 to 5 May are off, the 9th is a Saturday that is worked
        assertThat(deadline.orThrow().dueOn()).isEqualTo(LocalDate.of(2020, 5, 8));
    }

    @Test
    void working_days_beyond_the_notices_are_refused() {
        var refused =
                Deadline.afterWorkingDays(
                        "R-029", LocalDate.of(2026, 12, 30), 5, WorkingDays.byNotice());

        assertThat(refused)
                .isEqualTo(
                        new Outcome.Refused<Deadline>(
                                List.of(
                                        Breach.overall(
                                                "放假安排只有 2019 年至 2026 年的，算不出 2027 年的工作日。"
                                                        + "请等国务院办公厅的放假通知发布并更新后再办理。"))));
    }

    @Test
    void is_not_due_before_it_started() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.afterDays("R-031", LocalDate.of(2020, 5, 31), -1));
    }
}
