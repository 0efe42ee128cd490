package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * 复核的代价: everything counted again, and all sums made anew. With {@code -Dways.rows=100000 -Dways.rounds=5} (bench/recount) both are timed in
 * turns; the times are printed and decide nothing here.
 */
@ProductTest
@DisplayName("复核的代价")
class RecountCostTests {

    private static final int ROWS = Integer.getInteger("ways.rows", 300);
    private static final int ROUNDS = Integer.getInteger("ways.rounds", 1);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private RollUps rollUps;
    @Autowired private Reconciliation reconciliation;

    private LongHistory history;

    @BeforeEach
    void a_long_history() {
        history = LongHistory.found(districts, product);
        var access = TestDatabase.shared();
        history.fill(
                JdbcClient.create(
                        new DriverManagerDataSource(
                                access.url(), access.user(), access.password())),
                ROWS);
    }

    @Test
    void everything_counted_again_agrees_with_sums_made_anew() {
        var made = new double[ROUNDS];
        var counted = new double[ROUNDS];
        for (int n = ROUNDS > 1 ? -1 : 0; n < ROUNDS; n++) {
            double making = timed(this::makeAnew);
            double counting = timed(this::recount);
            if (n >= 0) {
                made[n] = making;
                counted[n] = counting;
            }
        }
        Arrays.sort(made);
        Arrays.sort(counted);
        if (ROUNDS > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "RECOUNT %d rows: all sums made anew %.0f ms, everything counted again %.0f ms, ratio %.2f%n",
                    ROWS,
                    made[ROUNDS / 2],
                    counted[ROUNDS / 2],
                    counted[ROUNDS / 2] / made[ROUNDS / 2]);
        }
    }

    private void makeAnew() {
        TestDatabase.owner()
                .sql("insert into figure.changed (source, subject) values ('tree', null)")
                .update();
        assertThat(rollUps.bringUp()).isTrue();
    }

    private void recount() {
        var district = history.district();
        var result =
                reconciliation.reconcile(
                        district.officer(),
                        district.district(),
                        Asking.FIRST_HALF,
                        LocalDate.of(2020, 6, 30));
        assertThat(result.values()).isPositive();
        assertThat(result.differences()).isEmpty();
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
