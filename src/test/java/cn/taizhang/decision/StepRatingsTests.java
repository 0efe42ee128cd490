package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.RatedQuestion;
import cn.taizhang.ballot.RatingSource;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.SatisfactionGrade;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("群众评议取用网上测评")
class StepRatingsTests {

    private static final RatedQuestion OLD = rated("旧-1", "实事测评".repeat(6));
    private static final RatedQuestion NEW = rated("新-1", "实事测评");

    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private Matters matters;
    @Autowired private StepStore steps;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void a_matter_whose_result_is_published() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
        clerk = district.firstCommunityClerk();
        matter = reviewed("道路修缮");
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void a_choice_tells_the_ballot_and_what_was_asked() {
        assertThat(offered(Map.of()))
                .containsExactly(Map.entry("新-1", "实事测评：道路修缮（2026年5月5日止，收回 60 张）"));
    }

    @Test
    void the_one_that_is_chosen_is_offered_although_it_is_old() {
        assertThat(offered(Map.of("rating", "旧-1")))
                .containsOnlyKeys("新-1", "旧-1")
                .containsEntry("旧-1", "实事测评".repeat(5) + "…：道路修缮（2026年5月5日止，收回 60 张）");
    }

    @Test
    void a_rating_that_serves_two_matters_is_remarked_at_both() {
        clock.standOn(TypedSteps.BEGUN);
        var other = reviewed("路灯");
        rate(matter, "新-1");
        assertThat(matter.file().remarks()).isEmpty();

        rate(other, "新-1");

        assertThat(matter.file().remarks()).containsExactly("群众评议取用的网上测评也用于「路灯」，请核对测评的是哪一件事。");
        assertThat(other.file().remarks()).containsExactly("群众评议取用的网上测评也用于「道路修缮」，请核对测评的是哪一件事。");
    }

    @Test
    void two_ratings_are_no_such_thing_nor_is_one_that_a_correction_took_away() {
        clock.standOn(TypedSteps.BEGUN);
        var other = reviewed("路灯");
        rate(matter, "新-1");
        rate(other, "旧-1");
        assertThat(matter.file().remarks()).isEmpty();

        rate(other, "新-1");
        var step = other.file().steps().getLast().number();
        var typed = TypedSteps.typed(StepKind.REVIEW_SATISFACTION, 70);
        typed.putAll(Map.of("correctionReason", "选错了", "correctionApprover", "王芳"));
        procedures
                .correct(clerk, other.id(), other.file().version(), UUID.randomUUID(), step, typed)
                .orThrow();

        assertThat(matter.file().remarks()).isEmpty();
    }

    private Map<String, String> offered(Map<String, String> filled) {
        var asked =
                new Matter(
                        matter.id(),
                        district.firstCommunity(),
                        "天祥社区",
                        "道路修缮",
                        DecisionCategory.FACILITY,
                        null,
                        TypedSteps.COMMITTEES,
                        StageKind.RESULT_PUBLISHED,
                        TypedSteps.BEGUN,
                        1);
        return new StepRatings(List.of(new TwoRatings()), steps, matters)
                .offered(clerk, asked, filled);
    }

    private GoingMatter reviewed(String title) {
        return GoingMatter.begun(product, clerk, district.firstCommunity(), title)
                .untilResultPublished()
                .go(StepKind.REVIEW_SATISFACTION, 70);
    }

    /** As if the numbers of the review had come from that rating. */
    private static void rate(GoingMatter matter, String key) {
        TestDatabase.owner()
                .sql(
                        """
                        update decision.step set content = content || jsonb_build_object('rating', cast(:key as text))
                         where decision_id = :id and kind = 'REVIEW_SATISFACTION'
                        """)
                .param("key", key)
                .param("id", matter.id())
                .update();
    }

    private static RatedQuestion rated(String key, String title) {
        return new RatedQuestion(
                key,
                title,
                "道路修缮",
                new PostingPeriod(TypedSteps.BEGUN.plusDays(61), TypedSteps.BEGUN.plusDays(65)),
                60,
                Map.of(SatisfactionGrade.SATISFIED, 60));
    }

    /** The old one is not among those offered. */
    private static final class TwoRatings implements RatingSource {

        @Override
        public List<RatedQuestion> ratings(Viewer viewer, OrganizationId community) {
            return List.of(NEW);
        }

        @Override
        public Optional<RatedQuestion> rating(Viewer viewer, OrganizationId community, String key) {
            return List.of(NEW, OLD).stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }
}
