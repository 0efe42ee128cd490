package cn.taizhang.publication;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.parcel.Answered;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Published;
import cn.taizhang.parcel.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对外发布: one prepares, another reviews; what was approved waits to go out, and is taken back in the same way. */
@Service
@Transactional
public class Publications {

    public static final String REGISTER = "publications";

    private static final String WHAT = "这条发布";
    private static final int MOST_LISTED = 100;
    private static final int MOST_OFFERED = 20;

    private final PublicationStore store;
    private final OutgoingStore outgoing;
    private final List<PublishableSource> sources;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Publications(
            PublicationStore store,
            OutgoingStore outgoing,
            List<PublishableSource> sources,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.outgoing = outgoing;
        this.sources = sources;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /**
     * 拟稿: the words as they shall stand there, for somebody else to review. A second call with the same key finds the first one
     * done.
     */
    public Outcome<UUID> prepare(Viewer viewer, UUID requestKey, NewPublication wanted) {
        requireReach(viewer, Permission.PUBLISH, wanted.organization());
        if (store.find(requestKey).isPresent()) {
            return new Outcome.Done<>(requestKey);
        }
        var breaches = breachesIn(viewer, wanted);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (store.insert(requestKey, wanted, by(viewer))) {
            append(viewer, "拟对外发布", requestKey, wanted.organization(), wanted.kind());
        }
        return new Outcome.Done<>(requestKey);
    }

    /** Everything that {@link #prepare} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Viewer viewer, NewPublication wanted) {
        var breaches = new ArrayList<>(PublicationRules.breachesIn(wanted));
        var subject = wanted.subject();
        if (subject != null) {
            store.about(subject).stream()
                    .filter(one -> one.kind() == wanted.kind())
                    .filter(Publications::standsInTheWay)
                    .findFirst()
                    .ifPresent(one ->
                            breaches.add(
                                    Breach.overall(
                                            "这件事已经拟了一条（%s）。要改的，请先撤回那一条。"
                                                    .formatted(one.state().label()))));
        }
        return List.copyOf(breaches);
    }

    /**
     * A second answer puts right the first, which cannot be fetched back; a later standing takes the place of an earlier
     * one.
     */
    private static boolean standsInTheWay(Publication earlier) {
        return switch (earlier.kind()) {
            case NOTICE -> earlier.mayBeWithdrawn();
            case ANSWER -> earlier.mayBeWithdrawn() && earlier.parcel() == null;
            case DECISION, RESULT -> earlier.state() == Publication.State.IN_REVIEW;
        };
    }

    /** 代替: what told where the same matter stood before is taken down as this one goes up. */
    private void replaceEarlier(Viewer viewer, Publication by) {
        var subject = by.subject();
        if (subject == null || by.kind() == PublicationKind.ANSWER) {
            return;
        }
        store.about(subject).stream()
                .filter(one -> !one.id().equals(by.id()))
                .filter(one -> one.kind() != PublicationKind.ANSWER)
                .filter(Publication::mayBeWithdrawn)
                .filter(one -> one.state() != Publication.State.IN_REVIEW)
                .map(Publication::id)
                .sorted()
                .forEach(one -> replace(viewer, one));
    }

    /** Unless somebody has withdrawn it meanwhile. */
    private void replace(Viewer viewer, UUID earlier) {
        store.holdStill(earlier);
        store.find(earlier)
                .filter(Publication::mayBeWithdrawn)
                .ifPresent(one -> takeDown(viewer, one, "由新的一条代替"));
    }

    private void takeDown(Viewer viewer, Publication publication, String reason) {
        store.withdraw(publication.id(), reason, by(viewer));
        // asked after the drop has waited for a round that was packing it
        if (!outgoing.drop(publication.id()) && outgoing.hasGone(publication.id())) {
            outgoing.queue(
                    publication.id(),
                    new Withdrawn(publication.id(), today.date()),
                    today.instant());
        }
    }

    /** 提请留意: what the reviewer should look at. */
    public List<String> remarks(Publication publication) {
        return PublicationRules.remarks(publication.words(), today.date());
    }

    /** 审核通过 or 退回 by somebody else than who prepared it; what is approved waits to go out. */
    public Outcome<UUID> review(Viewer viewer, UUID id, boolean approved, String remark) {
        var seen = get(viewer, id);
        requireReach(viewer, Permission.REVIEW_PUBLICATION, seen.organization());
        store.holdStill(id);
        var publication = get(viewer, id);
        var breaches = new ArrayList<Breach>();
        if (publication.preparedAccount().equals(accountOf(viewer))) {
            breaches.add(Breach.overall("拟稿人不能审核自己拟的稿，请换一个人审核。"));
        }
        if (publication.state() != Publication.State.IN_REVIEW) {
            breaches.add(Breach.overall("这条发布%s，不用再审核。".formatted(publication.state().label())));
        }
        if (!approved) {
            breaches.addAll(PublicationRules.breachesInReason("remark", remark, "退回的原因"));
        } else if (remark.strip().length() > 500) {
            breaches.add(Breach.of("remark", "审核意见最多 500 个字。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.review(publication, approved, remark.strip(), by(viewer));
        if (approved) {
            replaceEarlier(viewer, publication);
            outgoing.queue(id, itemOf(publication), today.instant());
        }
        append(
                viewer,
                approved ? "审核对外发布" : "退回对外发布",
                id,
                publication.organization(),
                publication.kind());
        return new Outcome.Done<>(id);
    }

    /** 撤回 by who prepares or reviews for that community: at once, because what should not be public cannot wait for a second person. */
    public Outcome<UUID> withdraw(Viewer viewer, UUID id, String reason) {
        get(viewer, id);
        store.holdStill(id);
        var publication = get(viewer, id);
        if (publication.state() == Publication.State.WITHDRAWN) {
            return new Outcome.Done<>(id);
        }
        var breaches =
                new ArrayList<>(PublicationRules.breachesInReason("reason", reason, "撤回的原因"));
        if (!publication.mayBeWithdrawn()) {
            breaches.add(Breach.overall("这条发布%s，不用撤回。".formatted(publication.state().label())));
        }
        if (publication.kind() == PublicationKind.ANSWER && publication.parcel() != null) {
            breaches.add(Breach.overall("答复已经送出，收不回来；说错了的，请再拟一条更正的答复。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        takeDown(viewer, publication, reason.strip());
        append(viewer, "撤回对外发布", id, publication.organization(), publication.kind());
        return new Outcome.Done<>(id);
    }

    /** What the viewer prepares or reviews, the newest first. */
    @Transactional(readOnly = true)
    public List<Publication> list(Viewer viewer) {
        return store.list(reach(viewer), today.date(), MOST_LISTED);
    }

    /** What waits for this viewer's review, the oldest first. */
    @Transactional(readOnly = true)
    public List<Publication> toReview(Viewer viewer, int most) {
        return store
                .unreviewed(viewer.scope(Permission.REVIEW_PUBLICATION), today.date(), most)
                .stream()
                .filter(one -> !one.preparedAccount().equals(accountOf(viewer)))
                .toList();
    }

    /** What the modules offer to be made public and was not yet. */
    @Transactional(readOnly = true)
    public List<Publishable> offered(Viewer viewer) {
        var scope = viewer.scope(Permission.PUBLISH);
        return sources.stream()
                .flatMap(source -> source.offered(viewer, MOST_OFFERED).stream())
                .filter(one -> isWithin(scope, one.organization()))
                .filter(this::isNews)
                .toList();
    }

    private boolean isNews(Publishable offered) {
        return store.about(offered.record()).stream()
                .filter(Publication::mayBeWithdrawn)
                .allMatch(one -> one.from().isBefore(offered.from()));
    }

    /** One record as its module offers it. */
    @Transactional(readOnly = true)
    public Optional<Publishable> offered(Viewer viewer, RecordKey record) {
        return sources.stream().flatMap(source -> source.find(viewer, record).stream()).findFirst();
    }

    @Transactional(readOnly = true)
    public Publication get(Viewer viewer, UUID id) {
        var reach = reach(viewer);
        return store.find(id)
                .filter(one -> isWithin(reach, one.organization()))
                .orElseThrow(() -> new NotFound(WHAT));
    }

    /** What was prepared of a record, the newest first. */
    @Transactional(readOnly = true)
    public List<Publication> about(Viewer viewer, RecordKey record) {
        return store.about(record).stream()
                .filter(one -> isWithin(reach(viewer), one.organization()))
                .toList();
    }

    /** Whether the viewer may review this one: the right, the place, and another person. */
    @Transactional(readOnly = true)
    public boolean mayReview(Viewer viewer, Publication publication) {
        return publication.state() == Publication.State.IN_REVIEW
                && !publication.preparedAccount().equals(accountOf(viewer))
                && isWithin(
                        viewer.scope(Permission.REVIEW_PUBLICATION), publication.organization());
    }

    private Item.Outward itemOf(Publication of) {
        var shown = of.kind().shown();
        if (shown.isEmpty()) {
            return new Answered(Objects.requireNonNull(of.subject()).id(), of.body(), today.date());
        }
        return new Published(
                of.id(),
                of.organizationCode(),
                of.organizationName(),
                shown.get(),
                of.title(),
                of.body(),
                of.from(),
                of.until(),
                of.heard(),
                today.date());
    }

    private static Scope reach(Viewer viewer) {
        if (!viewer.may(Permission.PUBLISH)) {
            return viewer.require(Permission.REVIEW_PUBLICATION);
        }
        return viewer.scope(Permission.PUBLISH).and(viewer.scope(Permission.REVIEW_PUBLICATION));
    }

    private void requireReach(Viewer viewer, Permission permission, OrganizationId id) {
        if (!isWithin(viewer.require(permission), id)) {
            throw new NotFound("这个组织");
        }
    }

    /** What has ended is judged on its last day: what it left outside can still be taken back. */
    private boolean isWithin(Scope scope, OrganizationId id) {
        return !organizations.within(scope, Set.of(id), today.date()).isEmpty();
    }

    private PublicationStore.Preparer by(Viewer viewer) {
        return new PublicationStore.Preparer(accountOf(viewer), viewer.name(), today.now());
    }

    private static UUID accountOf(Viewer viewer) {
        var account = viewer.account();
        if (account == null) {
            throw new NotAllowed("对外发布由登录的人拟稿和审核，命令行不能代办。");
        }
        return account.value();
    }

    private void append(
            Viewer viewer,
            String action,
            UUID id,
            OrganizationId organization,
            PublicationKind kind) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(action, REGISTER, id, organization.value())
                        .with(Map.of("kind", kind.label())));
    }
}
