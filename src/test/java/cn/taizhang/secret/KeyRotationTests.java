package cn.taizhang.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.kernel.CannotStart;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("更换密钥")
class KeyRotationTests {

    /** More than two batches, and not a whole number of them. */
    private static final int VALUES = 2_345;

    private static final List<EncryptedColumn> COLUMNS =
            List.of(
                    EncryptedColumn.of("kept.paper", List.of("part", "id"), "number_cipher")
                            .matchedBy("number_digest"),
                    EncryptedColumn.of("kept.paper", List.of("part", "id"), "phone_cipher"));

    @TempDir private Path folder;

    private DatabaseAccess access;
    private DataSource source;
    private Path file;

    @BeforeEach
    void valuesUnderAFirstKey() {
        access = TestDatabase.fresh();
        source = new DriverManagerDataSource(access.url(), access.user(), access.password());
        file = folder.resolve("secret.key");
        var secrets = opened();
        var jdbc = new JdbcTemplate(source);
        jdbc.execute(
                """
                create schema kept;
                create table kept.paper (part text, id int, number_cipher bytea, number_digest bytea unique,
                                         phone_cipher bytea, primary key (part, id))\
                """);
        jdbc.batchUpdate(
                "insert into kept.paper values (?, ?, ?, ?, ?)",
                IntStream.range(0, VALUES)
                        .mapToObj(id ->
                                new Object[] {
                                    "p" + id % 3,
                                    id,
                                    secrets.encrypt("number " + id),
                                    secrets.digest("number " + id),
                                    id % 2 == 0 ? null : secrets.encrypt("phone " + id)
                                })
                        .toList());
    }

    @Test
    void every_value_is_read_and_matched_with_the_new_key_and_with_no_other() throws IOException {
        var before = opened();
        var told = new ArrayList<Long>();

        long values = new KeyRotation(file, COLUMNS).rotate(source, told::add);

        assertThat(values).isEqualTo(VALUES + VALUES / 2);
        assertThat(told).containsExactly(values);
        readableBy(opened());
        assertThatThrownBy(() -> readableBy(before)).isInstanceOf(IllegalStateException.class);
        var old = only(".old");
        assertThat(old.getFileName().toString())
                .matches("secret\\.key\\.\\d{4}-\\d\\d-\\d\\d\\.old");
        for (Path each : List.of(file, old)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("secret.key.next")).doesNotExist();
    }

