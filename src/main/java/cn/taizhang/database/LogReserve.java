package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * 日志余量: segments of the write-ahead log that are on the disk before they are needed. On a full disk the server refuses
 * what makes a table longer and goes on with all else; but when its log needs a new segment and there is no room for one, it
 * stops altogether. Segments that are no longer needed are used again, so the reserve keeps itself once it is there.
 */
final class LogReserve {

    /** PostgreSQL keeps as many ahead by itself: min_wal_size, five segments of 16 MB with the present one. */
    private static final int SEGMENTS = 4;

    private static final long ROOM_NEEDED = 200L << 20;

    private static final String AHEAD =
            """
            select count(*) from pg_ls_waldir()
             where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_lsn())\
            """;

    private LogReserve() {}

    /** Lays it in where it is not there yet; not on a disk that is nearly full, where the attempt would stop the server. */
    static void fill(Cluster cluster) {
        try (Connection connection = cluster.repairAccess().connect();
                var statement = connection.createStatement()) {
            if (ahead(connection) >= SEGMENTS
                    || Files.getFileStore(cluster.path()).getUsableSpace() < ROOM_NEEDED) {
                return;
            }
            for (int segment = 0; segment <= SEGMENTS; segment++) {
                // a segment into which nothing was written is not left
                statement.execute("select pg_logical_emit_message(false, 'taizhang', '')");
                statement.execute("select pg_switch_wal()");
            }
            statement.execute("checkpoint");
        } catch (SQLException | IOException failed) {
            throw new DatabaseUnavailable(
                    "数据库的日志余量建不了：" + failed.getMessage() + "。请检查数据目录所在磁盘的空间。", failed);
        }
    }

    static int ahead(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(AHEAD)) {
            row.next();
            return row.getInt(1);
        }
    }
}
