package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.promise.Promise;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("上次的材料")
class LastReportsTests {

    private static final ReportPeriod FIRST_QUARTER =
            new ReportPeriod(2020, ReportPeriod.Span.QUARTER, 1);
    private static final String TEXT =
            "全区学习情况汇报\n一、工作情况\n全区召开学习研讨×次，举办读书班两期。\n二、下一步打算\n（一）办好读书班。再办四期读书班。\n（二）开通联络热线。公布号码。\n";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Templates templates;
    @Autowired private Materials materials;
    @Autowired private LastReports reports;

    private Drafting drafting;
    private UUID template;

    @BeforeEach
    void a_district_that_reports_every_quarter_and_half_year() {
        drafting = new Drafting(districts, product);
        template = added("季度汇报");
    }

    @Test
    void only_what_was_issued_for_an_earlier_time_is_laid_beside() {
        var first = issued(FIRST_QUARTER);
        started(FIRST_QUARTER);
        var half = started(Drafting.FIRST_HALF);

        assertThat(reports.before(drafting.office, half))
                .extracting(Material::id)
                .containsExactly(first);
        assertThat(reports.before(drafting.office, drafting.material(first))).isEmpty();
    }

    @Test
    void of_several_the_one_of_the_same_template_comes_first_and_else_the_latest() {
        var mine = template;
        var same = issued(new ReportPeriod(2019, ReportPeriod.Span.QUARTER, 4));
        var another = added("另一种汇报");
        template = another;
        var other = issued(FIRST_QUARTER);

        assertThat(choices(mine)).containsExactly(same, other);
        assertThat(choices(another)).containsExactly(other, same);
        assertThat(choices(drafting.template())).containsExactly(other, same);
    }

    @Test
    void promises_are_laid_beside_the_paragraphs_that_speak_of_them() {
        var first = issued(FIRST_QUARTER);

        var pairs = reports.beside(drafting.office, started(Drafting.FIRST_HALF), first).pairs();

        assertThat(pairs)
                .extracting(pair -> pair.promise().title())
                .containsExactly("办好读书班", "开通联络热线");
        assertThat(pairs.getFirst().spoken())
                .singleElement()
                .satisfies(one -> assertThat(one.shared()).contains("读书班"));
        assertThat(pairs.getLast().spoken()).isEmpty();
        assertThat(pairs.getLast().plannedAgain()).isTrue();
    }

    @Test
    void a_figure_then_is_the_one_that_was_issued_whatever_the_records_say_now() {
        var first = issued(FIRST_QUARTER);
        drafting.studied();
        var half = started(Drafting.FIRST_HALF);

        var compared = reports.beside(drafting.office, half, first).figures();

        assertThat(compared)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo(STUDY);
                    assertThat(one.then()).isEqualTo("1");
                    assertThat(one.now()).isEqualTo("2");
                    assertThat(one.difference()).isEqualTo("+1");
                });
    }

    @Test
    void a_report_that_comes_as_a_file_is_read_for_its_promises_and_its_certain_numbers() {
        var last =
                Drafting.text("全区学习情况汇报\n一、工作情况\n今年以来，全区召开学习研讨37次，种植树木12棵。\n二、下一步打算\n再办四期读书班。\n");

        var beside = reports.beside(drafting.office, started(Drafting.FIRST_HALF), last);

        assertThat(beside.pairs())
                .extracting(pair -> pair.promise())
                .containsExactly(new Promise("下一步打算", "再办四期读书班。", "再办四期读书班。"));
        assertThat(beside.figures())
                .singleElement()
                .satisfies(one -> assertThat(one.then()).isEqualTo("37"));
    }

    @Test
    void
            a_number_of_a_file_is_read_in_the_unit_of_its_figure_and_a_rounded_one_is_not_subtracted() {
        var half = started(Drafting.FIRST_HALF);
        var counted = Drafting.text("全区学习情况汇报\n今年以来，全区召开学习研讨37场。\n");
        var rounded = Drafting.text("全区学习情况汇报\n今年以来，全区召开学习研讨近30余次。\n");

        assertThat(reports.beside(drafting.office, half, counted).figures())
                .singleElement()
                .satisfies(one -> assertThat(one.difference()).isEqualTo("−36"));
        assertThat(reports.beside(drafting.office, half, rounded).figures())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.then()).isEqualTo("近30余");
                    assertThat(one.remarks()).containsExactly("上次写的是约数，不相减。");
                });
    }

    @Test
    void what_another_district_issued_is_laid_beside_nothing() {
        var first = issued(FIRST_QUARTER);
        var elsewhere = new Drafting(districts, product);
        var half = elsewhere.started();

        assertThat(reports.before(elsewhere.office, half)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.beside(elsewhere.office, half, first));
    }

    private List<UUID> choices(UUID begunWith) {
        template = begunWith;
        return reports.before(drafting.office, started(Drafting.FIRST_HALF)).stream()
                .map(Material::id)
                .toList();
    }

    private UUID added(String name) {
        return templates
                .add(
                        drafting.office,
                        Ids.next(),
                        drafting.district.district(),
                        name,
                        Drafting.text(TEXT))
                .orThrow();
    }

    private Material started(ReportPeriod period) {
        LocalDate end = period.end();
        var request = new ReportRequest(drafting.district.district(), period, end);
        return drafting.material(
                materials
                        .start(drafting.office, Ids.next(), request, template, "学习情况汇报", null)
                        .orThrow());
    }

    private UUID issued(ReportPeriod period) {
        var id = started(period).id();
        drafting.send(drafting.office, id).orThrow();
        drafting.approve(drafting.material(id));
        return id;
    }
}
