package cn.taizhang.spreadsheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** 读取 .xlsx 单元格: the saved value by the cell's type and format; the formula itself is passed over. */
final class XlsxCells {

    private final SpreadsheetLimits limits;
    private final NumberFormats formats;
    private final StringTable strings;
    private final boolean from1904;
    private final StringBuilder value = new StringBuilder();
    private @Nullable RichText inline;
    private boolean formula;

    XlsxCells(
            SpreadsheetLimits limits,
            NumberFormats formats,
            StringTable strings,
            boolean from1904) {
        this.limits = limits;
        this.formats = formats;
        this.strings = strings;
        this.from1904 = from1904;
    }

    /** Reads on to the end of the cell that has just begun. */
    Cell read(Markup xml, RowCells row, int column) throws XMLStreamException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        readContent(xml);
        if (value.isEmpty()) {
            return new Cell.Empty(formula && !"str".equals(type));
        }
        return switch (type == null ? "n" : type) {
            case "s" -> row.text(strings.get(Integer.parseInt(trimmed())), formula);
            case "inlineStr" -> row.text(value.toString(), formula);
            case "str" -> row.text(EscapedText.read(value, limits.cellLength()), formula);
            case "b" -> new Cell.Truth(trimmed().equals("1") || trimmed().equals("true"), formula);
            case "e" -> new Cell.Fault(row.text(trimmed(), formula).text(), formula);
            case "d" -> day(row);
            case "n" -> number(style, row.number(), column);
            default -> throw UnreadableSpreadsheet.broken();
        };
    }

    private void readContent(Markup xml) throws XMLStreamException {
        value.setLength(0);
        formula = false;
        boolean inValue = false;
        for (int event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = xml.name().equals("v");
                formula |= xml.name().equals("f");
                if (xml.name().equals("c")) {
                    throw UnreadableSpreadsheet.oddStructure();
                }
                if (xml.name().equals("is")) {
                    inline = inline == null ? new RichText(xml, limits) : inline;
                    value.append(inline.untilEndOf("is"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.name().equals("c")) {
                    return;
                }
            } else if (inValue && RichText.isText(event)) {
                xml.appendTo(value, limits);
            }
        }
        throw UnreadableSpreadsheet.broken();
    }

    private Cell number(@Nullable String style, int row, int column) {
        var number = PlainNumber.of(trimmed());
        if (number == null) {
            throw UnreadableSpreadsheet.badNumber(Columns.letter(column) + row);
        }
        int index = style == null ? 0 : Integer.parseInt(style);
        return formats.ofStyle(index).shown(number, from1904, formula);
    }

    /** A date written out; the strict edition does that. */
    private Cell day(RowCells row) {
        String written = trimmed();
        try {
            if (written.length() <= "2024-01-01".length()) {
                return new Cell.Day(LocalDate.parse(written), formula);
            }
            return new Cell.Moment(LocalDateTime.parse(written.replaceFirst("Z$", "")), formula);
        } catch (DateTimeParseException _) {
            return row.text(written, formula);
        }
    }

    private String trimmed() {
        return value.toString().strip();
    }
}
