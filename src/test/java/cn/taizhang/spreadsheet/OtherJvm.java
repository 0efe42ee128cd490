package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 另一个进程: runs a class with a heap of its own and, where that can be had, in a network that leads nowhere. */
final class OtherJvm {

    private static final int MINUTES = 8;

    private OtherJvm() {}

    /** What it said, and how it ended. */
    record Told(int exit, List<String> lines) {}

    static Told run(Class<?> program, String heap, boolean cutOff, String... arguments) {
        var command = new ArrayList<String>();
        if (cutOff) {
            command.addAll(
                    List.of("unshare", "-n", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heap,
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp"));
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Whether a process may have a network of its own; a container's root often may not. */
    static boolean canBeCutOff() {
        try {
            return run(List.of("unshare", "-n", "sh", "-c", "ip link set lo up")).exit() == 0;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static Told run(List<String> command) {
        try {
            Path said = Files.createTempFile("said", ".txt");
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(said.toFile())
                            .redirectErrorStream(true)
                            .start();
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                }
                int exit = process.isAlive() ? -1 : process.exitValue();
                return new Told(exit, Files.readAllLines(said, StandardCharsets.UTF_8));
            } finally {
                Files.delete(said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
