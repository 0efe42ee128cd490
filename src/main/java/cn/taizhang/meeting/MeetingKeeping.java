package cn.taizhang.meeting;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 更正留痕: a record is replaced in one way only, after what it said was kept. */
@Component
class MeetingKeeping {

    private final MeetingStore store;
    private final CorrectionStore corrections;
    private final MeetingMarks marks;
    private final Today today;

    MeetingKeeping(
            MeetingStore store, CorrectionStore corrections, MeetingMarks marks, Today today) {
        this.store = store;
        this.corrections = corrections;
        this.marks = marks;
        this.today = today;
    }

    /** False when the record no longer has the version. */
    boolean correct(Viewer viewer, Meeting before, int version, MeetingDraft draft, String reason) {
        keep(viewer, before, MeetingStep.Kind.CORRECTED, reason);
        boolean replaced = store.replace(before.id(), version, draft);
        if (replaced) {
            marks.set(
                    viewer.actor(),
                    before.id(),
                    Objects.requireNonNull(draft.heldOn()),
                    draft.mark());
        }
        return replaced;
    }

    /** Keeps what the record says before a step. */
    void keep(Viewer viewer, Meeting before, MeetingStep.Kind step, String reason) {
        corrections.keep(content(before), step, viewer.actor(), reason.strip(), today.now());
    }

    FormerMeeting.Content content(Meeting meeting) {
        return new FormerMeeting.Content(meeting, marks.of(meeting.id()).orElse(null));
    }
}
