package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("按程序办理")
class DecisionProceduresTests {

    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private ProcedureFiles files;
    @Autowired private DecisionStandings standings;
    @Autowired private ProcedureStore store;
    @Autowired private StepStore steps;
    @Autowired private Notices notices;
    @Autowired private AuditTrail trail;
    @Autowired private TestClock clock;
    @Autowired private TransactionTemplate transactions;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private Viewer clerk;

    @BeforeEach
    void a_community() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
        clerk = district.firstCommunityClerk();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void a_matter_goes_from_the_first_door_to_the_archive() {
        var matter = matter("道路修缮").untilArchived();

        var file = matter.file();
        assertThat(file.stage()).isEqualTo(StageKind.ARCHIVED);
        assertThat(file.steps()).hasSize(12);
        assertThat(file.notices()).hasSize(2).allMatch(one -> one.objections() == 0);
        assertThat(file.line()).extracting(ProcedureFile.Place::standing).containsOnly("done");
        assertThat(file.next()).isEmpty();
    }

    @Test
    void residents_are_told_of_each_part_on_which_day_it_was_or_began() {
        var matter = matter("道路修缮").untilArchived();

        assertThat(standings.find(clerk, matter.id()).orElseThrow().words())
                .isEqualTo(
                        """
                        这件事现在：已归档。
                        征求意见：2026年3月1日开始，已经办完。
                        提议：2026年3月9日。
                        两委商议：2026年3月13日。
                        决议：2026年3月31日。
                        公示决议：2026年4月1日开始，已经办完。
                        实施：2026年4月17日开始，已经办完。
                        公示结果：2026年5月1日开始，已经办完。
                        归档：2026年5月16日。\
                        """);
    }

    @Test
    void residents_are_told_of_the_part_whose_turn_it_is_and_of_none_that_is_under_way() {
        var matter = matter("道路修缮").go(StepKind.BEGIN_SOLICITING, 0);
        assertThat(standings.find(clerk, matter.id()).orElseThrow().words())
                .endsWith("接下来还有：提议、两委商议、决议、公示决议、实施、公示结果、归档。");

        matter.go(StepKind.END_SOLICITING, 5).go(StepKind.PROPOSE, 8);
        assertThat(standings.find(clerk, matter.id()).orElseThrow().words())
                .endsWith("接下来还有：两委商议、决议、公示决议、实施、公示结果、归档。");
    }

    @Test
    void the_six_days_of_the_register_are_written_by_the_steps() {
        var matter = matter("道路修缮").untilArchived();

        assertThat(days(matter.id()))
                .containsExactly(
                        "2026-03-01",
                        "2026-03-09",
                        "2026-03-13",
                        "2026-03-31",
                        "2026-04-01",
                        "2026-05-01");
    }

