package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** 数据库服务: the server of one cluster, for the holder of the directory's lock. Stops and adopts nothing else. */
final class Server {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final ServerPrograms programs;

    Server(Cluster cluster, ServerPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** Adopts what a killed process left running on this cluster, else starts it. */
    void bringUp() {
        Optional<PidFile> running = runningPostmaster();
        if (running.isPresent() && adopt(running.get())) {
            return;
        }
        try {
            clearStalePidFile();
            start();
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "数据库启动不了：" + failed.getMessage() + "。请检查 " + cluster.path() + " 的权限和磁盘空间。",
                    failed);
        }
    }

    /** Fast shutdown; returns when the server has ended. Does nothing when none of ours runs. */
    void stop() {
        if (runningPostmaster().isEmpty()) {
            return;
        }
        var result = control("stop", "--mode=fast", "--wait", "--timeout=" + PATIENCE.toSeconds());
        if (!result.succeeded() && runningPostmaster().isPresent()) {
            throw new DatabaseUnavailable(
                    "数据库没有在 "
                            + PATIENCE.toSeconds()
                            + " 秒内停下来。数据不受影响，下次启动会接着用它。\n"
                            + ServerLog.tail(result.output()));
        }
    }

    /** The system identifier of whatever answers at this address and accepts this password; empty when nobody does (yet). */
    static OptionalLong identifierAt(DatabaseAccess access) {
        try (Connection connection = access.connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select system_identifier from pg_control_system()")) {
            row.next();
            return OptionalLong.of(row.getLong(1));
        } catch (SQLException noAnswer) {
            return OptionalLong.empty();
        }
    }

    private Optional<PidFile> runningPostmaster() {
        return PidFile.read(cluster.path())
                .filter(file -> ServerProcesses.isServerOf(file.pid(), cluster.path()));
    }

    /** False when it ended meanwhile: it was shutting down. */
    private boolean adopt(PidFile running) {
        if (running.port() != 0 && running.port() != cluster.port()) {
            throw new DatabaseUnavailable(
                    "本目录的数据库（进程 "
                            + running.pid()
                            + "）正在端口 "
                            + running.port()
                            + " 上运行，而登记的端口是 "
                            + cluster.port()
                            + "。请把 cluster.properties 里的 port 改回 "
                            + running.port()
                            + "，启动后正常停止，再改端口。");
        }
        var waiting = new Waiting(PATIENCE);
        do {
            if (!ServerProcesses.isServerOf(running.pid(), cluster.path())) {
                return false;
            }
            OptionalLong answer = identifierAt(cluster.access());
            if (answer.isPresent()) {
                if (answer.getAsLong() != cluster.systemIdentifier()) {
                    throw new DatabaseUnavailable(
                            "端口 "
                                    + cluster.port()
                                    + " 上回答的不是本目录的数据库（集群编号不符），没有动它。请检查 cluster.properties。");
                }
                return true;
            }
        } while (waiting.goesOn());
        throw new DatabaseUnavailable(
                "本目录的数据库（进程 "
                        + running.pid()
                        + "）在运行，但 "
                        + PATIENCE.toSeconds()
                        + " 秒内登录不上。最近的日志：\n"
                        + ServerLog.tail(cluster.directory().serverLog()));
    }

    /**
     * A pid file left by a dead server may name a process that is somebody else's by now, or a zombie; PostgreSQL would
     * refuse to start over either. Its children are waited for first: the file is also what keeps a new server away from
     * children of the old one that are still writing.
     */
    private void clearStalePidFile() throws IOException {
        var waiting = new Waiting(PATIENCE);
        List<Long> left = ServerProcesses.serversOf(cluster.path());
        while (!left.isEmpty()) {
            if (!waiting.goesOn()) {
                throw new DatabaseUnavailable(
                        "数据库主进程已经不在，但它的子进程 " + left + " 还没有结束。请稍后重试；一直不结束时请管理员结束这些进程。");
            }
            left = ServerProcesses.serversOf(cluster.path());
        }
        Files.deleteIfExists(PidFile.of(cluster.path()));
    }

    private void start() throws IOException {
        refuseTakenPort();
        ServerSettings.writeTo(cluster.path());
        Path log = cluster.directory().serverLog();
        ServerLog.rotate(log);
        var result =
                control(
                        "start",
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds(),
                        "--log=" + log,
                        "--options=-p " + cluster.port());
        if (!result.succeeded()) {
            refuseTakenPort();
            throw new DatabaseUnavailable("数据库启动失败。日志 " + log + " 的最后几行：\n" + ServerLog.tail(log));
        }
    }

    private ServerCommand.Result control(String... words) {
        var command = new java.util.ArrayList<String>();
        command.add(programs.control().toString());
        command.addAll(List.of(words));
        command.add("--pgdata=" + cluster.path());
        return ServerCommand.run(PATIENCE.plusSeconds(10), "", command);
    }

    private void refuseTakenPort() {
        int port = cluster.port();
        if (ClusterCreation.isFree(port)) {
            return;
        }
        String holder = ServerProcesses.listenerOn(port).map(pid -> "（进程 " + pid + "）").orElse("");
        throw new DatabaseUnavailable(
                "端口 "
                        + port
                        + " 被别的程序占用"
                        + holder
                        + "，数据库启动不了。请停掉那个程序；若它要长期占用，把 "
                        + cluster.directory().clusterProperties()
                        + " 里的 port 改成一个空闲端口。");
    }
}
