package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;

/** 写出一张表: each cell by its kind. */
final class SheetOut {

    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final String TEXT = "@";
    private static final String HEADING_COLOUR = "EDEDED";
    private static final int TITLE_SIZE = 16;
    private static final int SECONDS_A_DAY = 86_400;

    private final Worksheet sheet;

    SheetOut(Worksheet sheet) {
        this.sheet = sheet;
    }

    void put(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty _ -> {}
            case Cell.Text text -> text(row, column, text.text());
            case Cell.Fault fault -> text(row, column, fault.text());
            case Cell.Number number -> number(row, column, number);
            case Cell.Truth truth -> sheet.value(row, column, truth.value());
            case Cell.Day day -> moment(row, column, day, day.date().atStartOfDay());
            case Cell.Moment moment -> moment(row, column, moment, moment.time());
        }
    }

    void title(String text, int lastColumn) {
        sheet.inlineString(0, 0, EscapedText.written(text));
        var range = sheet.range(0, 0, 0, lastColumn);
        if (lastColumn > 0) {
            range.merge();
        }
        range.style().bold().fontSize(TITLE_SIZE).horizontalAlignment("center").set();
    }

    void heading(int row, int column, SheetColumn of) {
        width(column, of.width());
        switch (of.entry()) {
            case AS_TYPED -> {}
            case TEXT -> sheet.style(column).format(TEXT).set();
            case DAY -> sheet.style(column).format(DAY).set();
        }
        sheet.inlineString(row, column, EscapedText.written(of.heading()));
        sheet.style(row, column).bold().fillColor(HEADING_COLOUR).wrapText(true).set();
    }

    void width(int column, int characters) {
        sheet.width(column, characters);
    }

    void freeze(int rows) {
        sheet.freezePane(0, rows);
    }

    void filter(int row, int lastRow, int lastColumn) {
        sheet.setAutoFilter(row, 0, lastRow, lastColumn);
    }

    void choose(int firstRow, int column, String list) {
        sheet.range(firstRow, column, Worksheet.MAX_ROWS - 1, column)
                .validateWithListByFormula(list)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("请从选项中选择")
                .error("这一列只能填下拉列表里的内容。")
                .showErrorMessage(true);
    }

    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        sheet.finish();
    }

    /** In the cell itself and not in a table of texts, which would stand in memory to the end. */
    private void text(int row, int column, String text) {
        if (text.length() > SpreadsheetLimits.DEFAULT.cellLength()) {
            throw new IllegalArgumentException(
                    "a cell holds no more than %d characters"
                            .formatted(SpreadsheetLimits.DEFAULT.cellLength()));
        }
        if (text.isEmpty()) {
            return;
        }
        sheet.inlineString(row, column, EscapedText.written(text));
        if (SafeText.isDangerous(text)) {
            // text stays text also when somebody goes into the cell and out again
            sheet.style(row, column).format(TEXT).set();
        }
    }

    /** A number of more digits than a spreadsheet keeps is written out. */
    private void number(int row, int column, Cell.Number number) {
        BigDecimal value = number.value().stripTrailingZeros();
        if (number.lostDigits() || value.precision() > 15) {
            text(row, column, number.text());
        } else {
            sheet.value(row, column, value);
        }
    }

    private void moment(int row, int column, Cell cell, LocalDateTime time) {
        int day = SerialDate.of(time.toLocalDate());
        if (day < 0) {
            text(row, column, cell.text());
            return;
        }
        int second = time.toLocalTime().toSecondOfDay();
        if (second == 0) {
            sheet.value(row, column, day);
        } else {
            sheet.value(row, column, day + (double) second / SECONDS_A_DAY);
        }
        sheet.style(row, column).format(cell instanceof Cell.Day ? DAY : MOMENT).set();
    }
}