    @Test
    void the_stored_stage_is_what_the_steps_lead_to() {
        var matter = matter("道路修缮").go(StepKind.BEGIN_SOLICITING, 0);
        holdsStill(matter.id());
        matter.go(StepKind.END_SOLICITING, 5);
        holdsStill(matter.id());
        matter.go(StepKind.PROPOSE, 8).go(StepKind.DELIBERATE, 12).go(StepKind.RESOLVE, 30);
        holdsStill(matter.id());
        matter.go(StepKind.PUBLISH_DECISION, 31);
        matter.objected(33, Finding.UPHELD);
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 34);
        holdsStill(matter.id());
        matter.go(StepKind.WITHDRAW, 35);
        holdsStill(matter.id());
    }

    private void holdsStill(UUID id) {
        var stages =
                Acting.commandLine()
                        .call(() ->
                                transactions.execute(_ -> {
                                    var stored = store.find(id).orElseThrow();
                                    var replayed = Procedures.stageOf(steps.of(id));
                                    return List.of(stored.stage(), replayed.kind());
                                }));

        assertThat(stages).isNotEmpty();
        assertThat(stages.getFirst()).isEqualTo(stages.getLast());
    }

    @Test
    void an_objection_that_is_upheld_leads_back_and_the_days_go_with_it() {
        var matter = matter("道路修缮").untilPublished();
        matter.objected(33, Finding.UPHELD);
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 34);

        assertThat(matter.file().stage()).isEqualTo(StageKind.OBJECTED);
        assertThat(days(matter.id()))
                .containsExactly("2026-03-01", "2026-03-09", null, null, null, null);

        matter.go(StepKind.DELIBERATE, 36).go(StepKind.RESOLVE, 50);
        assertThat(days(matter.id()))
                .containsExactly(
                        "2026-03-01", "2026-03-09", "2026-04-06", "2026-04-20", null, null);
        assertThat(matter.file().remarks()).contains("决议公示中有异议成立，曾退回重新商议。");
    }

    @Test
    void a_notice_is_not_concluded_while_an_objection_waits_for_its_answer() {
        var matter = matter("道路修缮").untilPublished();
        matter.objected(33, Finding.REJECTED);

        assertThat(matter.take(StepKind.CONCLUDE_DECISION_NOTICE, 45, Map.of()))
                .isInstanceOf(Outcome.Refused.class);
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 46);

        assertThat(matter.file().stage()).isEqualTo(StageKind.CLEARED);
        assertThat(matter.file().steps().getLast().facts())
                .contains(new ProcedureFile.Fact("异议", "收到 1 条，成立 0 条"));
    }

    @Test
    void a_notice_concluded_on_its_own_page_is_taken_as_it_ended() {
        var matter = matter("道路修缮").untilPublished();
        clock.standOn(TypedSteps.BEGUN.plusDays(47));
        notices.conclude(
                        clerk,
                        matter.file().notices().getFirst().id(),
                        TypedSteps.BEGUN.plusDays(47))
                .orThrow();

        assertThat(matter.take(StepKind.CONCLUDE_DECISION_NOTICE, 46, Map.of()))
                .isInstanceOf(Outcome.Refused.class);
        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 47);
        assertThat(matter.file().stage()).isEqualTo(StageKind.CLEARED);
    }

    @Test
    void a_step_refused_writes_nothing() {
        var matter = matter("道路修缮").untilPublished();
        int entries = trail.about(Decisions.REGISTER, matter.id()).size();

        assertThat(matter.take(StepKind.BEGIN_IMPLEMENTATION, 40, Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains("公示到2026年4月15日，次日起才能结束", "R-028"));
        assertThat(matter.file().steps()).hasSize(6);
        assertThat(trail.about(Decisions.REGISTER, matter.id())).hasSize(entries);
    }

    @Test
    void a_double_click_takes_one_step_and_another_tab_takes_none() {
        var matter = matter("道路修缮");
        var key = Ids.next();
        var typed = TypedSteps.typed(StepKind.BEGIN_SOLICITING, 0);
        int version = matter.file().version();

        procedures
                .take(clerk, matter.id(), version, key, StepKind.BEGIN_SOLICITING, typed)
                .orThrow();
        procedures
                .take(clerk, matter.id(), version, key, StepKind.BEGIN_SOLICITING, typed)
                .orThrow();

        assertThat(matter.file().steps()).hasSize(1);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        procedures.take(
                                clerk,
                                matter.id(),
                                version,
                                Ids.next(),
                                StepKind.END_SOLICITING,
                                TypedSteps.typed(StepKind.END_SOLICITING, 0)));
    }

    @Test
    void a_matter_begun_twice_with_one_request_is_one() {
        var draft =
                new MatterDraft(
                        Ids.next(),
                        district.firstCommunity(),
                        "停车秩序",
                        DecisionCategory.RULES,
                        null,
                        TemplateVariant.PARTY_REPRESENTATIVES,
                        false);

        assertThat(procedures.begin(clerk, draft).orThrow())
                .isEqualTo(procedures.begin(clerk, draft).orThrow());
        assertThat(files.list(clerk, false, "停车", null, 10)).hasSize(1);
    }

    @Test
    void only_communities_begin_matters_and_only_their_own_people_begin_them() {
        var draft =
                new MatterDraft(Ids.next(), district.thirdCommunity(), "", null, null, null, true);

        assertThat(procedures.begin(clerk, draft))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains(
                                                "请填写事项名称",
                                                "请选择事项类别",
                                                "请选择程序模板",
                                                "只能登记本组织及管理范围内的组织"));
    }

    @Test
    void what_others_may_not_see_is_not_there_and_what_they_only_read_they_do_not_take_on() {
        var matter = matter("道路修缮");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> files.get(district.secondStreetOfficer(), matter.id()));
        assertThat(files.list(district.secondStreetOfficer(), false, "", null, 10)).isEmpty();
        assertThat(files.get(district.firstStreetOfficer(), matter.id()).mayRecord()).isTrue();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        procedures.take(
                                district.leader(),
                                matter.id(),
                                1,
                                Ids.next(),
                                StepKind.BEGIN_SOLICITING,
                                TypedSteps.typed(StepKind.BEGIN_SOLICITING, 0)));
    }

    @Test
    void a_correction_keeps_what_was_said_and_moves_the_day_of_the_register() {
        var matter = matter("道路修缮").untilPublished();
        var typed = TypedSteps.typed(StepKind.DELIBERATE, 14);
        typed.putAll(Map.of("present", "8", "correctionReason", "抄错日期"));

        assertThat(correct(matter, 4, typed)).isInstanceOf(Outcome.Refused.class);
        typed.put("correctionApprover", "王芳");
        correct(matter, 4, typed).orThrow();

        var taken = matter.file().steps().get(3);
        assertThat(taken.on()).isEqualTo(TypedSteps.BEGUN.plusDays(14));
        assertThat(taken.corrections())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.approver()).isEqualTo("王芳");
                    assertThat(one.former())
                            .contains(
                                    new ProcedureFile.Fact("日期", "2026年3月13日"),
                                    new ProcedureFile.Fact("实到人数", "7"));
                });
        assertThat(days(matter.id()).get(2)).isEqualTo("2026-03-15");
        holdsStill(matter.id());
    }

    @Test
    void a_correction_that_the_later_steps_do_not_bear_is_refused() {
        var matter = matter("道路修缮").untilPublished();
        var typed = TypedSteps.typed(StepKind.DELIBERATE, 31);
        typed.putAll(Map.of("correctionReason", "抄错", "correctionApprover", "王芳"));

        assertThat(correct(matter, 4, typed))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains("「决议」的日期不能早于前一步的日期"));
    }

    @Test
    void steps_are_never_changed_nor_taken_away() {
        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select string_agg(privilege_type, ',' order by privilege_type)
                                          from information_schema.role_table_grants
                                         where table_schema = 'decision' and table_name = 'step'
                                           and grantee = 'taizhang_app'
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("INSERT,SELECT");
    }

    @Test
    void the_database_knows_the_stages_and_steps_of_the_code() {
        assertThat(words("known_stage")).isEqualTo(names(StageKind.values()));
        assertThat(words("known_step")).isEqualTo(names(StepKind.values()));
        assertThat(words("known_template")).isEqualTo(names(TemplateVariant.values()));
    }

    private Outcome<UUID> correct(GoingMatter matter, int number, Map<String, String> typed) {
        return procedures.correct(
                clerk, matter.id(), matter.file().version(), Ids.next(), number, typed);
    }

    private GoingMatter matter(String title) {
        return GoingMatter.begun(product, clerk, district.firstCommunity(), title);
    }

    private static List<String> days(UUID id) {
        return TestDatabase.owner()
                .sql(
                        """
                        select array[solicited_on, proposed_on, deliberated_on, resolved_on, resolution_published_on,
                                     result_published_on]::text[]
                          from decision.decision where decision_id = :id
                        """)
                .param("id", id)
                .query((row, n) -> Arrays.asList((String[]) row.getArray(1).getArray()))
                .single();
    }

    private static List<String> words(String constraint) {
        var check =
                TestDatabase.owner()
                        .sql(
                                "select pg_get_constraintdef(oid) from pg_constraint where conname = :name")
                        .param("name", constraint)
                        .query(String.class)
                        .single();
        return Pattern.compile("'([A-Z_]+)'")
                .matcher(check)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).sorted().toList();
    }
}
