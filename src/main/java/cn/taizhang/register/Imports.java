package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.Sheet;
import cn.taizhang.spreadsheet.SheetRow;
import cn.taizhang.spreadsheet.SpreadsheetFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入: a spreadsheet into the registers it is of. One transaction from the first row to the last; a preview, and a file that
 * must be good as a whole and is not, end it without a trace.
 */
@Component
public class Imports {

    /** So many refusals stand in what is thrown. */
    private static final int TOLD = 5;

    private final Registers registers;
    private final ReferenceLooking looking;
    private final Judging judging;
    private final Recording recording;
    private final TransactionTemplate transaction;

    Imports(
            Registers registers,
            ReferenceLooking looking,
            Judging judging,
            Recording recording,
            PlatformTransactionManager transactions) {
        this.registers = registers;
        this.looking = looking;
        this.judging = judging;
        this.recording = recording;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs an import; refuses a viewer who keeps none of the registers it may be of.
     *
     * @param progress told how many rows are done, now and then
     * @throws cn.taizhang.spreadsheet.UnreadableSpreadsheet where the file is no spreadsheet that can be read
     */
    public ImportResult run(Viewer viewer, ImportRequest request, IntConsumer progress) {
        var candidates = candidates(viewer, request);
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    var result = read(viewer, request, candidates, progress);
                    if (!result.written()) {
                        status.setRollbackOnly();
                    }
                    return result;
                }));
    }

    /**
     * Brings in rows that lie in memory, the first of them the headings: all of them or none.
     *
     * @throws UnfitImport where one is refused; it says why
     */
    public ImportResult.Sheet bring(Viewer viewer, String register, List<List<Cell>> rows) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    var wanted = registers.get(register);
                    var reading =
                            new SheetReading(
                                    List.of(wanted),
                                    found -> importOf(viewer, wanted.name(), found, null, null),
                                    done -> {});
                    for (int i = 0; i < rows.size(); i++) {
                        reading.take(new SheetRow(i + 1, rows.get(i)));
                    }
                    var sheet = reading.finish(wanted.name()).orElseThrow();
                    if (sheet.problem() != null) {
                        throw new UnfitImport(sheet.problem());
                    }
                    if (sheet.refused() > 0) {
                        throw new UnfitImport(
                                sheet.refusals().stream()
                                        .limit(TOLD)
                                        .map(one -> "第 %d 行 %s".formatted(one.row(), one.message()))
                                        .collect(Collectors.joining("\n")));
                    }
                    return sheet;
                }));
    }

    private List<Register<?>> candidates(Viewer viewer, ImportRequest request) {
        if (request.register() != null) {
            var register = registers.get(request.register());
            viewer.require(register.keeps());
            return List.of(register);
        }
        return registers.all().stream()
                .filter(one -> one.intake() != null && viewer.may(one.keeps()))
                .toList();
    }

    private ImportResult read(
            Viewer viewer,
            ImportRequest request,
            List<Register<?>> candidates,
            IntConsumer progress) {
        var sheets = new ArrayList<ImportResult.Sheet>();
        try (var file = SpreadsheetFile.open(request.file(), request.name())) {
            for (var sheet : file.sheets()) {
                if (sheet.hidden()) {
                    continue;
                }
                var reading =
                        new SheetReading(
                                candidates,
                                found ->
                                        importOf(
                                                viewer,
                                                sheet.name(),
                                                found,
                                                request.organization(),
                                                request.refused()
                                                        .resolve(refusedName(request, sheet))),
                                progress);
                file.read(sheet, reading::take);
                reading.finish(sheet.name()).ifPresent(sheets::add);
            }
            return result(viewer, request, sheets);
        }
    }

    private ImportResult result(
            Viewer viewer, ImportRequest request, List<ImportResult.Sheet> sheets) {
        boolean some = sheets.stream().anyMatch(sheet -> sheet.problem() == null);
        // a sheet of notes beside the register is no fault
        var told =
                some ? sheets.stream().filter(sheet -> sheet.problem() == null).toList() : sheets;
        boolean good = told.stream().allMatch(sheet -> sheet.refused() == 0);
        boolean written =
                some
                        && switch (request.mode()) {
                            case PREVIEW -> false;
                            case GOOD_ROWS -> true;
                            case ALL_OR_NOTHING -> good;
                        };
        return new ImportResult(request.name(), request.mode(), written, told);
    }

    /** @param refused where refused rows go as a file; null where nobody mends them */
    private <D> SheetImport<D> importOf(
            Viewer viewer,
            String sheet,
            Headings.Recognised found,
            @Nullable String organization,
            @Nullable Path refused) {
        @SuppressWarnings("unchecked") // the register it was recognised as
        var register = (Register<D>) found.register();
        viewer.require(register.keeps());
        var references = looking.of(viewer, register);
        return new SheetImport<>(
                sheet,
                viewer,
                register,
                Objects.requireNonNull(register.intake()),
                found,
                references,
                standIn(references, organization),
                new RefusedRows(refused, found),
                judging,
                recording);
    }

    /** 「名册-退回.xlsx」 beside others; a further sheet adds its number. */
    private static String refusedName(ImportRequest request, Sheet sheet) {
        String name = request.name().replaceFirst("\\.[^.]*$", "");
        String number = sheet.position() == 0 ? "" : String.valueOf(sheet.position() + 1);
        return "%s-退回%s.xlsx".formatted(name, number);
    }

    private static @Nullable OrganizationReference standIn(
            References references, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (references.organization(typed.strip())) {
            case ColumnType.Reading.Value<OrganizationReference>(var one) -> one;
            case ColumnType.Reading.Unreadable<OrganizationReference>(var message) ->
                    throw new UnfitImport(message);
        };
    }
}
