package cn.taizhang.decision;

import cn.taizhang.ballot.BallotCount;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Resolution;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.ResidentsMeeting.Matter;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Rejected;
import cn.taizhang.decision.Stage.Resolved;
import cn.taizhang.decision.Step.Resolve;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * 决议的规则: a vote passes or not by the numbers of the law of its day, and one that is void is no resolution at all. A
 * representatives' meeting decides only with a mandate. Of other faults in how a meeting was called the law does not say that they
 * void its decision: they are told, and let pass only with a reason, which stays with the resolution.
 */
final class ResolutionRules {

    /** The field of a breach without which a body is not competent; no reason makes up for it. */
    private static final String MANDATE = "mandate";

    private final Course course;

    ResolutionRules(Course course) {
        this.course = course;
    }

    Outcome<Moved> resolve(Deliberated from, Resolve step) {
        return switch (meeting(from, step)) {
            case Outcome.Refused<ResidentsMeeting>(var slips) ->
                    refused(slips, breachesBesideTheSheet(from, step));
            case Outcome.Done<ResidentsMeeting>(var meeting) ->
                    switch (MeetingLaw.judgedByItsDay(meeting)) {
                        case Outcome.Refused<MeetingResult>(var unknown) ->
                                new Outcome.Refused<>(unknown);
                        case Outcome.Done<MeetingResult>(var result) ->
                                judged(from, step, meeting, result);
                    };
        };
    }

    private Outcome<ResidentsMeeting> meeting(Deliberated from, Resolve step) {
        return ResidentsMeeting.of(
                step.on(),
                step.composition(),
                step.calledBy(),
                step.announcement(),
                new Matter(course.important(), from.before().partyDiscussedOn()),
                step.mandate(),
                step.count());
    }

    /** What is wrong with calling, notice and mandate is told also where the counts do not add up: nobody fills the form in twice. */
    private List<Breach> breachesBesideTheSheet(Deliberated from, Resolve step) {
        int entitled = step.composition().entitled();
        var wholly =
                new BallotCount<>(
                        BallotForm.SHOW_OF_HANDS,
                        step.composition().basis(),
                        entitled,
                        entitled,
                        null,
                        null,
                        null,
                        new Votes.Question(entitled, 0, 0));
        var meeting =
                ResidentsMeeting.of(
                        step.on(),
                        step.composition(),
                        step.calledBy(),
                        step.announcement(),
                        new Matter(course.important(), from.before().partyDiscussedOn()),
                        step.mandate(),
                        wholly);
        return meeting instanceof Outcome.Done<ResidentsMeeting>(var held)
                        && MeetingLaw.on(step.on()) instanceof Outcome.Done<MeetingLaw>(var law)
                ? law.breachesInProcedure(held)
                : List.of();
    }

    private static Outcome<Moved> judged(
            Deliberated from, Resolve step, ResidentsMeeting meeting, MeetingResult result) {
        var procedure = result.procedure();
        var attendance = meeting.sheet().attendance();
        return switch (result.vote()) {
            case Resolution.Adopted _ ->
                    settled(new Resolved(from, step.on(), attendance), step, procedure);
            case Resolution.Rejected _ ->
                    settled(new Rejected(from, step.on(), attendance), step, procedure);
            case Resolution.Invalid(var because) -> refused(because, procedure);
            case Resolution.NotJudged(var because) -> refused(because, procedure);
        };
    }

    /** Won or lost, it ends the question only where the meeting might decide it. */
    private static Outcome<Moved> settled(Stage to, Resolve step, List<Breach> procedure) {
        boolean competent = procedure.stream().noneMatch(one -> MANDATE.equals(one.field()));
        if (procedure.isEmpty() || competent && !step.despite().isBlank()) {
            return new Outcome.Done<>(new Moved(to, procedure));
        }
        var breaches = new ArrayList<>(procedure);
        if (competent) {
            breaches.add(Breach.of("despite", "程序有上面的欠缺：重新开会，或者写明为什么仍然采用这次表决，理由随决议留存。"));
        }
        return new Outcome.Refused<>(breaches);
    }

    private static Outcome<Moved> refused(List<Breach> because, List<Breach> procedure) {
        var all = new ArrayList<>(because);
        procedure.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new Outcome.Refused<>(all);
    }

    /** What follows from a demand for the meeting, in words; empty where nobody asked for one. */
    static String callInWords(Resolve step) {
        var asked = step.askedFor();
        if (asked == null) {
            return "";
        }
        var who =
                "%s %d，占%s %d"
                        .formatted(
                                asked.by().label(),
                                asked.proposers(),
                                asked.by().all().label(),
                                asked.outOf());
        return switch (MeetingLaw.on(step.on())) {
            case Outcome.Refused<MeetingLaw> _ -> who + "提议召集。";
            case Outcome.Done<MeetingLaw>(var law) ->
                    switch (law.dutyToCall(asked)) {
                        case CallDuty.MustCall _ -> who + "提议召集，达到比例，应当召集。";
                        case CallDuty.NotBound(var because) ->
                                who + "提议召集，不构成应当召集的情形：" + because.getFirst().message();
                    };
        };
    }
}
