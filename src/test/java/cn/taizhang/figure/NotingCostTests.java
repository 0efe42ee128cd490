package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * 记下变动的代价: every write notes whom it touched. With {@code -Dways.rounds=} (bench/roll-ups) what that costs is printed, beside the same
 * write unnoted.
 */
@ProductTest
@DisplayName("记下变动")
class NotingCostTests {

    private static final int ROUNDS = Integer.getInteger("ways.rounds", 1);
    private static final int AT_A_TIME = 20;
    private static final int IN_BULK = ROUNDS > 1 ? 20_000 : 50;
    private static final List<String> WATCHED =
            List.of("meeting.meeting", "meeting.participant", "campaign.activity");

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private RollUps rollUps;

    private LongHistory history;
    private Recording recording;

    @BeforeEach
    void a_district() {
        history = LongHistory.found(districts, product);
        recording = new Recording(history.district().officer(), product);
        rollUps.bringUp();
    }

    @Test
    void a_session_saved_by_the_product_is_noted() {
        var noted = new double[ROUNDS];
        var unnoted = new double[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
            noted[n] = saving();
            if (ROUNDS > 1) {
                unnoted[n] = unnoted(this::saving);
            }
        }

        assertThat(notes()).isGreaterThanOrEqualTo(AT_A_TIME);
        tell("one session saved by the product", noted, unnoted);
        everythingAnew();
    }

    @Test
    void rows_written_in_bulk_are_noted_each() {
        var noted = new double[ROUNDS];
        var unnoted = new double[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
            noted[n] = bulk();
            if (ROUNDS > 1) {
                unnoted[n] = unnoted(this::bulk);
            }
        }

        assertThat(notes()).isGreaterThanOrEqualTo(IN_BULK);
        tell(IN_BULK + " sessions in one statement", noted, unnoted);
        everythingAnew();
    }

    private double saving() {
        long start = System.nanoTime();
        for (int n = 0; n < AT_A_TIME; n++) {
            recording.study(LocalDate.of(2020, 3, 1 + n), history.streets().get(n % 12));
        }
        return (System.nanoTime() - start) / 1e6 / AT_A_TIME;
    }

    private double bulk() {
        long start = System.nanoTime();
        TestDatabase.owner()
                .sql(
                        """
                        with added as (
                            insert into meeting.meeting (kind, topic, host_id, held_on, state, recorded_at, recorded_on, recorded_by,
                                                         request_key)
                            select 'STUDY', '学习' || n, :host, date '2020-01-01' + n % 150, 'HELD', timestamptz '2020-06-30',
                                   date '2020-06-30', 'x', gen_random_uuid()
                              from generate_series(1, :rows) n
                            returning meeting_id, held_on, host_id)
                        insert into meeting.participant (meeting_id, held_on, organization_id, part)
                        select meeting_id, held_on, host_id, 'HOST' from added
                        """)
                .param("host", history.streets().getFirst().value())
                .param("rows", IN_BULK)
                .update();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double unnoted(DoubleSupplier writing) {
        switchNotes("disable");
        try {
            return writing.getAsDouble();
        } finally {
            switchNotes("enable");
        }
    }

    private static void switchNotes(String how) {
        for (String table : WATCHED) {
            TestDatabase.owner()
                    .sql("alter table %s %s trigger user".formatted(table, how))
                    .update();
        }
    }

    private static long notes() {
        return TestDatabase.owner()
                .sql("select count(distinct subject) from figure.changed where source = 'meeting'")
                .query(Long.class)
                .single();
    }

    /** What was written unnoted is in no sum. */
    private void everythingAnew() {
        TestDatabase.owner()
                .sql("insert into figure.changed (source, subject) values ('tree', null)")
                .update();
        rollUps.bringUp();
    }

    private static void tell(String what, double[] noted, double[] unnoted) {
        if (ROUNDS > 1) {
            Arrays.sort(noted);
            Arrays.sort(unnoted);
            double with = noted[ROUNDS / 2];
            double without = unnoted[ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "WAYS %s: noted %.2f ms, unnoted %.2f ms, ratio %.2f%n",
                    what,
                    with,
                    without,
                    with / without);
        }
    }
}
