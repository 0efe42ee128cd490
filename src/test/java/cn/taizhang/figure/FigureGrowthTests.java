package cn.taizhang.figure;

import cn.taizhang.database.FigureRole;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 数据随记录增长: how long each figure takes when every register it reads holds so many records, beside a plain count of as many rows; by
 * {@code -Dgrowth.rows=100000} (bench/growth). What is summed is told twice, counted from its contributions and from the sums. Numbers for docs/performance.md, no verdict for a build machine that does other things meanwhile.
 */
@ProductTest
@DisplayName("数据随记录增长")
@EnabledIfSystemProperty(named = "growth.rows", matches = "\\d+")
class FigureGrowthTests {

    private static final int ROWS = Integer.getInteger("growth.rows", 0);
    private static final int ROUNDS = Integer.getInteger("growth.rounds", 5);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("growth.only", ".*"));

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Figures figures;
    @Autowired private RollUps rollUps;
    @Autowired private Evaluation evaluation;
    @Autowired private FigureStore contributions;
    @Autowired private FigureRole role;
    @Autowired private TransactionTemplate transaction;

    @Test
    void each_figure_at_the_district_beside_a_plain_count() {
        var district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 1));
        recording.mechanism(district.district(), LocalDate.of(2019, 1, 1));
        new GrowthRecords(ROWS).fill(district);
        var question = Asking.halfYear(district.district());
        double plain =
                median(
                        ROUNDS,
                        () ->
                                TestDatabase.owner()
                                        .sql("select count(*) from document.document")
                                        .query(Long.class)
                                        .single());
        System.out.printf("GROWTH %d rows: plain count %.0f ms%n", ROWS, plain);
        double making = median(1, rollUps::bringUp);
        System.out.printf("GROWTH %d rows: making all sums %.0f ms%n", ROWS, making);
        TestDatabase.owner()
                .sql("vacuum analyze figure.tally, figure.standing, figure.changed")
                .update();
        for (var figure : figures.all()) {
            if (ONLY.matcher(figure.code()).matches()) {
                tell(district, figure, question, plain);
            }
        }
    }

    private void tell(
            TestDistrict district, FigureDefinition figure, FigureQuestion question, double plain) {
        var value = new FigureValue[1];
        double taken =
                median(
                        ROUNDS,
                        () -> value[0] = figures.evaluate(district.officer(), figure, question));
        double parts =
                median(ROUNDS, () -> figures.breakdown(district.officer(), figure, question));
        System.out.printf(
                "GROWTH %d rows: %s %.1f ms, %.2f of the count, breakdown %.1f ms, value %s%n",
                ROWS, figure.code(), taken, taken / plain, parts, value[0].text());
        if (RollUps.rolledUp(figure)) {
            System.out.printf(
                    "GROWTH %d rows: %s counted from its contributions %.1f ms%n",
                    ROWS, figure.code(), median(1, () -> counted(figure, question)));
        }
    }

    private void counted(FigureDefinition figure, FigureQuestion question) {
        transaction.executeWithoutResult(_ -> {
            var span = Days.of(evaluation.begin(), figure, question).orElseThrow();
            role.count(() -> contributions.count(figure, question.organization(), span));
        });
    }

    /** Medians, after one that warms up. */
    private static double median(int rounds, Runnable work) {
        if (rounds > 1) {
            work.run();
        }
        var taken = new double[rounds];
        for (int n = 0; n < rounds; n++) {
            long start = System.nanoTime();
            work.run();
            taken[n] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return taken[rounds / 2];
    }
}
