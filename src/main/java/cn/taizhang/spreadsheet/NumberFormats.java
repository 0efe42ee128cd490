package cn.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 单元格格式: which style shows its numbers how. */
final class NumberFormats {

    private static final int MOST = 70_000;

    private final Map<Integer, NumberFormat> custom = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    void define(int id, @Nullable String code) {
        custom.putIfAbsent(id, code == null ? NumberFormat.PLAIN : NumberFormat.ofCode(code));
        refuse(custom.size());
    }

    void addStyle(int format) {
        styles.add(format);
        refuse(styles.size());
    }

    /** The format of a style; one that is not there shows a plain number, as Excel does. */
    NumberFormat ofStyle(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberFormat.PLAIN;
        }
        int id = styles.get(style);
        var defined = custom.get(id);
        return defined == null ? NumberFormat.builtIn(id) : defined;
    }

    private static void refuse(int size) {
        if (size > MOST) {
            throw UnreadableSpreadsheet.oddStructure();
        }
    }
}
