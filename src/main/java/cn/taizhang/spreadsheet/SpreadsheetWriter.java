package cn.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 写出 .xlsx, row by row in flat memory. Text is written as text whatever it begins with, so nothing that somebody typed becomes
 * a formula, and it is read back as it was; the same rows give the same bytes. The file reaches the stream when the writer is
 * finished, so one that fails half-way sends nothing.
 */
public final class SpreadsheetWriter implements Closeable {

    static final String NOTES = "填写说明";
    static final String CHOICES = "选项";

    private static final String PROGRAM = "台账";

    /** Rows that stand in memory before they are written. */
    private static final int FLUSHED_AFTER = 500;

    private static final int NOTES_WIDTH = 100;

    private final OutputStream out;
    private final SheetPlan plan;
    private final Path draft;
    private final OutputStream drafted;
    private final Workbook workbook;
    private final SheetOut rows;
    private int next;

    /** Leaves the stream open; {@link #finish} writes to it. */
    public SpreadsheetWriter(OutputStream out, SheetPlan plan) throws IOException {
        this.out = out;
        this.plan = plan;
        draft = Files.createTempFile("taizhang-sheet", null);
        drafted = Files.newOutputStream(draft);
        workbook = new Workbook(drafted, PROGRAM, null);
        rows = new SheetOut(workbook.newWorksheet(plan.name()));
        writeHead();
    }

    public void write(List<Cell> cells) throws IOException {
        if (next >= Worksheet.MAX_ROWS) {
            throw new IllegalStateException("a sheet has no more than %d rows".formatted(next));
        }
        for (int i = 0; i < cells.size(); i++) {
            rows.put(next, i, cells.get(i));
        }
        next++;
        if (next % FLUSHED_AFTER == 0) {
            rows.flush();
        }
    }

    /** Writes the whole file to the stream. */
    public void finish() throws IOException {
        int first = plan.title() == null ? 1 : 2;
        writeChoices(first);
        if (plan.filtered()) {
            rows.filter(first - 1, next - 1, plan.columns().size() - 1);
        }
        rows.finish();
        if (!plan.notes().isEmpty()) {
            var notes = new SheetOut(workbook.newWorksheet(NOTES));
            notes.width(0, NOTES_WIDTH);
            for (int i = 0; i < plan.notes().size(); i++) {
                notes.put(i, 0, new Cell.Text(plan.notes().get(i)));
            }
            notes.finish();
        }
        workbook.finish();
        drafted.close();
        RepeatableZip.copy(draft, out);
    }

    @Override
    public void close() throws IOException {
        try (drafted) {
            Files.deleteIfExists(draft);
        }
    }

    private void writeHead() throws IOException {
        int last = plan.columns().size() - 1;
        if (plan.title() != null) {
            rows.title(plan.title(), last);
            next++;
        }
        for (int i = 0; i <= last; i++) {
            rows.heading(next, i, plan.columns().get(i));
        }
        next++;
        rows.freeze(next);
    }

    /** Lists of words, below the headings to the end; those too long for a rule of their own stand on a hidden sheet. */
    private void writeChoices(int first) {
        var choices = new ChoiceLists(workbook, rows, first);
        for (int i = 0; i < plan.columns().size(); i++) {
            choices.add(i, plan.columns().get(i));
        }
    }
}
