package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cluster for all of these tests: each leaves it stopped and whole. */
@DisplayName("内置数据库：谁启动，谁停止")
class EmbeddedPostgresTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir private static Path temporary;

    private DataDirectory directory;

    @BeforeEach
    void prepare() {
        directory = DataDirectory.at(temporary.resolve("data"));
        if (!Files.exists(directory.cluster())) {
            EmbeddedPostgres.open(directory).close();
        }
    }

    @AfterEach
    void every_server_has_ended() {
        assertThat(ServerProcesses.serversOf(directory.cluster())).isEmpty();
    }

    @Test
    void a_restart_keeps_rows_port_and_identity() throws Exception {
        String before = Files.readString(directory.clusterProperties());
        try (var postgres = EmbeddedPostgres.open(directory)) {
            execute(postgres.access(), "create table kept as select 7 as n");
        }

        try (var postgres = EmbeddedPostgres.open(directory)) {
            execute(postgres.access(), "drop table kept");
        }
        assertThat(Files.readString(directory.clusterProperties())).isEqualTo(before);
    }

    @Test
    void a_second_opening_in_the_same_program_attaches_and_does_not_stop_the_server()
            throws Exception {
        try (var owner = EmbeddedPostgres.open(directory)) {
            try (var guest = EmbeddedPostgres.open(directory)) {
                assertThat(owner.owner()).isTrue();
                assertThat(guest.owner()).isFalse();
                assertThat(guest.access()).isEqualTo(owner.access());
            }
            execute(owner.access(), "select 1");
        }
    }

    @Test
    void closing_twice_does_not_stop_the_next_owner() throws Exception {
        var first = EmbeddedPostgres.open(directory);
        first.close();
        try (var second = EmbeddedPostgres.open(directory)) {
            first.close();

            execute(second.access(), "select 1");
        }
    }

    @Test
    void another_program_attaches_and_does_not_stop_the_server() throws Exception {
        try (var owner = EmbeddedPostgres.open(directory)) {
            try (var other = OtherProcess.opening(directory.path())) {
                assertThat(other.says()).isEqualTo("guest");
            }
            execute(owner.access(), "select 1");
        }
    }

    @Test
    void the_lock_of_another_program_is_seen_and_ends_with_it() throws Exception {
        try (var other = OtherProcess.opening(directory.path())) {
            assertThat(other.says()).isEqualTo("owner");
            try (var guest = EmbeddedPostgres.open(directory)) {
                assertThat(guest.owner()).isFalse();
                execute(guest.access(), "select 1");
            }
        }
        assertThat(ServerProcesses.serversOf(directory.cluster())).isEmpty();
    }

    @Test
    void what_a_killed_program_left_running_is_adopted_and_then_stopped() throws Exception {
        long orphan;
        try (var other = OtherProcess.opening(directory.path())) {
            assertThat(other.says()).isEqualTo("owner");
            orphan = PidFile.read(directory.cluster()).orElseThrow().pid();
            other.killed();
        }
        assertThat(ServerProcesses.isAlive(orphan)).isTrue();

        try (var postgres = EmbeddedPostgres.open(directory)) {
            assertThat(postgres.owner()).isTrue();
            assertThat(PidFile.read(directory.cluster()).orElseThrow().pid()).isEqualTo(orphan);
        }
        assertThat(ServerProcesses.isAlive(orphan)).isFalse();
    }

    @Test
    void a_guest_waits_only_so_long_and_names_who_holds_the_directory() {
        try (var _ = DirectoryLock.tryTake(directory).orElseThrow()) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(directory, SHORT))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("进程 " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_waiting_guest_becomes_owner_when_the_owner_ends_without_a_server() throws Exception {
        CompletableFuture<EmbeddedPostgres> waiting;
        try (var _ = DirectoryLock.tryTake(directory).orElseThrow()) {
            waiting = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.open(directory));
            Thread.sleep(SHORT);
            assertThat(waiting).isNotDone();
        }

        try (var postgres = waiting.get()) {
            assertThat(postgres.owner()).isTrue();
        }
    }

    @Test
    void a_port_taken_by_a_stranger_is_named_with_its_holder() throws Exception {
        int port = Cluster.recordedIn(directory).orElseThrow().port();
        try (var stranger = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("端口 " + port)
                    .hasMessageContaining("进程 " + ProcessHandle.current().pid());
            assertThat(stranger.isClosed()).isFalse();
        }
        EmbeddedPostgres.open(directory).close();
    }

    @Test
    void a_pid_file_that_names_somebody_elses_process_is_no_obstacle() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    PidFile.of(directory.cluster()),
                    stranger.pid()
                            + "\n"
                            + directory.cluster()
                            + "\n1700000000\n"
                            + Cluster.recordedIn(directory).orElseThrow().port()
                            + "\n\n127.0.0.1\n        0         0\nready   \n");

            try (var postgres = EmbeddedPostgres.open(directory)) {
                execute(postgres.access(), "select 1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void an_empty_pid_file_is_no_obstacle() throws Exception {
        Files.writeString(PidFile.of(directory.cluster()), "");

        EmbeddedPostgres.open(directory).close();
    }

    @Test
    void a_copied_directory_neither_adopts_nor_disturbs_the_server_of_the_original()
            throws Exception {
        try (var original = EmbeddedPostgres.open(directory)) {
            Path copy = temporary.resolve("copy");
            new ProcessBuilder("cp", "-a", directory.path().toString(), copy.toString())
                    .start()
                    .waitFor();
            long server = PidFile.read(directory.cluster()).orElseThrow().pid();

            assertThatThrownBy(() -> EmbeddedPostgres.open(DataDirectory.at(copy)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("被别的程序占用（进程 " + server + "）");
            execute(original.access(), "select 1");
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
