package cn.taizhang.spreadsheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** 逐行读取 .xlsx: from one {@code <row>} to the next; the rest of the part is read to its end, where its sum is compared. */
final class XlsxRows implements Workbook.Rows {

    private final Markup xml;
    private final XlsxCells cells;
    private final RowCells row;
    private boolean ended;

    XlsxRows(Markup xml, XlsxCells cells, SpreadsheetLimits limits) {
        this.xml = xml;
        this.cells = cells;
        row = new RowCells(limits);
    }

    @Override
    public @Nullable SheetRow next() throws XMLStreamException {
        while (!ended) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
                var found = row();
                if (found != null) {
                    return found;
                }
            }
            ended = event < 0;
        }
        return null;
    }

    private @Nullable SheetRow row() throws XMLStreamException {
        int number = numberOfRow();
        row.begin(number);
        int column = -1;
        for (int event = xml.next(); !ends(event, "row"); event = xml.next()) {
            if (event < 0) {
                throw UnreadableSpreadsheet.broken();
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.name().equals("c")) {
                column = columnAfter(column);
                row.put(column, cells.read(xml, row, column));
            } else if (xml.name().equals("row")) {
                throw UnreadableSpreadsheet.oddStructure();
            }
        }
        return row.end();
    }

    private int numberOfRow() {
        String named = xml.attribute("r");
        int number = named == null ? row.number() + 1 : Integer.parseInt(named);
        if (number <= row.number()) {
            throw UnreadableSpreadsheet.oddStructure();
        }
        return number;
    }

    private int columnAfter(int last) {
        String named = xml.attribute("r");
        int column = named == null ? last + 1 : Columns.of(named);
        if (column <= last) {
            throw UnreadableSpreadsheet.oddStructure();
        }
        return column;
    }

    private boolean ends(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