    @Test
    void a_second_change_on_the_same_day_keeps_both_old_keys() throws IOException {
        new KeyRotation(file, COLUMNS).rotate(source, _ -> {});
        new KeyRotation(file, COLUMNS).rotate(source, _ -> {});

        readableBy(opened());
        assertThat(files(".old")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(KeyRotation.Moment.class)
    @DisplayName("在每一步被 kill -9，下一次启动自己认得哪把钥匙")
    void killed_at_any_moment_the_next_start_knows_which_key_counts(KeyRotation.Moment moment)
            throws Exception {
        var first = KeyFingerprint.of(file);

        killedAt(moment);

        var secrets = opened();
        readableBy(secrets);
        boolean changed = moment == KeyRotation.Moment.COMMITTED;
        assertThat(KeyFingerprint.of(file).equals(first)).isEqualTo(!changed);
        assertThat(files(".old")).hasSize(changed ? 1 : 0);
        new KeyRotation(file, COLUMNS).rotate(source, _ -> {});
        readableBy(opened());
        assertThat(folder.resolve("secret.key.next")).doesNotExist();
    }

    @Test
    @DisplayName("对照：不看指纹，改完数据库、没换文件时就读不出来")
    void without_the_fingerprint_the_file_in_its_place_would_be_the_wrong_one() throws Exception {
        killedAt(KeyRotation.Moment.COMMITTED);

        var inItsPlace = new SecretValues(KeyFile.read(file));

        assertThatThrownBy(() -> readableBy(inItsPlace)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cut_short_between_keeping_the_old_key_and_the_change_it_is_kept_once() throws Exception {
        killedAt(KeyRotation.Moment.COMMITTED);
        Files.copy(file, folder.resolve("secret.key.2020-06-30.old"));

        readableBy(opened());

        assertThat(files(".old")).hasSize(1);
    }

    @Test
    void a_database_as_it_was_before_the_change_refuses_the_later_key_and_takes_the_kept_one()
            throws IOException {
        var before = KeyFingerprint.of(file);
        byte[] written = opened().encrypt("number 1");
        new KeyRotation(file, COLUMNS).rotate(source, _ -> {});
        new KeyRecord(JdbcClient.create(source)).replace(before);

        assertThatThrownBy(this::opened)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("不是加密这个数据库的那一份");

        var later = new SecretValues(KeyFile.read(file));
        assertThatThrownBy(() -> later.decrypt(written))
                .as("without the record the later key is taken and reads nothing")
                .isInstanceOf(IllegalStateException.class);
        Files.copy(only(".old"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(opened().decrypt(written)).isEqualTo("number 1");
    }

    @Test
    void while_the_product_runs_the_key_is_not_changed() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("ApplicationName", "taizhang");
        try (var running = java.sql.DriverManager.getConnection(access.url(), properties)) {
            assertThat(running.isValid(1)).isTrue();
            assertThatThrownBy(() -> new KeyRotation(file, COLUMNS).rotate(source, _ -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("正在运行");
        }
        readableBy(opened());
    }

    @Test
    void an_entry_that_cannot_be_written_ends_the_change() {
        var before = KeyFingerprint.of(file);

        assertThatThrownBy(() ->
                        new KeyRotation(file, COLUMNS)
                                .rotate(
                                        source,
                                        _ -> {
                                            throw new IllegalStateException("no audit");
                                        }))
                .hasMessage("no audit");

        assertThat(KeyFingerprint.of(file)).isEqualTo(before);
        readableBy(opened());
    }

    private SecretValues opened() {
        return new KeyRecord(JdbcClient.create(source)).secretsOf(file);
    }

    private void readableBy(SecretValues secrets) {
        new JdbcTemplate(source)
                .query(
                        "select id, number_cipher, number_digest, phone_cipher from kept.paper",
                        row -> {
                            int id = row.getInt(1);
                            assertThat(secrets.decrypt(row.getBytes(2))).isEqualTo("number " + id);
                            assertThat(row.getBytes(3)).isEqualTo(secrets.digest("number " + id));
                            byte[] phone = row.getBytes(4);
                            if (phone != null) {
                                assertThat(secrets.decrypt(phone)).isEqualTo("phone " + id);
                            }
                        });
    }

    /** A process of its own, which ends at this moment as under SIGKILL: nothing of it runs any more. */
    private void killedAt(KeyRotation.Moment moment) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Killed.class.getName(),
                                access.url(),
                                access.user(),
                                access.password(),
                                file.toString(),
                                moment.name())
                        .redirectErrorStream(true)
                        .start();
        String said = process.inputReader().readAllAsString();
        assertThat(process.waitFor()).as(said).isEqualTo(Killed.CODE);
    }

    private Path only(String ending) throws IOException {
        var found = files(ending);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }

    /** 另一个进程, which changes the key and gets as far as it is let. */
    static final class Killed {

        static final int CODE = 137;

        private Killed() {}

        public static void main(String[] arguments) {
            var last = KeyRotation.Moment.valueOf(arguments[4]);
            new KeyRotation(
                            Path.of(arguments[3]),
                            COLUMNS,
                            moment -> {
                                if (moment == last) {
                                    Runtime.getRuntime().halt(CODE);
                                }
                            })
                    .rotate(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                                    arguments[0], arguments[1], arguments[2], true),
                            _ -> {});
        }
    }
}
