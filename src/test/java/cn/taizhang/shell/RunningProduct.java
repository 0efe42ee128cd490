package cn.taizhang.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** 运行中的台账: the product as a process of its own, as its users run it. */
final class RunningProduct implements AutoCloseable {

    private static final String STARTED = "台账已启动：";

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private String address = "";
    private Thread listening = Thread.currentThread();

    private RunningProduct(Process process) {
        this.process = process;
    }

    /** Serves a directory on any free port and returns when it answers. */
    static RunningProduct serving(Path directory, String... more) {
        return serving(ProductProgram.commandLine(), directory, more);
    }

    /** Serves a directory in which a district was just set up; its first passwords are among what is {@link #said}. */
    static RunningProduct servingNewDistrict(Path directory, String... more) {
        var told = ProductProgram.newDistrict(directory);
        var product = serving(directory, more);
        product.said.addAll(0, told);
        return product;
    }

    static RunningProduct serving(List<String> program, Path directory, String... more) {
        var arguments =
                new ArrayList<>(List.of("serve", "--data", directory.toString(), "--port", "0"));
        arguments.addAll(List.of(more));
        var product = new RunningProduct(launched(program, arguments));
        String started = product.waitFor(line -> line.startsWith(STARTED));
        product.address = started.substring(STARTED.length()).split("　")[0];
        return product;
    }

    /** Starts a command and returns at once when it has said something that contains these words. */
    static RunningProduct begun(String words, String... arguments) {
        var product =
                new RunningProduct(launched(ProductProgram.commandLine(), List.of(arguments)));
        product.waitFor(line -> line.contains(words));
        return product;
    }

    /** Runs a command to its end; gives its exit code, standard output and standard error. */
    static Finished finished(String... arguments) throws Exception {
        var process = launched(ProductProgram.commandLine(), List.of(arguments));
        var errors =
                CompletableFuture.supplyAsync(
                        () -> all(process.errorReader(StandardCharsets.UTF_8)));
        String output = all(process.inputReader(StandardCharsets.UTF_8));
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after five minutes");
        }
        return new Finished(process.exitValue(), output, errors.get());
    }

    /** 已结束的命令. */
    record Finished(int exitCode, String output, String errors) {}

    private static Process launched(List<String> program, List<String> arguments) {
        var command = new ArrayList<>(program);
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String waitFor(Predicate<String> words) {
        var errors = process.errorReader(StandardCharsets.UTF_8);
        try {
            String line;
            while ((line = errors.readLine()) != null) {
                said.add(line);
                if (words.test(line)) {
                    listening = Thread.ofVirtual().start(() -> listenTo(errors));
                    return line;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new IllegalStateException("ended before it was told: " + said);
    }

    private void listenTo(BufferedReader errors) {
        try (errors) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            said.add("(cut off)");
        }
    }

    private static String all(BufferedReader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException cutOff) {
            return "";
        }
    }

    String address() {
        return address;
    }

    /** What it said on standard error until it had started. */
    List<String> said() {
        return said;
    }

    /** Lets it come to its end by itself; gives its exit code. All it said is known then. */
    int ended() throws InterruptedException {
        int code = process.onExit().join().exitValue();
        listening.join();
        return code;
    }

    /** SIGKILL, as by an out-of-memory killer: nothing gets to clean up. */
    void killed() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Tells it to end, as Ctrl+C does, and waits. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
