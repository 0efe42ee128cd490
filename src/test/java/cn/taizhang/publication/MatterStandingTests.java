package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.Decisions;
import cn.taizhang.decision.GoingMatter;
import cn.taizhang.decision.StepKind;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Opinions are sought from 1 March 2026 on; that was published on the day. */
@ProductTest
@DisplayName("议事进展何时再可发布")
class MatterStandingTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Publications publications;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;

    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void the_first_round_was_published() {
        var district = districts.found();
        clerk = district.firstCommunityClerk();
        matter = GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮");
        go(StepKind.BEGIN_SOLICITING, 0);
        var offered = offered().getFirst();
        publications
                .prepare(
                        clerk,
                        Ids.next(),
                        PublishingCommunity.asOffered(offered, FIRST.plusDays(5)))
                .orThrow();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void what_was_published_is_not_offered_again_while_nothing_is_new() {
        assertThat(offered()).isEmpty();
    }

    @Test
    void a_proposal_that_failed_is_offered_with_the_day_on_which_it_failed() {
        failed();

        assertThat(offered()).extracting(Publishable::from).containsExactly(FIRST.plusDays(12));
    }

    @Test
    void a_second_round_is_offered_with_its_own_day() {
        failed();
        go(StepKind.BEGIN_SOLICITING, 20);

        assertThat(offered()).extracting(Publishable::from).containsExactly(FIRST.plusDays(20));
        assertThat(offered()).extracting(Publishable::heard).containsExactly(true);
    }

    private void failed() {
        go(StepKind.END_SOLICITING, 5);
        go(StepKind.PROPOSE, 8);
        matter.take(
                        StepKind.DELIBERATE,
                        12,
                        Map.of("present", "6", "agreed", "3", "result", "FAILED"))
                .orThrow();
    }

    private void go(StepKind kind, int day) {
        matter.take(kind, day, Map.of()).orThrow();
    }

    private List<Publishable> offered() {
        var record = new RecordKey(Decisions.REGISTER, matter.id());
        return publications.offered(clerk).stream()
                .filter(one -> one.record().equals(record))
                .toList();
    }
}
