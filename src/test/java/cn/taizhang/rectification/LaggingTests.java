package cn.taizhang.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Records;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.AskedFigures;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("软弱涣散党组织整顿")
class LaggingTests {

    private static final String LISTS = "lagging-organizations";
    private static final String FUNDS = "rectification-funds";
    private static final String MATTERS = "benefit-projects";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Registers registers;
    @Autowired private Records records;
    @Autowired private SheetRows rows;
    @Autowired private AskedFigures asked;

    private TestDistrict district;
    private Viewer officer;

    @BeforeEach
    void two_communities_on_the_list() {
        district = districts.found();
        officer = district.officer();
        list("C1", "2020");
        list("C3", "2020");
    }

    @Test
    void money_that_came_and_was_confirmed_is_added_to_the_fen() {
        fund("C1", "2020", "资金", "60000.55", "2020-03-01", "2020-03-05");
        fund("C3", "2020", "资金", "66500", "2020-06-30", "2020-06-30");

        var value = asked.value(officer, "lagging.funds", district.district(), TODAY);

        assertThat(value.value()).isEqualTo(12_650_055L);
        assertThat(value.text()).isEqualTo("12.65");
    }

    @ParameterizedTest(name = "到位 {0}，确认 {1}，截至 {2}：{3}")
    @CsvSource({
        "2020-03-01, 2020-03-05, 2020-03-04, 0",
        "2020-03-01, 2020-03-05, 2020-03-05, 1",
        "2020-01-01, 2020-01-01, 2020-01-01, 1",
        "2020-06-30, 2020-06-30, 2020-06-30, 1",
        "2020-03-01, , 2020-06-30, 0",
        "2019-12-31, 2020-01-05, 2020-06-30, 0",
        "2019-12-31, 2019-12-31, 2020-06-30, 0"
    })
    void it_counts_from_the_later_of_both_days_and_only_where_both_lie_in_the_year(
            String paid, @Nullable String confirmed, LocalDate cutOff, String tenThousands) {
        fund("C1", "2020", "资金", "10000", paid, confirmed);

        assertThat(asked.text(officer, "lagging.funds", district.district(), cutOff))
                .isEqualTo(tenThousands);
    }

    @Test
    void money_for_the_list_of_the_year_before_does_not_count_and_unconfirmed_is_told() {
        list("C2", "2019");
        fund("C2", "2019", "资金", "30000", "2020-03-01", "2020-03-02");
        fund("C1", "2020", "资金", "20000", "2020-03-01", null);

        var value = asked.value(officer, "lagging.funds", district.district(), TODAY);

        assertThat(value.value()).isZero();
        assertThat(value.warnings()).contains("另有 1 笔 2 万元到位后未经帮扶单位确认，未计入。");
    }

    @Test
    void goods_and_projects_stand_apart() {
        fund("C1", "2020", "实物折价", "12000", "2020-03-01", "2020-03-05");
        fund("C1", "2020", "协调项目", "300000", "2020-03-01", "2020-03-05");

        assertThat(asked.text(officer, "lagging.funds", district.district(), TODAY)).isEqualTo("0");
        assertThat(asked.text(officer, "lagging.funds-in-kind", district.district(), TODAY))
                .isEqualTo("31.2");
    }

    @Test
    void the_street_of_the_day_has_it_when_the_community_moves() {
        fund("C1", "2020", "资金", "10000", "2020-03-01", "2020-03-05");
        organizations
                .move(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondStreet(),
                        LocalDate.of(2020, 4, 1))
                .orThrow();
        fund("C1", "2020", "资金", "20000", "2020-05-01", "2020-05-05");

        assertThat(asked.text(officer, "lagging.funds", district.firstStreet(), TODAY))
                .isEqualTo("1");
        assertThat(asked.text(officer, "lagging.funds", district.secondStreet(), TODAY))
                .isEqualTo("2");
    }

    @Test
    void the_same_matter_recorded_by_two_is_one_and_what_goes_on_is_none() {
        matter("C1", "2020", "楼道照明改造", "整-01", "2020-02-01");
        matter("C3", "2020", "加装照明", "整-01", "2020-02-02");
        matter("C3", "2020", "老年食堂", null, "2020-06-30");
        matter("C1", "2020", "增设停车位", null, null);
        list("C2", "2019");
        matter("C2", "2019", "疏通管网", null, "2020-02-01");

        assertThat(matters(district.district(), TODAY)).isEqualTo("2");
        assertThat(matters(district.secondStreet(), TODAY)).isEqualTo("2");
        assertThat(matters(district.firstStreet(), TODAY)).isEqualTo("1");
        assertThat(matters(district.district(), TODAY.minusDays(1))).isEqualTo("1");
    }

