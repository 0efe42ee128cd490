package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公示期")
class PostingPeriodTests {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void the_first_day_counts() {
        var posting = PostingPeriod.ofDays(FIRST_OF_MARCH, 15);

        assertThat(posting.to()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(posting.days()).isEqualTo(15);
    }

    @Test
    void one_day_begins_and_ends_on_the_same() {
        assertThat(PostingPeriod.ofDays(FIRST_OF_MARCH, 1).to()).isEqualTo(FIRST_OF_MARCH);
    }

    @Test
    void is_over_on_the_day_after_its_last() {
        var posting = PostingPeriod.ofDays(FIRST_OF_MARCH, 15);

        assertThat(posting.isOverOn(LocalDate.of(2026, 3, 15))).isFalse();
        assertThat(posting.isOverOn(LocalDate.of(2026, 3, 16))).isTrue();
    }

    @Test
    void hangs_on_both_its_ends() {
        var posting = PostingPeriod.ofDays(FIRST_OF_MARCH, 15);

        assertThat(posting.contains(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(posting.contains(FIRST_OF_MARCH)).isTrue();
        assertThat(posting.contains(LocalDate.of(2026, 3, 15))).isTrue();
        assertThat(posting.contains(LocalDate.of(2026, 3, 16))).isFalse();
    }

    @Test
    void five_working_days_from_a_monday_end_on_its_friday() {
        var posting =
                PostingPeriod.ofWorkingDays(LocalDate.of(2026, 3, 2), 5, WorkingDays.byNotice());

        assertThat(posting.orThrow().to()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void a_first_day_that_nobody_works_hangs_but_does_not_count() {
        var fromSunday =
                PostingPeriod.ofWorkingDays(FIRST_OF_MARCH, 5, WorkingDays.byNotice()).orThrow();

        assertThat(fromSunday.from()).isEqualTo(FIRST_OF_MARCH);
        assertThat(fromSunday.to()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void hangs_for_at_least_a_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostingPeriod.ofDays(FIRST_OF_MARCH, 0));
    }
}
