package cn.taizhang.rectification;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改台账: rounds of inspections, the items of their plans, and the steps taken about each. */
@Service
@Transactional
public class Rectifications {

    public static final String ROUNDS = "inspection-rounds";
    public static final String ITEMS = "rectification-items";
    public static final String STEPS = "rectification-steps";

    private final RoundStore rounds;
    private final ItemStore items;
    private final StepStore steps;
    private final AuditTrail audit;
    private final Today today;

    Rectifications(
            RoundStore rounds, ItemStore items, StepStore steps, AuditTrail audit, Today today) {
        this.rounds = rounds;
        this.items = items;
        this.steps = steps;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Records whole ledgers in one go, one entry of the trail for each of the three registers. What contradicts itself is
     * refused as a whole: who hands over a batch has put it right.
     */
    public void recordAll(
            Actor actor,
            List<RoundDraft> newRounds,
            List<ItemDraft> newItems,
            List<StepDraft> newSteps) {
        requireSound(newItems, newSteps);
        var now = today.now();
        newRounds.forEach(draft -> rounds.insert(draft.id(), draft, actor, now));
        newItems.forEach(draft -> items.insert(draft.id(), draft, actor, now));
        newSteps.forEach(draft -> steps.insert(draft.id(), draft, actor, now));
        append(
                actor,
                "批量登记巡视巡察轮次",
                ROUNDS,
                newRounds,
                RoundDraft::organization,
                draft -> RoundIntake.digested(draft.id(), draft));
        append(
                actor,
                "批量登记整改事项",
                ITEMS,
                newItems,
                ItemDraft::inspected,
                draft -> ItemIntake.digested(draft.id(), draft));
        append(
                actor,
                "批量登记整改进展",
                STEPS,
                newSteps,
                StepDraft::inspected,
                draft -> StepIntake.digested(draft.id(), draft));
    }

    private void requireSound(List<ItemDraft> newItems, List<StepDraft> newSteps) {
        var byItem = newSteps.stream().collect(Collectors.groupingBy(StepDraft::itemName));
        for (var item : newItems) {
            var judged =
                    new RectificationRules.Item(
                            Objects.requireNonNull(item.determinedOn()),
                            Objects.requireNonNull(item.longTerm()));
            var coming =
                    byItem.getOrDefault(item.itemName(), List.of()).stream()
                            .map(draft ->
                                    new RectificationRules.Step(
                                            draft.id(),
                                            draft.step(),
                                            draft.on(),
                                            draft.by(),
                                            draft.reason()))
                            .toList();
            RectificationRules.breachesIn(judged, List.of(), coming, today.date()).values().stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(breach -> {
                        throw new IllegalArgumentException(
                                item.round() + " " + item.number() + "：" + breach.message());
                    });
        }
    }

    private <T> void append(
            Actor actor,
            String action,
            String register,
            List<T> drafts,
            Function<T, @Nullable OrganizationId> kept,
            Function<T, List<@Nullable Object>> digested) {
        if (drafts.isEmpty()) {
            return;
        }
        Set<UUID> organizations =
                drafts.stream()
                        .map(kept)
                        .map(one -> Objects.requireNonNull(one).value())
                        .collect(Collectors.toSet());
        audit.append(actor, BatchDigest.entry(action, register, organizations, drafts, digested));
    }
}
