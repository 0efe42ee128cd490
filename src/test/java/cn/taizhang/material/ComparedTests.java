package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.material.Compared.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("逐项对照")
class ComparedTests {

    private static final LocalDate START = LocalDate.of(2018, 3, 1);
    private static final int YEAR = 2020;

    @ParameterizedTest(name = "{0} {1}：{2} → {3}，{4}，提醒 {5}")
    @CsvSource({
        "CUMULATIVE, EVENTS, 37, 36, −1, true",
        "CUMULATIVE, EVENTS, 37, 37, 0, false",
        "CUMULATIVE, EVENTS, 37, 38, +1, false",
        "AS_OF, DISTINCT_PERSONS, 37, 36, −1, false",
        "DURING, EVENTS, 37, 12, −25, false",
        "CUMULATIVE, RATE, 96.5, 95.25, −1.3, false",
        "CUMULATIVE, QUOTED, 30, 20, −10, false",
        "CUMULATIVE, MONEY, 12.5, 12.499, 0, true",
        "CUMULATIVE, MONEY, 12.5, 13, +0.5, false",
    })
    void only_a_cumulative_figure_must_not_fall(
            TimeScope scope,
            CountKind kind,
            BigDecimal then,
            BigDecimal now,
            String difference,
            boolean fell) {
        var compared = Compared.of("a", "甲", kind, scope, side(then), side(now), YEAR);

        assertThat(compared.difference()).isEqualTo(difference);
        assertThat(compared.fell()).isEqualTo(fell);
        assertThat(compared.remarks()).hasSize(fell ? 1 : 0);
    }

    @Test
    void cumulative_figures_of_different_starts_are_not_taken_from_one_another() {
        var compared =
                cumulative(
                        side(37, LocalDate.of(2019, 1, 1), "口径"),
                        side(12, LocalDate.of(2020, 1, 1), "口径"));

        assertThat(compared.difference()).isEmpty();
        assertThat(compared.fell()).isFalse();
        assertThat(compared.remarks()).containsExactly("起算日不同：上次自2019年1月1日，这次自2020年1月1日，不相减。");
    }

    @Test
    void a_rule_that_was_changed_is_told() {
        assertThat(cumulative(side(37, START, "旧口径"), side(40, START, "新口径")).remarks())
                .containsExactly("统计口径改过，上次是：旧口径");
    }

    @Test
    void what_is_unknown_on_one_side_is_not_zero() {
        var compared =
                cumulative(side(37, START, "口径"), new Side("×", "次", null, START, "口径", true));

        assertThat(compared.difference()).isEmpty();
        assertThat(compared.fell()).isFalse();
        assertThat(compared.remarks()).containsExactly("这次还没有数。");
    }

    @Test
    void a_number_in_another_unit_is_not_compared() {
        var compared = cumulative(Side.stated("1,280", "场"), side(40, START, "口径"));

        assertThat(compared.then()).isEqualTo("1,280");
        assertThat(compared.difference()).isEmpty();
    }

    @ParameterizedTest(name = "从 {0} 起算：{1}")
    @CsvSource({"2018-03-01, true", "2019-12-31, true", "2020-01-01, false", ", false"})
    void of_a_number_in_a_text_only_what_began_before_this_year_goes_on(
            @Nullable LocalDate from, boolean fell) {
        assertThat(cumulative(Side.stated("37", "次"), side(12, from, "口径")).fell()).isEqualTo(fell);
    }

    @Test
    void a_rounded_number_of_a_text_is_not_taken_from_another() {
        var compared = cumulative(Side.vague("40余", "次"), side(37, START, "口径"));

        assertThat(compared.then()).isEqualTo("40余");
        assertThat(compared.difference()).isEmpty();
        assertThat(compared.fell()).isFalse();
        assertThat(compared.remarks()).containsExactly("上次写的是约数，不相减。");
    }

    @Test
    void of_a_rounded_number_from_records_what_it_was_exactly_is_known() {
        var then = new Side("30余", "次", BigDecimal.valueOf(37), START, "口径", true);

        assertThat(cumulative(then, side(36, START, "口径")).difference()).isEqualTo("−1");
    }

    private static Compared cumulative(Side then, Side now) {
        return Compared.of("a", "甲", CountKind.EVENTS, TimeScope.CUMULATIVE, then, now, YEAR);
    }

    private static Side side(BigDecimal exact) {
        return new Side(exact.toPlainString(), "次", exact, START, "口径", true);
    }

    private static Side side(long exact, @Nullable LocalDate from, String rule) {
        return new Side(Long.toString(exact), "次", BigDecimal.valueOf(exact), from, rule, true);
    }
}
