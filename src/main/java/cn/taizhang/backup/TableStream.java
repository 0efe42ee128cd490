package cn.taizhang.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** 整表读写: PostgreSQL's own COPY, as CSV with a line of names: readable in fifty years, row by row, no table in memory. */
final class TableStream {

    private static final String FORMAT = "(format csv, header %s, encoding 'UTF8')";
    private static final int BUFFER = 1 << 16;

    private final Connection connection;

    TableStream(Connection connection) {
        this.connection = connection;
    }

    /** Writes a table out; gives what was written. */
    Contents.Rows out(Manifest.Table table, OutputStream into) throws SQLException, IOException {
        var digest = new RowDigest();
        CopyOut copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy %s (%s) to stdout "
                                                .formatted(table.quoted(), table.quotedColumns())
                                        + FORMAT.formatted("true"));
        boolean atNames = true;
        try {
            // the server sends one message a row
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                into.write(row);
                if (!atNames) {
                    digest.add(row);
                }
                atNames = false;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return digest.rows();
    }

    /** Reads a table in; the line of names must be the one that was written. */
    void in(Manifest.Table table, InputStream from) throws SQLException, IOException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy %s (%s) from stdin "
                                                .formatted(table.quoted(), table.quotedColumns())
                                        + FORMAT.formatted("match"));
        try {
            var buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copy.writeToCopy(buffer, 0, read);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
