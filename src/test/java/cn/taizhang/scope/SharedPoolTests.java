package cn.taizhang.scope;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A hundred accounts on two connections: what one leaves on a connection, the next would find there. */
@DisplayName("一百个账号，两条连接")
class SharedPoolTests {

    private static final int ACCOUNTS = 100;
    private static final int TURNS = 1_000;

    /** Enough for a control: it has to see the damage once. */
    private static final int FEW_TURNS = 200;

    private final List<UUID> accounts = new ArrayList<>();
    private final List<UUID> communities = new ArrayList<>();

    @Test
    void nobody_ever_reads_a_row_of_another_though_transactions_fail_in_between() throws Exception {
        var database = planted();
        try (var context = started(database)) {
            var product = context.getBean(PlatformTransactionManager.class);

            assertThat(rowsOfOthers(context, product, TURNS)).isEmpty();
        }
    }

    @Test
    @DisplayName("对照：策略拿掉，同一检查看见别人的行")
    void without_the_policy_the_same_check_sees_rows_of_others() throws Exception {
        var database = planted();
        TestDatabase.clientOf(database)
                .sql("alter table meeting.meeting disable row level security")
                .update();
        try (var context = started(database)) {
            var product = context.getBean(PlatformTransactionManager.class);

            assertThat(rowsOfOthers(context, product, FEW_TURNS)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("对照：身份留在连接上、不随事务结束，同一检查看见别人的行")
    void where_the_account_stays_on_the_connection_the_same_check_sees_rows_of_others()
            throws Exception {
        var database = planted();
        try (var context = started(database)) {
            var staying = new StayingOnTheConnection(context.getBean(DataSource.class));

            assertThat(rowsOfOthers(context, staying, FEW_TURNS)).isNotEmpty();
        }
    }

    private DatabaseAccess planted() {
        var database = TestDatabase.fresh();
        plant(TestDatabase.clientOf(database));
        return database;
    }

    private static ConfigurableApplicationContext started(DatabaseAccess database) {
        var access = database.application();
        var heads = TestFolders.own("heads").resolve(UUID.randomUUID().toString());
        return new SpringApplicationBuilder(TaizhangApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.user(),
                        "spring.datasource.password=" + access.password(),
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "spring.datasource.hikari.connection-timeout=60000",
                        "taizhang.key-file=" + TestFolders.own("pool.key"),
                        "taizhang.audit-key=" + heads.resolve("audit.key"),
                        "taizhang.parcel-key=" + heads.resolve("parcel.key"),
                        "taizhang.audit-heads=" + heads.resolve("audit-heads"),
                        "taizhang.clock-starts-at=2020-06-30T01:00:00Z")
                .run();
    }

    private List<String> rowsOfOthers(
            ConfigurableApplicationContext context,
            PlatformTransactionManager transactions,
            int turns)
            throws Exception {
        var jdbc = context.getBean(JdbcClient.class);
        var transaction = new TransactionTemplate(transactions);
        var strangers = new ArrayList<Callable<List<String>>>();
        for (int turn = 0; turn < turns; turn++) {
            int number = turn;
            strangers.add(() -> rowsOfOthers(jdbc, transaction, number));
        }
        var seen = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(strangers)) {
                seen.addAll(one.get());
            }
        }
        return seen;
    }

    /** Reads as one account; every third transaction fails half-way, every seventh asks as nobody. */
    private List<String> rowsOfOthers(JdbcClient jdbc, TransactionTemplate transaction, int turn) {
        int who = new Random(turn).nextInt(ACCOUNTS);
        var acting = turn % 7 == 0 ? Acting.account(null) : Acting.account(accounts.get(who));
        return acting.call(() -> {
            try {
                return transaction.execute(status -> {
                    var rows =
                            jdbc.sql("select topic from meeting.meeting")
                                    .query(String.class)
                                    .list();
                    if (turn % 3 == 0) {
                        jdbc.sql("select 1 / 0").query(Integer.class).single();
                    }
                    var expected = turn % 7 == 0 ? List.of() : List.of("of " + who);
                    return rows.equals(expected) ? List.<String>of() : rows;
                });
            } catch (org.springframework.dao.DataAccessException halfWay) {
                return List.of();
            }
        });
    }

    /** 留在连接上: tells the session who acts, once somebody does, and never takes it back. */
    private static final class StayingOnTheConnection extends JdbcTransactionManager {

        private final transient JdbcClient jdbc;

        StayingOnTheConnection(DataSource source) {
            super(source);
            jdbc = JdbcClient.create(source);
        }

        @Override
        protected void prepareSynchronization(
                DefaultTransactionStatus status, TransactionDefinition definition) {
            super.prepareSynchronization(status, definition);
            if (Acting.now() instanceof Acting.Account(UUID id)) {
                jdbc.sql(
                                """
                                select set_config('taizhang.account', :account, false),
                                       set_config('taizhang.today', '2020-06-30', false)
                                """)
                        .param("account", id.toString())
                        .query((row, _) -> row.getString(1))
                        .list();
            }
        }
    }

    private void plant(JdbcClient owner) {
        UUID district = organization(owner, "D-DISTRICT", "DISTRICT");
        for (int number = 0; number < ACCOUNTS; number++) {
            UUID community = organization(owner, "C" + (1000 + number), "COMMUNITY");
            communities.add(community);
            closure(owner, district, community, 1);
            UUID account = Ids.next();
            accounts.add(account);
            owner.sql(
                            """
                            insert into account.account (account_id, login_name, display_name, password_hash, password_set_at)
                            values (:id, :name, :name, 'x', now())
                            """)
                    .param("id", account)
                    .param("name", "clerk" + number)
                    .update();
            owner.sql(
                            """
                            insert into account.role_grant (account_id, role, organization_id, from_on)
                            values (:id, 'COMMUNITY_CLERK', :community, '2020-01-01')
                            """)
                    .param("id", account)
                    .param("community", community)
                    .update();
            owner.sql(
                            """
                            insert into meeting.meeting (kind, topic, host_id, held_on, state, recorded_at, recorded_on,
                                                         recorded_by, request_key)
                            values ('STUDY', :topic, :host, '2020-03-01', 'HELD', now(), '2020-03-01', 'x', uuidv7())
                            """)
                    .param("topic", "of " + number)
                    .param("host", community)
                    .update();
        }
    }

    private static UUID organization(JdbcClient owner, String code, String kind) {
        UUID id = Ids.next();
        owner.sql(
                        """
                        insert into organization.organization (organization_id, code, name, short_name, kind, founded_on)
                        values (:id, :code, :code, :code, :kind, '2015-01-01')
                        """)
                .param("id", id)
                .param("code", code)
                .param("kind", kind)
                .update();
        closure(owner, id, id, 0);
        return id;
    }

    private static void closure(JdbcClient owner, UUID above, UUID below, int depth) {
        owner.sql(
                        """
                        insert into organization.closure (ancestor_id, descendant_id, depth, from_on, to_on)
                        values (:above, :below, :depth, '2015-01-01', 'infinity')
                        """)
                .param("above", above)
                .param("below", below)
                .param("depth", depth)
                .update();
    }
}
