package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("审计")
class AuditTrailTests {

    private static final Actor ACTOR = Actor.commandLine("audit test");

    @Autowired private AuditTrail audit;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'somebody else'",
                "delete from audit.entry",
                "truncate audit.entry"
            })
    void an_entry_is_never_changed_and_never_taken_away(String sql) {
        append(Ids.next(), Map.of());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.sql(sql).update())
                .havingRootCause()
                .withMessageContaining("audit entries are never changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.entry (happened_at, actor, action, subject_kind, number, previous, hash, algorithm)"
                        + " values (now(), 'a', 'b', 'c', 1, sha256(''), sha256(''), 1)",
                "update audit.entry set actor = 'somebody else'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.head set number = number + 1",
                "insert into audit.head (chain_id, number, hash) values (uuidv4(), 1, sha256(''))",
                "delete from audit.head",
                "alter table audit.entry disable trigger user",
                "drop function audit.append(jsonb)"
            })
    void the_products_own_role_writes_through_the_function_only(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()))
                .havingRootCause()
                .matches(cause ->
                        cause instanceof SQLException refused
                                && "42501".equals(refused.getSQLState()));
    }

    @Test
    void an_entry_without_a_transaction_is_refused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(
                        () -> audit.append(ACTOR, AuditEntry.of("试", "tests", Ids.next(), null)));
    }

    @Test
    void a_write_whose_entry_cannot_be_appended_is_rolled_back() {
        String code = districts.found().prefix() + "-X";

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            jdbc.sql(
                                            """
                                            insert into organization.organization
                                                   (code, name, short_name, kind, founded_on)
                                            values (:code, '试', '试', 'COMMUNITY', date '2020-01-01')
                                            """)
                                    .param("code", code)
                                    .update();
                            // an action is needed: the table refuses the entry
                            audit.append(ACTOR, AuditEntry.of("", "tests", Ids.next(), null));
                        }));

        assertThat(
                        owner.sql(
                                        "select count(*) from organization.organization where code = :code")
                                .param("code", code)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void an_entry_that_is_rolled_back_with_its_write_leaves_no_trace() {
        var subject = Ids.next();

        transaction.executeWithoutResult(status -> {
            audit.append(ACTOR, AuditEntry.of("试", "tests", subject, null));
            status.setRollbackOnly();
        });

        assertThat(audit.about("tests", subject)).isEmpty();
    }

    @Test
    void details_are_read_back_by_name() {
        var subject = Ids.next();
        append(subject, Map.of("count", 3, "on", TestClock.DAY, "reason", "写错"));

        assertThat(audit.about("tests", subject))
                .singleElement()
                .extracting(AuditRow::detail)
                .isEqualTo(Map.of("count", "3", "on", "2020-06-30", "reason", "写错"));
    }

    @Test
    void the_newest_come_first_and_the_next_page_begins_behind_the_last() {
        for (int i = 0; i < 3; i++) {
            append(Ids.next(), Map.of("count", i));
        }

        var first = audit.newest(null, "audit test", 2);
        var second = audit.newest(first.getLast().entryId(), "audit test", 1);

        assertThat(first).extracting(row -> row.detail().get("count")).containsExactly("2", "1");
        assertThat(second).extracting(row -> row.detail().get("count")).containsExactly("0");
    }

    @Test
    void what_is_searched_for_is_taken_by_the_letter() {
        append(Ids.next(), Map.of());

        assertThat(audit.newest(null, "audit%test", 1)).isEmpty();
        assertThat(audit.newest(null, "audit_test", 1)).isEmpty();
    }

    @Test
    void entries_are_counted_from_a_moment_up_to_another() {
        clock.standOn(TestClock.DAY.plusYears(20));
        try {
            var now = clock.instant();
            append(Ids.next(), Map.of());

            assertThat(audit.count(now, now.plus(Duration.ofNanos(1000)))).isEqualTo(1);
            assertThat(audit.count(now.minus(Duration.ofDays(1)), now)).isZero();
        } finally {
            clock.reset();
        }
    }

    private void append(UUID subject, Map<String, ?> detail) {
        transaction.executeWithoutResult(
                _ -> audit.append(ACTOR, AuditEntry.of("试", "tests", subject, null).with(detail)));
    }
}
