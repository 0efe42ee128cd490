package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("登记规则")
class RowRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final Column<LocalDate> FROM = Column.of("from", "开始日期", ColumnTypes.day());
    private static final Column<LocalDate> TO = Column.of("to", "结束日期", ColumnTypes.day());

    @Test
    void a_day_may_be_today_and_not_tomorrow() {
        var rule = RowRule.notAfterToday(FROM, "到了日子再登记。");

        assertThat(told(rule, TODAY.minusDays(1), null)).isEmpty();
        assertThat(told(rule, TODAY, null)).isEmpty();
        assertThat(told(rule, TODAY.plusDays(1), null)).containsExactly("开始日期不能晚于今天；到了日子再登记。");
    }

    @Test
    void after_means_a_later_day() {
        var rule = RowRule.after(TO, FROM);

        assertThat(told(rule, TODAY, TODAY.plusDays(1))).isEmpty();
        assertThat(told(rule, TODAY, TODAY)).containsExactly("结束日期须晚于开始日期。");
        assertThat(told(rule, TODAY, TODAY.minusDays(1))).containsExactly("结束日期须晚于开始日期。");
    }

    @Test
    void not_before_lets_the_same_day_pass() {
        var rule = RowRule.notBefore(TO, FROM);

        assertThat(told(rule, TODAY, TODAY.plusDays(1))).isEmpty();
        assertThat(told(rule, TODAY, TODAY)).isEmpty();
        assertThat(told(rule, TODAY, TODAY.minusDays(1))).containsExactly("结束日期不能早于开始日期。");
    }

    @Test
    void what_is_lacking_is_no_matter_of_order() {
        var rule = RowRule.all(RowRule.after(TO, FROM), RowRule.notBefore(TO, FROM));

        assertThat(told(rule, null, TODAY)).isEmpty();
        assertThat(told(rule, TODAY, null)).isEmpty();
    }

    @Test
    void one_needs_the_other() {
        var rule = RowRule.needs(TO, FROM);

        assertThat(told(rule, null, TODAY)).containsExactly("填了结束日期，请补填开始日期。");
        assertThat(told(rule, TODAY, TODAY)).isEmpty();
        assertThat(told(rule, null, null)).isEmpty();
    }

    @Test
    void what_could_not_be_read_is_not_asked_for_again() {
        var row = new Entry(null, 0).put(TO, TODAY);
        row.leaveUnread(FROM);

        assertThat(RowRule.needs(TO, FROM).breachesIn(row, TODAY)).isEmpty();
    }

    @Test
    void all_breaches_are_told_at_once() {
        var rule = RowRule.all(RowRule.notAfterToday(FROM, "稍后再登记。"), RowRule.after(TO, FROM));

        assertThat(told(rule, TODAY.plusDays(1), TODAY)).hasSize(2);
    }

    private static List<String> told(
            RowRule rule, @Nullable LocalDate from, @Nullable LocalDate to) {
        var row = new Entry(null, 0).put(FROM, from).put(TO, to);
        return rule.breachesIn(row, TODAY).stream().map(Breach::message).toList();
    }
}
