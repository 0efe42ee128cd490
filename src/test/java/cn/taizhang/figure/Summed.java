package cn.taizhang.figure;

import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.Acting;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what the sums say with what the contributions say, in one moment of the database. */
final class Summed {

    private static final List<Span> SPANS =
            List.of(
                    span(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30)),
                    span(LocalDate.of(2020, 5, 17), LocalDate.of(2020, 5, 17)),
                    span(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 4, 30)));

    private final List<FigureDefinition> figures;
    private final FigureStore contributions;
    private final RollUpStore sums;
    private final Counting counting;
    private final FigureRole role;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate eachItsOwnMoment;

    Summed(ApplicationContext product, RollUpStore sums) {
        this.figures = RollUps.kept(product.getBean(Definitions.class));
        this.contributions = product.getBean(FigureStore.class);
        this.sums = sums;
        this.counting = new Counting(contributions, sums);
        this.role = product.getBean(FigureRole.class);
        var transactions = product.getBean(PlatformTransactionManager.class);
        this.eachItsOwnMoment = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    List<FigureDefinition> figures() {
        return figures;
    }

    /** One line for each figure and span where the two differ. */
    List<String> differences(OrganizationId organization) {
        return inOneMoment(() -> differing(organization));
    }

    private List<String> differing(OrganizationId organization) {
        var differing = new ArrayList<String>();
        // asked together, as pages ask: one way to the database for each span instead of one for
        // each figure
        for (int turn = 0; turn < SPANS.size(); turn++) {
            differing.addAll(differingNumbers(asked(organization, turn)));
        }
        // what is in doubt is told as a number: nobody asks for its parts
        var whole = figures.stream().filter(figure -> !figure.code().contains("/")).toList();
        var longest =
                whole.stream()
                        .map(figure -> ToCount.of(figure, organization, spansOf(figure).getLast()))
                        .toList();
        differing.addAll(differingParts(longest));
        for (var one : longest) {
            if (!counting.overlaps(one.figure(), organization, one.span())
                    .equals(contributions.overlaps(one.figure(), organization, one.span()))) {
                differing.add(one.figure() + ": what parts share differs");
            }
        }
        return differing;
    }

    private List<ToCount> asked(OrganizationId organization, int turn) {
        return figures.stream()
                .map(figure -> ToCount.of(figure, organization, spansOf(figure).get(turn)))
                .toList();
    }

    private List<String> differingNumbers(List<ToCount> asked) {
        var summed = counting.count(asked);
        var counted = contributions.count(asked);
        return asked.stream()
                .filter(one ->
                        !Objects.requireNonNull(summed.get(one))
                                .equals(Objects.requireNonNull(counted.get(one))))
                .map(one ->
                        "%s %s: sums say %s, contributions %s"
                                .formatted(
                                        one.figure(),
                                        one.span().text(),
                                        summed.get(one),
                                        counted.get(one)))
                .toList();
    }

    private List<String> differingParts(List<ToCount> asked) {
        var differing = new ArrayList<String>();
        var parts = counting.byChild(asked);
        var counts = contributions.byChild(asked);
        for (var one : asked) {
            var summed = adding(parts.get(one));
            var counted = adding(counts.get(one));
            if (!summed.equals(counted)) {
                differing.add(
                        "%s: sums of parts %s, contributions %s"
                                .formatted(one.figure(), summed, counted));
            }
        }
        var beginnings =
                asked.stream().map(one -> new Beginning(one.figure(), one.span().to())).toList();
        var begun = counting.hasBegun(beginnings);
        var began = contributions.hasBegun(beginnings);
        for (var beginning : beginnings) {
            if (!Objects.equals(begun.get(beginning), began.get(beginning))) {
                differing.add(beginning.figure() + ": whether anything began differs");
            }
        }
        return differing;
    }

    /** A part that adds nothing may be told or not. */
    private static Map<UUID, Long> adding(@Nullable Map<UUID, Long> parts) {
        var adding = new HashMap<UUID, Long>(parts == null ? Map.of() : parts);
        adding.values().removeIf(number -> number == 0);
        return adding;
    }

    /** Whether the figure is answered from its sums, with or without corrections. */
    boolean stands(String code, OrganizationId organization) {
        return inOneMoment(() -> sums.standing(figure(code), organization, SPANS.getFirst()))
                .stands();
    }

    /** In the first half of 2020, as the product would answer, each statement seeing a moment of its own. */
    long number(String code, OrganizationId organization) {
        return asked(
                        eachItsOwnMoment,
                        () -> counting.count(figure(code), organization, SPANS.getFirst()))
                .number();
    }

    long waiting(String code, OrganizationId organization) {
        return inOneMoment(() -> sums.standing(figure(code), organization, SPANS.getFirst()))
                .waiting();
    }

    FigureDefinition figure(String code) {
        return figures.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private <T> T inOneMoment(Supplier<T> asked) {
        return asked(oneMoment, asked);
    }

    private <T> T asked(TransactionTemplate transaction, Supplier<T> asked) {
        return Acting.commandLine()
                .call(() -> Objects.requireNonNull(transaction.execute(_ -> role.count(asked))));
    }

    private static List<Span> spansOf(FigureDefinition figure) {
        return figure.scope() == TimeScope.AS_OF
                ? SPANS.stream().map(span -> new Span(null, span.to(), null)).toList()
                : SPANS;
    }

    private static Span span(LocalDate from, LocalDate to) {
        return new Span(from, to, null);
    }
}
