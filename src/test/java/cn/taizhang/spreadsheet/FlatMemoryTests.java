package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("表格读写的内存不随行数增长")
class FlatMemoryTests {

    private static final String HEAP = "64m";
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final double MOST_GROWTH = 1.2;

    @TempDir Path folder;

    @Test
    void a_workbook_of_ten_times_the_rows_is_written_and_read_in_the_same_memory() {
        assertThat(growth("write", "few.xlsx", "many.xlsx")).isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(growth("read", "few.xlsx", "many.xlsx")).isLessThanOrEqualTo(MOST_GROWTH);
    }

    @Test
    void so_is_a_text_file() {
        assertThat(growth("write-csv", "few.csv", "many.csv")).isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(growth("read", "few.csv", "many.csv")).isLessThanOrEqualTo(MOST_GROWTH);
    }

    @Test
    void a_workbook_that_keeps_its_texts_apart_is_read_in_the_same_memory() throws IOException {
        writeShared(folder.resolve("few.xlsx"), FEW);
        writeShared(folder.resolve("many.xlsx"), MANY);

        assertThat(growth("read", "few.xlsx", "many.xlsx")).isLessThanOrEqualTo(MOST_GROWTH);
    }

    @Test
    @DisplayName("对照：把全部行放进列表的读法，同样大小的内存放不下")
    void a_reader_that_keeps_every_row_does_not_fit() {
        run("write", MANY, "many.xlsx");

        var told =
                OtherJvm.run(
                        MemoryProbe.class, HEAP, false, "read-into-a-list", "0", path("many.xlsx"));

        assertThat(told.exit()).isNotZero();
        // where it happens while the file is being read, the reader says so in its own words
        assertThat(told.lines())
                .anyMatch(line -> line.contains("OutOfMemoryError") || line.contains("压缩炸弹"));
    }

    private double growth(String task, String few, String many) {
        double growth = (double) run(task, MANY, many) / run(task, FEW, few);
        System.out.printf("%s %s: %.2f of the memory%n", task, many, growth);
        return growth;
    }

    private long run(String task, int rows, String file) {
        var told =
                OtherJvm.run(
                        MemoryProbe.class, HEAP, false, task, Integer.toString(rows), path(file));
        assertThat(told.exit()).as(() -> String.join("\n", told.lines())).isZero();
        String last = told.lines().getLast();
        System.out.printf("%s %s: %s%n", task, file, last);
        return Long.parseLong(last.substring("most\t".length()));
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    /** As Excel does: the cells name texts of a table of their own. */
    private static void writeShared(Path file, int rows) throws IOException {
        var parts = MadeXlsx.of("").without(MadeXlsx.SHEET).without(MadeXlsx.STRINGS).parts();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(MadeXlsx.STRINGS));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows * 10; i++) {
                zip.write(("<si><t>第" + i + "个，各不相同</t></si>").getBytes(StandardCharsets.UTF_8));
            }
            zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(MadeXlsx.SHEET));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                var row = new StringBuilder("<row r='" + (i + 1) + "'>");
                for (int c = 0; c < 10; c++) {
                    row.append("<c t='s'><v>").append(i * 10 + c).append("</v></c>");
                }
                zip.write(row.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
    }
}
