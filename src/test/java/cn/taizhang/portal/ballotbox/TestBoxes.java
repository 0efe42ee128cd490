package cn.taizhang.portal.ballotbox;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.SeparateStructure;
import cn.taizhang.kernel.Today;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** 测试用的投票箱: boxes on a database of their own, used by the portal's role with as many connections as the portal has. */
public final class TestBoxes implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final DatabaseAccess database = TestDatabase.empty();
    private final HikariDataSource pool = new HikariDataSource();

    /** Transactions by annotation, as in the product. */
    @EnableTransactionManagement
    static class Transactions {}

    public TestBoxes(TestClock clock) {
        var access = new SeparateStructure("portal", "taizhang_portal").migrate(database);
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(2_000);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(ObjectMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Today.class, () -> new Today(clock));
        context.register(
                Transactions.class, BallotBoxStore.class, BallotSlot.class, BallotBoxes.class);
        context.refresh();
    }

    public BallotBoxes boxes() {
        return context.getBean(BallotBoxes.class);
    }

    /** As who owns the tables, to look at them or to damage them. */
    public JdbcClient owner() {
        return TestDatabase.clientOf(database);
    }

    public DatabaseAccess database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        TestDatabase.drop(database);
    }
}
