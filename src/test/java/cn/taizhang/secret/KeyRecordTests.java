package cn.taizhang.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.CannotStart;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("密钥登记")
class KeyRecordTests {

    @TempDir private Path folder;

    private KeyRecord record;
    private Path file;

    @BeforeEach
    void aFreshDatabase() {
        var access = TestDatabase.fresh();
        record =
                new KeyRecord(
                        JdbcClient.create(
                                new DriverManagerDataSource(
                                        access.url(), access.user(), access.password())));
        file = folder.resolve("secret.key");
    }

    @Test
    void the_first_start_makes_a_key_and_the_next_one_reads_it() {
        byte[] stored = record.secretsOf(file).encrypt("13800000000");

        assertThat(record.secretsOf(file).decrypt(stored)).isEqualTo("13800000000");
    }

    @Test
    void a_lost_key_file_is_told_and_never_replaced() throws Exception {
        record.secretsOf(file);
        Files.delete(file);

        assertThatThrownBy(() -> record.secretsOf(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("不见了");
        assertThat(file).doesNotExist();
    }

    @Test
    void the_key_file_of_another_database_is_refused() {
        record.secretsOf(file);

        assertThatThrownBy(() -> record.secretsOf(anotherKey()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("不是加密这个数据库的那一份");
    }

    private Path anotherKey() {
        var other = folder.resolve("other.key");
        KeyFile.open(other);
        return other;
    }
}
