package cn.taizhang.publication;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import cn.taizhang.secret.EncryptedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 群众来件: each is put before the community's people, who take it over or put it aside with a reason. None is thrown away. */
@Service
@Transactional
public class Submissions {

    public static final String REGISTER = "submissions";

    /** 加密的列 of this module. */
    public static final List<EncryptedColumn> ENCRYPTED = SubmissionStore.ENCRYPTED;

    private static final String WHAT = "这件来件";
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_REASON = 500;

    private final SubmissionStore store;
    private final List<SubmissionTaker> takers;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Submissions(
            SubmissionStore store,
            List<SubmissionTaker> takers,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.takers = takers;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** Those that wait first, the oldest in front, then the newest of the others; telephones are left out. */
    @Transactional(readOnly = true)
    public List<Submission> list(Viewer viewer) {
        return store.list(viewer.require(Permission.TAKE_SUBMISSIONS), today.date(), MOST_LISTED);
    }

    @Transactional(readOnly = true)
    public Submission get(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.TAKE_SUBMISSIONS);
        return store.find(id)
                .filter(one ->
                        !organizations
                                .within(scope, Set.of(one.organization()), today.date())
                                .isEmpty())
                .orElseThrow(() -> new NotFound(WHAT));
    }

    /** 查看电话: to call the resident back; who looked is recorded. */
    public Outcome<String> telephone(Viewer viewer, UUID id) {
        var submission = get(viewer, id);
        var telephone = store.telephone(id);
        if (telephone.isEmpty()) {
            return new Outcome.Refused<>(List.of(Breach.overall("来件人没有留电话。")));
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("查看来件人电话", REGISTER, id, submission.organization().value()));
        return new Outcome.Done<>(telephone.get());
    }

    /** How many wait for this viewer. */
    @Transactional(readOnly = true)
    public int waiting(Viewer viewer) {
        var scope = viewer.scope(Permission.TAKE_SUBMISSIONS);
        return scope.isEmpty() ? 0 : store.waiting(scope, today.date());
    }

    /** Whether taking it over records it somewhere else too. */
    public boolean hasTaker(Submission submission) {
        return taker(submission).isPresent();
    }

    /** 受理: it goes over into the record it speaks to, where there is one; else it is taken in hand here. */
    public Outcome<UUID> takeOver(Viewer viewer, UUID id) {
        return take(viewer, id, false);
    }

    /**
     * 在这里受理: where the record it speaks to takes nothing more, it is taken in hand here, and why it is not there stays with it.
     */
    public Outcome<UUID> takeUpHere(Viewer viewer, UUID id) {
        return take(viewer, id, true);
    }

    private Outcome<UUID> take(Viewer viewer, UUID id, boolean elseHere) {
        var submission = waitingOne(viewer, id);
        var breaches = breachesIfDisposed(submission);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var taker = taker(submission);
        if (taker.isEmpty()) {
            return disposed(viewer, submission, true, "", null);
        }
        return switch (taker.get().take(viewer, submission)) {
            case Outcome.Done<RecordKey> done ->
                    disposed(viewer, submission, true, "", done.value());
            case Outcome.Refused<RecordKey> refused ->
                    elseHere
                            ? disposed(viewer, submission, true, reason(refused.breaches()), null)
                            : new Outcome.Refused<>(refused.breaches());
        };
    }

    private static String reason(List<Breach> breaches) {
        String all = breaches.stream().map(Breach::message).collect(Collectors.joining());
        return all.substring(0, Math.min(all.length(), LONGEST_REASON));
    }

    /** 存查: nothing more is done with it, and why. */
    public Outcome<UUID> putAside(Viewer viewer, UUID id, String reason) {
        var submission = waitingOne(viewer, id);
        var breaches = new ArrayList<>(breachesIfDisposed(submission));
        breaches.addAll(PublicationRules.breachesInReason("reason", reason, "不受理的原因"));
        return breaches.isEmpty()
                ? disposed(viewer, submission, false, reason.strip(), null)
                : new Outcome.Refused<>(breaches);
    }

    private Submission waitingOne(Viewer viewer, UUID id) {
        get(viewer, id);
        store.holdStill(id);
        return get(viewer, id);
    }

    private static List<Breach> breachesIfDisposed(Submission submission) {
        var disposal = submission.disposal();
        return disposal == null
                ? List.of()
                : List.of(
                        Breach.overall(
                                "%s已经由%s办理（%s）。".formatted(WHAT, disposal.by(), disposal.label())));
    }

    private Outcome<UUID> disposed(
            Viewer viewer,
            Submission submission,
            boolean takenOver,
            String reason,
            @Nullable RecordKey target) {
        store.dispose(submission.id(), takenOver, reason, target, today.now(), viewer.name());
        audit.append(
                viewer.actor(),
                AuditEntry.of(
                                takenOver ? "受理来件" : "存查来件",
                                REGISTER,
                                submission.id(),
                                submission.organization().value())
                        .with(Map.of("kind", submission.kind().label())));
        return new Outcome.Done<>(submission.id());
    }

    private Optional<SubmissionTaker> taker(Submission submission) {
        return takers.stream().filter(one -> one.takes(submission)).findFirst();
    }
}
