package cn.taizhang.spreadsheet;

/** 读不了的表格文件. The message is for who chose the file: what is wrong and what to do. */
public final class UnreadableSpreadsheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String BROKEN = "文件已损坏或者不完整，打不开。请用 Excel 或 WPS 打开确认后另存一份，再导入。";

    UnreadableSpreadsheet(String message) {
        super(message);
    }

    private UnreadableSpreadsheet(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableSpreadsheet empty() {
        return new UnreadableSpreadsheet("这是空文件，没有内容。请确认选对了文件。");
    }

    static UnreadableSpreadsheet tooLarge(long size, long most) {
        return new UnreadableSpreadsheet(
                "文件有 %.1f MB，最大 %d MB。请删去图片和用不着的工作表，或拆成几个文件再导入。"
                        .formatted(size / (1024.0 * 1024), most / (1024 * 1024)));
    }

    static UnreadableSpreadsheet locked() {
        return new UnreadableSpreadsheet("这个文件有密码，打不开。请去掉密码另存后再导入。");
    }

    static UnreadableSpreadsheet bomb() {
        return new UnreadableSpreadsheet(
                "文件解开后过大，像是“压缩炸弹”，没有读取。请用 Excel 或 WPS 打开，只留要导入的内容，另存后再导入。");
    }

    static UnreadableSpreadsheet macros() {
        return new UnreadableSpreadsheet("文件里带有宏或者控件，没有读取。请用 Excel 或 WPS 打开，另存为不带宏的 .xlsx。");
    }

    static UnreadableSpreadsheet doctype() {
        return new UnreadableSpreadsheet(
                "文件里夹带文档类型声明（DOCTYPE），可能引用外部内容，没有读取。请用 Excel 或 WPS 打开后另存一份再导入。");
    }

    static UnreadableSpreadsheet broken() {
        return new UnreadableSpreadsheet(BROKEN);
    }

    static UnreadableSpreadsheet broken(Throwable cause) {
        return new UnreadableSpreadsheet(BROKEN, cause);
    }

    static UnreadableSpreadsheet oddStructure() {
        return new UnreadableSpreadsheet("文件内部结构不正常，没有读取。请用 Excel 或 WPS 打开后另存一份再导入。");
    }

    static UnreadableSpreadsheet otherKind(String what) {
        return new UnreadableSpreadsheet(what + "，不是表格文件。请导入 .xlsx、.xls 或 .csv。");
    }

    static UnreadableSpreadsheet saveAs(String what) {
        return new UnreadableSpreadsheet(what + "。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。");
    }

    static UnreadableSpreadsheet tooManyRows(int most) {
        return new UnreadableSpreadsheet("表格超过 %,d 行，没有读取。请拆成几个文件再导入。".formatted(most));
    }

    static UnreadableSpreadsheet tooManyColumns(int row, int most) {
        return new UnreadableSpreadsheet(
                "第 %d 行填到了第 %d 列以后，最多读 %d 列。请删去用不着的列再导入。".formatted(row, most, most));
    }

    static UnreadableSpreadsheet tooManyCells(int most) {
        return new UnreadableSpreadsheet("表格里填了字的单元格超过 %,d 个，没有读取。请拆成几个文件再导入。".formatted(most));
    }

    static UnreadableSpreadsheet cellTooLong(int most) {
        return new UnreadableSpreadsheet("有一个单元格超过 %,d 个字，没有读取。请把长文字缩短后再导入。".formatted(most));
    }

    static UnreadableSpreadsheet tooManySheets(int most) {
        return new UnreadableSpreadsheet("文件有 %d 张以上的工作表，没有读取。请删去用不着的工作表再导入。".formatted(most));
    }

    static UnreadableSpreadsheet noSheets() {
        return new UnreadableSpreadsheet("文件里没有工作表。请确认选对了文件。");
    }

    static UnreadableSpreadsheet openQuote(int row) {
        return new UnreadableSpreadsheet(
                "从第 %d 行起有一个双引号没有配对，后面的内容分不开。请补上引号，或另存为 .xlsx 再导入。".formatted(row));
    }

    static UnreadableSpreadsheet badNumber(String cell) {
        return new UnreadableSpreadsheet(cell + " 单元格里的数字无法识别，文件可能已损坏。请用 Excel 或 WPS 打开后另存一份再导入。");
    }
}
