package cn.taizhang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import cn.taizhang.regulation.Clause;
import cn.taizhang.regulation.Mark;
import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公示期限的规定")
class PostingTermsTests {

    private static final LocalDate LAST_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate FIRST_OF_2026 = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE_2020 = LocalDate.of(2020, 6, 8);

    private final Regulations regulations = new Regulations();

    @Test
    void what_the_law_says_is_no_parameter() {
        var changed = new PostingTerms(List.of(customary("R-028", "3", null, null)));

        assertThat(changed.termOf(NoticeKind.RESIDENTS_AFFAIRS, FIRST_OF_2026).orThrow())
                .isEqualTo(PostingTerm.calendarDays(15, Basis.read("R-028")));
    }

    @Test
    void the_law_and_the_table_of_clauses_say_the_same_number() {
        assertThat(regulations.find("R-028").orElseThrow().wholeNumber())
                .hasValue(PostingTerms.RESIDENTS_AFFAIRS.days());
    }

    @Test
    void what_is_customary_is_the_parameter_that_is_handed_in() {
        var ten = new PostingTerms(List.of(customary("R-064", "10", null, LAST_OF_2025)));

        assertThat(ten.termOf(NoticeKind.RESIDENTS_AFFAIRS, LAST_OF_2025).orThrow())
                .isEqualTo(PostingTerm.calendarDays(10, Basis.unconfirmed("R-064")));
    }

    @Test
    void the_parameter_in_force_on_the_first_day_of_the_notice_counts() {
        var changed =
                new PostingTerms(
                        List.of(
                                customary("R-029", "7", null, LocalDate.of(2020, 6, 7)),
                                customary("R-029", "5", JUNE_2020, null)));

        assertThat(changed.termOf(NoticeKind.PRE_APPOINTMENT, JUNE_2020.minusDays(1)).orThrow())
                .isEqualTo(PostingTerm.workingDays(7, Basis.unconfirmed("R-029")));
        assertThat(changed.termOf(NoticeKind.PRE_APPOINTMENT, JUNE_2020).orThrow())
                .isEqualTo(PostingTerm.workingDays(5, Basis.unconfirmed("R-029")));
    }

    @Test
    void without_law_and_parameter_nothing_is_guessed() {
        var none = new PostingTerms(List.of());

        assertThat(none.termOf(NoticeKind.RESIDENTS_AFFAIRS, LAST_OF_2025))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(
                                        new Breach(
                                                "kind",
                                                "没有找到2025年12月31日时居务公开的公示天数，请先在制度条款中确认。",
                                                "R-064"))));
    }

    @Test
    void a_parameter_without_a_number_of_days_is_none() {
        var empty = new PostingTerms(List.of(customary("R-029", null, null, null)));

        assertThat(empty.termOf(NoticeKind.PRE_APPOINTMENT, JUNE_2020))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static Clause customary(
            String code, @Nullable String days, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Clause(
                code,
                "公示期",
                "公示不少于这些日。",
                days,
                days == null ? "" : "日",
                "地方做法",
                "",
                "",
                Mark.TO_BE_CONFIRMED,
                Clause.Kind.PARAMETER,
                from,
                to,
                "待核对");
    }
}
