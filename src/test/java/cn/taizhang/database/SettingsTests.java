package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("内置数据库的参数")
class SettingsTests {

    @TempDir private static Path temporary;

    private static DataDirectory directory;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void open() {
        directory = DataDirectory.at(temporary.resolve("data"));
        postgres = EmbeddedPostgres.open(directory);
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "TimeZone, Asia/Shanghai",
        "server_encoding, UTF8",
        "jit, off",
        "max_connections, 60",
        "shared_buffers, 128MB"
    })
    void is_durable_local_and_in_chinese_time(String setting, String expected) throws SQLException {
        assertThat(ask(postgres.repairAccess(), "show " + setting)).containsExactly(expected);
    }

    @Test
    void names_are_sorted_by_pinyin() throws SQLException {
        List<String> sorted =
                ask(
                        postgres.access(),
                        "select n from unnest(array['张三', '王五', '李四', '阿宝']) n order by n");

        assertThat(sorted).containsExactly("阿宝", "李四", "王五", "张三");
    }

    @Test
    void the_product_connects_as_an_owner_who_is_no_superuser() throws SQLException {
        assertThat(
                        ask(
                                postgres.access(),
                                """
                                select r.rolname || ' ' || r.rolsuper || ' ' || r.rolcreaterole || ' ' || r.rolcreatedb
                                  from pg_database d join pg_roles r on r.oid = d.datdba
                                 where d.datname = current_database() and r.rolname = current_user\
                                """))
                .containsExactly("taizhang false true false");
    }

    @Test
    void nobody_gets_in_without_a_password() throws Exception {
        List<String> methods = new ArrayList<>();
        for (String line : Files.readAllLines(directory.cluster().resolve("pg_hba.conf"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                methods.add(line.substring(line.lastIndexOf(' ') + 1));
            }
        }

        assertThat(methods).isNotEmpty().containsOnly("scram-sha-256");
    }

    @ParameterizedTest
    @CsvSource({"taizhang", "postgres"})
    void a_wrong_password_is_refused(String user) {
        var stranger = new DatabaseAccess(postgres.access().url(), user, "wrong");

        assertThatThrownBy(stranger::connect)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void no_unix_socket_is_open() throws Exception {
        String port = ask(postgres.access(), "show port").getFirst();

        assertThat(Files.readString(Path.of("/proc/net/unix"))).doesNotContain(".s.PGSQL." + port);
        assertThat(Path.of("/tmp", ".s.PGSQL." + port)).doesNotExist();
    }

    @Test
    void passwords_and_data_are_for_their_owner_only() throws Exception {
        for (Path secret :
                List.of(
                        directory.ownerPassword(),
                        directory.superuserPassword(),
                        directory.clusterProperties(),
                        directory.serverLog())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .isEqualTo("rw-------");
        }
        for (Path closed : List.of(directory.path(), directory.cluster(), directory.keys())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                    .as(closed.toString())
                    .isEqualTo("rwx------");
        }
        assertThat(Files.readString(directory.ownerPassword()).strip())
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(Files.readString(directory.superuserPassword()).strip());
    }

    @Test
    void the_log_and_the_exception_do_not_quote_the_row() throws Exception {
        assertThatThrownBy(() ->
                        ask(
                                postgres.access(),
                                """
                                create temporary table person (identity text primary key);
                                insert into person values ('110101199003070000'), ('110101199003070000')\
                                """))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("person_pkey")
                .hasMessageNotContaining("110101199003070000");
        assertThat(Files.readString(directory.serverLog())).doesNotContain("110101199003070000");
    }

    /** Ctrl-C reaches the foreground process group of our terminal; the server must live until the pool is closed. */
    @Test
    void the_server_has_a_session_of_its_own() throws Exception {
        long server = PidFile.read(directory.cluster()).orElseThrow().pid();

        assertThat(sessionOf(server)).isEqualTo(server);
        assertThat(sessionOf(ProcessHandle.current().pid())).isNotEqualTo(server);
    }

    /** proc(5): after the command in brackets follow state, parent, process group, session. */
    private static long sessionOf(long pid) throws Exception {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    private static List<String> ask(DatabaseAccess access, String sql) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
