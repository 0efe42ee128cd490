package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Posted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查看按程序办理的事项: what is on record of a matter, and what comes next. */
@Service
@Transactional(readOnly = true)
public class ProcedureFiles {

    private final ProcedureStore store;
    private final StepStore steps;
    private final OpinionStore opinions;
    private final Matters matters;
    private final Procedures procedures;
    private final Notices notices;
    private final StepNotices stepNotices;
    private final StepBallots ballots;
    private final StepRatings ratings;
    private final StepMeetings meetings;
    private final Today today;

    ProcedureFiles(
            ProcedureStore store,
            StepStore steps,
            OpinionStore opinions,
            Matters matters,
            Procedures procedures,
            Notices notices,
            StepNotices stepNotices,
            StepBallots ballots,
            StepRatings ratings,
            StepMeetings meetings,
            Today today) {
        this.store = store;
        this.steps = steps;
        this.opinions = opinions;
        this.matters = matters;
        this.procedures = procedures;
        this.notices = notices;
        this.stepNotices = stepNotices;
        this.ballots = ballots;
        this.ratings = ratings;
        this.meetings = meetings;
        this.today = today;
    }

    /** 事项清单, the newest first. */
    public List<ProcedureFile.Row> list(
            Viewer viewer, boolean over, String words, @Nullable UUID after, int most) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.list(scope, over, words, after, most).stream()
                .map(ProcedureFiles::row)
                .toList();
    }

    private static ProcedureFile.Row row(Matter matter) {
        return new ProcedureFile.Row(
                matter.id(),
                matter.title(),
                matter.organizationName(),
                matter.stage(),
                NextSteps.mainAfter(matter.stage(), matter.course().variant()));
    }

    public ProcedureFile get(Viewer viewer, UUID id) {
        var matter = matters.get(viewer, id);
        var taken = steps.of(id);
        var stage = Procedures.stageOf(taken);
        boolean mayRecord = matters.mayRecord(viewer, matter);
        var named = new StepWords(ballots.offered(viewer, matter), meetings.named(viewer, taken));
        return new ProcedureFile(
                id,
                matter.version(),
                matter.organizationName(),
                matter.title(),
                matter.category().label(),
                amount(matter.amount()),
                matter.course().variant(),
                matter.course().important(),
                matter.stage(),
                StageLine.of(matter.course(), stage),
                next(viewer, matter, stage, taken),
                named.taken(taken),
                noticesOf(viewer, id),
                opinions.rounds(id),
                OpinionRules.areTakenIn(stage),
                remarks(viewer, matter, taken),
                mayRecord);
    }

    private List<String> remarks(Viewer viewer, Matter matter, List<StepRow> taken) {
        var remarks = new ArrayList<>(ProcedureRemarks.of(taken));
        remarks.addAll(meetings.remarks(viewer, taken));
        remarks.addAll(ratings.remarks(viewer, matter, taken));
        return remarks;
    }

    /** The form of a step: blank, or as it was filled in before where the step repeats what is known. */
    public ProcedureFile.Form form(Viewer viewer, UUID id, StepKind kind) {
        var file = recordable(viewer, id);
        return form(viewer, file, kind, suggested(file, kind));
    }

    /**
     * 取用会议记录: the form as it was typed so far, with the day and the numbers of the meeting in it. Nothing is recorded.
     *
     * @param meeting named in the form afterwards if it was found, and no meeting otherwise
     */
    public ProcedureFile.Form taking(
            Viewer viewer, UUID id, StepKind kind, UUID meeting, Map<String, String> typed) {
        var file = recordable(viewer, id);
        var filled = new HashMap<>(typed);
        filled.put(StepFields.MEETING, "");
        filled.putAll(meetings.filledFrom(viewer, matters.get(viewer, id), kind, meeting));
        return form(viewer, file, kind, filled);
    }

    private ProcedureFile.Form form(
            Viewer viewer, ProcedureFile file, StepKind kind, Map<String, String> filled) {
        var matter = matters.get(viewer, file.id());
        var stage = Procedures.stageOf(steps.of(file.id()));
        var offered = meetings.offered(viewer, matter, kind, meetings.since(stage));
        return new ProcedureFile.Form(
                file,
                kind,
                StepWords.label(kind, stage),
                fieldsOf(viewer, matter, kind, filled, offered),
                filled,
                offered);
    }

    /** The form that puts a step right, as it now reads. */
    public ProcedureFile.Form correction(Viewer viewer, UUID id, int number) {
        var file = recordable(viewer, id);
        var matter = matters.get(viewer, id);
        var taken = steps.of(id);
        var step = Corrections.step(taken, number);
        var now = Corrections.nowReading(taken, number);
        var on = StepReader.read(step.kind(), now, step.on()).step().on();
        var offered = new LinkedHashMap<>(meetings.named(viewer, taken));
        offered.keySet().retainAll(Set.of(now.getOrDefault(StepFields.MEETING, "")));
        meetings.offered(viewer, matter, step.kind(), meetings.around(on))
                .forEach(offered::putIfAbsent);
        var fields = new ArrayList<>(fieldsOf(viewer, matter, step.kind(), now, offered));
        fields.addAll(StepFields.OF_CORRECTION);
        var label = StepWords.label(step.kind(), taken.subList(0, number - 1));
        return new ProcedureFile.Form(file, step.kind(), label, fields, now, Map.of());
    }

    private ProcedureFile recordable(Viewer viewer, UUID id) {
        var file = get(viewer, id);
        viewer.require(Permission.RECORD);
        if (!file.mayRecord()) {
            throw new NotAllowed("「%s」的事项由它自己或它的上级办理。".formatted(file.organizationName()));
        }
        return file;
    }

    /** What is chosen from records is asked only where there are any. */
    private List<StepField> fieldsOf(
            Viewer viewer,
            Matter matter,
            StepKind kind,
            Map<String, String> filled,
            Map<String, String> meetings) {
        var fields = new ArrayList<StepField>();
        for (var field : StepFields.of(kind)) {
            var offered =
                    switch (field.name()) {
                        case StepFields.ROLL -> ballots.offered(viewer, matter);
                        case StepFields.RATING -> ratings.offered(viewer, matter, filled);
                        case StepFields.MEETING -> meetings;
                        default -> null;
                    };
            if (offered == null) {
                fields.add(field);
            } else if (!offered.isEmpty()) {
                fields.add(field.offering(offered));
            }
        }
        return fields;
    }

    /** What need not be typed: today, the title of a notice, the shortest lawful time it hangs. */
    private Map<String, String> suggested(ProcedureFile file, StepKind kind) {
        var filled = new HashMap<String, String>();
        var day = today.date();
        if (kind == StepKind.PUBLISH_DECISION || kind == StepKind.PUBLISH_RESULT) {
            filled.put("from", day.toString());
            procedures.shortestPosting(day).ifPresent(to -> filled.put("to", to.toString()));
            filled.put(
                    "title",
                    "关于%s的%s"
                            .formatted(
                                    file.title(),
                                    kind == StepKind.PUBLISH_DECISION ? "决议公示" : "实施结果公示"));
        } else {
            filled.put("on", day.toString());
        }
        if (kind == StepKind.RESOLVE) {
            filled.put("calledBy", ResidentsMeeting.CalledBy.RESIDENTS_COMMITTEE.name());
        }
        if (kind == StepKind.PROPOSE) {
            filled.put("by", Proposer.PARTY_ORGANIZATION.name());
        }
        return filled;
    }

    private List<ProcedureFile.Next> next(
            Viewer viewer, Matter matter, Stage stage, List<StepRow> taken) {
        return new NextSteps(procedures.of(matter), today.date())
                .of(stage).stream()
                        .map(one ->
                                new ProcedureFile.Next(
                                        one.kind(),
                                        StepWords.label(one.kind(), stage),
                                        one.main(),
                                        because(viewer, matter, stage, one, taken)))
                        .toList();
    }

    /** What ends a notice waits for that notice as it hangs, its objections and their answers. */
    private List<Breach> because(
            Viewer viewer, Matter matter, Stage stage, NextSteps.Next next, List<StepRow> taken) {
        var about =
                next.kind() == StepKind.CONCLUDE_DECISION_NOTICE
                        ? StepKind.PUBLISH_DECISION
                        : StepKind.PUBLISH_RESULT;
        if (next.kind() != StepKind.CONCLUDE_DECISION_NOTICE && next.kind() != StepKind.ARCHIVE) {
            return next.because();
        }
        var notice = stepNotices.current(viewer, taken, about);
        if (notice.isEmpty()) {
            return next.because();
        }
        boolean leadsBack = stepNotices.end(viewer, notice.get()).leadsBack();
        var breaches = new ArrayList<Breach>();
        if (!leadsBack || next.kind() == StepKind.ARCHIVE) {
            var hung = notice.get().notice().period();
            breaches.addAll(procedures.of(matter).posting().whyNotOver(hung, today.date()));
        } else {
            breaches.addAll(PostingRules.whyNotBack(stage));
        }
        stepNotices.whyNotOver(notice.get(), today.date()).stream()
                .filter(one ->
                        breaches.stream().noneMatch(told -> told.message().equals(one.message())))
                .forEach(breaches::add);
        return breaches;
    }

    private List<ProcedureFile.Notice> noticesOf(Viewer viewer, UUID id) {
        return notices.about(viewer, new RecordKey(Decisions.REGISTER, id)).stream()
                .map(this::notice)
                .toList();
    }

    private ProcedureFile.Notice notice(Posted posted) {
        return new ProcedureFile.Notice(
                posted.id(),
                posted.notice().title(),
                posted.notice().period().from(),
                posted.notice().period().to(),
                posted.stateOn(today.date()).label(),
                posted.notice().objections().size());
    }

    private static String amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        var shown = amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0) : amount;
        return shown.toPlainString() + " 元";
    }
}
