package cn.taizhang.scope;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A hundred accounts on two connections: what one leaves on a connection, the next would find there. */
@DisplayName("一百个账号，两条连接")
class SharedPoolTests {

    private static final int ACCOUNTS = 100;
    private static final int TURNS = 1_000;

    private final List<UUID> accounts = new ArrayList<>();
    private final List<UUID> communities = new ArrayList<>();

    @Test
    void nobody_ever_reads_a_row_of_another_though_transactions_fail_in_between() throws Exception {
        var database = TestDatabase.fresh();
        plant(TestDatabase.clientOf(database));
        var access = database.application();
        var heads = Path.of("target", "test-heads", UUID.randomUUID().toString());
        try (var context =
                        new SpringApplicationBuilder(TaizhangApplication.class)
                                .web(WebApplicationType.NONE)
                                .registerShutdownHook(false)
                                .logStartupInfo(false)
                                .properties(
                                        "spring.datasource.url=" + access.url(),
                                        "spring.datasource.username=" + access.user(),
                                        "spring.datasource.password=" + access.password(),
                                        "spring.datasource.hikari.maximum-pool-size=2",
                                        "spring.datasource.hikari.connection-timeout=60000",
                                        "taizhang.key-file="
                                                + Path.of("target", "test-keys", "pool.key"),
                                        "taizhang.audit-key=" + heads.resolve("audit.key"),
                                        "taizhang.audit-heads=" + heads.resolve("audit-heads"),
                                        "taizhang.clock-starts-at=2020-06-30T01:00:00Z")
                                .run();
                var threads = Executors.newFixedThreadPool(8)) {
            var strangers = new ArrayList<Callable<List<String>>>();
            for (int turn = 0; turn < TURNS; turn++) {
                int number = turn;
                strangers.add(() -> rowsOfOthers(context, number));
            }
            for (var seen : threads.invokeAll(strangers)) {
                assertThat(seen.get()).isEmpty();
            }
        }
    }

    /** Reads as one account; every third transaction fails half-way, every seventh asks as nobody. */
    private List<String> rowsOfOthers(ConfigurableApplicationContext context, int turn) {
        int who = new Random(turn).nextInt(ACCOUNTS);
        var acting = turn % 7 == 0 ? Acting.account(null) : Acting.account(accounts.get(who));
        var transaction =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var jdbc = context.getBean(JdbcClient.class);
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
