package cn.taizhang.register;

import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** 空表: a register's headings with lists to choose from, and a sheet that says how every column is filled in. */
public final class BlankSheet {

    private static final String NEEDED = "（必填）";

    private BlankSheet() {}

    public static void write(Register<?> register, OutputStream out) throws IOException {
        var columns =
                register.typed().stream()
                        .map(one -> one.is(Trait.REQUIRED) ? needed(column(one)) : column(one))
                        .toList();
        var plan = SheetPlan.of(register.name(), columns).explained(notes(register));
        try (var writer = new SpreadsheetWriter(out, plan)) {
            writer.finish();
        }
    }

    /** How a column stands in a sheet: days as days, numbers as typed, all else as text that keeps its zeros. */
    static SheetColumn column(Column<?> column) {
        String heading = column.heading();
        var plain =
                switch (column.type().control()) {
                    case DAY -> SheetColumn.day(heading);
                    case NUMBER, AMOUNT -> SheetColumn.of(heading);
                    case LINE, LINES, CHOICE, ORGANIZATION, PERSON -> SheetColumn.text(heading);
                };
        return plain.choosing(column.type().choices());
    }

    private static SheetColumn needed(SheetColumn column) {
        return new SheetColumn(
                column.heading() + NEEDED, column.width(), column.entry(), column.words());
    }

    private static List<String> notes(Register<?> register) {
        var notes = new ArrayList<String>();
        notes.add(register.name() + "：" + register.purpose());
        notes.add("一行一" + register.counter() + "。栏目的先后可以变，用不着的栏目可以删去，标「必填」的要留着。");
        for (var column : register.typed()) {
            notes.add(note(column));
        }
        notes.add("保存后到「导入」上传；不合格的行会带着原因退回，改好再传一次就行，已导入的不会重复。");
        return notes;
    }

    private static String note(Column<?> column) {
        var words = new StringBuilder(column.heading());
        words.append(column.is(Trait.REQUIRED) ? "（必填）：" : "：").append(column.type().rule());
        if (!column.hint().isEmpty()) {
            words.append("；").append(column.hint());
        }
        if (!column.synonyms().isEmpty()) {
            words.append("。也认得：").append(String.join("、", column.synonyms()));
        }
        return words.append("。").toString().replace("。。", "。");
    }
}
