package cn.taizhang.spreadsheet;

/** 逐行读取. */
@FunctionalInterface
public interface RowReader {

    /** Takes the next row that is not empty and says whether more are wanted. */
    boolean take(SheetRow row);
}
