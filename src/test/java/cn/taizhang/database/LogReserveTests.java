package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("日志余量")
class LogReserveTests {

    @TempDir private Path temporary;

    @Test
    void it_is_there_after_the_first_start_and_kept_by_the_server_itself() throws Exception {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(temporary));
                var connection = postgres.repairAccess().connect();
                var statement = connection.createStatement()) {
            assertThat(LogReserve.ahead(connection)).isGreaterThanOrEqualTo(4);

            for (int segment = 0; segment < 3; segment++) {
                statement.execute("select pg_logical_emit_message(false, 'test', '')");
                statement.execute("select pg_switch_wal()");
            }
            assertThat(LogReserve.ahead(connection))
                    .as("used up without a checkpoint")
                    .isLessThan(4);
            statement.execute("checkpoint");
            assertThat(LogReserve.ahead(connection)).isGreaterThanOrEqualTo(4);
        }
    }
}
