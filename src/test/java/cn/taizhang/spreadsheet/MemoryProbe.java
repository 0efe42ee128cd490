package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** 内存用量: writes or reads so many rows in a process of its own and says how much was in use after the collections. */
final class MemoryProbe {

    private static final int COLUMNS = 10;

    private static long most;

    private MemoryProbe() {}

    static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "write" -> write(file, rows);
            case "write-csv" -> writeCsv(file, rows);
            case "read" -> read(file, false);
            case "read-into-a-list" -> read(file, true);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.println("most\t" + most);
    }

    private static void write(Path file, int rows) throws IOException {
        var plan =
                SheetPlan.of(
                        "名册",
                        IntStream.range(0, COLUMNS)
                                .mapToObj(i -> SheetColumn.of("列" + i))
                                .toList());
        try (var out = Files.newOutputStream(file);
                var writer = new SpreadsheetWriter(out, plan)) {
            for (int i = 0; i < rows; i++) {
                writer.write(row(i));
                measure(i);
            }
            writer.finish();
        }
    }

    private static void writeCsv(Path file, int rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var writer = new CsvFileWriter(out)) {
            for (int i = 0; i < rows; i++) {
                writer.write(row(i));
                measure(i);
            }
        }
    }

    private static void read(Path file, boolean keep) {
        var kept = new ArrayList<SheetRow>();
        int[] read = {0};
        try (var opened = SpreadsheetFile.open(file, "a.xlsx")) {
            opened.read(
                    opened.sheets().getFirst(),
                    row -> {
                        if (keep) {
                            kept.add(row);
                        }
                        measure(read[0]++);
                        return true;
                    });
        }
        System.out.println("rows\t" + read[0]);
    }

    /** Every text another one, as identity numbers are. */
    private static List<Cell> row(int number) {
        return IntStream.range(0, COLUMNS)
                .<Cell>mapToObj(i -> new Cell.Text("第%d行第%d列的内容，各不相同".formatted(number, i)))
                .toList();
    }

    /** What is still in use after everything unused is gone. */
    private static void measure(int row) {
        if (row % 2_000 == 1_999) {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            most = Math.max(most, used);
        }
    }
}
