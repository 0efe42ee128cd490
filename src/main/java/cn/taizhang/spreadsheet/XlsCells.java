package cn.taizhang.spreadsheet;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.ss.usermodel.FormulaError;

/** 读取 .xls 单元格: one record, one cell or a run of them; the formula itself is passed over. */
final class XlsCells {

    /** The text a formula came to; it follows its cell. */
    static final int STRING = 0x0207;

    private static final int FORMULA = 0x0006;
    private static final int MANY_SHORT_NUMBERS = 0x00BD;
    private static final int RICH_TEXT = 0x00D6;
    private static final int SHARED_TEXT = 0x00FD;
    private static final int NUMBER = 0x0203;
    private static final int TEXT = 0x0204;
    private static final int TRUTH_OR_FAULT = 0x0205;
    private static final int SHORT_NUMBER = 0x027E;

    /** The two bytes that say a formula came to something other than a number. */
    private static final int NO_NUMBER = 0xFFFF;

    private final SpreadsheetLimits limits;
    private final NumberFormats formats;
    private final StringTable strings;
    private final boolean from1904;
    private int resultColumn = -1;

    XlsCells(
            SpreadsheetLimits limits,
            NumberFormats formats,
            StringTable strings,
            boolean from1904) {
        this.limits = limits;
        this.formats = formats;
        this.strings = strings;
        this.from1904 = from1904;
    }

    static boolean isCell(int kind) {
        return switch (kind) {
            case FORMULA, MANY_SHORT_NUMBERS, RICH_TEXT, SHARED_TEXT -> true;
            case NUMBER, TEXT, TRUTH_OR_FAULT, SHORT_NUMBER -> true;
            default -> false;
        };
    }

    /** Reads a cell of which the row has been read. */
    void read(int kind, RecordInputStream record, RowCells row) {
        int column = record.readUShort();
        resultColumn = -1;
        if (kind == MANY_SHORT_NUMBERS) {
            for (int i = column; record.remaining() >= 6; i++) {
                row.put(
                        i,
                        number(record.readUShort(), shortNumber(record.readInt()), row, i, false));
            }
            return;
        }
        int style = record.readUShort();
        row.put(
                column,
                switch (kind) {
                    case NUMBER -> number(style, record.readDouble(), row, column, false);
                    case SHORT_NUMBER ->
                            number(style, shortNumber(record.readInt()), row, column, false);
                    case SHARED_TEXT -> row.text(strings.get(record.readInt()), false);
                    case TEXT, RICH_TEXT -> row.text(record.readString(), false);
                    case TRUTH_OR_FAULT -> truthOrFault(record);
                    default -> formula(style, record, row, column);
                });
    }

    void readResult(RecordInputStream record, RowCells row) {
        if (resultColumn >= 0) {
            row.put(resultColumn, row.text(record.readString(), true));
            resultColumn = -1;
        }
    }

    private static Cell truthOrFault(RecordInputStream record) {
        byte value = record.readByte();
        return record.readByte() == 0 ? new Cell.Truth(value != 0) : new Cell.Fault(fault(value));
    }

    private static String fault(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private Cell formula(int style, RecordInputStream record, RowCells row, int column) {
        long saved = record.readLong();
        if (saved >>> 48 != NO_NUMBER) {
            return number(style, Double.longBitsToDouble(saved), row, column, true);
        }
        byte value = (byte) (saved >>> 16);
        return switch ((int) saved & 0xFF) {
            case 0 -> {
                resultColumn = column;
                yield Cell.EMPTY;
            }
            case 1 -> new Cell.Truth(value != 0, true);
            case 2 -> new Cell.Fault(fault(value), true);
            default -> Cell.EMPTY;
        };
    }

    private Cell number(int style, double value, RowCells row, int column, boolean formula) {
        var number = PlainNumber.of(value);
        if (number == null) {
            throw UnreadableSpreadsheet.badNumber(Columns.letter(column) + row.number());
        }
        return formats.ofStyle(style).shown(number, from1904, formula);
    }

    /** Thirty bits: a whole number or the upper half of a real one; the two lowest bits say which, and whether in hundredths. */
    private static double shortNumber(int bits) {
        boolean whole = (bits & 2) != 0;
        double value = whole ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) == 0 ? value : value / 100;
    }
}
