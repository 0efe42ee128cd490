package cn.taizhang.shell;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.testing.MadeOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * 台账的程序: as an archive, with the classes of a first run kept linked beside it, so that each process of a test starts in less time;
 * and data directories that such processes have made, copied for tests that only begin with one.
 */
final class ProductProgram {

    static final String DISTRICT = "410305";

    private static final Path CLASSES = Path.of("target", "classes");
    private static final String CACHE = "product.aot";
    private static final Path LOGS = Path.of("postgres.log");

    private ProductProgram() {}

    /** Its command line up to the words of the command. */
    static List<String> commandLine() {
        return commandLine(First.RUN, cached(First.RUN));
    }

    /** A data directory as {@code serve --district} leaves it; gives what was said when it was set up, first passwords among it. */
    static List<String> newDistrict(Path data) {
        try {
            copy(First.RUN.resolve("data"), data);
            return Files.readAllLines(First.RUN.resolve("said"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A data directory as {@code demo --no-serve} leaves it; gives the JSON it printed, whose paths are the original's. */
    static String demonstration(Path data) {
        var made =
                MadeOnce.folder(
                        "demonstration",
                        folder -> {
                            var built =
                                    RunningProduct.finished(
                                            "demo",
                                            "--no-serve",
                                            "--json",
                                            "--data",
                                            folder.resolve("data").toString());
                            if (built.exitCode() != 0) {
                                throw new IllegalStateException(built.errors());
                            }
                            Files.writeString(folder.resolve("output"), built.output());
                        });
        try {
            copy(made.resolve("data"), data);
            return Files.readString(made.resolve("output"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The copy gets a port of its own: the other process of the run may have a copy as well. */
    private static void copy(Path made, Path data) throws IOException {
        Files.createDirectories(data);
        try {
            int code =
                    new ProcessBuilder("cp", "-a", made + "/.", data.toString())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IOException("cp of " + made + " ended with " + code);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Files.deleteIfExists(data.resolve(LOGS));
        var cluster = data.resolve("cluster.properties");
        Files.writeString(
                cluster,
                Files.readString(cluster).replaceAll("(?m)^port=\\d+$", "port=" + freePort()));
    }

    /** From where the product takes its own: no outgoing connection is given one of these while the database is down. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    private static List<String> commandLine(Path folder, List<String> cache) {
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC"));
        line.addAll(cache);
        line.addAll(
                List.of(
                        // a test asks more in a minute than any person
                        "-Dtaizhang.limit.sign-in-by-address=100000",
                        "-Dtaizhang.limit.sign-in-by-name=100000",
                        "-Dtaizhang.limit.all-by-session=100000",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        folder.resolve("product.jar") + ":" + libraries(),
                        TaizhangApplication.class.getName()));
        return line;
    }

    /** Whatever the virtual machine has to say of its cache is no answer of a command. */
    private static List<String> cached(Path folder) {
        var cache = folder.resolve(CACHE);
        return Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
    }

    private static String libraries() {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classes.split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(":"));
    }

    /** 第一次运行: packs the program, sets up a district with it, and keeps what the virtual machine learned. */
    private static final class First {

        static final Path RUN = MadeOnce.folder("product", First::run);

        private static void run(Path folder) throws Exception {
            int code =
                    ToolProvider.findFirst("jar")
                            .orElseThrow()
                            .run(
                                    System.out,
                                    System.err,
                                    "--create",
                                    "--no-compress",
                                    "--file",
                                    folder.resolve("product.jar").toString(),
                                    "-C",
                                    CLASSES.toString(),
                                    ".");
            if (code != 0) {
                throw new IllegalStateException("the program was not packed: " + code);
            }
            var learned = "-XX:AOTConfiguration=" + folder.resolve("learned");
            var line = commandLine(folder, List.of("-XX:AOTMode=record", learned));
            try (var product =
                    RunningProduct.serving(line, folder.resolve("data"), "--district", DISTRICT)) {
                Files.write(folder.resolve("said"), product.said());
            }
            keep(folder, learned);
        }

        /** Without it processes only start more slowly. */
        private static void keep(Path folder, String learned) throws Exception {
            var line =
                    commandLine(
                            folder,
                            List.of(
                                    "-XX:AOTMode=create",
                                    learned,
                                    "-XX:AOTCache=" + folder.resolve(CACHE)));
            new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("cache.log").toFile())
                    .start()
                    .waitFor();
            Files.deleteIfExists(folder.resolve("learned"));
        }
    }
}
