package cn.taizhang.decision;

import cn.taizhang.ballot.BallotCount;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.ResidentsMeeting.Announcement;
import cn.taizhang.decision.ResidentsMeeting.CalledBy;
import cn.taizhang.decision.ResidentsMeeting.Mandate;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.SatisfactionGrade;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.PublicNotice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 读步骤表: a step made of what was typed, or of what was kept of it; the two are the same. */
final class StepReader {

    /** How the notice ended, put beside what was typed by who asked the notices. */
    static final String OBJECTIONS = "objections";

    static final String UPHELD = "upheld";

    /** The days on which the notice hung that stood in the end: it may have been put right since the step posted it. */
    static final String HUNG_FROM = "hungFrom";

    static final String HUNG_TO = "hungTo";

    /** The notice that was posted, and the sheet that was kept, by their ids. */
    static final String NOTICE = "notice";

    static final String SHEET = "sheet";

    /** 网上测评: what was rated, and on which days, as it was when the step was taken. */
    static final String RATED = "rated";

    static final String RATED_FROM = "ratedFrom";
    static final String RATED_TO = "ratedTo";

    static final List<String> KEPT_BY_PRODUCT =
            List.of(
                    OBJECTIONS,
                    UPHELD,
                    HUNG_FROM,
                    HUNG_TO,
                    NOTICE,
                    SHEET,
                    RATED,
                    RATED_FROM,
                    RATED_TO);

    private final StepKind kind;
    private final Typed typed;
    private final LocalDate standIn;

    private StepReader(StepKind kind, Typed typed, LocalDate standIn) {
        this.kind = kind;
        this.typed = typed;
        this.standIn = standIn;
    }

    /**
     * 读出的步骤.
     *
     * @param step with stand-ins for what could not be read
     * @param unreadable what could not be read, or was left out and is needed; empty for a whole step
     * @param kept what of it is kept
     */
    record Read(Step step, List<Breach> unreadable, Map<String, String> kept) {}

