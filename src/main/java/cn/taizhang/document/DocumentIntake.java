package cn.taizhang.document;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 制度的收入: a document is known by who issued it, its title and its number. */
@Component
class DocumentIntake implements Intake<DocumentDraft> {

    private final DocumentStore store;
    private final IssuerNames names;
    private final Organizations organizations;
    private final Today today;

    DocumentIntake(
            DocumentStore store, IssuerNames names, Organizations organizations, Today today) {
        this.store = store;
        this.names = names;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return store.known(rows.stream().map(this::draft).toList());
    }

    @Override
    public DocumentDraft draft(Entry row) {
        return new DocumentDraft(
                row.organization(DocumentRegister.ORGANIZATION),
                row.get(DocumentRegister.TITLE, ""),
                row.get(DocumentRegister.NUMBER, ""),
                row.get(DocumentRegister.CATEGORY),
                row.get(DocumentRegister.STATE),
                row.get(DocumentRegister.ISSUED_ON),
                row.get(DocumentRegister.IN_FORCE_ON),
                row.get(DocumentRegister.REPEALED_ON),
                Objects.requireNonNullElseGet(row.id(), UUID::randomUUID));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<DocumentDraft>> candidates) {
        var issuers =
                candidates.stream()
                        .flatMap(one ->
                                Stream.of(
                                        one.draft().organization(),
                                        one.formerly(DocumentRegister.ORGANIZATION)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept =
                organizations.within(
                        viewer.scope(Permission.KEEP_DOCUMENTS), issuers, today.date());
        var there = there(kept);
        return candidates.stream().map(one -> breachesIn(one, kept, there)).toList();
    }

    /** Those that have not ended: nothing new is issued by one that has. */
    private Set<OrganizationId> there(Set<OrganizationId> issuers) {
        return organizations.among(issuers).stream()
                .filter(one -> one.existsOn(today.date()))
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    /** The issuer may stay as it was, even where it has ended. */
    private List<Breach> breachesIn(
            Candidate<DocumentDraft> one, Set<OrganizationId> kept, Set<OrganizationId> there) {
        var breaches = new ArrayList<>(DocumentRules.breachesIn(one.draft(), today.date()));
        var issuer = one.draft().organization();
        var former = one.formerly(DocumentRegister.ORGANIZATION);
        if (former != null && !kept.contains(former)) {
            breaches.add(Breach.overall("这项制度由印发组织或其上级的制度登记人员更正。"));
        } else if (issuer != null && !issuer.equals(former) && !there.contains(issuer)) {
            breaches.add(Breach.of("organization", "只能登记本组织及下级组织印发的制度。"));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<DocumentDraft>> candidates) {
        var keys = names.ofBatch();
        for (var one : candidates) {
            store.insert(
                    new DocumentId(one.id()),
                    one.draft(),
                    keys.kindKey(one.draft()),
                    viewer.actor(),
                    today.now(),
                    one.onBehalf());
        }
    }

    @Override
    public boolean change(Viewer viewer, Candidate<DocumentDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        var draft = one.draft();
        return store.replace(new DocumentId(one.id()), version, draft, names.kindKey(draft));
    }

    @Override
    public UUID organization(DocumentDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public @Nullable OrganizationId owner(DocumentDraft draft) {
        return draft.organization();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<DocumentDraft> one) {
        var draft = one.draft();
        return Arrays.asList(
                one.id(),
                draft.organization(),
                draft.title(),
                draft.number(),
                draft.category(),
                draft.state(),
                draft.issuedOn(),
                draft.inForceOn(),
                draft.repealedOn());
    }
}
