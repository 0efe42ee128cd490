package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 数据库服务: the server of one cluster, for the holder of the directory's lock. Stops and adopts nothing else. */
final class Server {

    /** How long to wait for somebody else's server to answer, or for ours to stop. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After a power cut the server first replays its log, which takes minutes on a slow disk. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final Postmaster postmaster;
    private final ServerPrograms programs;

    Server(Cluster cluster, ServerPrograms programs) {
        this.cluster = cluster;
        this.postmaster = new Postmaster(cluster);
        this.programs = programs;
    }

    /**
     * Adopts what a killed process left running on this cluster, else starts it. A postmaster that died leaves children
     * which end by themselves; they are waited for, because they may still be writing.
     */
    void bringUp() {
        var waiting = new Waiting(RECOVERY);
        List<Long> left;
        do {
            if (postmaster.answers()) {
                return;
            }
            left = ServerProcesses.serversOf(cluster.path());
            if (left.isEmpty()) {
                startAnew();
                return;
            }
        } while (waiting.goesOn());
        throw new DatabaseUnavailable(
                "本目录的数据库进程 "
                        + left
                        + " 还在，但 "
                        + RECOVERY.toSeconds()
                        + " 秒内登录不上，没有动它们。请稍后重试；一直如此时请管理员结束这些进程。最近的日志：\n"
                        + ServerLog.tail(cluster.directory().serverLog()));
    }

    /** Fast shutdown; returns when the server has ended. Does nothing when none of ours runs. */
    void stop() {
        if (!postmaster.runs()) {
            return;
        }
        var result = control("stop", "--mode=fast", "--wait", "--timeout=" + PATIENCE.toSeconds());
        if (!result.succeeded() && postmaster.runs()) {
            throw new DatabaseUnavailable(
                    "数据库没有在 "
                            + PATIENCE.toSeconds()
                            + " 秒内停下来。数据不受影响，下次启动会接着用它。\n"
                            + ServerLog.tail(result.output()));
        }
    }

    private void startAnew() {
        try {
            if (PidFile.isMisleading(cluster.path())) {
                Files.delete(PidFile.of(cluster.path()));
            }
            start();
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "数据库启动不了：" + failed.getMessage() + "。请检查 " + cluster.path() + " 的权限和磁盘空间。",
                    failed);
        }
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
                        "--timeout=" + RECOVERY.toSeconds(),
                        "--log=" + log,
                        "--options=-p " + cluster.port());
        if (result.succeeded() || postmaster.answers()) {
            return;
        }
        refuseTakenPort();
        throw new DatabaseUnavailable("数据库启动失败。日志 " + log + " 的最后几行：\n" + ServerLog.tail(log));
    }

    /** pg_ctl gives the server a session of its own, so Ctrl-C at our terminal reaches us and not the server. */
    private ServerCommand.Result control(String... words) {
        var command = new ArrayList<String>();
        command.add(programs.control().toString());
        command.addAll(List.of(words));
        command.add("--pgdata=" + cluster.path());
        return ServerCommand.run(RECOVERY.plusSeconds(10), "", command);
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
