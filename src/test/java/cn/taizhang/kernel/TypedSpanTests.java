package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报告期和截至日输入")
class TypedSpanTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 3);
    private static final ReportPeriod USUAL =
            new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 2);

    @Test
    void a_cut_off_left_empty_is_the_end_of_a_period_that_is_over() {
        assertThat(read("2020H1", "").orThrow().asOf()).isEqualTo("2020-06-30");
    }

    @Test
    void a_cut_off_left_empty_is_today_in_a_period_that_runs() {
        assertThat(read("", "").orThrow()).isEqualTo(new TypedSpan(USUAL, TODAY));
    }

    @Test
    void the_first_day_of_the_period_is_a_cut_off() {
        assertThat(read("2020H1", "2020-01-01").orThrow().asOf()).isEqualTo("2020-01-01");
    }

    @Test
    void the_day_before_is_none() {
        assertThat(fields(read("2020H1", "2019-12-31"))).containsExactly("asOf");
    }

    @Test
    void a_period_that_has_not_begun_is_told() {
        assertThat(fields(read("2021H1", ""))).containsExactly("period");
    }

    @Test
    void all_that_cannot_be_read_is_told_at_once() {
        assertThat(fields(read("2020H7", "昨天"))).containsExactly("period", "asOf");
    }

    private static Outcome<TypedSpan> read(String period, String asOf) {
        return TypedSpan.read(period, asOf, USUAL, TODAY);
    }

    private static List<String> fields(Outcome<TypedSpan> outcome) {
        return outcome instanceof Outcome.Refused<TypedSpan>(var breaches)
                ? breaches.stream().map(Breach::field).toList()
                : List.of();
    }
}
