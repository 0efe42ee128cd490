package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * 数据库参数: what this product asks of its server, in a file of its own beside postgresql.conf. Written anew at every
 * start, so that a newer program brings its settings with it; an administrator's own go through {@code alter system}.
 */
final class ServerSettings {

    private static final String FILE = "taizhang.conf";

    /** The server log tells of starts and crashes and never quotes a statement or a row: rows are about people. */
    private static final String SETTINGS =
            """
            # 台账每次启动时重写本文件；自己的参数请用 alter system 设置
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            min_wal_size = '80MB'
            max_connections = 60
            shared_buffers = '128MB'
            jit = off
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            log_checkpoints = off
            log_min_messages = 'log'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            """;

    private ServerSettings() {}

    /** Once, at creation: makes postgresql.conf read our file. */
    static void includeIn(Path cluster) throws IOException {
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "\ninclude_if_exists = '" + FILE + "'\n",
                StandardOpenOption.APPEND);
        writeTo(cluster);
    }

    static void writeTo(Path cluster) throws IOException {
        PrivateFile.write(cluster.resolve(FILE), SETTINGS);
    }
}
