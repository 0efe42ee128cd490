package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.testing.WebUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("突然断掉：答复过的记录一条不少")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashTests {

    private static final String PASSWORD = "Cheng-Chuan-2020-ok";
    private static final int WRITERS = 4;
    private static final int ENOUGH = 40;

    @TempDir private Path folder;

    @Test
    void every_acknowledged_meeting_is_there_after_product_and_database_were_killed()
            throws Exception {
        var product = inUse();

        var acknowledged = acknowledgedUntilKilled(product);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(stored()).containsAll(acknowledged).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("对照：数据库先答复后落盘时，这个测试看得到丢失")
    void a_database_that_acknowledges_too_early_is_seen_to_lose_meetings() throws Exception {
        var product = inUse();
        acknowledgeTooEarly();

        var acknowledged = acknowledgedUntilKilled(product);

        var lost = new HashSet<>(acknowledged);
        stored().forEach(lost::remove);
        assertThat(lost).isNotEmpty();
    }

    /** A district just set up, with its section's own password. */
    private RunningProduct inUse() throws Exception {
        var product = RunningProduct.servingNewDistrict(folder);
        String first =
                product.said().stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("section "))
                        .map(line -> line.split("[\\s　]+")[1])
                        .findFirst()
                        .orElseThrow();
        var answer =
                new WebUser(product.address())
                        .signedIn("section", first)
                        .send(
                                "/password",
                                "/password",
                                Map.of(
                                        "oldPassword", first,
                                        "password", PASSWORD,
                                        "passwordAgain", PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?changed");
        return product;
    }

    /** Writes from several hands until enough was acknowledged, then kills product and database at once. */
    private Set<String> acknowledgedUntilKilled(RunningProduct product) throws Exception {
        var acknowledged = new ConcurrentSkipListSet<String>();
        try (var hands = Executors.newFixedThreadPool(WRITERS)) {
            for (int hand = 0; hand < WRITERS; hand++) {
                hands.submit(() -> writeUntilKilled(product, acknowledged));
            }
            while (acknowledged.size() < ENOUGH) {
                Thread.onSpinWait();
            }
            killDatabase();
            product.killed();
        }
        return acknowledged;
    }

    private static Void writeUntilKilled(RunningProduct product, Set<String> acknowledged)
            throws Exception {
        var user = new WebUser(product.address()).signedIn("section", PASSWORD);
        try {
            while (true) {
                String topic = "会议" + UUID.randomUUID();
                var answer = user.send("/meetings/new", "/meetings", meeting(topic));
                if (answer.headers().firstValue("Location").orElse("").contains("/meetings/")) {
                    acknowledged.add(topic);
                }
            }
        } catch (IOException | IllegalStateException killed) {
            return null;
        }
    }

    private static Map<String, String> meeting(String topic) {
        return Map.of(
                "host",
                "410305001",
                "heldOn",
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString(),
                "kind",
                "WORKING",
                "topic",
                topic,
                "manner",
                "ON_SITE",
                "requestKey",
                UUID.randomUUID().toString());
    }

    private void acknowledgeTooEarly() throws Exception {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(folder));
                var connection = postgres.repairAccess().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_commit = off");
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("alter system set wal_writer_flush_after = '64MB'");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** SIGKILL to every process that stands in the cluster's directory. */
    private void killDatabase() throws Exception {
        var cluster = DataDirectory.at(folder).cluster().toRealPath();
        var command = new ArrayList<>(List.of("kill", "-9"));
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> standsIn(process, cluster))
                    .forEach(process -> command.add(process.getFileName().toString()));
        }
        assertThat(command).hasSizeGreaterThan(2);
        new ProcessBuilder(command).start().waitFor();
    }

    private static boolean standsIn(Path process, Path directory) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException ended) {
            return false;
        }
    }

    private List<String> stored() throws Exception {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(folder));
                var connection = postgres.access().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select topic from meeting.meeting")) {
            var topics = new ArrayList<String>();
            while (rows.next()) {
                topics.add(rows.getString(1));
            }
            return topics;
        }
    }
}
