package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
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
import org.jspecify.annotations.Nullable;

/** 期初数的收入: one is known by organization, figure and the day up to which it counts. */
final class OpeningIntake implements Intake<OpeningDraft> {

    private static final UUID NONE = new UUID(0, 0);

    private final OpeningColumns columns;
    private final OpeningStore store;
    private final Organizations organizations;
    private final Today today;

    OpeningIntake(
            OpeningColumns columns, OpeningStore store, Organizations organizations, Today today) {
        this.columns = columns;
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row ->
                known.add(store.known(Objects.requireNonNullElse(row.id(), NONE), draft(row))));
        return known;
    }

    @Override
    public OpeningDraft draft(Entry row) {
        return new OpeningDraft(
                row.organization(OpeningRegister.ORGANIZATION),
                row.get(columns.figure()),
                row.get(OpeningRegister.FROM_ON),
                row.get(OpeningRegister.ON),
                row.get(OpeningRegister.VALUE),
                row.get(OpeningRegister.DOCUMENT, ""),
                row.get(OpeningRegister.CONFIRMED_BY, ""));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<OpeningDraft>> candidates) {
        var scope = viewer.scope(Permission.KEEP_OPENING_FIGURES);
        var named =
                candidates.stream()
                        .map(one -> one.draft().organization())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept = organizations.within(scope, named, today.date());
        return candidates.stream().map(one -> breachesIn(one.draft(), kept)).toList();
    }

    private List<Breach> breachesIn(OpeningDraft draft, Set<OrganizationId> kept) {
        var breaches = new ArrayList<>(draft.breaches(today.date()));
        var organization = draft.organization();
        if (organization != null && !kept.contains(organization)) {
            breaches.add(Breach.of("organization", "只能登记本组织及下级组织的期初数。"));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<OpeningDraft>> candidates) {
        candidates.forEach(one -> store.insert(one, viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<OpeningDraft> candidate) {
        return store.replace(candidate);
    }

    @Override
    public UUID organization(OpeningDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<OpeningDraft> one) {
        var draft = one.draft();
        return Arrays.asList(
                one.id(),
                draft.organization(),
                draft.figure(),
                draft.fromOn(),
                draft.on(),
                draft.value(),
                draft.document(),
                draft.confirmedBy());
    }
}
