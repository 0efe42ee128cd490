package cn.taizhang.backup;

import cn.taizhang.database.SchemaHistory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/** 直接写的备份: what the product does not do. The bytes of a backup, written to wherever the channel leads, with nobody to take them away. */
final class StraightBackup {

    private StraightBackup() {}

    /** Writes as far as the last table; whoever is told before each may end it. */
    static void write(Connection connection, FileChannel channel, LongConsumer beforeEach)
            throws IOException, SQLException {
        var catalogue = new Catalogue(connection);
        var tables = catalogue.tables();
        var writer = new BackupWriter(channel);
        writer.manifest(
                BackupWriter.manifestOf(
                        new Origin("0.1.0", "990101", "测试区", null),
                        "2020-06-30T01:00:00Z",
                        connection.getMetaData().getDatabaseProductVersion(),
                        SchemaHistory.of(connection),
                        tables));
        var stream = new TableStream(connection);
        for (int at = 0; at < tables.size(); at++) {
            beforeEach.accept(at);
            writer.table(tables.get(at), stream);
        }
    }
}
