package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.NoticeState;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("由步骤结束的公示")
class StepNoticesTests {

    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private Notices notices;
    @Autowired private TestClock clock;
    @Autowired private TransactionTemplate transactions;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void a_decision_hangs() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
        clerk = district.firstCommunityClerk();
        matter =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮")
                        .untilPublished();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void an_objection_that_comes_in_between_is_waited_for_and_counts() throws Exception {
        var step = concludedMeanwhile();
        transactions.executeWithoutResult(_ -> {
            object(46);
            step.thread().start();
            waitUntilOneWaits();
        });

        assertThat(messages(step.task().get())).isNotEmpty();
        assertThat(matter.file().stage()).isEqualTo(StageKind.DECISION_PUBLISHED);
    }

    @Test
    void everything_that_is_wrong_with_what_will_hang_is_told_at_once() {
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 46)
                .go(StepKind.BEGIN_IMPLEMENTATION, 47)
                .go(StepKind.FINISH, 60);

        assertThat(
                        messages(
                                matter.take(
                                        StepKind.PUBLISH_RESULT,
                                        61,
                                        Map.of(
                                                "to",
                                                day(62).toString(),
                                                "content",
                                                "经办人 11010519491231002X",
                                                "title",
                                                ""))))
                .anyMatch(message -> message.contains("像身份证号的数字，不能张贴"))
                .anyMatch(message -> message.contains("15"))
                .containsOnlyOnce("请填写公示标题。");
    }

    @Test
    void words_of_a_step_with_a_number_of_a_person_are_sent_back() {
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 46);

        assertThat(
                        messages(
                                matter.take(
                                        StepKind.BEGIN_IMPLEMENTATION,
                                        47,
                                        Map.of("contractor", "王师傅 13800138000"))))
                .containsExactly("实施单位里有像手机号的数字，会被别人看到：请删去，或者只留后四位。");
    }

    @Test
    void what_was_objected_to_an_edition_that_was_put_right_counts_with_the_rest() {
        matter.objected(33, Finding.REJECTED);
        putRight(34, day(34), day(48));
        matter.objected(40, Finding.REJECTED);
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 49);

        assertThat(matter.file().steps().getLast().facts())
                .contains(new ProcedureFile.Fact("异议", "收到 2 条，成立 0 条"));
    }

    @Test
    void a_notice_that_was_put_right_is_over_after_its_own_days_and_those_are_of_the_register() {
        putRight(35, day(35), day(49));

        assertThat(messages(matter.take(StepKind.CONCLUDE_DECISION_NOTICE, 49, Map.of())))
                .containsExactly("公示到2026年4月19日，次日起才能结束。");
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 50)
                .go(StepKind.BEGIN_IMPLEMENTATION, 51)
                .go(StepKind.FINISH, 60)
                .go(StepKind.PUBLISH_RESULT, 61);
        assertThat(published(matter.id())).isEqualTo("2026-04-05 2026-05-01");

        putRight(62, day(62), day(76));
        matter.go(StepKind.ARCHIVE, 77);
        assertThat(published(matter.id())).isEqualTo("2026-04-05 2026-05-02");
        assertThat(matter.file().steps().getLast().facts())
                .contains(new ProcedureFile.Fact("公示期", "2026年5月2日至5月16日"));
    }

    @Test
    void a_notice_that_was_taken_down_is_posted_anew_before_it_is_ended() {
        clock.standOn(day(50));
        notices.takeDown(clerk, hanging(), day(50), "贴错地方").orThrow();

        assertThat(messages(matter.take(StepKind.CONCLUDE_DECISION_NOTICE, 50, Map.of())))
                .containsExactly("公示已经撤下，没有另行公示：请到公示页更正，重新公示。");
        assertThat(matter.file().next().getFirst().because())
                .extracting(Breach::message)
                .containsExactly("公示已经撤下，没有另行公示：请到公示页更正，重新公示。");
    }

    private static String published(UUID id) {
        return TestDatabase.owner()
                .sql(
                        """
                        select concat_ws(' ', coalesce(resolution_published_on::text, '-'),
                                         coalesce(result_published_on::text, '-'))
                          from decision.decision where decision_id = :id
                        """)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private record Meanwhile(FutureTask<Outcome<UUID>> task, Thread thread) {}

    private Meanwhile concludedMeanwhile() {
        int version = matter.file().version();
        clock.standOn(day(46));
        Callable<Outcome<UUID>> conclusion =
                () ->
                        Acting.commandLine()
                                .call(() ->
                                        procedures.take(
                                                clerk,
                                                matter.id(),
                                                version,
                                                Ids.next(),
                                                StepKind.CONCLUDE_DECISION_NOTICE,
                                                Map.of("on", day(46).toString())));
        var task = new FutureTask<>(conclusion);
        return new Meanwhile(task, Thread.ofVirtual().unstarted(task));
    }

    private void object(int day) {
        notices.object(
                        clerk,
                        hanging(),
                        Ids.next(),
                        new ObjectionDraft(
                                new Objection.Objector.Anonymous(),
                                day(day),
                                "修缮范围没有包括 5 号楼。",
                                ObjectionDraft.Way.COUNTER))
                .orThrow();
    }

    private static void waitUntilOneWaits() {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            boolean waits =
                    TestDatabase.owner()
                            .sql(
                                    """
                                    select exists (select from pg_locks
                                                    where locktype = 'advisory' and not granted
                                                      and database = (select oid from pg_database
                                                                       where datname = current_database()))
                                    """)
                            .query(Boolean.class)
                            .single();
            if (waits) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waits for the notice");
    }

    private UUID hanging() {
        return matter.file().notices().stream()
                .filter(one -> !one.state().equals(NoticeState.TAKEN_DOWN.label()))
                .reduce((_, later) -> later)
                .orElseThrow()
                .id();
    }

    /** On its own page, with days of its own. */
    private void putRight(int day, LocalDate from, LocalDate to) {
        clock.standOn(day(day));
        notices.correct(
                        clerk,
                        hanging(),
                        Ids.next(),
                        day(day),
                        "范围写错",
                        new NoticeDraft(
                                NoticeKind.RESIDENTS_AFFAIRS,
                                "道路修缮公示（更正）",
                                "修缮 3 号院和 5 号楼前道路。",
                                List.of("3 号院公示栏"),
                                new PostingPeriod(from, to),
                                ""))
                .orThrow();
    }

    private static LocalDate day(int day) {
        return TypedSteps.BEGUN.plusDays(day);
    }

    private static List<String> messages(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
