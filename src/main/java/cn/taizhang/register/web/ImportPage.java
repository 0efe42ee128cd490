package cn.taizhang.register.web;

import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Register;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 导入预览页、导入结果页.
 *
 * @param decided whether it was written
 * @param action where the decision goes to
 * @param mayWriteAll whether every row is good and something would change
 * @param mayWriteGood whether some rows are good and some are not
 * @param standing what will happen, or did, in one sentence
 */
record ImportPage(
        String register,
        String name,
        String home,
        String file,
        boolean decided,
        String action,
        boolean mayWriteAll,
        boolean mayWriteGood,
        String standing,
        List<SheetPart> sheets) {

    private static final int EXAMPLES = 5;

    /**
     * 一张表.
     *
     * @param refusedAddress where the refused rows can be had, null where none were
     * @param examples 例子: the first of what is new
     * @param moved where what came in is listed, null before and for a register without a list of that kind
     * @param more how many refused rows are not shown here
     */
    record SheetPart(
            ImportResult.Sheet sheet,
            List<Example> examples,
            @Nullable String moved,
            @Nullable String refusedAddress,
            int more) {}

    /**
     * 一行例子.
     *
     * @param href the record, null as long as it was not written
     */
    record Example(int row, String what, String says, @Nullable String href) {}

    static ImportPage of(PendingImport one, Register<?> register) {
        var result = one.result();
        int moving = result.added() + result.changed();
        boolean read = result.sheets().stream().anyMatch(sheet -> sheet.problem() == null);
        boolean good = read && result.refused() == 0;
        var parts = new ArrayList<SheetPart>();
        for (int i = 0; i < result.sheets().size(); i++) {
            parts.add(part(one, register, result.sheets().get(i), i));
        }
        return new ImportPage(
                register.key(),
                register.name(),
                register.home(),
                one.name(),
                one.decided(),
                "/imports/" + one.id(),
                !one.decided() && good && moving > 0,
                !one.decided() && read && !good && moving > 0,
                standing(one, read, good, moving),
                parts);
    }

    private static SheetPart part(
            PendingImport one, Register<?> register, ImportResult.Sheet sheet, int place) {
        long shown =
                sheet.refusals().stream().mapToInt(ImportResult.Refusal::row).distinct().count();
        String address =
                sheet.refusedFile() == null
                        ? null
                        : "/imports/" + one.id() + "/refused.xlsx?sheet=" + place;
        return new SheetPart(
                sheet,
                sheet.additions().stream()
                        .limit(EXAMPLES)
                        .map(addition -> example(one, register, addition))
                        .toList(),
                one.decided()
                                && register.hasCommonPages()
                                && !one.result().moved(register.key()).isEmpty()
                        ? register.home() + "?import=" + one.id()
                        : null,
                address,
                (int) (sheet.refused() - shown));
    }

    private static Example example(
            PendingImport one, Register<?> register, ImportResult.Addition addition) {
        return new Example(
                addition.row(),
                addition.what(),
                String.join("；", addition.says()),
                one.decided() ? register.page(addition.record()) : null);
    }

    /** What will happen, or did, with its numbers, in one sentence. */
    private static String standing(PendingImport one, boolean read, boolean good, int moving) {
        var result = one.result();
        if (one.decided()) {
            return "已写入台账：新增 %d 行，改动 %d 行。各项数据同时更新。".formatted(result.added(), result.changed());
        }
        if (!read) {
            return "这个文件没有读进来，什么都没有写入。";
        }
        if (moving == 0) {
            return good
                    ? "文件里的内容台账里都有，不用导入。"
                    : "%d 行都有问题，没有可以导入的行，什么都没有写入。".formatted(result.refused());
        }
        var same = result.same() == 0 ? "" : "，%d 行台账里已有、不动".formatted(result.same());
        return good
                ? "还没有写入。确认后将新增 %d 行，改动 %d 行%s；全部合格。"
                        .formatted(result.added(), result.changed(), same)
                : "还没有写入。将新增 %d 行，改动 %d 行%s；%d 行有问题，不会写入。可以先导入合格的行，改好退回的行再传一次，已导入的不会重复；也可以改好整个文件再传。"
                        .formatted(result.added(), result.changed(), same, result.refused());
    }
}
