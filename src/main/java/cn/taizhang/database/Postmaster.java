package cn.taizhang.database;

import java.util.Optional;

/**
 * 数据库主进程: the postmaster of one cluster, as far as it can be told from outside. A process counts as ours only if pid
 * file, working directory and, for answering, the system identifier agree.
 *
 * @param cluster whose postmaster is looked for
 */
record Postmaster(Cluster cluster) {

    boolean runs() {
        return running().isPresent();
    }

    /**
     * Whether the cluster's own server runs and answers: the pid file names a living process that works in this directory,
     * and what accepts our log-in on the recorded port bears the recorded identifier.
     */
    boolean answers() {
        return running().filter(this::answersAsOurs).isPresent();
    }

    private Optional<PidFile> running() {
        return PidFile.read(cluster.path())
                .filter(file -> ServerProcesses.isServerOf(file.pid(), cluster.path()));
    }

    private boolean answersAsOurs(PidFile running) {
        if (!running.ready()) {
            return false;
        }
        if (running.port() != cluster.port()) {
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
        return switch (LogIn.at(cluster.access())) {
            case LogIn.Accepted accepted -> {
                if (accepted.systemIdentifier() != cluster.systemIdentifier()) {
                    throw new DatabaseUnavailable(
                            "端口 "
                                    + cluster.port()
                                    + " 上回答的不是本目录的数据库（集群编号不符），没有动它。请检查 cluster.properties。");
                }
                yield true;
            }
            case LogIn.Refused refused ->
                    throw new DatabaseUnavailable(
                            "登录不了本目录的数据库："
                                    + refused.reason()
                                    + "。请从备份恢复密码文件 "
                                    + cluster.directory().ownerPassword()
                                    + "。");
            case LogIn.NoRoom _ -> throw noRoom(cluster);
            case LogIn.NoAnswer _ -> false;
        };
    }

    /** Sessions that are there go on; waiting for a new one is of no use until somebody makes room. */
    private static DatabaseUnavailable noRoom(Cluster cluster) {
        return new DatabaseUnavailable(
                "数据库所在的磁盘已满，接不进新的连接（" + cluster.path() + "）。请先腾出空间；正在运行的台账不受影响，不用重启。");
    }
}
