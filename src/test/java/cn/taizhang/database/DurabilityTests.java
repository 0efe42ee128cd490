package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged survives the death of every process. The kernel lives on in these tests, so they prove that the
 * log was written before the acknowledgement; that it also reaches the disk is PostgreSQL's fsync, which {@link
 * EmbeddedPostgresTests} sees switched on.
 */
@DisplayName("确认过的一行都不丢")
class DurabilityTests {

    private static final Duration WRITING = Duration.ofMillis(700);

    @TempDir private static Path temporary;

    private DataDirectory directory;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void open() throws SQLException {
        directory = DataDirectory.at(temporary.resolve("data"));
        postgres = EmbeddedPostgres.open(directory);
        execute("drop table if exists ledger");
        execute("create table ledger (id int primary key)");
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    @DisplayName("数据库进程全部被 kill -9")
    void acknowledged_rows_survive_the_death_of_the_server() throws Exception {
        Set<Integer> acknowledged = writeUntilTheServerIsKilled("on");

        assertThat(acknowledged).hasSizeGreaterThan(50);
        assertThat(rowsAfterRestart()).containsAll(acknowledged);
    }

    @Test
    @DisplayName("程序和数据库一起被 kill -9")
    void acknowledged_rows_survive_the_death_of_program_and_server() throws Exception {
        postgres.close();
        var acknowledged = new HashSet<Integer>();
        try (var writer = OtherProcess.writing(directory.path())) {
            assertThat(writer.says()).isEqualTo("owner");
            while (acknowledged.size() < 300) {
                acknowledged.add(Integer.valueOf(writer.says()));
            }
            writer.killed();
            Killing.allServersOf(directory);
        }

        assertThat(rowsAfterRestart()).containsAll(acknowledged);
    }

    @Test
    @DisplayName("对照：关掉同步提交，这个测试看得见丢失")
    void without_synchronous_commit_the_same_measurement_sees_loss() throws Exception {
        superuser("alter system set wal_writer_delay = '10s'");
        superuser("select pg_reload_conf()");
        Set<Integer> acknowledged = writeUntilTheServerIsKilled("off");

        assertThat(rowsAfterRestart().containsAll(acknowledged)).isFalse();
        superuser("alter system reset wal_writer_delay");
    }

    private Set<Integer> writeUntilTheServerIsKilled(String synchronousCommit) throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int first = writer;
            writers.add(
                    Thread.startVirtualThread(
                            () -> writeEveryFourth(first, synchronousCommit, acknowledged)));
        }
        Thread.sleep(WRITING);
        Killing.allServersOf(directory);
        for (Thread writer : writers) {
            writer.join();
        }
        return acknowledged;
    }

    private void writeEveryFourth(int first, String synchronousCommit, Set<Integer> acknowledged) {
        try (var connection = postgres.access().connect();
                var set = connection.createStatement();
                var insert = connection.prepareStatement("insert into ledger (id) values (?)")) {
            set.execute("set synchronous_commit = " + synchronousCommit);
            for (int id = first; ; id += 4) {
                insert.setInt(1, id);
                insert.executeUpdate();
                acknowledged.add(id);
                Thread.sleep(1);
            }
        } catch (SQLException | InterruptedException killed) {
            // the last row was not acknowledged and is not counted on
        }
    }

    private Set<Integer> rowsAfterRestart() throws SQLException {
        postgres.close();
        postgres = EmbeddedPostgres.open(directory);
        var rows = new HashSet<Integer>();
        try (var connection = postgres.access().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id from ledger")) {
            while (row.next()) {
                rows.add(row.getInt(1));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.access().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void superuser(String sql) throws SQLException {
        try (var connection = postgres.repairAccess().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
