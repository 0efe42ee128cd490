package cn.taizhang.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 导入结果.
 *
 * @param written whether anything stands in the registers now because of it
 */
public record ImportResult(String file, ImportMode mode, boolean written, List<Sheet> sheets) {

    public ImportResult {
        sheets = List.copyOf(sheets);
    }

    /**
     * 一张表.
     *
     * @param register key of the register it was read as, null where it is none
     * @param problem why the whole sheet was not read, null where it was
     * @param notTakenOver headings that the register has no column for
     * @param additions the first of what is new
     * @param differences the first of the changes
     * @param refusals the first of the refused rows
     * @param refusedFile all refused rows with their reasons, null where there are none
     * @param notes what else whoever brought it in should know
     * @param notInFile what the register holds and the file does not, where a file is expected to be complete
     */
    public record Sheet(
            String name,
            @Nullable String register,
            @Nullable String registerName,
            @Nullable String problem,
            int rows,
            int added,
            int same,
            int changed,
            int refused,
            List<String> notTakenOver,
            List<Addition> additions,
            List<Change> differences,
            List<Refusal> refusals,
            @Nullable String refusedFile,
            List<String> notes,
            List<String> notInFile) {}

    /**
     * 新增的一行.
     *
     * @param what what it is called
     * @param says what it says besides, heading by heading; nothing personal
     */
    public record Addition(int row, UUID record, String what, List<String> says) {}

    /** 更正的一行. */
    public record Change(int row, UUID record, String what, List<Difference> differences) {}

    /** 差异: what a column says in the register and in the file; a personal value is not told. */
    public record Difference(String heading, String before, String after) {}

    /**
     * 退回的一行.
     *
     * @param row as the spreadsheet numbers it
     * @param column its letter, empty where the whole row is meant
     * @param value what stands there
     */
    public record Refusal(int row, String column, String heading, String value, String message) {}

    public int refused() {
        return sheets.stream().mapToInt(Sheet::refused).sum();
    }

    public int added() {
        return sheets.stream().mapToInt(Sheet::added).sum();
    }

    public int changed() {
        return sheets.stream().mapToInt(Sheet::changed).sum();
    }

    public int same() {
        return sheets.stream().mapToInt(Sheet::same).sum();
    }

    /** The first of the records of one register that are there, or say something else, because of it. */
    public List<UUID> moved(String register) {
        return sheets.stream()
                .filter(sheet -> register.equals(sheet.register()))
                .flatMap(sheet ->
                        Stream.concat(
                                sheet.additions().stream().map(Addition::record),
                                sheet.differences().stream().map(Change::record)))
                .distinct()
                .toList();
    }

    /** Whether some sheet could not be read at all, or held a row that was refused. */
    public boolean complete() {
        return sheets.stream().allMatch(sheet -> sheet.problem() == null && sheet.refused() == 0);
    }
}
