package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.Reports;
import cn.taizhang.report.Reports.Annex;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * 起草的代价: the built-in report drawn, traced and written, and the same document written with what stands in it already. With
 * {@code -Ddrafting.rounds=30} (bench/drafting) both are timed in turns; the times are printed and decide nothing here.
 */
@ProductTest
@DisplayName("起草的代价")
class DraftingCostTests {

    private static final int ROUNDS = Integer.getInteger("drafting.rounds", 1);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Reports reports;

    @Test
    void a_report_is_drawn_beside_its_constants() {
        var drafting = new Drafting(districts, product);
        var known = drawn(drafting);
        assertThat(known.blanks()).hasSizeGreaterThanOrEqualTo(49);
        var asked = new double[ROUNDS];
        var constants = new double[ROUNDS];
        for (int n = ROUNDS > 1 ? -5 : 0; n < ROUNDS; n++) {
            double drawing = timed(() -> asked(drafting));
            double writing = timed(() -> written(drafting, known));
            if (n >= 0) {
                asked[n] = drawing;
                constants[n] = writing;
            }
        }
        Arrays.sort(asked);
        Arrays.sort(constants);
        if (ROUNDS > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "DRAFTING %d blanks: drawn, traced and written %.0f ms, written with constants %.0f ms, ratio %.1f%n",
                    known.blanks().size(),
                    asked[ROUNDS / 2],
                    constants[ROUNDS / 2],
                    asked[ROUNDS / 2] / constants[ROUNDS / 2]);
        }
    }

    private void asked(Drafting drafting) {
        var draft = drawn(drafting);
        assertThat(reports.trace(drafting.office, draft).blanks()).hasSameSizeAs(draft.blanks());
        written(drafting, draft);
    }

    private void written(Drafting drafting, ReportDraft draft) {
        assertThat(reports.write(drafting.office, draft, Annex.FIGURES)).isNotEmpty();
    }

    private ReportDraft drawn(Drafting drafting) {
        return switch (reports.draft(drafting.office, drafting.request())) {
            case Outcome.Done<ReportDraft>(var draft) -> draft;
            case Outcome.Refused<ReportDraft>(var breaches) ->
                    throw new AssertionError(breaches.toString());
        };
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
