package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 事项的收入: an item is known by its round and its number in the plan. */
@Component
class ItemIntake implements Intake<ItemDraft> {

    private final ItemStore store;
    private final StepStore steps;
    private final RoundNames rounds;
    private final Organizations organizations;
    private final Today today;

    ItemIntake(
            ItemStore store,
            StepStore steps,
            RoundNames rounds,
            Organizations organizations,
            Today today) {
        this.store = store;
        this.steps = steps;
        this.rounds = rounds;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<Entry> prepared(Viewer viewer, List<Entry> rows) {
        return rounds.completed(viewer, rows);
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return store.known(rows.stream().map(this::draft).toList());
    }

    @Override
    public ItemDraft draft(Entry row) {
        return new ItemDraft(
                Objects.requireNonNullElseGet(row.id(), Ids::next),
                row.organization(ItemColumns.INSPECTED),
                row.get(ItemColumns.ROUND, ""),
                row.get(ItemColumns.NUMBER),
                row.get(ItemRegister.TITLE, ""),
                row.get(ItemRegister.LEAD_LEADER, ""),
                row.organization(ItemRegister.ORGANIZATION),
                row.get(ItemRegister.COOPERATING, ""),
                row.get(ItemRegister.DUE_ON),
                row.get(ItemRegister.TERM),
                row.get(ItemRegister.LONG_TERM, LongTermCounting.NONE),
                row.get(ItemRegister.DETERMINED_ON),
                row.get(ItemRegister.REMOVED_ON),
                row.get(ItemRegister.REMOVAL_DOCUMENT, ""));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<ItemDraft>> candidates) {
        var drafts = candidates.stream().map(Candidate::draft).toList();
        var named = rounds.ofBatch(viewer, drafts.stream().map(ItemDraft::round).toList());
        var concerned = drafts.stream().map(ItemDraft::organization).filter(Objects::nonNull);
        var scope = viewer.scope(Permission.KEEP_RECTIFICATION);
        var reached =
                organizations.within(scope, concerned.collect(Collectors.toSet()), today.date());
        var former =
                candidates.stream()
                        .map(one -> one.formerly(ItemColumns.INSPECTED))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept = organizations.within(scope, former, today.date());
        var taken =
                steps.of(
                        candidates.stream()
                                .filter(one -> one.before() != null)
                                .map(Candidate::id)
                                .toList());
        return candidates.stream()
                .map(one -> breachesIn(one, named, reached, kept, taken))
                .toList();
    }

    private List<Breach> breachesIn(
            Candidate<ItemDraft> one,
            RoundNames.Batch named,
            Set<OrganizationId> reached,
            Set<OrganizationId> kept,
            Map<UUID, List<RectificationRules.Step>> taken) {
        var draft = one.draft();
        var round = named.find(draft.inspected(), draft.round()).orElse(null);
        var breaches = new ArrayList<Breach>();
        var former = one.formerly(ItemColumns.INSPECTED);
        if (former != null && !kept.contains(former)) {
            breaches.add(Breach.overall("这一事项由被巡视巡察组织或其上级的整改台账登记人员更正。"));
        }
        if (round == null) {
            breaches.add(named.problem(draft.round()));
        }
        breaches.addAll(ItemRules.breachesIn(draft, round, today.date()));
        if (draft.organization() != null && !reached.contains(draft.organization())) {
            breaches.add(Breach.of("organization", "责任单位须是本组织或下级组织。"));
        }
        var history = taken.getOrDefault(one.id(), List.of());
        if (!history.isEmpty() && draft.determinedOn() != null && draft.longTerm() != null) {
            var item = new RectificationRules.Item(draft.determinedOn(), draft.longTerm());
            breaches.addAll(RectificationRules.breachesIn(item, history, today.date()));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<ItemDraft>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<ItemDraft> one) {
        return store.replace(one.id(), Objects.requireNonNull(one.before()).version(), one.draft());
    }

    /** The ledger is kept by who was inspected. */
    @Override
    public UUID organization(ItemDraft draft) {
        return Objects.requireNonNull(draft.inspected()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<ItemDraft> one) {
        return digested(one.id(), one.draft());
    }

    static List<@Nullable Object> digested(UUID id, ItemDraft draft) {
        return Arrays.asList(
                id,
                draft.inspected(),
                draft.round(),
                draft.number(),
                draft.title(),
                draft.leadLeader(),
                draft.organization(),
                draft.cooperating(),
                draft.dueOn(),
                draft.term(),
                draft.longTerm(),
                draft.determinedOn(),
                draft.removedOn(),
                draft.removalDocument());
    }
}
