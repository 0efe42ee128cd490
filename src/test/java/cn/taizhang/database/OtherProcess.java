package cn.taizhang.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** 另一个进程: a second JVM that opens the same data directory, and how a test speaks with it. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Opens the directory, says whether it owns it, and closes when its input ends. */
    static OtherProcess opening(Path directory) {
        return start("open", directory);
    }

    /** Opens the directory and writes rows one by one; says each number after it was acknowledged. */
    static OtherProcess writing(Path directory) {
        return start("write", directory);
    }

    private static OtherProcess start(String task, Path directory) {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            return new OtherProcess(
                    new ProcessBuilder(
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-Xmx128m",
                                            "-XX:TieredStopAtLevel=1",
                                            "-cp",
                                            classes,
                                            OtherProcess.class.getName(),
                                            task,
                                            directory.toString()))
                            .redirectError(Redirect.INHERIT)
                            .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next line it says; waits for it. */
    String says() {
        try {
            return String.valueOf(lines.readLine());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** SIGKILL, as by an out-of-memory killer. */
    void killed() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Lets it end in order. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException endedBefore) {
            // nothing is left to be said
        }
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var directory = DataDirectory.at(Path.of(arguments[1]));
        try (var postgres = EmbeddedPostgres.open(directory)) {
            System.out.println(postgres.owner() ? "owner" : "guest");
            if (arguments[0].equals("write")) {
                writeForEver(postgres.access());
            }
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        }
    }

    private static void writeForEver(DatabaseAccess access) throws SQLException {
        try (var connection = access.connect();
                var insert = connection.prepareStatement("insert into ledger (id) values (?)")) {
            for (int id = 1; ; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                System.out.println(id);
            }
        }
    }
}
