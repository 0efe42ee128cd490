package cn.taizhang.decision;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.PostingTerm;
import cn.taizhang.notice.PostingTerms;
import cn.taizhang.regulation.Clause;
import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The procedure of each matter, with the clauses and the holidays that come with the product. */
@Component
class Procedures {

    private final List<Clause> clauses;
    private final PostingTerms terms;

    Procedures(Regulations regulations) {
        this.clauses = regulations.all();
        this.terms = new PostingTerms(clauses);
    }

    Procedure of(Matter matter) {
        return new Procedure(matter.course(), clauses, WorkingDays.byNotice());
    }

    /** The last day of the shortest lawful notice from that day; empty where nothing names the days. */
    Optional<LocalDate> shortestPosting(LocalDate from) {
        return switch (terms.termOf(NoticeKind.RESIDENTS_AFFAIRS, from)) {
            case Outcome.Refused<PostingTerm> _ -> Optional.empty();
            case Outcome.Done<PostingTerm>(var term) ->
                    term.shortestFrom(from, WorkingDays.byNotice())
                                    instanceof Outcome.Done<PostingPeriod>(var period)
                            ? Optional.of(period.to())
                            : Optional.empty();
        };
    }

    /** Where its steps led; each was judged when it was taken, by the rules as they stood then. */
    static Stage stageOf(List<StepRow> steps) {
        return Chronicle.read(steps.stream().map(StepRow::entry).toList());
    }
}
