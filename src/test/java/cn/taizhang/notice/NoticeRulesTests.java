package cn.taizhang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling;
import cn.taizhang.notice.Objection.Objector;
import cn.taizhang.regulation.Basis;
import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公示规则")
class NoticeRulesTests {

    private static final PostingTerm TERM = PostingTerm.calendarDays(15, Basis.read("R-028"));
    private static final PostingTerms TERMS = new PostingTerms(new Regulations().all());
    private static final WorkingDays CALENDAR = WorkingDays.byNotice();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 15);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 16);
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);
    private static final Objector NOBODY = new Objector.Anonymous();

    @Test
    void everything_missing_from_a_notice_is_told_at_once() {
        var empty =
                new PublicNotice(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        " ",
                        "",
                        List.of(" "),
                        new PostingPeriod(FIRST, LAST.minusDays(1)),
                        List.of());

        assertThat(NoticeRules.breachesIn(empty, TERMS, CALENDAR))
                .containsExactly(
                        Breach.of("title", "请填写公示标题。"),
                        Breach.of("content", "请填写公示内容。"),
                        Breach.of("places", "请填写公示地点，至少一处。"),
                        new Breach("to", "公示不少于15日，首日计入：从2026年3月1日起，至少到2026年3月15日。", "R-028"));
    }

    @Test
    void a_notice_nobody_objected_to_ends_so() {
        assertThat(concluded(AFTER)).isEqualTo(new Conclusion.NoObjection());
    }

    @Test
    void a_notice_whose_objections_were_answered_ends_with_them() {
        var named =
                objection(
                        1,
                        new Objector.Named("李某"),
                        FIFTH,
                        handled(FIFTH.plusDays(2), Finding.REJECTED));
        var anonymous = objection(2, NOBODY, LAST, handled(AFTER, Finding.REJECTED));

        assertThat(concluded(AFTER, named, anonymous))
                .isEqualTo(new Conclusion.ObjectionsRejected(List.of(named, anonymous)));
    }

    @Test
    void an_objection_without_a_name_wants_an_answer_like_any_other() {
        assertThat(missing(AFTER, objection(1, NOBODY, FIFTH, new Handling.Pending())))
                .containsExactly("第 1 条异议还没有处理和答复。");
    }

    @Test
    void an_objection_after_the_last_day_is_answered_too() {
        var late = objection(1, NOBODY, AFTER, new Handling.Pending());

        assertThat(missing(AFTER.plusDays(1), late)).containsExactly("第 1 条异议还没有处理和答复。");
    }

    @Test
    void an_upheld_objection_ends_a_notice_before_its_last_day() {
        var upheld = objection(1, NOBODY, FIFTH, handled(FIFTH.plusDays(1), Finding.UPHELD));

        assertThat(concluded(FIFTH.plusDays(1), upheld))
                .isEqualTo(new Conclusion.ObjectionsUpheld(List.of(upheld)));
    }

    @Test
    void beside_an_upheld_objection_the_others_still_want_an_answer() {
        var upheld = objection(1, NOBODY, FIFTH, handled(FIFTH.plusDays(1), Finding.UPHELD));
        var pending = objection(2, NOBODY, FIFTH, new Handling.Pending());

        assertThat(missing(FIFTH.plusDays(1), upheld, pending)).containsExactly("第 2 条异议还没有处理和答复。");
    }

    @Test
    void everything_that_keeps_a_notice_from_ending_is_told_at_once() {
        var unfinished =
                new Objection(
                        1,
                        new Objector.Named(" "),
                        FIRST.minusDays(1),
                        " ",
                        new Handling.Handled(FIRST.minusDays(2), " ", Finding.REJECTED, ""));

        assertThat(missing(LAST, unfinished))
                .containsExactly(
                        "公示到2026年3月15日，次日起才能结束。",
                        "第 1 条异议没有写内容。",
                        "第 1 条异议没有写提出人；不愿具名的按匿名登记。",
                        "第 1 条异议的提出日期早于公示第一天，请核对。",
                        "第 1 条异议没有写处理人。",
                        "第 1 条异议没有写答复。",
                        "第 1 条异议的处理日期早于提出日期，请核对。");
    }

    @Test
    void two_objections_of_one_number_cannot_be_spoken_of() {
        var one = objection(1, NOBODY, FIFTH, handled(FIFTH.plusDays(1), Finding.REJECTED));

        assertThat(missing(AFTER, one, one)).containsExactly("有几条异议都编为第 1 条，请核对。");
    }

    @Test
    void a_notice_for_which_nothing_names_a_term_is_not_concluded() {
        var none = new PostingTerms(List.of());
        var appointment =
                new PublicNotice(
                        NoticeKind.PRE_APPOINTMENT,
                        "标题",
                        "内容",
                        List.of("公开栏"),
                        new PostingPeriod(FIRST, LAST),
                        List.of());

        assertThat(NoticeRules.conclude(appointment, none, CALENDAR, AFTER))
                .isEqualTo(
                        new Conclusion.NotYet(
                                List.of(
                                        new Breach(
                                                "kind",
                                                "没有找到2026年3月1日时任前公示的公示天数，请先在制度条款中确认。",
                                                "R-029"))));
    }

    @Test
    void a_custom_is_told_as_one_that_is_to_be_confirmed() {
        var day = LocalDate.of(2025, 3, 1);
        var tooShort =
                new PublicNotice(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        "标题",
                        "内容",
                        List.of("公开栏"),
                        new PostingPeriod(day, day.plusDays(5)),
                        List.of());

        assertThat(NoticeRules.breachesIn(tooShort, TERMS, CALENDAR))
                .containsExactly(
                        new Breach("to", "公示不少于7日，首日计入：从2025年3月1日起，至少到2025年3月7日。依据待确认。", "R-064"));
    }

    @Test
    void what_is_to_be_handled_after_the_notice_ends_is_not_handled() {
        var tomorrow = objection(1, NOBODY, FIFTH, handled(AFTER.plusDays(1), Finding.REJECTED));

        assertThat(missing(AFTER, tomorrow)).containsExactly("第 1 条异议的处理日期晚于公示结束的日期，请核对。");
    }

    @Test
    void the_shortest_period_counts_its_first_day() {
        assertThat(TERM.shortestFrom(FIRST, CALENDAR).orThrow())
                .isEqualTo(new PostingPeriod(FIRST, LAST));
    }

    @Test
    void a_term_in_working_days_is_refused_where_the_holidays_are_not_known() {
        var farAway = LocalDate.of(2049, 12, 1);
        var notice =
                new PublicNotice(
                        NoticeKind.PRE_APPOINTMENT,
                        "标题",
                        "内容",
                        List.of("公开栏"),
                        new PostingPeriod(farAway, farAway.plusDays(30)),
                        List.of());

        assertThat(NoticeRules.breachesIn(notice, TERMS, CALENDAR))
                .singleElement()
                .satisfies(breach -> assertThat(breach.message()).contains("放假安排只有"));
    }

    @Test
    void a_notice_of_no_days_is_none() {
        assertThatThrownBy(() -> PostingTerm.calendarDays(0, Basis.read("R-028")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Conclusion concluded(LocalDate on, Objection... objections) {
        return NoticeRules.conclude(notice(objections), TERMS, CALENDAR, on);
    }

    private static List<String> missing(LocalDate on, Objection... objections) {
        return concluded(on, objections) instanceof Conclusion.NotYet(var missing)
                ? missing.stream().map(Breach::message).toList()
                : List.of();
    }

    private static PublicNotice notice(Objection... objections) {
        return new PublicNotice(
                NoticeKind.RESIDENTS_AFFAIRS,
                "关于改造东院车棚的决定",
                "拆旧建新，费用由公共收益支出。",
                List.of("社区公开栏", "居民群"),
                new PostingPeriod(FIRST, LAST),
                List.of(objections));
    }

    private static Objection objection(
            int number, Objector by, LocalDate raisedOn, Handling handling) {
        return new Objection(number, by, raisedOn, "费用太高。", handling);
    }

    private static Handling handled(LocalDate on, Finding finding) {
        return new Handling.Handled(on, "居民委员会", finding, "已向提出人说明预算。");
    }
}
