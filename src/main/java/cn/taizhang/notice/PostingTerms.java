package cn.taizhang.notice;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.PostingTerm.DayCount;
import cn.taizhang.regulation.Basis;
import cn.taizhang.regulation.Clause;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 公示期限的规定: the fewest days by kind and by the day on which the notice went up. A notice that hangs over New Year 2026 is judged
 * by the text in force on its first day; the law says nothing of such notices, so that this is our reading.
 *
 * <p>What the law says is a constant here. Where it names no number of days, the number is customary: a dated parameter of the
 * table of clauses, handed in.
 */
public final class PostingTerms {

    /** 「公布的期限不得少于十五日」 (2025 年修订，第三十四条). */
    static final PostingTerm RESIDENTS_AFFAIRS = PostingTerm.calendarDays(15, Basis.read("R-028"));

    /** The parameter for residents' affairs to the end of 2025; the law asked for posting in time and named no days. */
    static final String CUSTOMARY_RESIDENTS_AFFAIRS = "R-064";

    /** The parameter for 任前公示. */
    static final String CUSTOMARY_PRE_APPOINTMENT = "R-029";

    private final List<Clause> parameters;

    /**
     * @param parameters clauses with a whole number of days; those that concern no notice are passed over
     */
    public PostingTerms(List<Clause> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /**
     * The term for a notice that goes up on that day; refused where neither law nor parameter names one. Of residents'
     * affairs also before the first text of the law that was read.
     */
    public Outcome<PostingTerm> termOf(NoticeKind kind, LocalDate from) {
        return switch (kind) {
            case RESIDENTS_AFFAIRS ->
                    switch (RuleSet.on(from)) {
                        case Outcome.Done<RuleSet>(var ruleSet) -> residentsAffairs(ruleSet, from);
                        case Outcome.Refused<RuleSet>(var tooEarly) ->
                                new Outcome.Refused<>(tooEarly);
                    };
            case PRE_APPOINTMENT ->
                    customary(kind, CUSTOMARY_PRE_APPOINTMENT, DayCount.WORKING, from);
        };
    }

    private Outcome<PostingTerm> residentsAffairs(RuleSet ruleSet, LocalDate from) {
        return switch (ruleSet) {
            case CN_2018 ->
                    customary(
                            NoticeKind.RESIDENTS_AFFAIRS,
                            CUSTOMARY_RESIDENTS_AFFAIRS,
                            DayCount.CALENDAR,
                            from);
            case CN_2025 -> new Outcome.Done<>(RESIDENTS_AFFAIRS);
        };
    }

    private Outcome<PostingTerm> customary(
            NoticeKind kind, String code, DayCount count, LocalDate from) {
        return parameters.stream()
                .filter(clause -> clause.code().equals(code) && clause.isInForceOn(from))
                .findFirst()
                .flatMap(clause -> term(clause, count))
                .<Outcome<PostingTerm>>map(Outcome.Done::new)
                .orElseGet(() ->
                        new Outcome.Refused<>(
                                List.of(
                                        new Breach(
                                                "kind",
                                                "没有找到%s时%s的公示天数，请先在制度条款中确认。"
                                                        .formatted(
                                                                ChineseDates.full(from),
                                                                kind.label()),
                                                code))));
    }

    private static Optional<PostingTerm> term(Clause clause, DayCount count) {
        var days = clause.wholeNumber();
        return days.isPresent() && days.getAsInt() > 0
                ? Optional.of(new PostingTerm(days.getAsInt(), count, Basis.of(clause)))
                : Optional.empty();
    }
}