    @Test
    void what_names_no_list_is_refused() {
        assertThat(
                        rows.refusal(
                                officer,
                                FUNDS,
                                fundRow("C2", "2020", "资金", "1", "2020-03-01", null)))
                .contains("这个组织不在该年度的整顿名单上，请先核对名单。");
        assertThat(
                        rows.refusal(
                                officer,
                                FUNDS,
                                fundRow("C1", "2019", "资金", "1", "2019-03-01", null)))
                .contains("这个组织不在该年度的整顿名单上，请先核对名单。");
    }

    @ParameterizedTest(name = "到位 {0}，确认单位 {1}，确认 {2}：{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-07-01 |      |            | 到位日期不能晚于今天；到位之后再登记。
                    2020-03-01 | 财政局 |            | 填了确认单位，请补填确认日期。
                    2020-03-01 |      | 2020-03-05 | 填了确认日期，请补填确认单位。
                    2020-03-02 | 财政局 | 2020-03-01 | 确认日期不能早于到位日期。
                    """)
    void a_payment_is_confirmed_by_somebody_once_it_is_there(
            String paid, @Nullable String by, @Nullable String on, String told) {
        assertThat(
                        rows.refusal(
                                officer,
                                FUNDS,
                                "整顿组织",
                                code("C1"),
                                "名单年度",
                                "2020",
                                "资金来源",
                                "帮扶",
                                "投入形式",
                                "资金",
                                "金额（元）",
                                "1",
                                "到位日期",
                                paid,
                                "确认单位",
                                by,
                                "确认日期",
                                on))
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTS, FUNDS, MATTERS})
    void only_who_handles_them_reads_the_registers(String key) {
        var register = registers.get(key);
        for (var role : Role.values()) {
            boolean handles =
                    role == Role.ORGANIZATION_SECTION
                            || role == Role.STREET_OFFICER
                            || role == Role.DEPARTMENT_HEAD;
            assertThat(role.permissions().contains(register.reads()))
                    .as(role.label())
                    .isEqualTo(handles);
        }
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        records.page(district.viewer("office"), register, RowQuestion.ALL, 10));
    }

    @Test
    void a_figure_tells_nobody_else_who_is_on_the_list() {
        fund("C1", "2020", "资金", "10000", "2020-03-01", "2020-03-05");

        for (var who : new String[] {"leader", "office"}) {
            var viewer = district.viewer(who);
            assertThat(asked.text(viewer, "lagging.funds", district.district(), TODAY))
                    .isEqualTo("1");
            var part = asked.value(viewer, "lagging.funds", district.firstCommunity(), TODAY);
            assertThat(part.text()).isEqualTo("×");
            assertThat(part.why()).isEqualTo("这项数据对外只有全区的数，不分组织；需要时请问组织科。");
        }
        assertThat(
                        asked.text(
                                district.firstCommunityClerk(),
                                "lagging.funds",
                                district.firstCommunity(),
                                TODAY))
                .isEqualTo("×");
        assertThat(
                        asked.text(
                                district.firstStreetOfficer(),
                                "lagging.funds",
                                district.firstCommunity(),
                                TODAY))
                .isEqualTo("1");
    }

    private void list(String community, String year) {
        rows.bring(
                officer,
                LISTS,
                "整顿组织",
                code(community),
                "名单年度",
                year,
                "列入日期",
                year + "-01-10",
                "软弱涣散类型",
                "治理混乱",
                "帮扶单位",
                code("U1"));
    }

    private int funds;

    private void fund(
            String community,
            String year,
            String form,
            String yuan,
            String paid,
            @Nullable String confirmed) {
        rows.bring(officer, FUNDS, fundRow(community, year, form, yuan, paid, confirmed));
    }

    private @Nullable String[] fundRow(
            String community,
            String year,
            String form,
            String yuan,
            String paid,
            @Nullable String confirmed) {
        funds++;
        return new @Nullable String[] {
            "整顿组织",
            code(community),
            "名单年度",
            year,
            "资金来源",
            "帮扶资金" + funds,
            "投入形式",
            form,
            "金额（元）",
            yuan,
            "到位日期",
            paid,
            "确认单位",
            confirmed == null ? null : "区财政局",
            "确认日期",
            confirmed
        };
    }

    private void matter(
            String community,
            String year,
            String title,
            @Nullable String number,
            @Nullable String done) {
        rows.bring(
                officer,
                MATTERS,
                "整顿组织",
                code(community),
                "名单年度",
                year,
                "实事名称",
                title,
                "事项编号",
                number,
                "开办日期",
                "2020-01-15",
                "办成日期",
                done);
    }

    private String matters(OrganizationId organization, LocalDate cutOff) {
        return asked.text(officer, "lagging.benefit-projects", organization, cutOff);
    }

    private String code(String tail) {
        return district.prefix() + "-" + tail;
    }
}
