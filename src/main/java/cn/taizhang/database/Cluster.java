package cn.taizhang.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * 数据库集群: the identity of the cluster in a data directory, kept in {@code cluster.properties}.
 *
 * @param directory where it lives
 * @param port the loopback port it always listens on
 * @param systemIdentifier what PostgreSQL calls this cluster, unique to it; an unsigned number
 */
record Cluster(DataDirectory directory, int port, long systemIdentifier) {

    static final String DATABASE = "taizhang";
    static final String OWNER = "taizhang";
    static final String SUPERUSER = "postgres";

    private static final String PORT = "port";
    private static final String SYSTEM_IDENTIFIER = "system.identifier";

    Path path() {
        return directory.cluster();
    }

    /** As the owner of the database, who is no superuser: what the product connects as. */
    DatabaseAccess access() {
        return access(DATABASE, OWNER, directory.ownerPassword());
    }

    DatabaseAccess repairAccess() {
        return access("postgres", SUPERUSER, directory.superuserPassword());
    }

    /** Only SCRAM: whoever sits on our port while the server is down must not be told the password. */
    private DatabaseAccess access(String database, String user, Path passwordFile) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:"
                        + port
                        + "/"
                        + database
                        + "?requireAuth=scram-sha-256&"
                        + DatabaseAccess.NO_ROWS_IN_MESSAGES,
                user,
                passwordIn(passwordFile));
    }

    /** The cluster that this directory has on record; empty for a directory that never had one. */
    static Optional<Cluster> recordedIn(DataDirectory directory) {
        Path file = directory.clusterProperties();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            int port = Integer.parseInt(properties.getProperty(PORT, "").strip());
            long identifier =
                    Long.parseUnsignedLong(properties.getProperty(SYSTEM_IDENTIFIER, "").strip());
            if (port < 1 || port > 65535) {
                throw new NumberFormatException("port " + port);
            }
            return Optional.of(new Cluster(directory, port, identifier));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new DatabaseUnavailable(
                    file + " 读不出来。其中应有两行：port=端口号（1–65535）和 system.identifier=集群编号。请从备份恢复这个文件。",
                    unreadable);
        }
    }

    void save() throws IOException {
        PrivateFile.write(
                directory.clusterProperties(),
                """
                # 台账的内置数据库。端口被别的程序长期占用时，可在台账停止后把 port 改成一个空闲端口。
                %s=%d
                # 集群编号，用来确认连上的正是这个目录的数据库，不要改。
                %s=%s
                """
                        .formatted(
                                PORT,
                                port,
                                SYSTEM_IDENTIFIER,
                                Long.toUnsignedString(systemIdentifier)));
    }

    /** The first eight bytes of global/pg_control (PostgreSQL source, catalog/pg_control.h), in the machine's order. */
    static long systemIdentifierOf(Path cluster) throws IOException {
        var eight = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        try (FileChannel control = FileChannel.open(cluster.resolve("global/pg_control"))) {
            if (control.read(eight) != Long.BYTES) {
                throw new IOException("global/pg_control is too short");
            }
        }
        return eight.flip().getLong();
    }

    private static String passwordIn(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new DatabaseUnavailable(
                    "读不到数据库密码文件 " + file + "。数据还在，但没有这个文件登录不了；请从备份恢复它。", unreadable);
        }
    }
}
