package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * 计数: from the sums kept ready where they stand, from the contributions everywhere else. Both give the same number; the sums
 * give it sooner. However many are asked for together, each way is gone once (docs/adr/034).
 */
@Component
class Counting {

    private final FigureStore contributions;
    private final RollUpStore sums;

    Counting(FigureStore contributions, RollUpStore sums) {
        this.contributions = contributions;
        this.sums = sums;
    }

    FigureStore.Counted count(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        return Objects.requireNonNull(count(List.of(one)).get(one));
    }

    /** All of them, and nothing else. */
    Map<ToCount, FigureStore.Counted> count(Collection<ToCount> asked) {
        var counted = new HashMap<ToCount, FigureStore.Counted>();
        var kept = sums.standing(rolledUp(asked, ToCount::figure));
        var waiting =
                kept.entrySet().stream()
                        .filter(one -> one.getValue().usable() && one.getValue().waiting() > 0)
                        .map(Map.Entry::getKey)
                        .toList();
        kept.putAll(sums.corrected(waiting));
        kept.forEach((one, found) -> {
            if (found.usable()) {
                counted.put(one, new FigureStore.Counted(found.number(), found.records()));
            }
        });
        counted.putAll(contributions.count(without(asked, counted)));
        return counted;
    }

    Map<UUID, Long> byChild(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        return byChild(List.of(one)).getOrDefault(one, Map.of());
    }

    /** The values of the organizations directly below; those without anything may be lacking. */
    Map<ToCount, Map<UUID, Long>> byChild(Collection<ToCount> asked) {
        var numbers = new HashMap<ToCount, Map<UUID, Long>>();
        sums.byChild(rolledUp(asked, ToCount::figure))
                .forEach((one, kept) -> {
                    if (kept.state().usable()) {
                        numbers.put(one, kept.numbers());
                    }
                });
        numbers.putAll(contributions.byChild(without(asked, numbers)));
        return numbers;
    }

    /** What several of the parts contributed together, by how many of them. */
    List<Breakdown.Overlap> overlaps(
            FigureDefinition figure, OrganizationId organization, Span span) {
        if (RollUps.rolledUp(figure)) {
            var kept = sums.overlaps(figure, organization, span);
            if (kept.state().usable()) {
                return kept.overlaps();
            }
        }
        return contributions.overlaps(figure, organization, span);
    }

    /** Whether anything that each figure counts lay before the end of its day, anywhere in the district. */
    Map<Beginning, Boolean> hasBegun(Collection<Beginning> asked) {
        var begun = new HashMap<Beginning, Boolean>();
        sums.begun(rolledUp(asked, Beginning::figure))
                .forEach((one, kept) -> {
                    if (kept.usable() && (kept.number() > 0 || kept.waiting() == 0)) {
                        begun.put(one, kept.number() > 0);
                    }
                });
        begun.putAll(contributions.hasBegun(without(asked, begun)));
        return begun;
    }

    private static <T> List<T> rolledUp(
            Collection<T> asked, Function<T, FigureDefinition> figureOf) {
        return asked.stream()
                .distinct()
                .filter(one -> RollUps.rolledUp(figureOf.apply(one)))
                .toList();
    }

    private static <T> List<T> without(Collection<T> asked, Map<T, ?> known) {
        var rest = new LinkedHashSet<>(asked);
        rest.removeAll(known.keySet());
        return new ArrayList<>(rest);
    }
}
