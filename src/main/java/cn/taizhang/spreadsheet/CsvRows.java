package cn.taizhang.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 逐行读取 .csv. A record is a row, however many lines its quoted fields take up; an empty line is an empty row. */
final class CsvRows implements Workbook.Rows {

    /** Characters of one field as the file writes it, every quote doubled. */
    private static final int LONGEST_FIELD = 128 * 1024;

    private final Ending source;
    private final Record record;
    private final CloseableIterator<Optional<SheetRow>> records;

    CsvRows(Reader text, char separator, SpreadsheetLimits limits) {
        source = new Ending(text);
        record = new Record(limits);
        records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .detectBomHeader(false)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(record, source)
                        .iterator();
    }

    @Override
    public @Nullable SheetRow next() {
        while (hasNext()) {
            var row = records.next();
            if (source.ended && record.endsQuoted && !source.endsWithQuote(record.endsEmpty)) {
                throw UnreadableSpreadsheet.openQuote(record.cells.number());
            }
            if (row.isPresent()) {
                return row.get();
            }
        }
        return null;
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException found) {
            // the one thing left for the library to refuse: a field that never ends
            throw Border.told(found, UnreadableSpreadsheet.openQuote(record.cells.number()));
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** 一条记录. */
    private static final class Record extends CsvCallbackHandler<Optional<SheetRow>> {

        private final RowCells cells;
        private int fields;
        private boolean endsQuoted;
        private boolean endsEmpty;

        Record(SpreadsheetLimits limits) {
            cells = new RowCells(limits);
        }

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return fields;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            cells.begin(cells.number() + 1);
            fields = 0;
        }

        @Override
        protected void addField(char[] window, int from, int length, boolean quoted) {
            endsQuoted = quoted;
            endsEmpty = length == 0;
            if (length > 0) {
                String text = SafeText.read(new String(window, from, length));
                cells.put(fields, cells.text(text, false));
            }
            fields++;
        }

        @Override
        protected void setComment(char[] window, int from, int length) {
            throw new IllegalStateException("no comments are looked for");
        }

        @Override
        protected void setEmpty() {
            endsQuoted = false;
        }

        @Override
        protected Optional<SheetRow> buildRecord() {
            return Optional.ofNullable(cells.end());
        }
    }

    /** 文件结尾: the parser takes the end of the file for the end of an open quote; this keeps what the file ended with. */
    private static final class Ending extends FilterReader {

        private char before;
        private char last;
        private boolean ended;

        Ending(Reader in) {
            super(in);
        }

        /** An empty field that is closed ends with two. */
        boolean endsWithQuote(boolean empty) {
            return last == '"' && (!empty || before == '"');
        }

        @Override
        public int read(char[] window, int from, int length) throws IOException {
            int read = super.read(window, from, length);
            ended = read < 0;
            for (int i = from; i < from + read; i++) {
                if (window[i] != '\n' && window[i] != '\r') {
                    before = last;
                    last = window[i];
                }
            }
            return read;
        }
    }
}
