package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("审计链")
class ChainTests {

    private static final Actor ACTOR = Actor.commandLine("chain test");

    @Autowired private AuditTrail audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @Test
    void every_chain_counts_on_from_one_and_every_entry_follows_the_one_before() {
        inTransaction(() -> append("一", first));
        inTransaction(() -> {
            append("二", second);
            append("三", first);
            append("四", second);
        });

        assertThat(chain(first)).containsExactly("1 一", "2 三");
        assertThat(chain(second)).containsExactly("1 二", "2 四");
        assertThat(linked(first)).isTrue();
        assertThat(linked(second)).isTrue();
    }

    @Test
    void an_entry_without_organization_stands_in_the_chain_of_the_installation() {
        var subject = Ids.next();
        inTransaction(() -> audit.append(ACTOR, AuditEntry.of("试", "tests", subject, null)));

        assertThat(
                        TestDatabase.owner()
                                .sql("select chain_id from audit.entry where subject_id = :subject")
                                .param("subject", subject)
                                .query(UUID.class)
                                .single())
                .isEqualTo(ChainHead.INSTALLATION);
    }

    @Test
    void nothing_is_written_before_the_commit_and_a_number_is_not_lost_by_a_rollback() {
        inTransaction(() -> append("一", first));
        template()
                .executeWithoutResult(status -> {
                    append("不算", first);
                    status.setRollbackOnly();
                });
        inTransaction(() -> {
            append("二", first);
            assertThat(chain(first)).containsExactly("1 一");
        });

        assertThat(chain(first)).containsExactly("1 一", "2 二");
    }

    @Test
    void a_transaction_of_its_own_keeps_its_entries_apart_from_the_suspended_one() {
        template()
                .executeWithoutResult(outer -> {
                    append("外", first);
                    var own = template();
                    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    own.executeWithoutResult(_ -> append("内", second));
                    append("外二", first);
                    outer.setRollbackOnly();
                });

        assertThat(chain(first)).isEmpty();
        assertThat(chain(second)).containsExactly("1 内");
    }

    @Test
    void what_is_rolled_back_to_a_savepoint_takes_its_entries_with_it() {
        inTransaction(() -> {
            append("前", first);
            nested("撤", true);
            nested("留", false);
            append("后", first);
        });
        inTransaction(() -> {
            nested("先撤", true);
            append("再写", second);
        });

        assertThat(chain(first)).containsExactly("1 前", "2 留", "3 后");
        assertThat(chain(second)).containsExactly("1 再写");
    }

    @Test
    void an_entry_that_comes_while_the_commit_is_under_way_is_not_lost() {
        inTransaction(() -> {
            append("前", first);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            append("提交时", first);
                        }
                    });
        });

        assertThat(chain(first)).containsExactly("1 前", "2 提交时");
    }

    @Test
    void an_entry_that_the_table_refuses_fails_the_transaction_when_it_commits() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> inTransaction(() -> append("", first)));

        assertThat(chain(first)).isEmpty();
    }

    /** Each thread writes to both chains, in opposite order; without one order of locking they would wait in a circle. */
    @Test
    void two_that_write_the_same_organizations_in_opposite_order_never_block_one_another()
            throws Exception {
        int times = 200;
        var barrier = new CyclicBarrier(2);
        Callable<Void> there = () -> writing(times, barrier, first, second);
        Callable<Void> back = () -> writing(times, barrier, second, first);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(there, back), 60, TimeUnit.SECONDS)) {
                done.get();
            }
        }

        assertThat(chain(first)).hasSize(2 * times);
        assertThat(chain(second)).hasSize(2 * times);
        assertThat(linked(first)).isTrue();
        assertThat(linked(second)).isTrue();
    }

    /** The control: heads locked one after the other in the order of writing do end in a circle. */
    @Test
    void without_one_order_of_locking_they_would_block_one_another() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Boolean> there = () -> oneAfterTheOther(barrier, first, second);
        Callable<Boolean> back = () -> oneAfterTheOther(barrier, second, first);
        var blocked = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(there, back), 60, TimeUnit.SECONDS)) {
                blocked.add(done.get());
            }
        }

        assertThat(blocked).containsExactlyInAnyOrder(true, false);
    }

    private boolean oneAfterTheOther(CyclicBarrier barrier, UUID one, UUID other) {
        try {
            inTransaction(() -> {
                appendAtOnce(one);
                meet(barrier);
                appendAtOnce(other);
            });
            return false;
        } catch (PessimisticLockingFailureException _) {
            return true;
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void appendAtOnce(UUID organization) {
        jdbc.sql(
                        """
                        select audit.append(jsonb_build_array(jsonb_build_object(
                                   'at', now(), 'actor', 'test', 'action', '先后', 'kind', 'tests',
                                   'organization', cast(:organization as text), 'detail', '{}'::jsonb)))
                        """)
                .param("organization", organization.toString())
                .query(Integer.class)
                .single();
    }

    private Void writing(int times, CyclicBarrier barrier, UUID one, UUID other) throws Exception {
        for (int i = 0; i < times; i++) {
            barrier.await(60, TimeUnit.SECONDS);
            inTransaction(() -> {
                append("先", one);
                append("后", other);
            });
        }
        return null;
    }

    private void nested(String action, boolean rolledBack) {
        var nested = template();
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> {
            append(action, first);
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
    }

    private void append(String action, UUID organization) {
        audit.append(
                ACTOR, new AuditEntry(action, "tests", null, organization, Map.of("count", 1)));
    }

    private void inTransaction(Runnable work) {
        template().executeWithoutResult(_ -> work.run());
    }

    private TransactionTemplate template() {
        return new TransactionTemplate(transactions);
    }

    private List<String> chain(UUID chain) {
        var separate = template();
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var found =
                separate.execute(_ ->
                        jdbc.sql(
                                        """
                                        select number || ' ' || action from audit.entry
                                         where chain_id = :chain order by number
                                        """)
                                .param("chain", chain)
                                .query(String.class)
                                .list());
        return found == null ? new ArrayList<>() : found;
    }

    private boolean linked(UUID chain) {
        var agrees =
                template()
                        .execute(_ ->
                                jdbc.sql(
                                                """
                                                select bool_and(hash = sha256(audit.canonical(row)) and previous = coalesce(
                                                                before, decode(repeat('00', 32), 'hex')))
                                                  from (select e as row, e.hash, e.previous,
                                                               lag(e.hash) over (order by e.number) as before
                                                          from audit.entry e where e.chain_id = :chain) as chained
                                                """)
                                        .param("chain", chain)
                                        .query(Boolean.class)
                                        .single());
        return Boolean.TRUE.equals(agrees);
    }
}
