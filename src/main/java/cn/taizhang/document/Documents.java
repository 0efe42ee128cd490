package cn.taizhang.document;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 制度文件: the register of the district's systems; figures count kinds in force, never copies. */
@Service
@Transactional
public class Documents {

    public static final String REGISTER = "documents";

    private final DocumentStore store;
    private final Organizations organizations;
    private final IssuerNames names;
    private final AuditTrail audit;
    private final Today today;

    Documents(
            DocumentStore store,
            Organizations organizations,
            IssuerNames names,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.organizations = organizations;
        this.names = names;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Records a whole compilation in one batch; the trail's digest is over every field of every draft, its request key
     * included.
     */
    public void recordAll(Actor actor, List<DocumentDraft> drafts) {
        var keys = names.ofBatch();
        for (var draft : drafts) {
            var id = new DocumentId(draft.requestKey());
            store.insert(id, draft, keys.kindKey(draft), actor, today.now(), false);
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

    /** Of the given documents those the viewer may open. */
    @Transactional(readOnly = true)
    public List<DocumentRow> openable(Viewer viewer, List<UUID> ids) {
        return store.among(viewer.scope(Permission.READ_RECORDS), ids);
    }

    private static UUID organization(DocumentDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }
}
