package cn.taizhang.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Role;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("工作法")
class MethodsTests extends WithMethods {

    @Test
    void what_is_declared_is_a_draft_whose_unknown_parts_are_open() {
        var method = get(declared(NAME, LINES));

        assertThat(method.stateOn(MARCH)).isEqualTo(MethodState.DRAFT);
        assertThat(method.latest().reading()).isEqualTo("3,4");
        assertThat(method.latest().unconfirmed()).isEqualTo(3);
        assertThat(method.latest().groups().keySet()).containsExactly("三联", "四共");
        assertThat(method.latest().parts()).extracting(Part::shown).contains("待确认", "成效共评");
    }

    @Test
    void everything_wrong_is_told_at_once_and_nothing_is_kept() {
        var told =
                messages(
                        methods.declare(
                                district.officer(),
                                draft(null, NAME, "三联：待确认×2\n四共：事务共商", "", null)));

        assertThat(told)
                .containsExactly(
                        "请填写印发组织的名称或代码。",
                        "请填写从哪一天起。",
                        "“三联”应有 3 项，现有 2 项，缺 1 项。",
                        "“四共”应有 4 项，现有 1 项，缺 3 项。");
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_name_that_can_be_read_in_two_ways_is_asked_about_until_one_is_confirmed() {
        String lines = "第1组：待确认×3\n第2组：待确认×3\n第3组：待确认×3\n第4组：待确认×3";

        assertThat(messages(declare("“四三”工作法", lines, "-")))
                .hasSize(1)
                .allMatch(one -> one.contains("有几种读法"));
        assertThat(messages(declare("“四三”工作法", lines, "4,3"))).isNotEmpty();
        var method = get(declare("“四三”工作法", lines, "3,3,3,3").orThrow());
        assertThat(method.latest().read().text()).isEqualTo("3,3,3,3");
    }

    @Test
    void a_form_sent_twice_makes_one_method_and_its_name_is_taken() {
        var draft = draft(district.district(), NAME, LINES, "", JANUARY);

        var first = methods.declare(district.officer(), draft).orThrow();
        var second = methods.declare(district.officer(), draft).orThrow();

        assertThat(second).isEqualTo(first);
        assertThat(messages(declare(NAME, LINES, "")))
                .allMatch(one -> one.startsWith("已有叫“三联四共”的工作法"));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void two_windows_never_overwrite_each_other() {
        var id = declared(NAME, LINES);
        var draft = draft(district.district(), NAME, LINES, "", MARCH);
        methods.revise(district.officer(), id, 1, draft).orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> methods.revise(district.officer(), id, 1, draft));
        methods.step(district.officer(), id, 1, MethodState.TRIAL, MARCH).orThrow();
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(
                        () -> methods.step(district.officer(), id, 1, MethodState.IN_FORCE, MARCH));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "DRAFT, TRIAL, true",
        "DRAFT, IN_FORCE, true",
        "DRAFT, RETIRED, true",
        "DRAFT, DRAFT, false",
        "TRIAL, IN_FORCE, true",
        "TRIAL, RETIRED, true",
        "TRIAL, DRAFT, false",
        "TRIAL, TRIAL, false",
        "IN_FORCE, RETIRED, true",
        "IN_FORCE, TRIAL, false",
        "IN_FORCE, DRAFT, false",
        "IN_FORCE, IN_FORCE, false",
        "RETIRED, DRAFT, false",
        "RETIRED, TRIAL, false",
        "RETIRED, IN_FORCE, false",
        "RETIRED, RETIRED, false"
    })
    void states_follow_each_other_lawfully(MethodState now, MethodState next, boolean lawful) {
        var last = new Method.Step(1, now, JANUARY, "x");

        assertThat(MethodRules.breachesIn(last, next, JANUARY, JANUARY).isEmpty())
                .isEqualTo(lawful);
    }

