package cn.taizhang.publication;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Handling.Handled;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 来件的答复: begins with what was already answered at the notice, so that nobody types it twice. */
@Component
class AnswersToSubmissions implements PublishableSource {

    private final Submissions submissions;
    private final Notices notices;
    private final Today today;

    AnswersToSubmissions(Submissions submissions, Notices notices, Today today) {
        this.submissions = submissions;
        this.notices = notices;
        this.today = today;
    }

    /** They stand in the list of submissions. */
    @Override
    public List<Publishable> offered(Viewer viewer, int most) {
        return List.of();
    }

    @Override
    public Optional<Publishable> find(Viewer viewer, RecordKey record) {
        if (!record.register().equals(Submissions.REGISTER)
                || !viewer.may(Permission.TAKE_SUBMISSIONS)) {
            return Optional.empty();
        }
        var submission = submissions.get(viewer, record.id());
        return Optional.of(
                new Publishable(
                        record,
                        PublicationKind.ANSWER,
                        submission.organization(),
                        submission.organizationName(),
                        "答复：" + submission.kind().label() + " " + submission.receipt(),
                        repliedAtTheNotice(viewer, submission).orElse(""),
                        today.date(),
                        null,
                        false));
    }

    private Optional<String> repliedAtTheNotice(Viewer viewer, Submission submission) {
        var disposal = submission.disposal();
        var target = disposal == null ? null : disposal.target();
        if (target == null || !target.register().equals(Notices.REGISTER)) {
            return Optional.empty();
        }
        return reply(viewer, target.id(), submission);
    }

    private Optional<String> reply(Viewer viewer, UUID notice, Submission submission) {
        return notices.find(viewer, notice).stream()
                .flatMap(posted -> posted.notice().objections().stream())
                .filter(one -> one.text().equals(submission.words().strip()))
                .filter(one -> one.handling() instanceof Handled)
                .map(one -> ((Handled) one.handling()).reply())
                .findFirst();
    }
}
