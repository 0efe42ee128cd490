package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.taizhang.testing.CatalogueDump;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A migration that is cut off at its k-th command, and then run again, ends in the same structure. The cut is
 * made inside the server: the session of the migration is ended while the command runs, which is all the database sees of a
 * killed program. That a killed program is seen so is shown once with a real one.
 */
@DisplayName("升级途中断掉，再来一次，结果一样")
class MigrationKilledTests {

    private static final int SOME = 6;
    private static final Logger FLYWAY = (Logger) LoggerFactory.getLogger("org.flywaydb");

    private static List<String> whole = List.of();
    private static int commands;

    /** Flyway tells every cut at length; here all of them are meant. */
    @BeforeAll
    static void withoutAWordOfFlyway() {
        FLYWAY.setLevel(Level.OFF);
    }

    @AfterAll
    static void asItWas() {
        FLYWAY.setLevel(null);
    }

    @BeforeAll
    static void howManyCommandsThereAre() throws SQLException {
        var access = watched(0, "");
        Migrations.migrate(access);
        commands =
                Integer.parseInt(
                        ask(access, "select last_value from public.command_number").getFirst());
        unwatch(access);
        whole = CatalogueDump.of(access);
    }

    @Test
    void cut_off_at_any_command_it_ends_in_the_same_structure() throws SQLException {
        assertThat(commands).isGreaterThan(50);
        var different = new ArrayList<String>();
        int cut = 0;
        for (int k : cuts()) {
            var access = watched(k, "perform pg_terminate_backend(pg_backend_pid());");
            try {
                Migrations.migrate(access);
            } catch (DatabaseUnavailable cutOff) {
                cut++;
            }
            unwatch(access);
            Migrations.migrate(access);
            if (!CatalogueDump.of(access).equals(whole)) {
                different.add("after command " + k);
            }
            TestDatabase.drop(access);
        }
        assertThat(different).isEmpty();
        assertThat(cut).as("every cut was felt").isEqualTo(cuts().size());
    }

    /** All of them with {@code -Dmigrations.every-command=true}; else some from the first to the last, to save time. */
    private static List<Integer> cuts() {
        int step =
                Boolean.getBoolean("migrations.every-command") ? 1 : Math.max(1, commands / SOME);
        return IntStream.iterate(commands, k -> k > 0, k -> k - step).boxed().toList();
    }

    @Test
    @DisplayName("对照：断掉之后不再来一次，结构就不一样，这个比较看得出")
    void without_the_second_run_the_difference_is_seen() throws SQLException {
        for (int k : List.of(1, commands / 2, commands * 3 / 4)) {
            var access = watched(k, "perform pg_terminate_backend(pg_backend_pid());");
            assertThatThrownBy(() -> Migrations.migrate(access))
                    .isInstanceOf(DatabaseUnavailable.class);
            unwatch(access);

            assertThat(CatalogueDump.of(access)).as("command " + k).isNotEqualTo(whole);
        }
    }

    @Test
    void a_program_killed_in_the_middle_leaves_the_same() throws Exception {
        int k = commands / 2;
        var access = watched(k, "perform pg_sleep(600);");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Migrating.class.getName(),
                                access.url(),
                                access.user(),
                                access.password())
                        .inheritIO()
                        .start();
        var waiting = new Waiting(Duration.ofMinutes(1));
        while (sleeping(access).isEmpty() && waiting.goesOn()) {
            // until it has come to that command
        }
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().onExit().join();
        // nobody wakes the sleeping command but its end, which a test does not wait for
        ask(access, "select pg_terminate_backend(" + sleeping(access).getFirst() + ")");
        unwatch(access);

        Migrations.migrate(access);

        assertThat(CatalogueDump.of(access)).isEqualTo(whole);
    }

    private static List<String> sleeping(DatabaseAccess access) throws SQLException {
        return ask(
                access,
                "select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'");
    }

    /** An empty database in which every command is numbered and something happens at the k-th. */
    private static DatabaseAccess watched(int k, String what) throws SQLException {
        var access = TestDatabase.empty();
        execute(
                TestDatabase.asSuperuser(access),
                """
                create sequence public.command_number;
                grant usage, select on public.command_number to public;
                create function public.at_command() returns event_trigger language plpgsql as $$
                begin
                    -- what an extension makes of itself is no command of ours
                    if exists (select from pg_event_trigger_ddl_commands() where not in_extension)
                       and nextval('public.command_number') = %d then %s end if;
                end $$;
                create event trigger watch on ddl_command_end execute function public.at_command()\
                """
                        .formatted(k, what.isEmpty() ? "null;" : what));
        return access;
    }

    private static void unwatch(DatabaseAccess access) throws SQLException {
        execute(
                TestDatabase.asSuperuser(access),
                """
                drop event trigger watch;
                drop function public.at_command();
                drop sequence public.command_number\
                """);
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

    /** 升级中的程序. */
    static final class Migrating {

        private Migrating() {}

        public static void main(String[] arguments) {
            Migrations.migrate(new DatabaseAccess(arguments[0], arguments[1], arguments[2]));
        }
    }
}
