package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("更正改变了结果")
class TurnedOutcomesTests {

    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private AuditTrail audit;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;

    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void a_matter_that_was_deliberated() {
        clock.standOn(TypedSteps.BEGUN);
        var district = districts.found();
        clerk = district.firstCommunityClerk();
        matter =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮")
                        .go(StepKind.BEGIN_SOLICITING, 0)
                        .go(StepKind.END_SOLICITING, 5)
                        .go(StepKind.PROPOSE, 8)
                        .go(StepKind.DELIBERATE, 12);
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void a_vote_that_is_turned_is_told_by_the_trail_and_on_the_page() {
        matter.go(StepKind.RESOLVE, 30);

        correct(5, StepKind.RESOLVE, 30, Map.of("yes", "30", "no", "120"));

        assertThat(detail()).containsEntry("corrects", "5");
        assertThat(detail()).containsEntry("turned", "从「已决议」改为「决议未通过」");
        assertThat(matter.file().remarks()).containsExactly("第 5 步的更正改变了结果：从「已决议」改为「决议未通过」。");

        correct(5, StepKind.RESOLVE, 30, Map.of());

        assertThat(detail()).containsEntry("turned", "从「决议未通过」改为「已决议」");
        assertThat(matter.file().remarks()).hasSize(2);
    }

    @Test
    void a_deliberation_that_is_turned_is_told_as_well() {
        correct(
                4,
                StepKind.DELIBERATE,
                12,
                Map.of("present", "6", "agreed", "3", "result", "FAILED"));

        assertThat(detail())
                .containsEntry(
                        "turned",
                        "从「%s」改为「%s」"
                                .formatted(
                                        StageKind.DELIBERATED.label(),
                                        StageKind.SOLICITED.label()));
        assertThat(matter.file().remarks())
                .containsExactly("商议（审议）曾未通过，退回提议。", "第 4 步的更正改变了结果：从「已商议」改为「征求结束」。");
    }

    @Test
    void a_correction_that_turns_nothing_is_told_as_none_that_does() {
        correct(4, StepKind.DELIBERATE, 12, Map.of("present", "8"));

        assertThat(detail()).containsEntry("corrects", "4").doesNotContainKey("turned");
        assertThat(matter.file().remarks()).isEmpty();
    }

    private Map<String, String> detail() {
        return audit.about(Decisions.REGISTER, matter.id()).getFirst().detail();
    }

    private void correct(int number, StepKind kind, int day, Map<String, String> instead) {
        var typed = TypedSteps.typed(kind, day);
        typed.putAll(Map.of("correctionReason", "抄错", "correctionApprover", "王芳"));
        typed.putAll(instead);
        procedures
                .correct(
                        clerk,
                        matter.id(),
                        matter.file().version(),
                        UUID.randomUUID(),
                        number,
                        typed)
                .orThrow();
    }
}
