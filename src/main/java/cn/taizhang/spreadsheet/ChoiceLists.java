package cn.taizhang.spreadsheet;

import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 下拉选项: a list of words that a column is chosen from. */
final class ChoiceLists {

    /** What a rule may hold itself; beyond it Excel calls the file damaged. */
    private static final int LONGEST_RULE = 255;

    private final Workbook workbook;
    private final SheetOut sheet;
    private final int firstRow;
    private @Nullable Worksheet hidden;
    private int nextList;

    ChoiceLists(Workbook workbook, SheetOut sheet, int firstRow) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.firstRow = firstRow;
    }

    void add(int column, SheetColumn of) {
        if (of.words().isEmpty()) {
            return;
        }
        String joined = String.join(",", of.words());
        boolean divides =
                of.words().stream().anyMatch(word -> word.matches("(?s).*[,\"\\p{Cntrl}].*"));
        String list =
                joined.length() > LONGEST_RULE || divides
                        ? onHiddenSheet(of.words())
                        : "\"" + joined + "\"";
        sheet.choose(firstRow, column, escaped(list));
    }

    private String onHiddenSheet(List<String> words) {
        if (hidden == null) {
            hidden = workbook.newWorksheet(SpreadsheetWriter.CHOICES);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        }
        for (int i = 0; i < words.size(); i++) {
            hidden.inlineString(i, nextList, EscapedText.written(words.get(i)));
        }
        String letter = Columns.letter(nextList++);
        return "'%s'!$%s$1:$%s$%d"
                .formatted(SpreadsheetWriter.CHOICES, letter, letter, words.size());
    }

    /** The library writes a rule as it is given. */
    static String escaped(String rule) {
        return rule.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
