package cn.taizhang.figure;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 对比表的各列: the columns of one table, made together of one moment. */
final class Columns {

    private final Evaluation evaluation;
    private final Moment moment;
    private final StatedStore stated;
    private final Organizations organizations;
    private final Map<Place, List<OrganizationId>> below = new HashMap<>();

    Columns(Evaluation evaluation, Moment moment, StatedStore stated, Organizations organizations) {
        this.evaluation = evaluation;
        this.moment = moment;
        this.stated = stated;
        this.organizations = organizations;
    }

    private record Place(OrganizationId organization, LocalDate day) {}

    /**
     * One column each.
     *
     * @param shut those of which only the district's value may be shown
     */
    List<FigureTable.Column> of(List<Extent.One> asked, Set<Extent.One> shut) {
        var wholes = new HashMap<Extent.One, @Nullable Quantity>();
        asked.forEach(one -> wholes.put(one, whole(one, shut.contains(one))));
        var divided = new LinkedHashMap<Extent.One, Span>();
        for (var one : asked) {
            if (isDivided(one) && wholes.get(one) != null && !shut.contains(one)) {
                Days.of(moment, one.figure(), one.question())
                        .ifPresent(span -> divided.put(one, span));
            }
        }
        var together = new Together(moment);
        together.readParts(divided);
        var own = ofTheirOwn(divided);
        together.read(Extent.bare(own.values().stream().flatMap(Set::stream).distinct().toList()));
        var columns = new ArrayList<FigureTable.Column>();
        for (var one : asked) {
            var span = divided.get(one);
            columns.add(
                    span == null
                            ? new FigureTable.Column(wholes.get(one), Map.of(), false)
                            : new FigureTable.Column(
                                    wholes.get(one),
                                    parts(one, span, own.getOrDefault(one, Set.of())),
                                    true));
        }
        return columns;
    }

    /** What a document says of the whole has no parts. */
    private static boolean isDivided(Extent.One one) {
        return one.figure().kind() != CountKind.QUOTED;
    }

    private @Nullable Quantity whole(Extent.One one, boolean shut) {
        return shut && !evaluation.isOfDistrict(one.question())
                ? null
                : evaluation.settled(moment, one.figure(), one.question()).quantity();
    }

    private Map<UUID, Quantity> parts(Extent.One one, Span span, Set<Extent.One> own) {
        var parts = counted(one.figure(), one.question().organization(), span);
        for (var other : own) {
            var value = evaluation.settled(moment, other.figure(), other.question()).quantity();
            if (value != null) {
                parts.put(other.question().organization().value(), value);
            }
        }
        return parts;
    }

    private Map<UUID, Quantity> counted(
            FigureDefinition figure, OrganizationId organization, Span span) {
        var share = figure.share();
        var quantities = new HashMap<UUID, Quantity>();
        if (share.isEmpty()) {
            moment.byChild(figure, organization, span)
                    .forEach((id, number) -> quantities.put(id, Quantity.of(number)));
            return quantities;
        }
        var parts = moment.byChild(share.get().part(), organization, span);
        moment.byChild(share.get().whole(), organization, span)
                .forEach((id, whole) -> {
                    long part = parts.getOrDefault(id, 0L);
                    if (figure.kind() == CountKind.AVERAGE || part <= whole) {
                        quantities.put(id, Quantity.rate(part, whole));
                    }
                });
        return quantities;
    }

    /** By column, what is asked for by itself: below, who has a stated number of its own, or counts from a day of its own. */
    private Map<Extent.One, Set<Extent.One>> ofTheirOwn(Map<Extent.One, Span> divided) {
        readStartsBelow(divided.keySet());
        var statedOf =
                divided.isEmpty()
                        ? Map.<String, Set<UUID>>of()
                        : stated.organizationsWith(
                                divided.keySet().stream()
                                        .map(Extent.One::figure)
                                        .collect(Collectors.toSet()));
        var own = new HashMap<Extent.One, Set<Extent.One>>();
        divided.forEach((one, span) -> {
            var has = statedOf.getOrDefault(one.figure().code(), Set.of());
            own.put(
                    one,
                    below(one.question()).stream()
                            .filter(part ->
                                    has.contains(part.value()) || startsByItself(one, span, part))
                            .map(part -> new Extent.One(one.figure(), one.question().of(part)))
                            .collect(Collectors.toSet()));
        });
        return own;
    }

    private void readStartsBelow(Set<Extent.One> divided) {
        var questions = new HashMap<Start.Source, Set<FigureQuestion>>();
        for (var one : divided) {
            Days.startOf(one.figure(), one.question())
                    .ifPresent(source ->
                            below(one.question()).stream()
                                    .map(one.question()::of)
                                    .forEach(
                                            questions.computeIfAbsent(source, _ -> new HashSet<>())
                                                    ::add));
        }
        questions.forEach(moment::readStarts);
    }

    private boolean startsByItself(Extent.One one, Span span, OrganizationId part) {
        return Days.startOf(one.figure(), one.question()).isPresent()
                && !Days.of(moment, one.figure(), one.question().of(part))
                        .map(other -> Objects.equals(other.from(), span.from()))
                        .orElse(false);
    }

    private List<OrganizationId> below(FigureQuestion question) {
        return below.computeIfAbsent(
                new Place(question.organization(), question.asOf()),
                place ->
                        organizations.childrenOf(place.organization(), place.day()).stream()
                                .map(Organization::id)
                                .toList());
    }
}
