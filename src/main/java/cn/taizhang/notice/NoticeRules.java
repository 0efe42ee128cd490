package cn.taizhang.notice;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Handling.Pending;
import cn.taizhang.notice.Objection.Objector.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** 公示规则: whether a notice may hang as it is written, and whether it may be concluded. */
public final class NoticeRules {

    private NoticeRules() {}

    /**
     * What is wrong with a notice before it goes up, all of it: title, content, a place to read it, enough days of its kind as of
     * its first day.
     *
     * <p>Of places the law wants a board and leaves the telephone to choice; which place is the board nobody can tell from its
     * name, so that one place is asked for, which is our own wish and no clause.
     */
    public static List<Breach> breachesIn(
            PublicNotice notice, PostingTerms terms, WorkingDays calendar) {
        var breaches = new ArrayList<Breach>();
        if (notice.title().isEmpty()) {
            breaches.add(Breach.of("title", "请填写公示标题。"));
        }
        if (notice.content().isEmpty()) {
            breaches.add(Breach.of("content", "请填写公示内容。"));
        }
        if (notice.places().isEmpty()) {
            breaches.add(Breach.of("places", "请填写公示地点，至少一处。"));
        }
        breaches.addAll(
                switch (terms.termOf(notice.kind(), notice.period().from())) {
                    case Outcome.Done<PostingTerm>(var term) ->
                            term.breachesIn(notice.period(), calendar);
                    case Outcome.Refused<PostingTerm>(var unknown) -> unknown;
                });
        return List.copyOf(breaches);
    }

    /**
     * May it be concluded on that day? Only from the day after the last one, hung long enough, with every objection answered; an
     * objection that was upheld ends it at once, for the matter goes back whatever the remaining days would bring. Where nothing
     * says how long it has to hang, it is not concluded.
     *
     * <p>That the last day has to be over is our reading of a number of days, as is this: an objection that came after the last
     * day is answered like the others as long as the notice is not concluded, for the law does not shut anybody out.
     */
    public static Conclusion conclude(
            PublicNotice notice, PostingTerms terms, WorkingDays calendar, LocalDate on) {
        var missing = new ArrayList<Breach>();
        var upheld = notice.objections().stream().filter(Objection::isUpheld).toList();
        if (upheld.isEmpty()) {
            missing.addAll(breachesIn(notice, terms, calendar));
            if (!notice.period().isOverOn(on)) {
                missing.add(
                        Breach.of(
                                "concludedOn",
                                "公示到%s，次日起才能结束。"
                                        .formatted(ChineseDates.full(notice.period().to()))));
            }
        }
        addRepeatedNumbers(notice, missing);
        notice.objections().forEach(objection -> addMissing(objection, notice, on, missing));
        if (!missing.isEmpty()) {
            return new Conclusion.NotYet(missing);
        }
        if (!upheld.isEmpty()) {
            return new Conclusion.ObjectionsUpheld(upheld);
        }
        return notice.objections().isEmpty()
                ? new Conclusion.NoObjection()
                : new Conclusion.ObjectionsRejected(notice.objections());
    }

    private static void addRepeatedNumbers(PublicNotice notice, List<Breach> missing) {
        var seen = new HashSet<Integer>();
        notice.objections().stream()
                .map(Objection::number)
                .filter(number -> !seen.add(number))
                .distinct()
                .forEach(number ->
                        missing.add(Breach.of("objections", "有几条异议都编为第 " + number + " 条，请核对。")));
    }

    private static void addMissing(
            Objection objection, PublicNotice notice, LocalDate on, List<Breach> missing) {
        var which = "第 " + objection.number() + " 条异议";
        if (objection.text().isEmpty()) {
            missing.add(Breach.of("objections", which + "没有写内容。"));
        }
        if (objection.by() instanceof Named(var name) && name.isBlank()) {
            missing.add(Breach.of("objections", which + "没有写提出人；不愿具名的按匿名登记。"));
        }
        if (objection.raisedOn().isBefore(notice.period().from())) {
            missing.add(Breach.of("objections", which + "的提出日期早于公示第一天，请核对。"));
        }
        switch (objection.handling()) {
            case Pending _ -> missing.add(Breach.of("objections", which + "还没有处理和答复。"));
            case Handled handled -> addMissing(handled, objection, on, which, missing);
        }
    }

    private static void addMissing(
            Handled handled,
            Objection objection,
            LocalDate on,
            String which,
            List<Breach> missing) {
        if (handled.by().isEmpty()) {
            missing.add(Breach.of("objections", which + "没有写处理人。"));
        }
        if (handled.reply().isEmpty()) {
            missing.add(Breach.of("objections", which + "没有写答复。"));
        }
        if (handled.on().isBefore(objection.raisedOn())) {
            missing.add(Breach.of("objections", which + "的处理日期早于提出日期，请核对。"));
        }
        if (handled.on().isAfter(on)) {
            missing.add(Breach.of("objections", which + "的处理日期晚于公示结束的日期，请核对。"));
        }
    }
}
