package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 一次取数: what figures rest on, read once however many of them rest on it. It lives no longer than the transaction that it
 * reads in.
 */
final class Moment {

    private final FigureStore store;
    private final StatedStore stated;
    private final Counting counting;

    private final Map<String, Boolean> used = new HashMap<>();
    private final Map<StatedOf, Map<String, List<StatedFigure>>> statedFigures = new HashMap<>();
    private final Map<CountedIn, FigureStore.Counted> counts = new HashMap<>();
    private final Map<Asked, FigureValue> settled = new HashMap<>();

    Moment(FigureStore store, StatedStore stated, Counting counting) {
        this.store = store;
        this.stated = stated;
        this.counting = counting;
    }

    private record StatedOf(StatedKind kind, OrganizationId organization) {}

    private record CountedIn(
            FigureDefinition figure,
            OrganizationId organization,
            @Nullable LocalDate from,
            LocalDate to) {}

    private record Asked(FigureDefinition figure, FigureQuestion question) {}

    boolean everUsed(FigureDefinition figure) {
        return used.computeIfAbsent(figure.contributions().usedWhen(), _ -> store.everUsed(figure));
    }

    /** Those of one figure and organization, the latest first. */
    List<StatedFigure> stated(
            StatedKind kind, FigureDefinition figure, OrganizationId organization) {
        return statedFigures
                .computeIfAbsent(
                        new StatedOf(kind, organization), _ -> stated.of(kind, organization))
                .getOrDefault(figure.code(), List.of());
    }

    FigureStore.Counted count(FigureDefinition figure, OrganizationId organization, Span span) {
        return counts.computeIfAbsent(
                new CountedIn(figure, organization, span.from(), span.to()),
                _ -> counting.count(figure, organization, span));
    }

    boolean hasBegun(FigureDefinition figure, LocalDate day) {
        return counting.hasBegun(figure, day);
    }

    /** The value of a figure without its remarks; a figure may rest on others, which are settled on the way. */
    FigureValue settled(
            FigureDefinition figure, FigureQuestion question, Supplier<FigureValue> how) {
        var asked = new Asked(figure, question);
        var known = settled.get(asked);
        if (known == null) {
            // not computeIfAbsent: settling one settles others in the same map
            known = how.get();
            settled.put(asked, known);
        }
        return known;
    }
}
