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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 进展的收入: a step is known by its item, what it was, and its day; those of one item are judged together. */
@Component
class StepIntake implements Intake<StepDraft> {

    /** Sheets put the steps in any order, so a whole ledger is judged at once. */
    private static final int WHOLE_LEDGER = 20_000;

    private final StepStore store;
    private final ItemStore items;
    private final RoundNames rounds;
    private final Organizations organizations;
    private final Today today;

    StepIntake(
            StepStore store,
            ItemStore items,
            RoundNames rounds,
            Organizations organizations,
            Today today) {
        this.store = store;
        this.items = items;
        this.rounds = rounds;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public int chunk() {
        return WHOLE_LEDGER;
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
    public StepDraft draft(Entry row) {
        return new StepDraft(
                Objects.requireNonNullElseGet(row.id(), Ids::next),
                row.organization(ItemColumns.INSPECTED),
                row.get(ItemColumns.ROUND, ""),
                row.get(ItemColumns.NUMBER),
                row.get(StepRegister.STEP),
                row.get(StepRegister.ON),
                row.get(StepRegister.BY, ""),
                row.get(StepRegister.REASON, ""));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<StepDraft>> candidates) {
        var drafts = candidates.stream().map(Candidate::draft).toList();
        var named = rounds.ofBatch(viewer, drafts.stream().map(StepDraft::round).toList());
        var found = items.named(drafts.stream().map(StepDraft::itemName).toList());
        var judged = judged(candidates, found);
        var left = leftWithoutGround(candidates);
        var former =
                candidates.stream()
                        .map(one -> one.formerly(ItemColumns.INSPECTED))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept =
                organizations.within(
                        viewer.scope(Permission.KEEP_RECTIFICATION), former, today.date());
        return candidates.stream()
                .map(one ->
                        Stream.concat(
                                        breachesIn(one, named, found, judged, kept).stream(),
                                        left.getOrDefault(one.id(), List.of()).stream())
                                .toList())
                .toList();
    }

    /** What the history of each item says against its steps, by step. */
    private Map<UUID, List<Breach>> judged(
            List<Candidate<StepDraft>> candidates, Map<ItemName, ItemStore.Found> found) {
        var there =
                store.of(found.values().stream().map(ItemStore.Found::itemId).distinct().toList());
        var breaches = new HashMap<UUID, List<Breach>>();
        candidates.stream()
                .filter(one -> found.containsKey(one.draft().itemName()))
                .collect(Collectors.groupingBy(one -> one.draft().itemName()))
                .forEach((name, coming) -> {
                    var item = Objects.requireNonNull(found.get(name));
                    breaches.putAll(
                            RectificationRules.breachesIn(
                                    item.asJudged(),
                                    there.getOrDefault(item.itemId(), List.of()),
                                    coming.stream().map(StepIntake::step).toList(),
                                    today.date()));
                });
        return breaches;
    }

    /** What corrections that move a step to another item leave behind, by step. */
    private Map<UUID, List<Breach>> leftWithoutGround(List<Candidate<StepDraft>> candidates) {
        var former = new HashMap<UUID, ItemName>();
        for (var one : candidates) {
            if (one.before() != null) {
                var name = draft(one.before()).itemName();
                if (!name.equals(one.draft().itemName())) {
                    former.put(one.id(), name);
                }
            }
        }
        if (former.isEmpty()) {
            return Map.of();
        }
        var found = items.named(List.copyOf(former.values()));
        var there = store.of(found.values().stream().map(ItemStore.Found::itemId).toList());
        var left = new HashMap<UUID, List<Breach>>();
        former.forEach((step, name) -> {
            var item = found.get(name);
            var history = item == null ? null : there.get(item.itemId());
            if (history != null) {
                left.put(step, RectificationRules.breachesInTakingAway(step, history));
            }
        });
        return left;
    }

    private static RectificationRules.Step step(Candidate<StepDraft> one) {
        var draft = one.draft();
        return new RectificationRules.Step(
                one.id(), draft.step(), draft.on(), draft.by(), draft.reason());
    }

    private static List<Breach> breachesIn(
            Candidate<StepDraft> one,
            RoundNames.Batch named,
            Map<ItemName, ItemStore.Found> found,
            Map<UUID, List<Breach>> judged,
            Set<OrganizationId> kept) {
        var draft = one.draft();
        var breaches = new ArrayList<Breach>();
        var former = one.formerly(ItemColumns.INSPECTED);
        if (former != null && !kept.contains(former)) {
            breaches.add(Breach.overall("这条进展由被巡视巡察组织或其上级的整改台账登记人员更正。"));
        }
        if (named.find(draft.inspected(), draft.round()).isEmpty()) {
            breaches.add(named.problem(draft.round()));
        } else if (draft.number() == null) {
            breaches.add(Breach.of("number", "请填写事项在方案中的序号。"));
        } else if (!found.containsKey(draft.itemName())) {
            breaches.add(Breach.of("number", "这一轮次没有序号为 " + draft.number() + " 的事项，请先登记整改事项。"));
        }
        if (breaches.isEmpty()) {
            breaches.addAll(judged.getOrDefault(one.id(), List.of()));
        } else {
            breaches.addAll(RectificationRules.lacking(step(one)));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<StepDraft>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<StepDraft> one) {
        return store.replace(one.id(), Objects.requireNonNull(one.before()).version(), one.draft());
    }

    /** The ledger is kept by who was inspected. */
    @Override
    public UUID organization(StepDraft draft) {
        return Objects.requireNonNull(draft.inspected()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<StepDraft> one) {
        return digested(one.id(), one.draft());
    }

    static List<@Nullable Object> digested(UUID id, StepDraft draft) {
        return Arrays.asList(
                id,
                draft.inspected(),
                draft.round(),
                draft.number(),
                draft.step(),
                draft.on(),
                draft.by(),
                draft.reason());
    }
}
