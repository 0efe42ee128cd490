package cn.taizhang.publication;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.Opinion;
import cn.taizhang.decision.OpinionDraft;
import cn.taizhang.decision.Opinions;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.parcel.SaidKind;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 征求意见时的意见: taken over to the matter, beside what was heard at the doors. */
@Component
class OpinionsOnDecisions implements SubmissionTaker {

    private static final String WHERE_FROM = "公开页";

    private final Opinions opinions;

    OpinionsOnDecisions(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public boolean takes(Submission submission) {
        var about = submission.aboutRecord();
        return submission.kind() == SaidKind.OPINION
                && about != null
                && about.register().equals(DecisionsToPublish.REGISTER);
    }

    /** For or against is not read into anybody's words. */
    @Override
    public Outcome<RecordKey> take(Viewer viewer, Submission submission) {
        var matter = Objects.requireNonNull(submission.aboutRecord());
        var draft =
                new OpinionDraft(
                        submission.id(),
                        WHERE_FROM,
                        Opinion.Stand.NEITHER,
                        PersonalMarks.masked(submission.words()),
                        submission.saidAt().toLocalDate());
        return switch (opinions.record(viewer, matter.id(), draft)) {
            case Outcome.Done<UUID> _ -> new Outcome.Done<>(matter);
            case Outcome.Refused<UUID> refused -> new Outcome.Refused<>(refused.breaches());
        };
    }
}
