package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * 内置数据库: the PostgreSQL server of a data directory. Whoever takes the directory's lock starts the server (or adopts
 * one that a killed process left behind) and is the only one to stop it; everybody else attaches.
 *
 * <p>No shutdown hook is set here: whoever opens it closes it, after its connections (docs/adr/002).
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Cluster cluster;
    private final @Nullable Ownership ownership;
    private final AtomicBoolean closed = new AtomicBoolean();

    private record Ownership(DirectoryLock lock, Server server) {}

    private EmbeddedPostgres(Cluster cluster, @Nullable Ownership ownership) {
        this.cluster = cluster;
        this.ownership = ownership;
    }

    /**
     * Opens the database of this directory, making it on first use.
     *
     * @throws DatabaseUnavailable when it cannot be had; the message says why and what to do
     */
    public static EmbeddedPostgres open(DataDirectory directory) {
        return open(directory, Server.PATIENCE);
    }

    static EmbeddedPostgres open(DataDirectory directory, Duration patience) {
        var waiting = new Waiting(patience);
        do {
            Optional<DirectoryLock> lock = DirectoryLock.tryTake(directory);
            if (lock.isPresent()) {
                return asOwner(directory, lock.get());
            }
            Optional<Cluster> answering = answering(directory);
            if (answering.isPresent()) {
                return new EmbeddedPostgres(answering.get(), null);
            }
        } while (waiting.goesOn());
        throw new DatabaseUnavailable(
                "数据目录 "
                        + directory.path()
                        + " 正被另一个台账进程"
                        + holder(directory)
                        + "使用，但它的数据库 "
                        + patience.toSeconds()
                        + " 秒内没有应答。请看那个进程是否还在正常运行，停掉它之后重试。");
    }

    /** As the owner of the database, who is no superuser. */
    public DatabaseAccess access() {
        return cluster.access();
    }

    /** 修复用: as superuser, for repair and for tests; the product never works as this one. */
    public DatabaseAccess repairAccess() {
        return cluster.repairAccess();
    }

    /** Whether this process started (or adopted) the server and will stop it. */
    public boolean owner() {
        return ownership != null;
    }

    /**
     * 看护: starts the server again if it has died under us (a full disk, an out-of-memory killer); does nothing while it
     * runs, or when it is not ours.
     *
     * @return whether it had to be started
     * @throws DatabaseUnavailable when it cannot be started now
     */
    public boolean revive() {
        if (ownership == null || closed.get() || new Postmaster(cluster).runs()) {
            return false;
        }
        synchronized (closed) {
            if (closed.get()) {
                return false;
            }
            ownership.server().bringUp();
            return true;
        }
    }

    /** Stops the server if this process owns it, and returns when it has ended; else does nothing. */
    @Override
    public void close() {
        // once only: after that the lock, and with it the server, may be somebody else's
        if (ownership != null && !closed.getAndSet(true)) {
            synchronized (closed) {
                try (var _ = ownership.lock()) {
                    ownership.server().stop();
                }
            }
        }
    }

    private static EmbeddedPostgres asOwner(DataDirectory directory, DirectoryLock lock) {
        boolean up = false;
        try {
            ServerPrograms programs = ServerPrograms.unpacked();
            Cluster cluster = clusterIn(directory, programs);
            var server = new Server(cluster, programs);
            server.bringUp();
            letOwnerMakeRoles(cluster);
            LogReserve.fill(cluster);
            up = true;
            return new EmbeddedPostgres(cluster, new Ownership(lock, server));
        } finally {
            if (!up) {
                lock.close();
            }
        }
    }

    /** A cluster of the first release has an owner who may make no roles. */
    private static void letOwnerMakeRoles(Cluster cluster) {
        try (var connection = cluster.access().connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select rolcreaterole from pg_roles where rolname = current_user")) {
            row.next();
            if (row.getBoolean(1)) {
                return;
            }
            try (var repair = cluster.repairAccess().connect();
                    var alter = repair.createStatement()) {
                alter.execute("alter role " + Cluster.OWNER + " createrole");
            }
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("数据库的所有者角色升级失败：" + failed.getMessage(), failed);
        }
    }

    private static Cluster clusterIn(DataDirectory directory, ServerPrograms programs) {
        Optional<Cluster> recorded = Cluster.recordedIn(directory);
        boolean there = Files.isDirectory(directory.cluster());
        if (recorded.isPresent() && !there) {
            throw new DatabaseUnavailable(
                    "数据目录 "
                            + directory.path()
                            + " 登记过数据库，但 "
                            + directory.cluster()
                            + " 不见了。没有另建一个空库，以免误以为数据还在；请找回该目录或从备份恢复。");
        }
        var creation = new ClusterCreation(directory, programs);
        if (!there) {
            return creation.create();
        }
        try {
            refuseForeignVersion(directory.cluster());
            Cluster cluster = recorded.isPresent() ? recorded.get() : creation.putOnRecord();
            if (Cluster.systemIdentifierOf(cluster.path()) != cluster.systemIdentifier()) {
                throw new DatabaseUnavailable(
                        cluster.path()
                                + " 不是登记的那个数据库（集群编号不符）。请检查是不是换过目录，或恢复原来的 cluster.properties。");
            }
            return cluster;
        } catch (IOException unreadable) {
            throw new DatabaseUnavailable(
                    directory.cluster()
                            + " 不是完整的数据库目录："
                            + unreadable.getMessage()
                            + "。没有改动它，请从备份恢复。",
                    unreadable);
        }
    }

    private static void refuseForeignVersion(Path cluster) throws IOException {
        String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(ServerPrograms.MAJOR)) {
            throw new DatabaseUnavailable(
                    cluster
                            + " 是 PostgreSQL "
                            + major
                            + " 的数据，本程序带的是 "
                            + ServerPrograms.MAJOR
                            + "，不能直接打开。请用建立它的那个版本的台账导出备份，再恢复到新目录。");
        }
    }

    private static Optional<Cluster> answering(DataDirectory directory) {
        return Cluster.recordedIn(directory).filter(cluster -> new Postmaster(cluster).answers());
    }

    private static String holder(DataDirectory directory) {
        try {
            return "（进程 " + Files.readString(directory.ownerLock()).strip() + "）";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
