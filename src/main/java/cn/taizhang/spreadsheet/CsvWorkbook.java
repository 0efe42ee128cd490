package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 文本表格 (.csv): one sheet, called what the file is called. Everything in it is text; what it means is for who reads it. */
final class CsvWorkbook implements Workbook {

    private final CsvText text;
    private final SpreadsheetLimits limits;
    private final Sheet sheet;

    CsvWorkbook(Path file, String originalName, SpreadsheetLimits limits) throws IOException {
        text = CsvText.of(file);
        this.limits = limits;
        int dot = originalName.lastIndexOf('.');
        sheet = new Sheet(0, dot > 0 ? originalName.substring(0, dot) : originalName, false);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public Rows rows(Sheet sheet) throws IOException {
        return new CsvRows(text.open(), text.separator(), limits);
    }

    @Override
    public void close() {}
}
