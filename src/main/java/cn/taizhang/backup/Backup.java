package cn.taizhang.backup;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.SchemaHistory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 备份: one state of the whole database and the files beside it, in one file. Others go on reading and writing
 * meanwhile; keys and passwords are never in it.
 */
public final class Backup {

    private final DatabaseAccess owner;
    private final Origin origin;
    private final Alongside alongside;

    /** @param owner the role that owns the tables: no policy hides a row from it */
    public Backup(DatabaseAccess owner, Origin origin, Alongside alongside) {
        this.owner = owner;
        this.origin = origin;
        this.alongside = alongside;
    }

    /**
     * 写成的备份.
     *
     * @param snapshotAt the moment whose state it holds, ISO 8601 in UTC
     */
    public record Written(
            Path file, long bytes, int tables, long rows, String snapshotAt, Duration took) {}

    /**
     * Writes the file; a file that is there already stays unless it may be replaced.
     *
     * @throws BackupFailed when it cannot be written; nothing stands under its name then
     */
    public Written to(Path file, boolean replacing, Steps steps) {
        long began = System.nanoTime();
        try (var making = FileInTheMaking.at(file, replacing)) {
            var written = write(new BackupWriter(making.channel()), steps);
            making.complete();
            return new Written(
                    file,
                    Files.size(file),
                    written.tables,
                    written.rows,
                    written.snapshotAt,
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (FileAlreadyExistsException there) {
            throw new BackupFailed("已经有 " + file + "，没有动它。请换一个文件名；确要盖掉它，请加 --replace。");
        } catch (IOException unwritable) {
            throw new BackupFailed(
                    "备份写不进 "
                            + file
                            + "："
                            + Reasons.of(unwritable)
                            + "。没有留下半个文件，原有的数据和备份都没有变。请检查磁盘空间和目录权限。",
                    unwritable);
        } catch (SQLException unreadable) {
            throw new BackupFailed(
                    "备份时读数据库出错：" + Reasons.of(unreadable) + "。没有留下半个文件。", unreadable);
        }
    }

    private record State(int tables, long rows, String snapshotAt) {}

    private State write(BackupWriter writer, Steps steps) throws SQLException, IOException {
        try (Connection connection = owner.connect()) {
            var catalogue = new Catalogue(connection);
            var tables = catalogue.tables();
            var schema = SchemaHistory.of(connection);
            writer.manifest(
                    BackupWriter.manifestOf(
                            origin,
                            Instant.now().toString(),
                            connection.getMetaData().getDatabaseProductVersion(),
                            schema,
                            tables));
            for (Path file : alongside.before()) {
                writer.file(alongside.nameOf(file), file);
            }
            beginSnapshot(connection, tables);
            catalogue.writeValuesTheSameEverywhere();
            String snapshotAt = snapshotTaken(connection);
            if (!catalogue.tables().equals(tables)
                    || !SchemaHistory.of(connection).equals(schema)) {
                throw new BackupFailed("备份刚开始时库结构正在升级，没有写成。请等台账启动完成后再备份。");
            }
            long rows = 0;
            var stream = new TableStream(connection);
            for (int at = 0; at < tables.size(); at++) {
                steps.at("备份各表", at, tables.size());
                rows += writer.table(tables.get(at), stream);
            }
            // numbers are handed out outside of any transaction: read last, they are beyond every
            // row
            var sequences = catalogue.sequences();
            connection.rollback();
            for (Path file : alongside.after()) {
                writer.file(alongside.nameOf(file), file);
            }
            writer.finish(snapshotAt, sequences);
            return new State(tables.size(), rows, snapshotAt);
        }
    }

    /** Locks come before the first query, and with it before the snapshot: no table changes its shape in between. */
    private static void beginSnapshot(Connection connection, List<Manifest.Table> tables)
            throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        if (tables.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "lock table "
                            + tables.stream()
                                    .map(Manifest.Table::quoted)
                                    .collect(Collectors.joining(", "))
                            + " in access share mode");
        }
    }

    private static String snapshotTaken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant().toString();
        }
    }
}
