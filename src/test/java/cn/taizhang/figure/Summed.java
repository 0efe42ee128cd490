package cn.taizhang.figure;

import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.Acting;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
        for (var figure : figures) {
            for (var span : spansOf(figure)) {
                var summed = counting.count(figure, organization, span);
                var counted = contributions.count(figure, organization, span);
                if (!summed.equals(counted)) {
                    differing.add(
                            "%s %s: sums say %s, contributions %s"
                                    .formatted(figure, span.text(), summed, counted));
                }
            }
            if (figure.code().contains("/")) {
                // what is in doubt is told as a number: nobody asks for its parts
                continue;
            }
            var longest = spansOf(figure).getLast();
            var parts = new HashMap<>(counting.byChild(figure, organization, longest));
            var counts = new HashMap<>(contributions.byChild(figure, organization, longest));
            // a part that adds nothing may be told or not
            parts.values().removeIf(number -> number == 0);
            counts.values().removeIf(number -> number == 0);
            var beginning = List.of(new Beginning(figure, longest.to()));
            if (!counting.hasBegun(beginning).equals(contributions.hasBegun(beginning))) {
                differing.add(figure + ": whether anything began differs");
            }
            if (!counting.overlaps(figure, organization, longest)
                    .equals(contributions.overlaps(figure, organization, longest))) {
                differing.add(figure + ": what parts share differs");
            }
            if (!parts.equals(counts)) {
                differing.add(
                        "%s: sums of parts %s, contributions %s".formatted(figure, parts, counts));
            }
        }
        return differing;
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
