package cn.taizhang.register.web;

import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Register;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * 一张表.
     *
     * @param refusedAddress where the refused rows can be had, null where none were
     * @param more how many refused rows are not shown here
     */
    record SheetPart(
            ImportResult.Sheet sheet,
            @org.jspecify.annotations.Nullable String refusedAddress,
            int more) {}

    static ImportPage of(PendingImport one, Register<?> register) {
        var result = one.result();
        int moving = result.added() + result.changed();
        boolean read = result.sheets().stream().anyMatch(sheet -> sheet.problem() == null);
        boolean good = read && result.refused() == 0;
        var parts = new ArrayList<SheetPart>();
        for (int i = 0; i < result.sheets().size(); i++) {
            parts.add(part(one, result.sheets().get(i), i));
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

    private static SheetPart part(PendingImport one, ImportResult.Sheet sheet, int place) {
        long shown =
                sheet.refusals().stream().mapToInt(ImportResult.Refusal::row).distinct().count();
        String address =
                sheet.refusedFile() == null
                        ? null
                        : "/imports/" + one.id() + "/refused.xlsx?sheet=" + place;
        return new SheetPart(sheet, address, (int) (sheet.refused() - shown));
    }

    private static String standing(PendingImport one, boolean read, boolean good, int moving) {
        if (one.decided()) {
            return "已写入台账，各项数据同时更新。";
        }
        if (!read) {
            return "这个文件没有读进来，什么都没有写入。";
        }
        if (moving == 0) {
            return good ? "文件里的内容台账里都有，不用导入。" : "没有可以导入的行，什么都没有写入。";
        }
        return good
                ? "全部合格，还没有写入。确认后导入。"
                : "有不合格的行，还没有写入。可以改好整个文件再传，也可以先导入合格的行，改好退回的行再传一次；已导入的不会重复。";
    }
}
