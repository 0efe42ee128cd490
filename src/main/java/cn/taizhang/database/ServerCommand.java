package cn.taizhang.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 数据库程序的一次运行: runs one of PostgreSQL's programs to its end, as a user that PostgreSQL accepts. */
final class ServerCommand {

    private ServerCommand() {}

    /**
     * 运行结果.
     *
     * @param exitCode 0 is success
     * @param output what it printed on either stream
     */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a command with this text on its standard input.
     *
     * @throws DatabaseUnavailable when it cannot be run at all, or does not end in time
     */
    static Result run(Duration limit, String input, List<String> command) {
        try {
            Path output = Files.createTempFile("taizhang-", ".out");
            try {
                return run(limit, input, asAcceptedUser(command), output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "数据库程序 "
                            + command.getFirst()
                            + " 运行不起来："
                            + failed.getMessage()
                            + "。请检查它所在的磁盘是否允许执行程序（noexec），"
                            + (OwnProcess.isRoot() ? "以及是否装有 unshare（util-linux）；" : "")
                            + "必要时删除该缓存目录后重试。",
                    failed);
        }
    }

    private static Result run(Duration limit, String input, List<String> command, Path output)
            throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // PGDATA, PGPORT, PGOPTIONS of the caller's shell are about some other server
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            // its exit code and output say why
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new DatabaseUnavailable(
                        "数据库程序 "
                                + command.getLast()
                                + " 在 "
                                + limit.toSeconds()
                                + " 秒内没有结束。机器可能太忙，请稍后重试。");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("等待数据库程序时被中断。", interrupted);
        }
        String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        if (printed.startsWith("unshare: failed to execute")) {
            throw new IOException(printed.strip());
        }
        if (printed.startsWith("unshare:")) {
            throw new DatabaseUnavailable(
                    "PostgreSQL 不允许以 root 身份运行，而这台机器又不允许用 unshare -U 换一个身份（"
                            + printed.strip()
                            + "）。请改用普通用户运行台账，并把数据目录交给该用户。");
        }
        return new Result(process.exitValue(), printed);
    }

    /** PostgreSQL refuses user 0. In a user namespace of its own it is nobody, and its files still belong to user 0. */
    private static List<String> asAcceptedUser(List<String> command) {
        var whole = new ArrayList<String>();
        if (OwnProcess.isRoot()) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        return whole;
    }
}
