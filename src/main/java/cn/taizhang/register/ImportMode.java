package cn.taizhang.register;

/** 导入方式. */
public enum ImportMode {
    /** 预览: everything is judged as if it were written, and nothing is. */
    PREVIEW,
    /** 只导入合格的行; the others come back with their reasons. */
    GOOD_ROWS,
    /** 全部合格才导入; one bad row and nothing is written. */
    ALL_OR_NOTHING
}
