package cn.taizhang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * 建立数据库集群: initdb, the owner's role and the database. Made beside its place and renamed last, so a cluster that
 * stands in its place is complete, and what stands beside it is debris of an attempt that was cut short.
 */
final class ClusterCreation {

    private static final String BESIDE = "postgres.making-";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long BYTES_NEEDED = 200L << 20;

    /**
     * Below the kernel's usual range for outgoing connections (32768 and up), so that no browser or client that happens to
     * run takes the port away between two starts.
     */
    private static final int LOWEST_PORT = 20_000;

    private static final int PORTS = 12_000;

    private final DataDirectory directory;
    private final ServerPrograms programs;
    private final SecureRandom random = new SecureRandom();

    ClusterCreation(DataDirectory directory, ServerPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    Cluster create() {
        try {
            clearDebris();
            refuseWithoutSpace();
            Path beside = directory.path().resolve(BESIDE + randomWord(8));
            try {
                make(beside);
                Files.move(beside, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
                PrivateFile.flushDirectory(directory.path());
            } finally {
                FileSystemUtils.deleteRecursively(beside);
            }
            return putOnRecord();
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "在 " + directory.path() + " 里建不了数据库：" + failed.getMessage() + "。请检查磁盘空间和目录权限。",
                    failed);
        }
    }

    /** Puts a complete cluster on record; also when the process was cut off just before doing so. */
    Cluster putOnRecord() throws IOException {
        var cluster =
                new Cluster(directory, freePort(), Cluster.systemIdentifierOf(directory.cluster()));
        cluster.save();
        return cluster;
    }

    private void make(Path beside) throws IOException {
        String ownerPassword = randomWord(40);
        PrivateFile.write(directory.superuserPassword(), randomWord(40) + "\n");
        PrivateFile.write(directory.ownerPassword(), ownerPassword + "\n");
        run(
                "",
                List.of(
                        programs.initdb().toString(),
                        "--pgdata=" + beside,
                        "--username=" + Cluster.SUPERUSER,
                        "--pwfile=" + directory.superuserPassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=zh",
                        "--data-checksums",
                        "--no-instructions"));
        ServerSettings.includeIn(beside);
        // a stand-alone server reads one statement a line and ends at the end of its input: nothing
        // is left to stop
        run(
                "create role %1$s login createrole password '%2$s'\ncreate database %3$s owner %1$s\n"
                        .formatted(Cluster.OWNER, ownerPassword, Cluster.DATABASE),
                List.of(
                        programs.postgres().toString(),
                        "--single",
                        "-D",
                        beside.toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"));
    }

    private static void run(String input, List<String> command) {
        ServerCommand.Result result = ServerCommand.run(LIMIT, input, command);
        if (result.succeeded()) {
            return;
        }
        if (result.output().contains("No space left on device")) {
            throw new DatabaseUnavailable("磁盘已满，建不了数据库。请腾出至少 200 MB 后重试。");
        }
        String hint =
                OwnProcess.isRoot() && result.output().contains("Permission denied")
                        ? "数据目录和程序缓存的每一级上级目录都须属于 root 或对所有人开放进入；数据库用 root 的文件、但不带 root 的特权运行。"
                        : "";
        throw new DatabaseUnavailable(
                "建立数据库失败。" + hint + "PostgreSQL 的说明：\n" + ServerLog.tail(result.output()));
    }

    private void refuseWithoutSpace() throws IOException {
        long free = Files.getFileStore(directory.path()).getUsableSpace();
        if (free < BYTES_NEEDED) {
            throw new DatabaseUnavailable(
                    "数据目录所在磁盘只剩 " + (free >> 20) + " MB，建立数据库至少需要 200 MB。请腾出空间，或用 --data 换一个磁盘。");
        }
    }

    /** An initdb whose parent was killed may still be writing; it ends within seconds. */
    private void clearDebris() throws IOException {
        var waiting = new Waiting(Duration.ofSeconds(20));
        while (true) {
            try (DirectoryStream<Path> debris =
                    Files.newDirectoryStream(directory.path(), BESIDE + "*")) {
                for (Path each : debris) {
                    FileSystemUtils.deleteRecursively(each);
                }
                return;
            } catch (IOException stillWritten) {
                if (!waiting.goesOn()) {
                    throw stillWritten;
                }
            }
        }
    }

    private int freePort() throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = LOWEST_PORT + random.nextInt(PORTS);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port between 20000 and 31999");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private String randomWord(int length) {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
        return random.ints(length, 0, letters.length())
                .collect(
                        StringBuilder::new,
                        (text, at) -> text.append(letters.charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