    @Test
    void the_database_knows_every_state() {
        var id = declared(NAME, LINES);
        Arrays.stream(
                        new MethodState[] {
                            MethodState.TRIAL, MethodState.IN_FORCE, MethodState.RETIRED
                        })
                .forEach(state ->
                        methods.step(district.officer(), id, get(id).last().number(), state, MARCH)
                                .orThrow());

        assertThat(get(id).stateOn(MARCH)).isEqualTo(MethodState.RETIRED);
        assertThat(get(id).stateOn(MARCH.minusDays(1))).isEqualTo(MethodState.DRAFT);
        assertThat(messages(methods.step(district.officer(), id, 4, MethodState.TRIAL, MARCH)))
                .containsExactly("已经停用，不能再办理；要重新推行，请另行登记。");
        assertThat(declared(NAME, LINES)).isNotEqualTo(id);
    }

    @ParameterizedTest(name = "办理日期 {0}")
    @CsvSource({
        "2019-12-31, 1",
        "2020-01-01, 0",
        "2020-01-02, 0",
        "2021-01-01, 0",
        "2021-01-02, 1"
    })
    void a_step_is_not_taken_before_the_last_one_nor_more_than_a_year_ahead(
            LocalDate on, int breaches) {
        var last = new Method.Step(1, MethodState.DRAFT, JANUARY, "x");

        assertThat(MethodRules.breachesIn(last, MethodState.TRIAL, on, JANUARY)).hasSize(breaches);
    }

    @Test
    void everything_wrong_with_a_part_is_told_at_once() {
        var id = declared(NAME, LINES);
        var part = part(get(id), "资源共享");
        var wrong =
                new PartDraft(
                        "",
                        "",
                        true,
                        new Binding.ToFigure("no.such", Direction.AT_LEAST, new BigDecimal("-1")));

        assertThat(messages(methods.revisePart(district.officer(), id, 1, part.id(), wrong, null)))
                .containsExactly(
                        "没有名称的一项不能标为已确认；还不知道的，留空待确认。",
                        "请选择数据。",
                        "请填写 0 或更大的数，最多两位小数。",
                        "请填写从哪一天起。");
    }

    @Test
    void a_street_reads_and_does_not_declare() {
        var id = declared(NAME, LINES);
        var street = district.firstStreetOfficer();

        assertThat(methods.get(street, id).latest().name()).isEqualTo(NAME);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        methods.declare(
                                street,
                                draft(district.firstStreet(), "四联", "四联：待确认×4", "", JANUARY)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> methods.step(street, id, 1, MethodState.TRIAL, MARCH));
    }

    @Test
    void who_keeps_one_street_declares_nothing_for_another_and_changes_nothing_of_the_district() {
        var id = declared(NAME, LINES);
        var keeper =
                districts.viewer(
                        district, "keeper", Role.ORGANIZATION_SECTION, district.firstStreet());

        assertThat(
                        messages(
                                methods.declare(
                                        keeper,
                                        draft(
                                                district.secondStreet(),
                                                "四联",
                                                "四联：待确认×4",
                                                "",
                                                JANUARY))))
                .containsExactly("请选择您管理范围内的组织。");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        methods.revise(
                                keeper, id, 1, draft(district.district(), NAME, LINES, "", MARCH)));
    }

    @Test
    void what_was_done_is_in_the_trail() {
        var id = declared(NAME, LINES);
        methods.step(district.officer(), id, 1, MethodState.TRIAL, MARCH).orThrow();

        assertThat(methods.history(district.officer(), id))
                .extracting(AuditRow::action)
                .containsExactly("工作法试行", "登记工作法");
    }

    @Test
    void a_shipped_method_brings_its_descriptions_under_ids_of_its_own() {
        var sample =
                methods.samples().stream()
                        .filter(one -> one.name().equals("一征三议两公开"))
                        .findFirst()
                        .orElseThrow();
        var draft =
                new MethodDraft(
                        Ids.next(),
                        district.district(),
                        sample.name(),
                        "",
                        sample.reading(),
                        Set.of(),
                        JANUARY,
                        sample.lines(),
                        sample.key(),
                        Map.of());

        var method = get(methods.declare(district.officer(), draft).orThrow());

        assertThat(part(method, "提议").description()).isEqualTo("社区党组织提出");
        assertThat(method.latest().parts().stream().map(Part::id))
                .doesNotContainAnyElementsOf(sample.parts().stream().map(Part::id).toList());
    }
}
