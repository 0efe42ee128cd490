package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 读一张表: its first rows are kept until the headings are known; what follows them goes on to the import. */
final class SheetReading {

    private final List<Register<?>> candidates;
    private final Function<Headings.Recognised, SheetImport<?>> begin;
    private final IntConsumer progress;
    private final List<SheetRow> first = new ArrayList<>();
    private @Nullable SheetImport<?> running;
    private @Nullable String problem;

    SheetReading(
            List<Register<?>> candidates,
            Function<Headings.Recognised, SheetImport<?>> begin,
            IntConsumer progress) {
        this.candidates = candidates;
        this.begin = begin;
        this.progress = progress;
    }

    /** Whether the next row is wanted. */
    boolean take(SheetRow row) {
        if (running != null) {
            running.take(row);
            if (running.rows() % SheetImport.CHUNK == 0) {
                progress.accept(running.rows());
            }
        } else {
            first.add(row);
            if (first.size() == Headings.ROWS_LOOKED_AT) {
                recognise();
            }
        }
        return problem == null;
    }

    /** What became of the sheet; empty for one without rows. */
    Optional<ImportResult.Sheet> finish(String name) {
        if (running == null && problem == null && !first.isEmpty()) {
            recognise();
        }
        if (problem != null) {
            return Optional.of(unread(name, problem));
        }
        return Optional.ofNullable(running).map(SheetImport::finish);
    }

    private void recognise() {
        var texts =
                first.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
        var found = Headings.in(texts, candidates);
        if (found.isEmpty()) {
            problem = unknown();
            return;
        }
        var headings = found.get();
        running = begin.apply(headings);
        problem = running.lacking();
        if (problem == null) {
            first.subList(headings.rows(), first.size()).forEach(running::take);
        }
    }

    private String unknown() {
        return "没有认出表头。第一行或前几行应是栏目名，例如"
                + candidates.stream()
                        .limit(2)
                        .map(SheetReading::example)
                        .collect(Collectors.joining("；"))
                + "。可以先下载空表，照着填。";
    }

    private static String example(Register<?> register) {
        return "「"
                + register.name()
                + "」的"
                + register.typed().stream()
                        .limit(3)
                        .map(Column::heading)
                        .collect(Collectors.joining("、"));
    }

    private static ImportResult.Sheet unread(String name, String problem) {
        return new ImportResult.Sheet(
                name, null, null, problem, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(),
                List.of(), null, List.of(), List.of());
    }
}
