package cn.taizhang.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 逐条复核 of one figure: every contribution is taken up the tree by hand, subject by subject. */
final class Recount {

    private final FigureDefinition figure;
    private final Span span;
    private final Parents parents;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Long> amounts = new ArrayList<>();
    private final Map<UUID, BitSet> subjects = new HashMap<>();

    Recount(FigureDefinition figure, Span span, Parents parents) {
        this.figure = figure;
        this.span = span;
        this.parents = parents;
    }

    void add(ReconciliationStore.Contribution one) {
        var day = dayOf(one);
        if (day == null) {
            return;
        }
        int number = numbers.computeIfAbsent(one.subject(), _ -> numbered(one.amount()));
        for (var organization : parents.upFrom(one.organization(), day)) {
            subjects.computeIfAbsent(organization, _ -> new BitSet()).set(number);
        }
    }

    private int numbered(long amount) {
        amounts.add(amount);
        return amounts.size() - 1;
    }

    /** The day whose tree it stands on, null where it does not count. */
    private @Nullable LocalDate dayOf(ReconciliationStore.Contribution one) {
        if (figure.scope() == TimeScope.AS_OF) {
            boolean holds = !one.fromOn().isAfter(span.to()) && one.toOn().isAfter(span.to());
            return holds ? span.to() : null;
        }
        var from = span.from();
        boolean lies =
                (from == null || !one.fromOn().isBefore(from)) && !one.fromOn().isAfter(span.to());
        return lies ? one.fromOn() : null;
    }

    Map<UUID, Long> values() {
        var values = new HashMap<UUID, Long>();
        subjects.forEach((organization, set) ->
                values.put(
                        organization, set.stream().mapToLong(number -> amounts.get(number)).sum()));
        return values;
    }
}
