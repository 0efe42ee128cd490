package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.OneMoment;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 送审和撤回送审. Who sends says to know what is not settled; it is counted in one moment before anything is written, and kept with what
 * was sent. Until somebody has decided, who sent it may take it back.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Submissions {

    private static final int LONGEST_NOTE = 500;

    private final ReviewStore store;
    private final Materials materials;
    private final Confirmations confirmations;
    private final Today today;
    private final OneMoment oneMoment;
    private final TransactionTemplate writing;

    Submissions(
            ReviewStore store,
            Materials materials,
            Confirmations confirmations,
            Today today,
            OneMoment oneMoment,
            TransactionTemplate writing) {
        this.store = store;
        this.materials = materials;
        this.confirmations = confirmations;
        this.today = today;
        this.oneMoment = oneMoment;
        this.writing = writing;
    }

    /** What is not settled in a text as it is drawn. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Unsettled unsettled(
            Viewer viewer, Material material, Revision revision, ReportDraft draft) {
        var confirmed =
                confirmations.of(viewer, material).stream()
                        .collect(Collectors.toMap(Confirmation::code, Function.identity()));
        return Unsettled.of(draft, confirmed, Proofread.of(revision.text(), draft));
    }

    /**
     * 送审 the newest revision; refused where nothing was changed since it was returned, or where something is unsettled and the sender
     * does not say to know.
     *
     * @throws ChangedMeanwhile where another revision was looked at, or more is unsettled than the page told
     */
    public Outcome<Integer> send(Viewer viewer, UUID id, Submission submission) {
        var material = materials.drafted(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var now = oneMoment.read(() -> unsettledNow(viewer, id, submission));
        var breaches = breachesIn(submission, now);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var more = now.besides(submission.shown());
        if (!more.isEmpty()) {
            throw new ChangedMeanwhile(Materials.SUBJECT + "未定之处", more);
        }
        return Objects.requireNonNull(writing.execute(_ -> keep(viewer, id, submission, now)));
    }

    private Unsettled unsettledNow(Viewer viewer, UUID id, Submission submission) {
        var drawn = materials.drawnNow(viewer, id);
        requireSeen(drawn.revision(), submission);
        return unsettled(viewer, drawn.material(), drawn.revision(), drawn.draft());
    }

    private static void requireSeen(Revision last, Submission submission) {
        if (last.number() != submission.seen()) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
    }

    private static List<Breach> breachesIn(Submission submission, Unsettled now) {
        var breaches = new ArrayList<Breach>();
        if (!now.isEmpty() && !submission.known()) {
            breaches.add(
                    Breach.of(
                            "known",
                            "还有 %d 处没有定下来：%s。请看过，仍要送审的勾选「已知悉，仍然送审」。"
                                    .formatted(now.count(), now.sums())));
        }
        if (submission.note().length() > LONGEST_NOTE) {
            breaches.add(Breach.of("note", "送审说明最多 %d 个字。".formatted(LONGEST_NOTE)));
        }
        return breaches;
    }

    /** Asks again, now that nobody else changes, sends or decides. */
    private Outcome<Integer> keep(Viewer viewer, UUID id, Submission submission, Unsettled now) {
        var material = materials.changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var last = materials.lastRevision(viewer, material);
        requireSeen(last, submission);
        if (store.reviews(id).stream().anyMatch(one -> one.revision() == last.number())) {
            return new Outcome.Refused<>(List.of(Breach.overall("退回以后还没有改动，不能原样再送。")));
        }
        var account = viewer.account();
        var review =
                Review.sent(
                        last.number(),
                        account == null ? null : account.value(),
                        viewer.name(),
                        today.now(),
                        submission.note(),
                        now);
        try {
            store.send(id, review);
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
        var detail = new LinkedHashMap<String, Object>(Map.of("revision", last.number()));
        detail.putAll(now.places());
        materials.log(viewer, "送审材料", material, detail);
        return new Outcome.Done<>(last.number());
    }

    /**
     * 撤回送审. The text goes on as a revision of its own, so that it can be sent again as it is.
     *
     * @throws ChangedMeanwhile where it does not wait any more, with what became of it
     */
    public Outcome<Integer> withdraw(Viewer viewer, UUID id) {
        return Objects.requireNonNull(writing.execute(_ -> takenBack(viewer, id)));
    }

    private Outcome<Integer> takenBack(Viewer viewer, UUID id) {
        var material = materials.changeable(viewer, id);
        var reviews = store.reviews(id);
        var waiting = reviews.stream().filter(Review::waits).findFirst();
        if (waiting.isEmpty()) {
            var became = reviews.isEmpty() ? "还没有送审" : reviews.getFirst().became();
            throw new ChangedMeanwhile("这次送审", List.of(became + "，不能撤回"));
        }
        var review = waiting.get();
        if (!Reviews.isSender(viewer, review)) {
            throw new NotAllowed("由送审的%s撤回；有审定权限的同志可以退回。".formatted(review.sentByName()));
        }
        store.withdraw(id, review.revision(), today.now(), viewer.name());
        var last = materials.lastRevision(viewer, material);
        var again = last.backTo(last, "撤回送审", today.now(), viewer.name());
        return new Outcome.Done<>(materials.add(viewer, material, again, null));
    }
}
