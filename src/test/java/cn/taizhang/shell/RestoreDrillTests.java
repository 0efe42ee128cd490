package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.backup.AlteredBackup;
import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.testing.SmallDisk;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.WebUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.ObjectMapper;

/** A district is backed up while somebody writes, destroyed, and restored on an empty machine, by the product's commands. */
@DisplayName("恢复演练")
@Timeout(value = 10, unit = java.util.concurrent.TimeUnit.MINUTES)
class RestoreDrillTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Written while the backup runs, after the day whose figures are compared. */
    private static final String WRITTEN_ON = "2020-06-30";

    private static final String AS_OF = "2020-03-31";

    /** What a meeting, its audit entry and the sums are written into; all other tables stand still. */
    private static final Pattern WRITTEN_INTO =
            Pattern.compile(
                    "meeting[.](meeting|participant)|audit[.](entry|head)|figure[.](changed|standing|tally|rolled_up)");

    private static final String TABLES =
            """
            select schemaname || '.' || tablename from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema', 'database')
               and tablename <> 'flyway_schema_history'\
            """;

    private static final String ROWS =
            "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from %s t";

    @TempDir private static Path folder;

    private static final Map<String, String> tables = new TreeMap<>();
    private static String districtFigures = "";
    private static String streetFigures = "";
    private static final List<String> acknowledgedBefore = new java.util.ArrayList<>();
    private static final List<String> sentBefore = new java.util.ArrayList<>();

    @BeforeAll
    static void aDistrictIsBackedUpWhileSomebodyWritesAndThenDestroyed() throws Exception {
        String built = ProductProgram.demonstration(folder.resolve("original"));
        districtFigures = figures("original", "419901");
        streetFigures = figures("original", "419901001");
        Files.copy(folder.resolve("original/keys/secret.key"), folder.resolve("kept.key"));
        FileSystemUtils.copyRecursively(folder.resolve("original/keys"), folder.resolve("kept"));

        var officer =
                JSON.readTree(built)
                        .get("accounts")
                        .valueStream()
                        .filter(one -> one.get("role").asString().equals("组织科"))
                        .findFirst()
                        .orElseThrow();
        var sent = new ConcurrentLinkedQueue<String>();
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var server = RunningProduct.serving(folder.resolve("original"));
                var hand = Executors.newSingleThreadExecutor()) {
            var user =
                    new WebUser(server.address())
                            .signedIn(
                                    officer.get("name").asString(),
                                    officer.get("password").asString());
            var stop = new AtomicBoolean();
            var writing = hand.submit(() -> write(user, sent, acknowledged, stop));
            while (acknowledged.size() < 20) {
                Thread.onSpinWait();
            }
            acknowledgedBefore.addAll(acknowledged);
            var backedUp =
                    RunningProduct.finished(
                            "backup",
                            folder.resolve("a.backup").toString(),
                            "--data",
                            in("original"));
            stop.set(true);
            writing.get();
            sentBefore.addAll(sent);
            assertThat(backedUp.exitCode()).as(backedUp.errors()).isZero();
            assertThat(backedUp.output()).contains("密钥文件不在备份里", "没有它，证件号和电话无法读取");
        }
        tables.putAll(rowsOf("original"));
        assertThat(tables).containsKeys("meeting.meeting", "people.person");
        FileSystemUtils.deleteRecursively(folder.resolve("original"));
    }

    @Test
    void everything_comes_back_on_an_empty_machine() throws Exception {
        long began = System.nanoTime();
        var restored = restore("restored", "--key", folder.resolve("kept").toString());
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(restored.exitCode()).as(restored.errors()).isZero();
        assertThat(restored.output()).contains("逐表核对与备份时一致");

        var now = rowsOf("restored");
        var standingStill = new TreeMap<>(tables);
        standingStill.keySet().removeIf(WRITTEN_INTO.asMatchPredicate());
        assertThat(now).containsAllEntriesOf(standingStill).hasSameSizeAs(tables);
        var topics = ask("restored", "select topic from meeting.meeting where topic like '演练%'");
        assertThat(topics).containsAll(acknowledgedBefore).doesNotHaveDuplicates();
        assertThat(sentBefore.subList(0, topics.size()))
                .as("one moment: no later meeting without every earlier one")
                .containsExactlyInAnyOrderElementsOf(topics);
        assertThat(
                        ask(
                                        "restored",
                                        "select actor || action from audit.entry order by entry_id desc limit 1")
                                .getFirst())
                .contains("命令行")
                .endsWith("从备份恢复");
        assertThat(
                        ask(
                                "restored",
                                "select count(*) from meeting.meeting m where topic like '演练%' and not exists "
                                        + "(select from audit.entry e where e.subject_id = m.meeting_id)"))
                .containsExactly("0");
        assertThat(figures("restored", "419901")).isEqualTo(districtFigures);
        assertThat(figures("restored", "419901001")).isEqualTo(streetFigures);
        var verified = RunningProduct.finished("verify", "--json", "--data", in("restored"));
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(JSON.readTree(verified.output()).get("proved").asLong()).isPositive();
        assertThat(Files.readString(folder.resolve("restored/demo.day"))).startsWith("2020-06-30");
        System.out.printf(
                "恢复演练：备份前已答复 %d 条，恢复后丢失 0 条；备份期间另写 %d 条，其中 %d 条在备份里；恢复用时 %.1f 秒（含启动程序）%n",
                acknowledgedBefore.size(),
                sentBefore.size() - acknowledgedBefore.size(),
                topics.size() - acknowledgedBefore.size(),
                took.toMillis() / 1000.0);
    }

    @Test
    @DisplayName("对照：改动一位，恢复不成，目录仍是空的")
    void one_flipped_bit_and_nothing_is_restored() throws Exception {
        var backup = folder.resolve("a.backup");
        var flipped =
                AlteredBackup.withOneBitFlipped(
                        backup, folder.resolve("flipped.backup"), Files.size(backup) / 2);

        var refused =
                RunningProduct.finished("restore", flipped.toString(), "--data", in("flipped"));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("已损坏或不完整", "请换一份备份");
        assertThat(folder.resolve("flipped")).doesNotExist();
    }

    @Test
    @DisplayName("对照：缺一张表，恢复不成，目录仍是空的")
    void one_table_left_out_and_nothing_is_restored() throws Exception {
        var less =
                AlteredBackup.withoutTable(
                        folder.resolve("a.backup"),
                        folder.resolve("less.backup"),
                        "meeting.attendance");

        var refused = RunningProduct.finished("restore", less.toString(), "--data", in("less"));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("meeting.attendance", "没有恢复任何数据");
        assertThat(entries("less")).isEmpty();
    }

    @Test
    void a_restore_that_is_killed_leaves_nothing_in_the_way_of_the_next() throws Exception {
        for (String moment : List.of("装入各表", "核对关联", "逐表核对")) {
            RunningProduct.begun(
                            moment,
                            "restore",
                            folder.resolve("a.backup").toString(),
                            "--data",
                            in("killed"))
                    .killed();
            assertThatThrownBy(() -> DataDirectory.at(folder.resolve("killed")))
                    .as(moment)
                    .hasMessageContaining("没有完成的恢复")
                    .hasMessageContaining("重新运行 restore");
        }

        var again = restore("killed", "--key", folder.resolve("kept.key").toString());

        assertThat(again.exitCode()).as(again.errors()).isZero();
        assertThat(rowsOf("killed").get("membership.slice"))
                .isEqualTo(tables.get("membership.slice"));
        assertThat(entries("killed")).doesNotContain("restoring");
    }

    @Test
    void a_disk_that_fills_up_meanwhile_leaves_nothing_and_room_again_is_enough() throws Exception {
        try (var disk = SmallDisk.of(folder.resolve("disk"), 500)) {
            String goal = disk.path().resolve("data").toString();
            var restoring =
                    RunningProduct.begun(
                            "装入各表",
                            "restore",
                            folder.resolve("a.backup").toString(),
                            "--data",
                            goal);
            disk.fill();
            assertThat(restoring.ended()).isEqualTo(1);
            assertThat(String.join("\n", restoring.said())).contains("磁盘", "没有留下装了一半的数据");
            disk.empty();

            var again =
                    RunningProduct.finished(
                            "restore", folder.resolve("a.backup").toString(), "--data", goal);
            assertThat(again.exitCode()).as(again.errors()).isZero();
        }
    }

    @Test
    void a_backup_that_is_killed_leaves_no_file_and_nothing_in_the_way() throws Exception {
        assertThat(restore("source").exitCode()).isZero();
        var file = folder.resolve("again.backup");
        RunningProduct.begun("备份各表", "backup", file.toString(), "--data", in("source")).killed();
        assertThat(file).doesNotExist();

        var again = RunningProduct.finished("backup", file.toString(), "--data", in("source"));

        assertThat(again.output()).as(again.errors()).contains("已备份到");
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::toString)).noneMatch(each -> each.endsWith(".partial"));
        }
    }

    @Test
    void without_the_key_it_is_told_before_and_the_product_waits_for_it() throws Exception {
        var restored = restore("keyless");
        assertThat(restored.exitCode()).as(restored.errors()).isZero();
        assertThat(restored.errors())
                .contains(
                        "没有给出密钥文件",
                        "证件号和电话读不出来",
                        "没有给出审计链头的密钥",
                        in("keyless") + "/keys/secret.key");

        var refused = RunningProduct.finished("figures", "--data", in("keyless"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("密钥文件", "不见了");

        FileSystemUtils.copyRecursively(folder.resolve("kept"), folder.resolve("keyless/keys"));
        assertThat(figures("keyless", "419901")).isEqualTo(districtFigures);

        var intoUsed = restore("keyless");
        assertThat(intoUsed.exitCode()).isEqualTo(1);
        assertThat(intoUsed.errors()).contains("不是空的", "什么都没有改动");
    }

    @Test
    void the_wrong_key_is_told_before_anything_is_touched() throws Exception {
        var wrong = Files.writeString(folder.resolve("wrong.key"), "ab".repeat(64));

        var refused = restore("wrong", "--key", wrong.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("不是加密这份备份的那一份");
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    @Test
    @DisplayName("对照：恢复后改动一条审计记录，核对看得出")
    void an_altered_entry_is_seen_in_what_was_restored() throws Exception {
        assertThat(restore("altered", "--key", folder.resolve("kept").toString()).exitCode())
                .isZero();
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(folder.resolve("altered")));
                var connection = postgres.access().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table audit.entry disable trigger entry_is_final");
            statement.execute(
                    "update audit.entry set actor = '别人' where entry_id = (select min(entry_id) from audit.entry)");
        }

        assertThat(RunningProduct.finished("verify", "--data", in("altered")).exitCode())
                .isEqualTo(1);
    }

    private static Void write(
            WebUser user,
            ConcurrentLinkedQueue<String> sent,
            ConcurrentLinkedQueue<String> acknowledged,
            AtomicBoolean stop)
            throws Exception {
        while (!stop.get()) {
            String topic = "演练" + UUID.randomUUID();
            sent.add(topic);
            var answer =
                    user.send(
                            "/meetings/new",
                            "/meetings",
                            Map.of(
                                    "host",
                                    "419901001",
                                    "heldOn",
                                    WRITTEN_ON,
                                    "kind",
                                    "WORKING",
                                    "topic",
                                    topic,
                                    "manner",
                                    "ON_SITE",
                                    "requestKey",
                                    UUID.randomUUID().toString()));
            if (!answer.headers().firstValue("Location").orElse("").contains("/meetings/")) {
                throw new IllegalStateException(
                        "not recorded: " + answer.statusCode() + answer.body());
            }
            acknowledged.add(topic);
        }
        return null;
    }

    private static RunningProduct.Finished restore(String name, String... more) throws Exception {
        var arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "restore",
                                folder.resolve("a.backup").toString(),
                                "--data",
                                in(name)));
        arguments.addAll(List.of(more));
        return RunningProduct.finished(arguments.toArray(String[]::new));
    }

    private static String figures(String name, String organization) throws Exception {
        var asked =
                RunningProduct.finished(
                        "figures",
                        "--json",
                        "--data",
                        in(name),
                        "--org",
                        organization,
                        "--period",
                        "2020H1",
                        "--as-of",
                        AS_OF);
        assertThat(asked.exitCode()).as(asked.errors()).isZero();
        assertThat(JSON.readTree(asked.output()).get("figures")).isNotEmpty();
        return asked.output();
    }

    /** Of every table how many rows it has and a digest of them all; the database is started once for all of them. */
    private static Map<String, String> rowsOf(String name) {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(folder.resolve(name)))) {
            var client = TestDatabase.clientOf(postgres.access());
            var found = new TreeMap<String, String>();
            for (String table : client.sql(TABLES).query(String.class).list()) {
                found.put(table, client.sql(ROWS.formatted(table)).query(String.class).single());
            }
            return found;
        }
    }

    private static List<String> ask(String name, String sql) {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(folder.resolve(name)))) {
            return TestDatabase.clientOf(postgres.access()).sql(sql).query(String.class).list();
        }
    }

    private static List<String> entries(String name) throws IOException {
        try (var all = Files.list(folder.resolve(name))) {
            return all.map(each -> each.getFileName().toString())
                    .filter(each -> !each.equals("owner.lock"))
                    .toList();
        }
    }

    private static String in(String name) {
        return folder.resolve(name).toString();
    }
}
