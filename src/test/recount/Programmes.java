import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 专题与机制: what ran for whom, and from which day a report counts. */
final class Programmes {

    /**
     * 一个专题.
     *
     * @param organization code of the one that runs it; it runs for everybody below that one too
     * @param endsOn 结束日期, the first day on which it no longer runs
     */
    record Programme(String organization, String kind, LocalDate startsOn, LocalDate endsOn) {

        boolean runsOn(LocalDate day) {
            return !day.isBefore(startsOn) && day.isBefore(endsOn);
        }
    }

    private final Tree tree;
    private final List<Programme> all;

    Programmes(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        all =
                Table.rows(folder, "programmes").stream()
                        .map(row ->
                                new Programme(
                                        row.code("开展组织"),
                                        row.text("专题类别"),
                                        row.day("启动日期"),
                                        row.dayOrNever("结束日期")))
                        .toList();
    }

    /**
     * 起算日: 「截至日正在开展的，取它的启动日期；报告期内已经结束的，取最后结束的一个」. Empty where none of this kind ran on a day of the period up to
     * the cut-off.
     *
     * <p>Doubt: what runs for an organization that has ended by the cut-off, or is not yet founded? Decided: an ended one belongs
     * where it stood on its last day; for one that is not there yet nothing runs. Doubt: an organization and one above it each run
     * one of their own. Decided: the nearest goes before.
     */
    Optional<LocalDate> start(
            String kind, String organization, LocalDate periodStart, LocalDate cutOff) {
        var dissolvedOn = tree.organization(organization).dissolvedOn();
        var day = cutOff.isBefore(dissolvedOn) ? cutOff : dissolvedOn.minusDays(1);
        var way = tree.upFrom(organization, day);
        Comparator<Programme> lastToEnd =
                Comparator.comparing(one -> one.runsOn(cutOff) ? LocalDate.MAX : one.endsOn());
        Comparator<Programme> farthest =
                Comparator.comparing(one -> way.indexOf(one.organization()));
        return all.stream()
                .filter(one -> one.kind().equals(kind) && way.contains(one.organization()))
                .filter(one -> !one.startsOn().isAfter(cutOff))
                .filter(one -> one.endsOn().isAfter(periodStart))
                .max(lastToEnd.thenComparing(farthest.reversed()))
                .map(Programme::startsOn);
    }

    /** Whether one of this kind ran for the organization on any day of these. */
    boolean ranBetween(String kind, String organization, LocalDate from, LocalDate to) {
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var on = day;
            var way = tree.upFrom(organization, day);
            boolean ran =
                    all.stream()
                            .anyMatch(one ->
                                    one.kind().equals(kind)
                                            && one.runsOn(on)
                                            && way.contains(one.organization()));
            if (ran) {
                return true;
            }
        }
        return false;
    }
}
