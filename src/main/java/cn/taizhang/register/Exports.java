package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.spreadsheet.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * 导出: what a list shows, as a spreadsheet or as text, row by row from the database to the file. Personal columns go out only where they are asked
 * for; what goes out can come back, for every row bears its number.
 */
@Component
public class Exports {

    /** As many write at once; who comes next is told so instead of waiting. */
    private static final int AT_ONCE = 4;

    private static final String REASON = "导出全部台账";

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Records records;

    Exports(Records records) {
        this.records = records;
    }

    /**
     * Writes the rows that the question means, in the order of the list, as a spreadsheet.
     *
     * @param identities whether personal columns go out too, for who may read them; it stands in the trail
     * @return how many rows
     * @throws Busy when as many exports as are allowed run already
     */
    public int write(
            Viewer viewer,
            Register<?> register,
            RowQuestion question,
            boolean identities,
            OutputStream out)
            throws IOException {
        return write(viewer, register, question, identities, ExportedForm.SHEET, out);
    }

    /** As above, in the form that is asked for. */
    public int write(
            Viewer viewer,
            Register<?> register,
            RowQuestion question,
            boolean identities,
            ExportedForm form,
            OutputStream out)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            return written(viewer, register, question, identities, form, out);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            places.release();
        }
    }

    /** 导出过多: so many are being written that another one has to wait. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("正在导出的人太多，请过一会儿再试。");
        }
    }

    private int written(
            Viewer viewer,
            Register<?> register,
            RowQuestion question,
            boolean identities,
            ExportedForm form,
            OutputStream out)
            throws IOException {
        var columns =
                register.columns().stream()
                        .filter(one -> identities || !one.is(Trait.PERSONAL))
                        .toList();
        try (var writer = form.begin(register, columns, out)) {
            var counted = new int[1];
            Consumer<Entry> taker =
                    entry -> {
                        write(writer, columns, entry);
                        counted[0]++;
                    };
            if (columns.stream().anyMatch(one -> one.is(Trait.PERSONAL))) {
                records.eachWithIdentities(viewer, register, columns, question, REASON, taker);
            } else {
                records.each(viewer, register, columns, question, taker);
            }
            writer.finish();
            return counted[0];
        }
    }

    private static void write(ExportedForm.Rows writer, List<Column<?>> columns, Entry entry) {
        var cells = new ArrayList<Cell>();
        columns.forEach(column -> cells.add(entry.cell(column)));
        cells.add(new Cell.Text(String.valueOf(entry.id())));
        try {
            writer.write(cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
