package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * 一次取数: what figures rest on, read once however many of them rest on it, and what {@link Together} knew would be asked for, read
 * before. It lives no longer than the transaction that it reads in.
 */
final class Moment {

    private final FigureStore store;
    private final StatedStore stated;
    private final Counting counting;

    private final Map<String, Boolean> used = new HashMap<>();
    private final Map<StatedOf, Map<String, List<StatedFigure>>> statedFigures = new HashMap<>();
    private final Map<ToCount, FigureStore.Counted> counts = new HashMap<>();
    private final Map<ToCount, Map<UUID, Long>> children = new HashMap<>();
    private final Map<Beginning, Boolean> begun = new HashMap<>();
    private final Map<StartOf, Optional<Start>> starts = new HashMap<>();
    private final Map<StartOf, String> whyUnknown = new HashMap<>();
    private final Map<RanIn, Boolean> ran = new HashMap<>();
    private final Map<Extent.One, FigureValue> settled = new HashMap<>();

    Moment(FigureStore store, StatedStore stated, Counting counting) {
        this.store = store;
        this.stated = stated;
        this.counting = counting;
    }

    private record StatedOf(StatedKind kind, OrganizationId organization) {}

    private record StartOf(Start.Source source, FigureQuestion question) {}

    private record RanIn(
            Start.Source source, OrganizationId organization, LocalDate from, LocalDate to) {}

    void readUsed(Set<String> usedWhen) {
        var unknown = new HashSet<>(usedWhen);
        unknown.removeAll(used.keySet());
        used.putAll(store.everUsed(unknown));
    }

    boolean everUsed(FigureDefinition figure) {
        var usedWhen = figure.contributions().usedWhen();
        readUsed(Set.of(usedWhen));
        return Boolean.TRUE.equals(used.get(usedWhen));
    }

    void readStated(Set<OrganizationId> organizations) {
        for (var kind : StatedKind.values()) {
            var unknown = new HashSet<>(organizations);
            unknown.removeIf(one -> statedFigures.containsKey(new StatedOf(kind, one)));
            if (!unknown.isEmpty()) {
                var found = stated.of(kind, unknown);
                unknown.forEach(one ->
                        statedFigures.put(
                                new StatedOf(kind, one), found.getOrDefault(one, Map.of())));
            }
        }
    }

    /** Those of one figure and organization, the latest first. */
    List<StatedFigure> stated(
            StatedKind kind, FigureDefinition figure, OrganizationId organization) {
        readStated(Set.of(organization));
        return statedFigures
                .getOrDefault(new StatedOf(kind, organization), Map.of())
                .getOrDefault(figure.code(), List.of());
    }

    void readCounts(Set<ToCount> asked) {
        var unknown = new HashSet<>(asked);
        unknown.removeAll(counts.keySet());
        counts.putAll(counting.count(unknown));
    }

    FigureStore.Counted count(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        readCounts(Set.of(one));
        return Objects.requireNonNull(counts.get(one));
    }

    void readChildren(Set<ToCount> asked) {
        var unknown = new HashSet<>(asked);
        unknown.removeAll(children.keySet());
        var found = counting.byChild(unknown);
        unknown.forEach(one -> children.put(one, found.getOrDefault(one, Map.of())));
    }

    /** The values of the organizations directly below; those without anything may be lacking. */
    Map<UUID, Long> byChild(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        readChildren(Set.of(one));
        return children.getOrDefault(one, Map.of());
    }

    void readBegun(Set<Beginning> asked) {
        var unknown = new HashSet<>(asked);
        unknown.removeAll(begun.keySet());
        begun.putAll(counting.hasBegun(unknown));
    }

    boolean hasBegun(FigureDefinition figure, LocalDate day) {
        var one = new Beginning(figure, day);
        readBegun(Set.of(one));
        return Boolean.TRUE.equals(begun.get(one));
    }

    /** Whether it can be known on that day: its register was used, and where it counts a lack, there was something to be lacked. */
    boolean isRecorded(FigureDefinition figure, LocalDate day) {
        return everUsed(figure) && figure.lacked().map(what -> hasBegun(what, day)).orElse(true);
    }

    void readStarts(Start.Source source, Collection<FigureQuestion> questions) {
        var unknown = new HashSet<>(questions);
        unknown.removeIf(one -> starts.containsKey(new StartOf(source, one)));
        if (!unknown.isEmpty()) {
            var found = source.startsFor(unknown);
            unknown.forEach(one ->
                    starts.put(new StartOf(source, one), Optional.ofNullable(found.get(one))));
        }
    }

    Optional<Start> startFor(Start.Source source, FigureQuestion question) {
        readStarts(source, Set.of(question));
        return starts.getOrDefault(new StartOf(source, question), Optional.empty());
    }

    String whyUnknown(Start.Source source, FigureQuestion question) {
        return whyUnknown.computeIfAbsent(
                new StartOf(source, question), _ -> source.whyUnknown(question));
    }

    boolean ranBetween(
            Start.Source source, OrganizationId organization, LocalDate from, LocalDate to) {
        return ran.computeIfAbsent(
                new RanIn(source, organization, from, to),
                _ -> source.ranBetween(organization, from, to));
    }

    /** The value of a figure without its remarks; a figure may rest on others, which are settled on the way. */
    FigureValue settled(
            FigureDefinition figure, FigureQuestion question, Supplier<FigureValue> how) {
        var asked = new Extent.One(figure, question);
        var known = settled.get(asked);
        if (known == null) {
            // not computeIfAbsent: settling one settles others in the same map
            known = how.get();
            settled.put(asked, known);
        }
        return known;
    }
}
