package cn.taizhang.document;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final AuditTrail audit;
    private final Today today;

    Documents(DocumentStore store, Organizations organizations, AuditTrail audit, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** Records a document; the same request key gives the record that is there already. */
    public Outcome<DocumentId> record(Viewer viewer, DocumentDraft draft) {
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var id = store.insert(draft, kindKey(draft), viewer.actor(), today.now());
        id.ifPresent(one ->
                audit.append(
                        viewer.actor(),
                        AuditEntry.of("登记制度", REGISTER, one.value(), organization(draft))));
        return new Outcome.Done<>(id.orElseGet(() -> store.byRequest(draft.requestKey())));
    }

    /** Records a whole compilation in one batch. */
    public void recordAll(Actor actor, List<DocumentDraft> drafts) {
        drafts.forEach(draft -> store.insert(draft, kindKey(draft), actor, today.now()));
        audit.append(
                actor,
                new AuditEntry("批量登记制度", REGISTER, null, null, Map.of("count", drafts.size())));
    }

    /** Changes a document's state or dates, keeping the version before in the audit trail. */
    public Outcome<DocumentId> change(
            Viewer viewer, DocumentId id, int version, DocumentDraft draft) {
        var before = get(viewer, id);
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (!store.replace(id, version, draft, kindKey(draft))) {
            throw new ChangedMeanwhile("这项制度");
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("更正制度", REGISTER, id.value(), organization(draft))
                        .with(
                                Map.of(
                                        "title",
                                        before.title(),
                                        "state",
                                        before.state(),
                                        "category",
                                        before.category(),
                                        "issuedOn",
                                        Objects.toString(before.issuedOn(), ""),
                                        "inForceOn",
                                        Objects.toString(before.inForceOn(), ""),
                                        "repealedOn",
                                        Objects.toString(before.repealedOn(), ""))));
        return new Outcome.Done<>(id);
    }

    @Transactional(readOnly = true)
    public DocumentRow get(Viewer viewer, DocumentId id) {
        return store.find(viewer.require(Permission.READ_RECORDS), id)
                .orElseThrow(() -> new NotFound("这项制度"));
    }

    /** A page of documents in scope, newest issue first. */
    @Transactional(readOnly = true)
    public List<DocumentRow> list(
            Viewer viewer,
            String search,
            @Nullable DocumentCategory category,
            int from,
            int limit) {
        return store.list(viewer.require(Permission.READ_RECORDS), search, category, from, limit);
    }

    /** Of the given documents those the viewer may open. */
    @Transactional(readOnly = true)
    public List<DocumentRow> openable(Viewer viewer, List<UUID> ids) {
        return store.among(viewer.scope(Permission.READ_RECORDS), ids);
    }

    private List<Breach> breachesIn(Viewer viewer, DocumentDraft draft) {
        var scope = viewer.require(Permission.KEEP_DOCUMENTS);
        var breaches = new ArrayList<>(DocumentRules.breachesIn(draft));
        var organization = draft.organization();
        if (organization != null && !organizations.isWithin(scope, organization, today.date())) {
            breaches.add(Breach.of("organization", "只能登记本组织及下级组织印发的制度。"));
        }
        return breaches;
    }

    private String kindKey(DocumentDraft draft) {
        var issuer = organizations.get(Objects.requireNonNull(draft.organization()));
        return KindKey.of(draft.title(), issuer.name(), issuer.shortName());
    }

    private static UUID organization(DocumentDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }
}
