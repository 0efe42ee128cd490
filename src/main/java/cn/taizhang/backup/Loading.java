package cn.taizhang.backup;

import cn.taizhang.database.DatabaseAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 装入: all tables of a backup in one transaction of an empty database. Foreign keys and triggers are taken away for it
 * and put back as they were, which checks every row again; the owner of the tables may do that without being a superuser.
 */
public final class Loading {

    private final BackupFile file;
    private final DatabaseAccess owner;

    Loading(BackupFile file, DatabaseAccess owner) {
        this.file = file;
        this.owner = owner;
    }

    /** 已装入. */
    public record Loaded(int tables, long rows) {}

    Loaded load(Steps steps) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            var catalogue = new Catalogue(connection);
            catalogue.writeValuesTheSameEverywhere();
            refuseOtherTables(catalogue);
            refuseUsed(connection);
            var foreignKeys = catalogue.foreignKeys();
            var triggers = catalogue.triggers();
            takeAway(connection, triggers);
            takeAway(connection, foreignKeys);
            empty(connection);
            long rows = loadTables(connection, steps);
            setSequences(connection);
            measure(connection);
            steps.at("核对关联", 0, 1);
            putBack(connection, foreignKeys);
            putBack(connection, triggers);
            compare(connection, catalogue, steps);
            connection.commit();
            return new Loaded(tables().size(), rows);
        } catch (SQLException failed) {
            throw new BackupFailed("数据装不进数据库：" + Reasons.of(failed) + "。没有留下装了一半的数据。", failed);
        } catch (IOException failed) {
            throw new BackupFailed("恢复时读备份文件出错：" + Reasons.of(failed) + "。没有留下装了一半的数据。", failed);
        }
    }

    private List<Manifest.Table> tables() {
        return file.manifest().tables();
    }

    private void refuseOtherTables(Catalogue catalogue) throws SQLException {
        var here = catalogue.tables();
        var missing = tables().stream().filter(table -> !here.contains(table)).toList();
        var more = here.stream().filter(table -> !tables().contains(table)).toList();
        if (!missing.isEmpty() || !more.isEmpty()) {
            throw new BackupFailed(
                    "备份里的表与它所说的库结构不一致："
                            + named("数据库里没有或列不同的表", missing)
                            + named("备份里没有或列不同的表", more)
                            + "备份不完整或被改动过，没有恢复任何数据。");
        }
    }

    private static String named(String what, List<Manifest.Table> tables) {
        return tables.isEmpty()
                ? ""
                : what
                        + " "
                        + tables.stream()
                                .map(Manifest.Table::qualified)
                                .collect(Collectors.joining("、"))
                        + "。";
    }

    /** What migrations themselves put in is fine; a district is somebody's data. */
    private static void refuseUsed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from kernel.district)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new BackupFailed("这个数据库里已有区的数据，没有动它。恢复只写进空的数据库，请换一个。");
            }
        }
    }

    private void empty(Connection connection) throws SQLException {
        onAllTables(connection, "truncate ");
    }

    /** Until the database measures tables that were just filled by itself, it plans as if they were empty: figures would take minutes. */
    private void measure(Connection connection) throws SQLException {
        onAllTables(connection, "analyze ");
    }

    private void onAllTables(Connection connection, String what) throws SQLException {
        if (!tables().isEmpty()) {
            execute(
                    connection,
                    what
                            + tables().stream()
                                    .map(Manifest.Table::quoted)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private long loadTables(Connection connection, Steps steps) throws SQLException, IOException {
        var stream = new TableStream(connection);
        long rows = 0;
        for (int at = 0; at < tables().size(); at++) {
            var table = tables().get(at);
            steps.at("装入各表", at, tables().size());
            var entry = file.entryOf(table);
            try (var in = file.read(entry)) {
                stream.in(table, in);
            }
            rows += entry.rows() == null ? 0 : entry.rows().count();
        }
        return rows;
    }

    private void setSequences(Connection connection) throws SQLException {
        for (var sequence : file.contents().sequences()) {
            execute(
                    connection,
                    "select setval(%s, %d, %s)"
                            .formatted(
                                    Quoted.text(sequence.quoted()),
                                    sequence.lastValue(),
                                    sequence.called()));
        }
    }

    private void compare(Connection connection, Catalogue catalogue, Steps steps)
            throws SQLException, IOException {
        var stream = new TableStream(connection);
        for (int at = 0; at < tables().size(); at++) {
            var table = tables().get(at);
            steps.at("逐表核对", at, tables().size());
            var now = stream.out(table, OutputStream.nullOutputStream());
            var then = file.entryOf(table).rows();
            if (!now.equals(then)) {
                throw new BackupFailed(
                        "装入后核对不符：表 "
                                + table.qualified()
                                + " 现有 "
                                + now.count()
                                + " 行，备份时 "
                                + (then == null ? 0 : then.count())
                                + " 行，或内容不同。没有恢复任何数据。");
            }
        }
        if (!catalogue.sequences().equals(file.contents().sequences())) {
            throw new BackupFailed("装入后核对不符：编号的位置与备份时不同。没有恢复任何数据。");
        }
    }

    private static void takeAway(Connection connection, List<Catalogue.TakenAway> all)
            throws SQLException {
        for (var each : all) {
            execute(connection, each.away());
        }
    }

    private static void putBack(Connection connection, List<Catalogue.TakenAway> all)
            throws SQLException {
        for (var each : all) {
            execute(connection, each.back());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
