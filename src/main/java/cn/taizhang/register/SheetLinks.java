package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * 表格进出: where sheets of a register come in and go out.
 *
 * @param importing null for who may not bring rows in
 * @param blank null likewise
 * @param exporting null for a register that stays inside
 */
public record SheetLinks(
        @Nullable String importing, @Nullable String blank, @Nullable String exporting) {

    /** For the register as a whole. */
    public static SheetLinks of(Viewer viewer, Register<?> register) {
        return of(viewer, register, register.address() + "/export.xlsx");
    }

    /** For a list whose export is exactly what it shows. */
    public static SheetLinks of(Viewer viewer, Register<?> register, String exporting) {
        boolean keeps = register.isKeptBy(viewer);
        return new SheetLinks(
                keeps ? register.address() + "/import" : null,
                keeps ? register.address() + "/blank.xlsx" : null,
                register.confidential() || !viewer.may(register.reads()) ? null : exporting);
    }
}
