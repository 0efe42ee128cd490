package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 以会议记录为证的规则: of what kind and day the record of a step's meeting has to be, and what is said where its numbers differ. */
final class StepMeetingRules {

    private StepMeetingRules() {}

    /** As what a meeting of this step is recorded; empty for a step that is none. */
    static List<MeetingKind> kindsOf(StepKind step) {
        return switch (step) {
            case DELIBERATE ->
                    List.of(
                            MeetingKind.DELIBERATION,
                            MeetingKind.BRANCH_COMMITTEE,
                            MeetingKind.WORKING,
                            MeetingKind.COORDINATION);
            case PARTY_REVIEW ->
                    List.of(
                            MeetingKind.BRANCH_GENERAL,
                            MeetingKind.DELIBERATION,
                            MeetingKind.SYMPOSIUM);
            case RESOLVE -> List.of(MeetingKind.RESIDENTS, MeetingKind.RESIDENTS_REPRESENTATIVES);
            case BEGIN_SOLICITING,
                    END_SOLICITING,
                    PROPOSE,
                    PUBLISH_DECISION,
                    CONCLUDE_DECISION_NOTICE,
                    BEGIN_IMPLEMENTATION,
                    BEGIN_IN_EMERGENCY,
                    REPORT_EMERGENCY,
                    FINISH,
                    PUBLISH_RESULT,
                    REVIEW_SATISFACTION,
                    ARCHIVE,
                    WITHDRAW,
                    CORRECT ->
                    List.of();
        };
    }

    /**
     * What keeps the record from standing for the step.
     *
     * @param form 会议形式 as it was typed, empty where none was
     */
    static List<Breach> breaches(Meeting meeting, Step step, String form) {
        if (meeting.withdrawn()) {
            return List.of(refused("这条会议记录已撤回，请选择另一条，或者不选。"));
        }
        var breaches = new ArrayList<>(breachesInKind(meeting.kind(), step.kind(), form));
        if (!meeting.heldOn().equals(step.on())) {
            breaches.add(
                    refused(
                            "这条会议记录的日期是%s，与这一步的日期不同，请核对。"
                                    .formatted(ChineseDates.full(meeting.heldOn()))));
        }
        return breaches;
    }

    /** 以会议记录为证: a record proves a meeting of its own kind; that of the representatives proves no meeting of the residents. */
    private static List<Breach> breachesInKind(MeetingKind kind, StepKind step, String form) {
        var fitting = kindsOf(step);
        if (!fitting.contains(kind)) {
            return List.of(
                    refused(
                            "这条会议记录是%s，不能用于「%s」；请选择%s的记录，或者不选。"
                                    .formatted(
                                            kind.label(),
                                            step.label(),
                                            fitting.stream()
                                                    .map(MeetingKind::label)
                                                    .collect(Collectors.joining("、")))));
        }
        if (step != StepKind.RESOLVE || form.isEmpty()) {
            return List.of();
        }
        var held =
                form.equals(MeetingForm.REPRESENTATIVES.name())
                        ? MeetingKind.RESIDENTS_REPRESENTATIVES
                        : MeetingKind.RESIDENTS;
        return kind == held
                ? List.of()
                : List.of(
                        refused(
                                "这条会议记录是%s，会议形式选的却是%s：请核对会议形式，或者选择另一条会议记录。"
                                        .formatted(kind.label(), held.label())));
    }

    /** 人数与会议记录不同: what was typed stands; whoever reads it is told what the record says. */
    static Stream<String> remarks(Chronicle.Entry step, Map<String, String> recorded) {
        return StepFields.of(step.kind()).stream()
                .filter(field ->
                        isOther(step.content().get(field.name()), recorded.get(field.name())))
                .map(field ->
                        "「%s」登记的%s是 %s，会议记录上是 %s，请核对。"
                                .formatted(
                                        step.kind().label(),
                                        field.label(),
                                        step.content().get(field.name()),
                                        recorded.get(field.name())));
    }

    private static boolean isOther(@Nullable String typed, @Nullable String recorded) {
        return typed != null && recorded != null && !typed.equals(recorded);
    }

    static Breach refused(String because) {
        return Breach.of(StepFields.MEETING, because);
    }
}
