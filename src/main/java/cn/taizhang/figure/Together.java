package cn.taizhang.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 一并取数: reads for a whole {@link Extent} what its figures will ask for one by one, each kind of thing in one statement. It
 * decides nothing: what it did not foresee is read when it is asked for, and what it read in vain is not used (docs/adr/034).
 */
final class Together {

    private final Moment moment;

    Together(Moment moment) {
        this.moment = moment;
    }

    void read(Extent extent) {
        if (extent.all().isEmpty()) {
            return;
        }
        var counted = extent.all().stream().filter(one -> one.figure().share().isEmpty()).toList();
        moment.readStated(
                counted.stream()
                        .map(one -> one.question().organization())
                        .collect(Collectors.toSet()));
        readStarts(counted);
        moment.readUsed(
                counted.stream()
                        .map(one -> one.figure().contributions().usedWhen())
                        .collect(Collectors.toSet()));
        var values = counted.stream().flatMap(this::places).collect(Collectors.toSet());
        var all = new HashSet<>(values);
        extent.told().stream().flatMap(this::doubted).forEach(all::add);
        moment.readCounts(all);
        moment.readBegun(values.stream().flatMap(this::beginnings).collect(Collectors.toSet()));
    }

    /** Of nothing, whether there was ever anything; of a lack, whether there was ever what is lacked. */
    private Stream<Beginning> beginnings(ToCount one) {
        var day = one.span().to();
        var itself = isNothing(one) ? Stream.of(one.figure()) : Stream.<FigureDefinition>of();
        return Stream.concat(itself, one.figure().lacked().stream())
                .map(figure -> new Beginning(figure, day));
    }

    /** Where the days of what is asked begin. */
    private void readStarts(List<Extent.One> counted) {
        var questions = new HashMap<Start.Source, Set<FigureQuestion>>();
        for (var one : counted) {
            Days.startOf(one.figure(), one.question())
                    .ifPresent(source ->
                            questions
                                    .computeIfAbsent(source, _ -> new HashSet<>())
                                    .add(one.question()));
        }
        questions.forEach(moment::readStarts);
    }

    /** What is counted of one: its days, and those that an opening figure leaves. */
    private Stream<ToCount> places(Extent.One one) {
        var span = counts(one);
        if (span.isEmpty()) {
            return Stream.of();
        }
        var organization = one.question().organization();
        var days = new HashSet<Span>();
        days.add(span.get());
        moment.stated(StatedKind.OPENING, one.figure(), organization).stream()
                .filter(opening -> opening.liesIn(span.get()))
                .findFirst()
                .ifPresent(opening -> {
                    days.add(opening.covered(span.get()));
                    days.add(opening.after(span.get()));
                });
        return days.stream()
                .filter(some -> !some.isEmpty())
                .map(some -> ToCount.of(one.figure(), organization, some));
    }

    private Stream<ToCount> doubted(Extent.One one) {
        return one.figure().doubts().stream()
                .flatMap(doubt ->
                        counts(one).stream()
                                .map(span ->
                                        ToCount.of(
                                                doubt.counted(),
                                                one.question().organization(),
                                                span)));
    }

    /** The days over which it is counted; empty where nothing is. */
    private Optional<Span> counts(Extent.One one) {
        return moment.everUsed(one.figure())
                ? Days.of(moment, one.figure(), one.question()).filter(span -> !span.isEmpty())
                : Optional.empty();
    }

    private boolean isNothing(ToCount one) {
        return moment.count(one.figure(), one.organization(), one.span()).number() == 0;
    }

    /** The values of those directly below, each over the days given. */
    void readParts(Map<Extent.One, Span> asked) {
        moment.readChildren(
                asked.entrySet().stream()
                        .flatMap(one -> parts(one.getKey(), one.getValue()))
                        .collect(Collectors.toSet()));
    }

    private static Stream<ToCount> parts(Extent.One one, Span span) {
        var organization = one.question().organization();
        return one.figure()
                .share()
                .map(share -> Stream.of(share.part(), share.whole()))
                .orElseGet(() -> Stream.of(one.figure()))
                .map(figure -> ToCount.of(figure, organization, span));
    }
}
