package cn.taizhang.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.CannotStart;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("密钥登记")
class KeyRecordTests {

    private static final String PHONE = "13800000000";

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
        byte[] stored = record.secretsOf(file).encrypt(PHONE);

        assertThat(record.secretsOf(file).decrypt(stored)).isEqualTo(PHONE);
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

    @Test
    @DisplayName("对照：丢了的和换错的，放回原来那份就照常打开")
    void the_file_put_back_in_its_place_is_accepted_by_the_same_check() throws Exception {
        byte[] stored = record.secretsOf(file).encrypt(PHONE);
        Path kept = Files.copy(file, folder.resolve("kept.key"));
        Files.delete(file);
        assertThatThrownBy(() -> record.secretsOf(file)).isInstanceOf(CannotStart.class);
        Files.copy(anotherKey(), file);
        assertThatThrownBy(() -> record.secretsOf(file)).isInstanceOf(CannotStart.class);

        Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(record.secretsOf(file).decrypt(stored)).isEqualTo(PHONE);
    }

    @Test
    @DisplayName("对照：不看登记，丢了的密钥会悄悄换成新的，同一个人成了两个")
    void without_the_record_a_lost_key_is_replaced_and_one_person_looks_like_two()
            throws Exception {
        var before = record.secretsOf(file);
        Files.delete(file);

        var after = new SecretValues(KeyFile.open(file));

        assertThat(file).exists();
        assertThat(after.digest(PHONE)).isNotEqualTo(before.digest(PHONE));
        byte[] stored = before.encrypt(PHONE);
        assertThatThrownBy(() -> after.decrypt(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("对照：不看登记，别的库的密钥照样打开，什么都读不出来")
    void without_the_record_the_key_of_another_database_is_taken_and_reads_nothing() {
        byte[] stored = record.secretsOf(file).encrypt(PHONE);

        var exchanged = new SecretValues(KeyFile.open(anotherKey()));

        assertThatThrownBy(() -> exchanged.decrypt(stored))
                .isInstanceOf(IllegalStateException.class);
    }

    private Path anotherKey() {
        var other = folder.resolve("other.key");
        KeyFile.open(other);
        return other;
    }
}
