package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingUses;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议用在哪一步: leads from a meeting to the steps that name it, as they now read. */
@Component
@Transactional(readOnly = true)
class MeetingsInProcedures implements MeetingUses {

    private static final int TOLD = 10;

    private final StepStore steps;
    private final Matters matters;

    MeetingsInProcedures(StepStore steps, Matters matters) {
        this.steps = steps;
        this.matters = matters;
    }

    @Override
    public List<Use> of(Viewer viewer, MeetingId meeting) {
        return steps.mattersNaming(meeting.value(), TOLD).stream()
                .flatMap(id -> matters.find(viewer, id).stream())
                .flatMap(matter -> uses(matter, meeting.value()))
                .toList();
    }

    /** A step that was put right and names another meeting since is no use of this one any more. */
    private Stream<Use> uses(Matter matter, UUID meeting) {
        var taken = steps.of(matter.id());
        return taken.stream()
                .filter(step -> step.corrects() == null)
                .filter(step ->
                        meeting.toString()
                                .equals(
                                        Corrections.nowReading(taken, step.number())
                                                .get(StepFields.MEETING)))
                .map(step ->
                        new Use(
                                "「%s」的%s".formatted(matter.title(), step.kind().label()),
                                DecisionProcedures.page(matter.id())));
    }
}
