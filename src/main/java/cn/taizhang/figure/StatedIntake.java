package cn.taizhang.figure;

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

/** 期初数、核定数的收入: one is known by organization, figure and the day up to which it counts. */
final class StatedIntake implements Intake<StatedDraft> {

    private static final UUID NONE = new UUID(0, 0);

    private final StatedKind kind;
    private final StatedColumns columns;
    private final StatedStore store;
    private final Organizations organizations;
    private final Today today;

    StatedIntake(
            StatedKind kind,
            StatedColumns columns,
            StatedStore store,
            Organizations organizations,
            Today today) {
        this.kind = kind;
        this.columns = columns;
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row ->
                known.add(
                        store.known(kind, Objects.requireNonNullElse(row.id(), NONE), draft(row))));
        return known;
    }

    @Override
    public StatedDraft draft(Entry row) {
        return new StatedDraft(
                row.organization(StatedRegisters.ORGANIZATION),
                row.get(columns.figure()),
                row.get(StatedRegisters.FROM_ON),
                row.get(StatedRegisters.ON),
                row.get(StatedRegisters.VALUE),
                row.get(StatedRegisters.REASON, ""),
                row.get(StatedRegisters.DOCUMENT, ""),
                row.get(StatedRegisters.CONFIRMED_BY, ""));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<StatedDraft>> candidates) {
        var scope = viewer.scope(kind.keeps);
        var named =
                candidates.stream()
                        .map(one -> one.draft().organization())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept = organizations.within(scope, named, today.date());
        return candidates.stream().map(one -> breachesIn(one.draft(), kept)).toList();
    }

    private List<Breach> breachesIn(StatedDraft draft, Set<OrganizationId> kept) {
        var breaches = new ArrayList<>(draft.breaches(kind, today.date()));
        var organization = draft.organization();
        if (organization != null && !kept.contains(organization)) {
            breaches.add(Breach.of("organization", "只能登记本组织及下级组织的" + kind.label + "。"));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<StatedDraft>> candidates) {
        candidates.forEach(one -> store.insert(kind, one, viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<StatedDraft> candidate) {
        return store.replace(kind, candidate);
    }

    @Override
    public UUID organization(StatedDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<StatedDraft> one) {
        var draft = one.draft();
        return Arrays.asList(
                one.id(),
                draft.organization(),
                draft.figure(),
                draft.fromOn(),
                draft.on(),
                draft.value(),
                draft.reason(),
                draft.document(),
                draft.confirmedBy());
    }
}
