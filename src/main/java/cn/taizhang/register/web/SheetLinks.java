package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import org.jspecify.annotations.Nullable;

/**
 * 表格进出: where sheets of a register come in and go out.
 *
 * @param importing null for who may not bring rows in
 * @param blank null likewise
 * @param exporting exactly what the list shows; null for a register that stays inside
 */
public record SheetLinks(
        @Nullable String importing, @Nullable String blank, @Nullable String exporting) {

    /** For a list that goes by a question of its own. */
    static SheetLinks of(Viewer viewer, Register<?> register, RowQuestion question) {
        String exporting = new ListAddresses(register, question).export();
        return of(viewer, register, exporting);
    }

    /** For the register as a whole. */
    public static SheetLinks of(Viewer viewer, Register<?> register) {
        return of(viewer, register, address(register) + "/export.xlsx");
    }

    private static SheetLinks of(Viewer viewer, Register<?> register, String exporting) {
        boolean keeps = register.isKeptBy(viewer);
        return new SheetLinks(
                keeps ? address(register) + "/import" : null,
                keeps ? address(register) + "/blank.xlsx" : null,
                register.confidential() ? null : exporting);
    }

    static String address(Register<?> register) {
        return "/registers/" + register.key();
    }
}
