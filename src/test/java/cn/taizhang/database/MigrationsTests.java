package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.testing.CatalogueDump;
import cn.taizhang.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("库结构升级")
class MigrationsTests {

    private static final String FORGET = "delete from database.applied_migrations";

    private static final String FOREIGN_HISTORIES =
            """
            a newer program | insert into audit.flyway_schema_history select 99, '209901010000', 'later', type, 'V209901010000__later.sql', 1, installed_by, now(), 1, true from audit.flyway_schema_history where version = '202611260013' | 更新版本
            a foreign file | insert into audit.flyway_schema_history select 99, '202001010000', 'stranger', type, 'V202001010000__stranger.sql', 1, installed_by, now(), 1, true from audit.flyway_schema_history where version = '202611260013' | 202001010000 stranger
            a changed file | update audit.flyway_schema_history set checksum = checksum + 1 where version = '202611260002' | 202611260002 scope 执行之后文件被改动过
            a missing file | delete from audit.flyway_schema_history where version = '202611260002' | 202611260002 scope 的编号早于已执行的文件
            """;

    @Test
    void every_module_with_files_gets_its_schema_and_history_in_order() throws SQLException {
        DatabaseAccess access = TestDatabase.empty();

        Migrations.migrate(access);

        List<String> withFiles =
                Migrations.MODULES.stream()
                        .filter(module -> Migrations.files(module).length > 0)
                        .toList();
        assertThat(
                        ask(
                                access,
                                """
                                select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relname = 'flyway_schema_history' and c.relkind = 'r' order by c.oid\
                                """))
                .isEqualTo(withFiles)
                .startsWith("kernel");
    }

    @Test
    void once_more_changes_nothing() throws SQLException {
        DatabaseAccess access = TestDatabase.migrated();
        execute(access, FORGET);
        String history =
                "select installed_rank || version || installed_on from kernel.flyway_schema_history";
        List<String> before = ask(access, history);

        Migrations.migrate(access);

        assertThat(ask(access, history)).isEqualTo(before);
    }

    @Test
    void when_no_file_has_changed_nothing_is_looked_at_again() throws SQLException {
        DatabaseAccess access = TestDatabase.migrated();
        execute(access, "update kernel.flyway_schema_history set checksum = checksum + 1");

        Migrations.migrate(access);

        execute(access, "update database.applied_migrations set digest = 'of other files'");
        assertThatThrownBy(() -> Migrations.migrate(access))
                .as("with another digest the same call looks")
                .isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void a_file_changed_after_it_was_applied_is_named() throws SQLException {
        DatabaseAccess access = TestDatabase.migrated();
        execute(access, FORGET);
        execute(
                access,
                "update kernel.flyway_schema_history set checksum = 1 where version is not null");

        assertThatThrownBy(() -> Migrations.migrate(access))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("模块 kernel")
                .hasMessageContaining("202611230001 district 执行之后文件被改动过");
    }

    @Test
    void a_database_of_a_newer_program_is_not_opened() throws SQLException {
        DatabaseAccess access = TestDatabase.migrated();
        execute(access, FORGET);
        execute(
                access,
                """
                insert into kernel.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (99, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 1, 'x', 1, true)\
                """);

        assertThatThrownBy(() -> Migrations.migrate(access))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("更新版本");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = FOREIGN_HISTORIES)
    void a_history_that_is_not_ours_is_refused_and_nothing_is_touched(
            String what, String alteration, String words) throws SQLException {
        DatabaseAccess access = migratedAndLookedAtAgain();
        execute(access, alteration);
        var before = everything(access);

        assertThatThrownBy(() -> Migrations.migrate(access))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(words);

        assertThat(everything(access)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = FOREIGN_HISTORIES)
    @DisplayName("对照：不比对就升级，同样的改动没有人发觉")
    void without_the_comparison_the_same_history_is_opened_as_if_it_were_ours(
            String what, String alteration, String words) throws SQLException {
        DatabaseAccess access = migratedAndLookedAtAgain();
        execute(access, alteration);

        for (String module : Migrations.MODULES) {
            var naive = Migrations.flywayOf(module, access).validateOnMigrate(false).load();
            assertThat(naive.migrate().success).isTrue();
        }
    }

    @Test
    @DisplayName("对照：没有改动过的，同一检查照常打开；动过结构，同一比对看得出")
    void an_untouched_history_is_accepted_and_what_is_touched_is_seen() throws SQLException {
        DatabaseAccess access = migratedAndLookedAtAgain();
        var before = everything(access);

        Migrations.migrate(access);

        assertThat(everything(access)).isEqualTo(before);
        execute(access, "create index touched on kernel.district (name)");
        assertThat(everything(access)).isNotEqualTo(before);
    }

    @Test
    void two_programs_at_once_do_it_once() throws SQLException {
        DatabaseAccess access = TestDatabase.empty();
        var first = CompletableFuture.runAsync(() -> Migrations.migrate(access));
        var second = CompletableFuture.runAsync(() -> Migrations.migrate(access));

        CompletableFuture.allOf(first, second).join();

        assertThat(ask(access, "select count(*) from database.applied_migrations"))
                .containsExactly("1");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_in_words() {
        var nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/none", "x", "y");

        assertThatThrownBy(() -> Migrations.migrate(nowhere))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("连不上");
    }

    /** Of the present structure, and nothing says any more that all its files were applied. */
    private static DatabaseAccess migratedAndLookedAtAgain() throws SQLException {
        DatabaseAccess access = TestDatabase.fresh();
        execute(access, FORGET);
        return access;
    }

    private static List<String> everything(DatabaseAccess access) throws SQLException {
        var all = new ArrayList<>(CatalogueDump.of(access));
        for (String module : Migrations.MODULES) {
            all.addAll(
                    ask(
                            access,
                            "select h::text from %s.flyway_schema_history h order by installed_rank"
                                    .formatted(module)));
        }
        return all;
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
