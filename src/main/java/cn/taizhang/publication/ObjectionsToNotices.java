package cn.taizhang.publication;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Objector;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.parcel.SaidKind;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 公示的异议: taken over to the notice, where it is answered like one that was raised at the counter. Numbers of persons stay behind
 * with the submission, also where they were typed into the box for the name.
 */
@Component
class ObjectionsToNotices implements SubmissionTaker {

    private final Notices notices;

    ObjectionsToNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean takes(Submission submission) {
        var about = submission.aboutRecord();
        return submission.kind() == SaidKind.OBJECTION
                && about != null
                && about.register().equals(Notices.REGISTER);
    }

    @Override
    public Outcome<RecordKey> take(Viewer viewer, Submission submission) {
        var notice = Objects.requireNonNull(submission.aboutRecord());
        var by =
                submission.name().isEmpty()
                        ? new Objector.Anonymous()
                        : new Objector.Named(PersonalMarks.masked(submission.name()));
        var draft =
                new ObjectionDraft(
                        by,
                        submission.saidAt().toLocalDate(),
                        PersonalMarks.masked(submission.words()),
                        ObjectionDraft.Way.PORTAL);
        return switch (notices.object(viewer, notice.id(), submission.id(), draft)) {
            case Outcome.Done<Integer> _ -> new Outcome.Done<>(notice);
            case Outcome.Refused<Integer> refused -> new Outcome.Refused<>(refused.breaches());
        };
    }
}