    /**
     * @param standIn the day that stands in for one that could not be read
     */
    static Read read(StepKind kind, Map<String, String> values, LocalDate standIn) {
        var typed = new Typed(StepFields.of(kind), values);
        var kept = typed.values();
        for (var name : KEPT_BY_PRODUCT) {
            var value = values.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        var step = new StepReader(kind, typed, standIn).step(kept);
        return new Read(step, typed.unreadable(), kept);
    }

    private Step step(Map<String, String> kept) {
        return switch (kind) {
            case BEGIN_SOLICITING -> new Step.BeginSoliciting(on(), typed.whole("households"));
            case END_SOLICITING ->
                    new Step.EndSoliciting(on(), typed.whole("contacted"), typed.text("summary"));
            case PROPOSE ->
                    new Step.Propose(
                            on(),
                            typed.choice("by", Proposer.class).orElse(Proposer.PARTY_ORGANIZATION),
                            typed.day("partyDiscussedOn"),
                            typed.text("plan"),
                            typed.money("budget"),
                            typed.text("fundSource"));
            case DELIBERATE ->
                    new Step.Deliberate(
                            on(),
                            typed.wholeOrNone("eligible"),
                            typed.wholeOrNone("present"),
                            typed.whole("agreed"),
                            failed());
            case PARTY_REVIEW ->
                    new Step.PartyReview(
                            on(),
                            typed.day("deliveredOn"),
                            count(Denominator.SHOULD_ATTEND),
                            failed());
            case RESOLVE -> resolution();
            case PUBLISH_DECISION -> new Step.PublishDecision(notice());
            case CONCLUDE_DECISION_NOTICE -> new Step.ConcludeDecisionNotice(on(), end(kept));
            case BEGIN_IMPLEMENTATION -> new Step.BeginImplementation(on());
            case BEGIN_IN_EMERGENCY ->
                    new Step.BeginInEmergency(on(), typed.text("reason"), typed.text("approver"));
            case REPORT_EMERGENCY -> new Step.ReportEmergency(on(), typed.text("to"));
            case FINISH -> new Step.Finish(on(), typed.money("cost"));
            case PUBLISH_RESULT -> new Step.PublishResult(notice());
            case REVIEW_SATISFACTION -> review(period(kept, RATED_FROM, RATED_TO).orElse(null));
            case ARCHIVE -> new Step.Archive(on(), end(kept), typed.text("remedy"));
            case WITHDRAW -> new Step.Withdraw(on(), typed.text("reason"));
            case CORRECT -> throw new IllegalArgumentException("a correction is not read alone");
        };
    }

    private boolean failed() {
        return typed.text(StepFields.RESULT).equals(StepFields.FAILED);
    }

    private LocalDate on() {
        return day("on");
    }

    private LocalDate day(String name) {
        return Optional.ofNullable(typed.day(name)).orElse(standIn);
    }

    private Step.Resolve resolution() {
        var form = typed.choice("composition", MeetingForm.class).orElse(MeetingForm.HOUSEHOLDS);
        var composition = composition(form);
        return new Step.Resolve(
                on(),
                composition,
                typed.choice("calledBy", CalledBy.class).orElse(CalledBy.RESIDENTS_COMMITTEE),
                announcement(),
                mandate(),
                count(composition.basis()),
                askedFor(form),
                typed.text("despite"));
    }

    private MeetingComposition composition(MeetingForm form) {
        int eligible = typed.wholeOrNone("eligible");
        return switch (form) {
            case ADULT_RESIDENTS -> new MeetingComposition.AdultResidents(eligible);
            case HOUSEHOLDS -> new MeetingComposition.Households(eligible);
            case GROUP_DELEGATES -> new MeetingComposition.GroupDelegates(groups());
            case REPRESENTATIVES -> representatives(eligible);
        };
    }

    private MeetingComposition representatives(int eligible) {
        int members = typed.wholeOrNone("committeeMembers");
        if (members <= eligible) {
            return new MeetingComposition.Representatives(eligible - members, members);
        }
        if (eligible > 0) {
            typed.refuse(
                    "committeeMembers",
                    "居民委员会成员 %d 名，应到（组成人员）%d 名，请核对。".formatted(members, eligible));
        }
        return new MeetingComposition.Representatives(0, eligible);
    }

    private List<Integer> groups() {
        var numbers =
                Arrays.stream(typed.text("groups").split("\\D+"))
                        .filter(one -> !one.isEmpty())
                        .toList();
        var readable = numbers.stream().filter(one -> one.length() <= 2).toList();
        if (readable.size() < numbers.size()) {
            typed.refuse("groups", "每个居民小组的代表最多 99 人；各组的人数请用顿号或空格隔开。");
        }
        return readable.stream().map(Integer::valueOf).toList();
    }

    private @Nullable Announcement announcement() {
        var on = typed.day("announcedOn");
        return on == null ? null : new Announcement(on, typed.text("special"));
    }

    private @Nullable Mandate mandate() {
        if (!typed.text("mandate").equals(StepFields.AUTHORIZED)) {
            return typed.choice("mandate", Mandate.Statutory.class).orElse(null);
        }
        var on = typed.day("authorizedOn");
        return on == null ? null : new Mandate.Authorized(on);
    }

    private @Nullable CallProposal askedFor(MeetingForm form) {
        var by = typed.choice("askedBy", CallProposal.By.class);
        if (by.isEmpty()) {
            return null;
        }
        var body =
                form == MeetingForm.REPRESENTATIVES
                        ? MeetingBody.REPRESENTATIVES_MEETING
                        : MeetingBody.RESIDENTS_MEETING;
        return switch (CallProposal.of(
                body,
                by.get(),
                typed.wholeOrNone("askedProposers"),
                typed.wholeOrNone("askedOutOf"))) {
            case Outcome.Done<CallProposal>(var proposal) -> proposal;
            case Outcome.Refused<CallProposal>(var slips) -> {
                slips.forEach(slip -> typed.refuse("askedProposers", slip.message()));
                yield null;
            }
        };
    }

    private BallotCount<Votes.Question> count(Denominator entitled) {
        return new BallotCount<>(
                typed.choice("form", BallotForm.class).orElse(BallotForm.SHOW_OF_HANDS),
                entitled,
                typed.wholeOrNone("eligible"),
                typed.wholeOrNone("present"),
                typed.whole("issued"),
                typed.whole("returned"),
                typed.whole("invalid"),
                new Votes.Question(
                        typed.wholeOrNone("yes"),
                        typed.wholeOrNone("no"),
                        typed.wholeOrNone("abstain")));
    }

    private Step.ReviewSatisfaction review(@Nullable PostingPeriod rated) {
        return new Step.ReviewSatisfaction(
                on(), typed.wholeOrNone(StepFields.ASKED), grades(), rated);
    }

    private Map<SatisfactionGrade, Integer> grades() {
        var grades = new EnumMap<SatisfactionGrade, Integer>(SatisfactionGrade.class);
        for (var grade : SatisfactionGrade.values()) {
            grades.put(grade, typed.wholeOrNone(StepFields.of(grade)));
        }
        return grades;
    }

    private PublicNotice notice() {
        var from = day("from");
        var to = Optional.ofNullable(typed.day("to")).orElse(from);
        if (to.isBefore(from)) {
            typed.refuse("to", "公示最后一天早于第一天，请核对。");
        }
        return new PublicNotice(
                NoticeKind.RESIDENTS_AFFAIRS,
                typed.text("title"),
                typed.text("content"),
                Arrays.asList(typed.text("places").split("[、，,；;\\n]")),
                new PostingPeriod(from, to.isBefore(from) ? from : to),
                List.of());
    }

    private static NoticeEnd end(Map<String, String> kept) {
        return new NoticeEnd(
                Integer.parseInt(kept.getOrDefault(OBJECTIONS, "0")),
                Integer.parseInt(kept.getOrDefault(UPHELD, "0")),
                hung(kept).orElse(null));
    }

    /** Empty for what was kept before the days were. */
    static Optional<PostingPeriod> hung(Map<String, String> kept) {
        return period(kept, HUNG_FROM, HUNG_TO);
    }

    private static Optional<PostingPeriod> period(
            Map<String, String> kept, String first, String last) {
        var from = kept.get(first);
        var to = kept.get(last);
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new PostingPeriod(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
