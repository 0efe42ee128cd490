package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.testing.SmallDisk;
import cn.taizhang.testing.WebUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The product on a disk of its own that is filled to the last byte and emptied again, without a restart in between. */
@DisplayName("磁盘满了")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DiskFullTests {

    private static final String PASSWORD = "Cheng-Chuan-2020-ok";
    private static final int ENOUGH = 60;
    private static final int MOST = 3_000;
    private static final int SIGN_INS = 30;
    private static final String DISK_FULL = "53100";

    @TempDir private Path folder;

    private final List<String> acknowledged = new ArrayList<>();
    private String lastAnswer = "";

    @Test
    void nothing_is_half_written_reading_goes_on_and_writing_when_there_is_room_again()
            throws Exception {
        try (var disk = SmallDisk.of(folder.resolve("disk"), 360)) {
            Path data = disk.path().resolve("data");
            try (var product = RunningProduct.serving(data, "--district", "410305")) {
                var user = signedIn(product);
                assertThat(written(user, ENOUGH)).as("对照：有空间时一条不拒").isEqualTo(ENOUGH);

                disk.fill();
                assertThat(Files.getFileStore(data).getUsableSpace()).isZero();
                int more = written(user, MOST);
                System.out.println("磁盘满后又写进 " + more + " 条才第一次被拒");
                assertThat(more).as("the disk is full, so some write must fail").isLessThan(MOST);
                assertThat(lastAnswer).contains("507", "没有保存：服务器的磁盘满了");
                readingGoesOn(product, user);
                backupsAreToldApart(disk, data);

                disk.empty();
                assertThat(writtenAgainWithin(Duration.ofSeconds(60), product)).isTrue();
            }
            nothingIsHalfWritten(data);
        }
    }

    @Test
    @DisplayName("对照：日志余量用完，数据库停下；有空间后自己起来，什么都不丢")
    void a_database_that_had_to_stop_is_started_again_when_there_is_room() throws Exception {
        try (var disk = SmallDisk.of(folder.resolve("disk"), 360)) {
            Path data = disk.path().resolve("data");
            try (var product = RunningProduct.serving(data, "--district", "410305")) {
                var user = signedIn(product);
                assertThat(written(user, ENOUGH)).isEqualTo(ENOUGH);
                boolean stopped = fillAndUseUpTheLog(disk, data);

                // the first on a connection that has just died is a fault, the next are told to
                // come back; a server that found room for its own repair is read as before
                assertThat(user.get("/meetings").statusCode()).isIn(200, 500, 503);
                disk.empty();
                assertThat(writtenAgainWithin(Duration.ofSeconds(60), product)).isTrue();
                System.out.println(stopped ? "数据库停下过" : "数据库逐条拒绝，没有停下");
            }
            nothingIsHalfWritten(data);
        }
    }

    @Test
    void a_database_that_was_killed_is_started_again_while_the_product_runs() throws Exception {
        Path data = folder.resolve("data");
        try (var product = RunningProduct.serving(data, "--district", "410305")) {
            var user = signedIn(product);
            assertThat(written(user, 5)).isEqualTo(5);
            killDatabaseOf(data);

            assertThat(writtenAgainWithin(Duration.ofSeconds(60), product)).isTrue();
        }
        nothingIsHalfWritten(data);
    }

    @Test
    @DisplayName("对照：库不归台账看护，被 kill -9 后没有人再启动它；丢一条、多半条，同一检查看得出")
    void a_database_that_nobody_looks_after_stays_down() throws Exception {
        Path theirs = folder.resolve("theirs");
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(theirs))) {
            var access = postgres.access();
            String url =
                    "%s&user=%s&password=%s"
                            .formatted(access.url(), access.user(), access.password());
            try (var product =
                    RunningProduct.serving(
                            folder.resolve("data"), "--district", "410305", "--db", url)) {
                assertThat(written(signedIn(product), 5)).isEqualTo(5);
                killDatabaseOf(theirs);

                assertThat(writtenAgainWithin(Duration.ofSeconds(15), product)).isFalse();
            }
            assertThat(postgres.revive()).isTrue();
            whatIsLostOrHalfIsSeen(theirs);
        }
    }

    private void whatIsLostOrHalfIsSeen(Path data) throws Exception {
        nothingIsHalfWritten(data);
        acknowledged.add("一条没有写进的");
        assertThatThrownBy(() -> nothingIsHalfWritten(data)).hasMessageContaining("一条没有写进的");
        acknowledged.removeLast();
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(data));
                var connection = postgres.access().connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into meeting.meeting (kind, topic, host_id, held_on, state, recorded_at, recorded_on, recorded_by,
                                                 request_key)
                    select kind, '半条', host_id, held_on, state, recorded_at, recorded_on, recorded_by, uuidv7()
                      from meeting.meeting limit 1\
                    """);
        }
        assertThatThrownBy(() -> nothingIsHalfWritten(data)).isInstanceOf(AssertionError.class);
    }

    private static void killDatabaseOf(Path data) throws Exception {
        String postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-9", postmaster).start().waitFor();
    }

    /**
     * Writes into the log and nowhere else, until the server stops because it has no room for more of it. The session is
     * there before the disk is full: a new one may be refused then.
     *
     * @return whether it stopped; it may also refuse one statement after another and stay
     */
    private static boolean fillAndUseUpTheLog(SmallDisk disk, Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(data));
                var connection = postgres.repairAccess().connect();
                var statement = connection.createStatement()) {
            disk.fill();
            for (int megabytes = 0; megabytes < 500; megabytes++) {
                if (!refusedForTheDiskAtMost(statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One more megabyte of log; false where the server went away over it. */
    private static boolean refusedForTheDiskAtMost(Statement statement) throws SQLException {
        try {
            statement.execute(
                    "select pg_logical_emit_message(false, 'test', repeat('x', 1048576), true)");
            return true;
        } catch (SQLException failed) {
            String state = failed.getSQLState();
            if (DISK_FULL.equals(state)) {
                return true;
            }
            assertThat(state).as("the server went away").containsPattern("^(08|57P)");
            return false;
        }
    }

    private void readingGoesOn(RunningProduct product, WebUser user) throws Exception {
        for (String page : List.of("/", "/meetings", "/figures", "/organizations")) {
            assertThat(user.get(page).statusCode()).as(page).isEqualTo(200);
        }
        int admitted = 0;
        int told = 0;
        for (int i = 0; i < SIGN_INS; i++) {
            var other = new WebUser(product.address());
            var answer =
                    other.send(
                            "/login",
                            "/login",
                            Map.of("username", "section", "password", PASSWORD));
            told += answer.statusCode() == 507 ? 1 : 0;
            admitted += other.get("/meetings").statusCode() == 200 ? 1 : 0;
        }
        System.out.println(
                "磁盘满时 " + SIGN_INS + " 次登录成功 " + admitted + " 次，其余 " + told + " 次告知磁盘已满");
        assertThat(admitted).as("what is on the disk already has room for some").isPositive();
        assertThat(admitted + told)
                .as("nobody gets in without an entry, and nobody is told of a wrong password")
                .isEqualTo(SIGN_INS);
    }

    private void backupsAreToldApart(SmallDisk disk, Path data) throws Exception {
        var refused =
                RunningProduct.finished(
                        "backup",
                        disk.path().resolve("a.backup").toString(),
                        "--data",
                        data.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("磁盘已满");
        try (var left = Files.list(disk.path())) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "filler");
        }

        var elsewhere = folder.resolve("b.backup");
        var written =
                RunningProduct.finished("backup", elsewhere.toString(), "--data", data.toString());
        if (written.output().contains("已备份到")) {
            assertThat(elsewhere).isNotEmptyFile();
            assertThat(written.exitCode() == 0 || written.errors().contains("没有记进审计"))
                    .as("the entry is there, or its lack is told: " + written.errors())
                    .isTrue();
        } else {
            // a new session may find no room for the small file it writes when it begins
            assertThat(written.errors()).contains("磁盘已满");
            assertThat(elsewhere).doesNotExist();
        }
    }

    private boolean writtenAgainWithin(Duration limit, RunningProduct product) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            var user = new WebUser(product.address());
            if (user.get("/login").statusCode() != 200) {
                continue;
            }
            user.signedIn("section", PASSWORD);
            if (user.get("/meetings/new").statusCode() == 200 && written(user, 5) == 5) {
                return true;
            }
        }
        return false;
    }

    /** Every acknowledged meeting once, each with its host and its audit entry, and none that was refused. */
    private void nothingIsHalfWritten(Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(data));
                var connection = postgres.access().connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select m.topic,
                                       (select count(*) from meeting.participant p where p.meeting_id = m.meeting_id),
                                       (select count(*) from audit.entry e where e.subject_id = m.meeting_id)
                                  from meeting.meeting m\
                                """)) {
            var topics = new ArrayList<String>();
            while (rows.next()) {
                topics.add(rows.getString(1));
                assertThat(rows.getInt(2)).isEqualTo(1);
                assertThat(rows.getInt(3)).isEqualTo(1);
            }
            assertThat(topics).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    /** How many were acknowledged before the first that was not. */
    private int written(WebUser user, int most) throws Exception {
        for (int i = 0; i < most; i++) {
            String topic = "会议" + UUID.randomUUID();
            var answer = user.send("/meetings/new", "/meetings", meeting(topic));
            if (!answer.headers().firstValue("Location").orElse("").contains("/meetings/")) {
                lastAnswer = answer.statusCode() + answer.body();
                return i;
            }
            acknowledged.add(topic);
        }
        return most;
    }

    private static Map<String, String> meeting(String topic) {
        return Map.of(
                "host",
                "410305001",
                "heldOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "kind",
                "WORKING",
                "topic",
                topic,
                "manner",
                "ON_SITE",
                "requestKey",
                UUID.randomUUID().toString());
    }

    private static WebUser signedIn(RunningProduct product) throws Exception {
        String first =
                product.said().stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("section "))
                        .map(line -> line.split("[\\s　]+")[1])
                        .findFirst()
                        .orElseThrow();
        new WebUser(product.address())
                .signedIn("section", first)
                .send(
                        "/password",
                        "/password",
                        Map.of(
                                "oldPassword",
                                first,
                                "password",
                                PASSWORD,
                                "passwordAgain",
                                PASSWORD));
        return new WebUser(product.address()).signedIn("section", PASSWORD);
    }
}
