package cn.taizhang.document;

import cn.taizhang.account.OnBehalf;
import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 制度文件: the register of the district's systems; figures count kinds in force, never copies. */
@Service
@Transactional
public class Documents {

    public static final String REGISTER = "documents";

    private final DocumentStore store;
    private final Organizations organizations;
    private final OnBehalf onBehalf;
    private final AuditTrail audit;
    private final Today today;

    Documents(
            DocumentStore store,
            Organizations organizations,
            OnBehalf onBehalf,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.organizations = organizations;
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Records a document. The same request key with the same content gives the record that is there already; with
     * other content it is refused, so that a form reached by the browser's back button never swallows a new document.
     */
    public Outcome<DocumentId> record(Viewer viewer, DocumentDraft draft) {
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        boolean behalf =
                onBehalf.is(
                        viewer.scope(Permission.KEEP_DOCUMENTS),
                        new OrganizationId(organization(draft)),
                        today.date());
        var id = store.insert(draft, kindKey(draft), viewer.actor(), today.now(), behalf);
        if (id.isEmpty()) {
            return recordedBefore(viewer, draft);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("登记制度", REGISTER, id.get().value(), organization(draft))
                        .with(Map.of("title", draft.title())));
        return new Outcome.Done<>(id.get());
    }

    private Outcome<DocumentId> recordedBefore(Viewer viewer, DocumentDraft draft) {
        var first = get(viewer, store.byRequest(draft.requestKey()));
        return first.says(draft)
                ? new Outcome.Done<>(new DocumentId(first.documentId()))
                : new Outcome.Refused<>(
                        List.of(Breach.overall("这张表已登记过「" + first.title() + "」。确要再登记一项，请再保存一次。")));
    }

    /**
     * Records a whole compilation in one batch; the trail's digest is over every field of every draft, its request key
     * included.
     */
    public void recordAll(Actor actor, List<DocumentDraft> drafts) {
        var names = new HashMap<OrganizationId, Set<String>>();
        for (var draft : drafts) {
            var issuer = Objects.requireNonNull(draft.organization());
            var known = names.computeIfAbsent(issuer, this::namesAbove);
            store.insert(draft, KindKey.of(draft.title(), known), actor, today.now(), false);
        }
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记制度",
                        REGISTER,
                        drafts.stream().map(Documents::organization).collect(Collectors.toSet()),
                        drafts,
                        draft ->
                                Arrays.asList(
                                        draft.requestKey(),
                                        draft.organization(),
                                        draft.title(),
                                        draft.number(),
                                        draft.category(),
                                        draft.state(),
                                        draft.issuedOn(),
                                        draft.inForceOn(),
                                        draft.repealedOn())));
    }

    /** 更正: changes what the record says, keeping what it said before in the audit trail. */
    public Outcome<DocumentId> change(
            Viewer viewer, DocumentId id, int version, DocumentDraft draft) {
        var before = get(viewer, id);
        requireChangeable(viewer, before);
        var breaches = breachesInChange(viewer, before, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (!store.replace(id, version, draft, kindKey(draft))) {
            throw new ChangedMeanwhile("这项制度");
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("更正制度", REGISTER, id.value(), organization(draft))
                        .with(former(before)));
        return new Outcome.Done<>(id);
    }

    /** Refuses who does not keep documents of the issuer, and says who does. */
    @Transactional(readOnly = true)
    public void requireChangeable(Viewer viewer, DocumentRow row) {
        if (!mayChange(viewer, row)) {
            throw new NotAllowed("这项制度由" + row.organizationName() + "或其上级的制度登记人员更正。");
        }
    }

    /**
     * Whether the viewer keeps documents of the organization that issued this one; one that has ended is judged on its
     * last day, so that its documents can still be corrected, repealed or handed to its successor.
     */
    @Transactional(readOnly = true)
    public boolean mayChange(Viewer viewer, DocumentRow row) {
        var issuer = new OrganizationId(row.organizationId());
        return organizations
                .within(viewer.scope(Permission.KEEP_DOCUMENTS), Set.of(issuer), today.date())
                .contains(issuer);
    }

    @Transactional(readOnly = true)
    public DocumentRow get(Viewer viewer, DocumentId id) {
        return store.find(viewer.require(Permission.READ_RECORDS), id)
                .orElseThrow(() -> new NotFound("这项制度"));
    }

    /**
     * A page of documents in scope: drafts first, then the newest issue.
     *
     * @param after the last document of the page before, or null for the first page
     */
    @Transactional(readOnly = true)
    public List<DocumentRow> list(
            Viewer viewer, DocumentQuestion question, @Nullable DocumentId after, int limit) {
        return store.list(viewer.require(Permission.READ_RECORDS), question, after, limit);
    }

    /** What was done to a document, newest first. */
    @Transactional(readOnly = true)
    public List<AuditRow> history(Viewer viewer, DocumentId id) {
        get(viewer, id);
        return audit.about(REGISTER, id.value());
    }

    /** Of the given documents those the viewer may open. */
    @Transactional(readOnly = true)
    public List<DocumentRow> openable(Viewer viewer, List<UUID> ids) {
        return store.among(viewer.scope(Permission.READ_RECORDS), ids);
    }

    /** Everything that {@link #record} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Viewer viewer, DocumentDraft draft) {
        var scope = viewer.require(Permission.KEEP_DOCUMENTS);
        var breaches = new ArrayList<>(DocumentRules.breachesIn(draft, today.date()));
        var organization = draft.organization();
        if (organization != null && !organizations.isWithin(scope, organization, today.date())) {
            breaches.add(Breach.of("organization", "只能登记本组织及下级组织印发的制度。"));
        }
        return breaches;
    }

    /** Everything that {@link #change} would refuse: the issuer may stay as it was, even where it has ended. */
    @Transactional(readOnly = true)
    public List<Breach> breachesInChange(Viewer viewer, DocumentRow before, DocumentDraft draft) {
        requireChangeable(viewer, before);
        var organization = draft.organization();
        boolean stays =
                organization != null && organization.value().equals(before.organizationId());
        return stays ? DocumentRules.breachesIn(draft, today.date()) : breachesIn(viewer, draft);
    }

    private String kindKey(DocumentDraft draft) {
        return KindKey.of(draft.title(), namesAbove(Objects.requireNonNull(draft.organization())));
    }

    /** What the issuer and the organizations above it are called. */
    private Set<String> namesAbove(OrganizationId issuer) {
        var names = new HashSet<String>();
        var own = organizations.get(issuer);
        names.add(own.name());
        names.add(own.shortName());
        for (var above : organizations.pathTo(issuer, lastDay(own))) {
            names.add(above.name());
            names.add(above.shortName());
        }
        return names;
    }

    /** Today, or the last day of an organization that has ended. */
    private LocalDate lastDay(Organization organization) {
        var ended = organization.dissolvedOn();
        return ended == null || ended.isAfter(today.date()) ? today.date() : ended.minusDays(1);
    }

    private static Map<String, String> former(DocumentRow before) {
        return Map.of(
                "title",
                before.title(),
                "number",
                before.number(),
                "state",
                before.stateLabel(),
                "category",
                before.categoryLabel(),
                "issuedOn",
                Objects.toString(before.issuedOn(), ""),
                "inForceOn",
                Objects.toString(before.inForceOn(), ""),
                "repealedOn",
                Objects.toString(before.repealedOn(), ""));
    }

    private static UUID organization(DocumentDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }
}
