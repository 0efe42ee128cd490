package cn.taizhang.testing;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.database.Migrations;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * 测试数据库: a real PostgreSQL for tests, kept below {@code target} from run to run. Every test class asks for
 * {@link #fresh()} (a database of its own, already migrated) or {@link #shared()} (one for all Spring contexts).
 */
public final class TestDatabase {

    /** 测试区: the district every migrated test database belongs to. */
    public static final String DISTRICT = "990101";

    private static final String OWNER = "taizhang";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Stands in for the shared database while a class with one of its own runs. */
    private static volatile @Nullable DatabaseAccess standIn;

    private static final String MINE = "test_" + ProcessHandle.current().pid() + "_";

    private TestDatabase() {}

    /** A new database with every migration and the district row; nobody else uses it. */
    public static DatabaseAccess fresh() {
        return Cluster.ONLY.copyOf(Cluster.ONLY.template);
    }

    /** A new database with every migration, in which no district has been set up. */
    public static DatabaseAccess migrated() {
        return Cluster.ONLY.copyOf(Cluster.ONLY.migrated);
    }

    /** A new database without any migration. */
    public static DatabaseAccess empty() {
        return Cluster.ONLY.create(MINE + COUNT.incrementAndGet(), "template1");
    }

    /** The same database as superuser, to play tricks on the product. */
    public static DatabaseAccess asSuperuser(DatabaseAccess access) {
        return Cluster.ONLY.asSuperuser(access);
    }

    /** Takes a database away before the end of the run, where a test needs very many. */
    public static void drop(DatabaseAccess access) {
        Cluster.ONLY.drop(access);
    }

    /** One migrated database for all tests of this JVM that do not mind each other's rows. */
    public static DatabaseAccess shared() {
        var instead = standIn;
        return instead == null ? Shared.ONLY : instead;
    }

    /** From now on a fresh database is the shared one, until {@link #shareAgain()}; classes of one process run one after the other. */
    static void standInFresh() {
        standIn = fresh();
    }

    static void shareAgain() {
        standIn = null;
    }

    /** The shared database as its owner, who passes by every policy: to look at rows, or to damage them. */
    public static JdbcClient owner() {
        var instead = standIn;
        return instead == null ? Owner.CLIENT : clientOf(instead);
    }

    /** Statements on a database, each on a connection of its own. */
    public static JdbcClient clientOf(DatabaseAccess access) {
        return JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }

    private static final class Shared {
        static final DatabaseAccess ONLY = fresh();
    }

    /** Few connections that are kept: thousands of statements of the tests would open one each. */
    private static final class Owner {
        static final JdbcClient CLIENT = client();

        private static JdbcClient client() {
            var access = shared();
            var kept = new HikariDataSource();
            kept.setJdbcUrl(access.url());
            kept.setUsername(access.user());
            kept.setPassword(access.password());
            kept.setMaximumPoolSize(8);
            kept.setMinimumIdle(0);
            // tests alter tables: nothing prepared is to outlive that
            kept.addDataSourceProperty("prepareThreshold", "0");
            return JdbcClient.create(kept);
        }
    }

    /** Opened on first use, closed with the JVM. */
    private static final class Cluster {

        static final Cluster ONLY = new Cluster();

        private final EmbeddedPostgres postgres;
        private final String migrated = MINE + "migrated";
        private final String template = MINE + "template";

        private Cluster() {
            postgres = EmbeddedPostgres.open(DataDirectory.at(TestFolders.own("postgres")));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            if (postgres.owner()) {
                // rows of tests need not survive a power cut; the product's own settings have a
                // test of their own
                execute("alter system set synchronous_commit = off");
                execute("alter system set fsync = off");
                execute("alter system set full_page_writes = off");
                // filled within seconds, these databases are to be known as well as one that grew
                // for days
                execute("alter system set autovacuum_naptime = '2s'");
                execute("alter system set autovacuum_analyze_threshold = 20");
                execute("select pg_reload_conf()");
                dropLeftovers();
            }
            Migrations.migrate(create(migrated, "template1"));
            DatabaseAccess made = create(template, migrated);
            try (var connection = made.connect();
                    var insert =
                            connection.prepareStatement(
                                    "insert into kernel.district (code, name) values (?, '测试区')")) {
                insert.setString(1, DISTRICT);
                insert.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        DatabaseAccess copyOf(String from) {
            return create(MINE + COUNT.incrementAndGet(), from);
        }

        synchronized DatabaseAccess create(String name, String from) {
            execute("create database %s template %s owner %s".formatted(name, from, OWNER));
            DatabaseAccess main = postgres.access();
            return new DatabaseAccess(
                    main.url().replace("/" + OWNER + "?", "/" + name + "?"),
                    main.user(),
                    main.password());
        }

        DatabaseAccess asSuperuser(DatabaseAccess access) {
            DatabaseAccess superuser = postgres.repairAccess();
            return new DatabaseAccess(access.url(), superuser.user(), superuser.password());
        }

        void drop(DatabaseAccess access) {
            String name = access.url().replaceAll(".*/(test_[0-9_]+)[?].*", "$1");
            execute("drop database %s with (force)".formatted(name));
        }

        private void dropLeftovers() {
            var names = new ArrayList<String>();
            try (var connection = postgres.repairAccess().connect();
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select datname from pg_database where datname like 'test\\_%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            names.forEach(name -> execute("drop database %s with (force)".formatted(name)));
        }

        private void execute(String sql) {
            try (var connection = postgres.repairAccess().connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(sql, failed);
            }
        }
    }
}
