package cn.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** 工作簿: one opened file of one kind. */
interface Workbook extends Closeable {

    List<Sheet> sheets();

    Rows rows(Sheet sheet) throws IOException, XMLStreamException;

    /** 行: drawn one at a time; only rows with something in them. */
    interface Rows extends Closeable {

        @Nullable SheetRow next() throws IOException, XMLStreamException;
    }
}
