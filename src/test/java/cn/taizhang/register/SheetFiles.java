package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 测试用的表格文件: written as Excel writes them, brought in as people do, on behalf of whoever brings them in. */
public final class SheetFiles {

    private final Imports imports;
    private final Viewer viewer;
    private final Path folder;

    public SheetFiles(Imports imports, Viewer viewer, Path folder) {
        this.imports = imports;
        this.viewer = viewer;
        this.folder = folder;
    }

    public SheetFiles as(Viewer other) {
        return new SheetFiles(imports, other, folder);
    }

    /** A row: texts, numbers and dates as cells of their kinds; null for an empty one. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** Brings the rows in, the first being the headings; good rows go in. */
    @SafeVarargs
    public final ImportResult.Sheet bring(
            @Nullable String register, List<@Nullable Object>... rows) {
        return bring(register, "", ImportMode.GOOD_ROWS, List.of(rows));
    }

    public ImportResult.Sheet bring(
            @Nullable String register,
            String organization,
            ImportMode mode,
            List<List<@Nullable Object>> rows) {
        return bring(register, organization, mode, xlsx(rows));
    }

    public ImportResult.Sheet bring(
            @Nullable String register, String organization, ImportMode mode, Path file) {
        var request = new ImportRequest(file, "名册.xlsx", register, organization, mode, folder);
        var account = viewer.account();
        var acting = account == null ? Acting.commandLine() : Acting.account(account.value());
        return acting.call(() -> imports.run(viewer, request, _ -> {})).sheets().getFirst();
    }

    public Path xlsx(List<List<@Nullable Object>> rows) {
        return xlsx(folder, rows);
    }

    public static Path xlsx(Path folder, List<List<@Nullable Object>> rows) {
        try {
            var file = Files.createTempFile(folder, "sheet", ".xlsx");
            try (var out = Files.newOutputStream(file);
                    var workbook = new Workbook(out, "test", "1.0")) {
                var sheet = workbook.newWorksheet("Sheet1");
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        write(sheet, r, c, rows.get(r).get(c));
                    }
                }
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, Objects.toString(cell));
        }
    }

    /** 「身份证号：…」, one a refusal, so that tests say where and why. */
    public static List<String> refusals(ImportResult.Sheet sheet) {
        return sheet.refusals().stream()
                .map(one -> one.row() + " " + one.heading() + "：" + one.message())
                .toList();
    }
}
