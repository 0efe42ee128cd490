package cn.taizhang.sealedballot;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.postgresql.PGConnection;

/** 整库导出: every row of every table as its owner sees it, with its place and its transaction. */
final class FullDump {

    private FullDump() {}

    static void write(DatabaseAccess database, Path folder) {
        try (var connection = TestDatabase.asSuperuser(database).connect();
                var statement = connection.createStatement()) {
            Files.createDirectories(folder);
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            """
                            select format('%I.%I', n.nspname, c.relname)
                              from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                            """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                try (var out = Files.newOutputStream(folder.resolve(table + ".csv"))) {
                    copies.copyOut(
                            "copy (select ctid, xmin, t.* from "
                                    + table
                                    + " t order by ctid) to stdout with (format csv, header)",
                            out);
                }
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
