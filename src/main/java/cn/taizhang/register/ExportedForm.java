package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.CsvFileWriter;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** 导出格式: the same columns and rows as a spreadsheet for people, or as plain text for programs that read no spreadsheets. */
public enum ExportedForm {
    SHEET("xlsx") {
        @Override
        Rows begin(Register<?> register, List<Column<?>> columns, OutputStream out)
                throws IOException {
            var sheet = new ArrayList<SheetColumn>();
            columns.forEach(column -> sheet.add(BlankSheet.column(column)));
            sheet.add(SheetColumn.text(RecordNumber.COLUMN.heading()));
            var writer =
                    new SpreadsheetWriter(out, SheetPlan.of(register.name(), sheet).withFilter());
            return new Sheet(writer);
        }
    },
    TEXT("csv") {
        @Override
        Rows begin(Register<?> register, List<Column<?>> columns, OutputStream out)
                throws IOException {
            var writer = new CsvFileWriter(out);
            var headings = new ArrayList<Cell>();
            columns.forEach(column -> headings.add(new Cell.Text(column.heading())));
            headings.add(new Cell.Text(RecordNumber.COLUMN.heading()));
            writer.write(headings);
            return new Text(writer);
        }
    };

    private final String extension;

    ExportedForm(String extension) {
        this.extension = extension;
    }

    /** 扩展名, without its dot. */
    public String extension() {
        return extension;
    }

    /** Begins a file with the headings of these columns and of the record's number. */
    abstract Rows begin(Register<?> register, List<Column<?>> columns, OutputStream out)
            throws IOException;

    /** 写出的行. What is not finished is not whole. */
    interface Rows extends Closeable {

        void write(List<Cell> cells) throws IOException;

        void finish() throws IOException;
    }

    private record Sheet(SpreadsheetWriter writer) implements Rows {

        @Override
        public void write(List<Cell> cells) throws IOException {
            writer.write(cells);
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** Rows reach the stream as they come; closing writes what is left of them. */
    private record Text(CsvFileWriter writer) implements Rows {

        @Override
        public void write(List<Cell> cells) {
            writer.write(cells);
        }

        @Override
        public void finish() {}

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
