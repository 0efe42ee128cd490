package cn.taizhang.rectification;

import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("整改台账的登记和导入")
class RectificationRegistersTests {

    private static final String LOOK_BACK = "省委第三巡视组“回头看”";
    private static final LocalDate FEEDBACK = LocalDate.of(2019, 10, 21);
    private static final LocalDate APPROVED = LocalDate.of(2019, 11, 18);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 10);

    private static final List<@Nullable Object> ROUND_HEADINGS =
            row("轮次名称", "被巡视组织", "层级", "方式", "反馈日期", "整改方案文号", "方案审定日期", "确定事项数", "调整依据");
    private static final List<@Nullable Object> ITEM_HEADINGS =
            row(
                    "序号", "轮次", "整改事项", "牵头领导", "责任单位", "完成时限", "期限类别", "长期事项口径", "确定日期", "调出日期",
                    "调出依据");
    private static final List<@Nullable Object> STEP_HEADINGS =
            row("轮次", "序号", "进展", "日期", "办理人", "事由");

    @TempDir private Path folder;
    @Autowired private Imports imports;
    @Autowired private Registers registers;
    @Autowired private Records records;
    @Autowired private Organizations organizations;
    @Autowired private Rectifications rectifications;
    @Autowired private TestDistricts districts;

    private TestDistrict district;
    private SheetFiles office;

    @BeforeEach
    void aRectificationOffice() {
        district = districts.found();
        office =
                new SheetFiles(
                        imports,
                        districts.viewer(
                                district,
                                "inspection",
                                Role.INSPECTION_OFFICE,
                                district.district()),
                        folder);
    }

    @Test
    void a_filled_sheet_of_each_comes_in_once() {
        var rounds = bringRound(2, "");
        var items =
                office.bring(
                        Rectifications.ITEMS,
                        ITEM_HEADINGS,
                        item(1, code("U1"), "限期整改", null),
                        item(2, code("S1"), "长期整改", "持续推进"));
        var steps =
                office.bring(
                        Rectifications.STEPS,
                        STEP_HEADINGS,
                        step(1, "报结", MARCH, "王芳", null),
                        step(1, "销号", MARCH.plusDays(3), "李强", null));
        var again =
                office.bring(
                        Rectifications.STEPS,
                        STEP_HEADINGS,
                        step(1, "销号", MARCH.plusDays(3), "李强", null));

        assertThat(SheetFiles.refusals(rounds)).isEmpty();
        assertThat(SheetFiles.refusals(items)).isEmpty();
        assertThat(SheetFiles.refusals(steps)).isEmpty();
        assertThat(List.of(rounds.added(), items.added(), steps.added())).containsExactly(1, 2, 2);
        assertThat(List.of(again.added(), again.changed(), again.same())).containsExactly(0, 0, 1);
    }

    @Test
    void sheets_are_told_by_their_headings() {
        assertThat(
                        office.bring(null, ROUND_HEADINGS, round("省委第三巡视组", 2, APPROVED, "方案", ""))
                                .register())
                .isEqualTo(Rectifications.ROUNDS);
        assertThat(office.bring(null, STEP_HEADINGS, step(1, "报结", MARCH, "王芳", null)).register())
                .isEqualTo(Rectifications.STEPS);
        assertThat(office.bring(null, ITEM_HEADINGS, item(1, code("U1"), "限期整改", null)).register())
                .isEqualTo(Rectifications.ITEMS);
    }

    @Test
    void steps_stand_in_any_order_in_a_file_and_what_has_no_ground_comes_back() {
        bringRound(2, "");
        bringTwoItems();

        var sheet =
                office.bring(
                        Rectifications.STEPS,
                        STEP_HEADINGS,
                        step(1, "重新整改", MARCH.plusDays(20), "李强", "回访发现措施没有到位"),
                        step(1, "销号", MARCH.plusDays(3), "李强", null),
                        step(1, "报结", MARCH, "王芳", null),
                        step(2, "销号", MARCH, "李强", null),
                        step(1, "销号", MARCH.plusDays(30), "李强", null),
                        step(9, "报结", MARCH, "王芳", null),
                        step(2, "退回", LocalDate.of(2020, 7, 1), "李强", null));

        assertThat(sheet.added()).isEqualTo(3);
        assertThat(SheetFiles.refusals(sheet))
                .containsExactly(
                        "5 进展：方案把这一事项列为「持续推进」，不能销号；方案有调整的，请先更正事项的长期事项口径。",
                        "5 进展：销号当日或此前没有报结（退回、重新整改以前的不算），请先登记「报结」。",
                        "6 进展：销号当日或此前没有报结（退回、重新整改以前的不算），请先登记「报结」。",
                        "7 序号：这一轮次没有序号为 9 的事项，请先登记整改事项。",
                        "8 日期：日期不能晚于今天。",
                        "8 事由：「退回」须填写事由，一句话说明即可，不写批评意见原文。");
    }

    @Test
    void an_item_needs_an_approved_plan_and_says_everything_wrong_with_it() {
        office.bring(Rectifications.ROUNDS, ROUND_HEADINGS, round(LOOK_BACK, null, null, null, ""));
        bringRoundNamed("市委第二巡察组", "市");

        var sheet =
                office.bring(
                        Rectifications.ITEMS,
                        ITEM_HEADINGS,
                        item(1, code("U1"), "限期整改", null),
                        row(
                                1,
                                "市委第二巡察组",
                                "规范党费收缴",
                                "赵建国",
                                code("U1"),
                                null,
                                "立行立改",
                                "持续推进",
                                APPROVED.minusDays(1),
                                APPROVED.minusDays(1),
                                null),
                        row(
                                2,
                                "没有的轮次",
                                "规范党费收缴",
                                null,
                                "没有的单位",
                                MARCH,
                                "限期整改",
                                null,
                                APPROVED,
                                null,
                                "澄发〔2020〕11号"));

        assertThat(SheetFiles.refusals(sheet))
                .containsExactlyInAnyOrder(
                        "2 轮次：这一轮次的整改方案尚未审定，请先登记审定的方案。",
                        "3 长期事项口径：「立行立改」的事项不属于长期事项；方案按长期事项计的，期限类别请选「长期整改」。",
                        "3 确定日期：确定日期不能早于方案审定日期2019年11月18日。",
                        "3 调出日期：调出日期须晚于确定日期。",
                        "3 调出依据：调出方案的事项须填写调整依据文件。",
                        "4 轮次：没有找到轮次「没有的轮次」，请先登记轮次，名称照「巡视巡察轮次」里填。",
                        "4 牵头领导：请填写牵头领导。",
                        "4 责任单位：没有找到组织「没有的单位」，请填写名称或代码，也可从提示中选择。",
                        "4 调出日期：填写了调出依据，请填写调出日期；没有调出的，依据不填。");
    }

    @Test
    void the_frozen_number_is_changed_with_a_document_only() {
        bringRound(53, "");

        assertThat(SheetFiles.refusals(bringRound(52, "")))
                .containsExactly("2 调整依据：确定事项数已随方案审定为 53 项，改为 52 项须填写这次调整的依据文件。");
        var amended = bringRound(52, "澄发〔2020〕11号");
        assertThat(SheetFiles.refusals(amended)).isEmpty();
        assertThat(amended.changed()).isEqualTo(1);
    }

    @Test
    void where_two_were_inspected_in_one_round_rows_say_which() {
        for (String code : List.of("S1", "S2")) {
            office.bring(
                    Rectifications.ROUNDS,
                    ROUND_HEADINGS,
                    row("区委第四轮巡察", code(code), "县", "常规", FEEDBACK, "方案", APPROVED, 1, null));
        }
        var headings = new ArrayList<>(ITEM_HEADINGS);
        headings.add("被巡察组织");
        var silent = new ArrayList<>(itemOf("区委第四轮巡察", 1, code("S1"), "限期整改", null));
        silent.add(null);
        var told = new ArrayList<>(silent);
        told.set(told.size() - 1, code("S2"));

        var sheet = office.bring(Rectifications.ITEMS, headings, silent, told);

        assertThat(SheetFiles.refusals(sheet))
                .containsExactly("2 被巡察组织：有 2 个组织登记了「区委第四轮巡察」，请填写被巡视巡察组织。");
        assertThat(sheet.added()).isEqualTo(1);
    }

    @Test
    void a_name_of_the_other_levels_is_noted_and_kept() {
        var sheet = bringRoundNamed("省委第三巡察组", "省");

        assertThat(sheet.added()).isEqualTo(1);
        assertThat(sheet.notes()).containsExactly("省级的一般称“巡视”，「省委第三巡察组」写的不同；名称照文件保留，请核对层级。");
    }

    @Test
    void a_round_renamed_takes_its_items_along() {
        bringRound(2, "");
        bringTwoItems();
        var round = all(office(), Rectifications.ROUNDS).getFirst();
        var headings = new ArrayList<>(ROUND_HEADINGS);
        headings.add("记录编号");
        var renamed = new ArrayList<>(round("省委第三巡视组巡视“回头看”", 2, APPROVED, "方案", ""));
        renamed.add(String.valueOf(round.id()));
        assertThat(office.bring(Rectifications.ROUNDS, headings, renamed).changed()).isEqualTo(1);

        assertThat(shown(office(), Rectifications.ITEMS, ItemColumns.ROUND))
                .containsOnly("省委第三巡视组巡视“回头看”");
    }

    @Test
    void who_answers_for_an_item_sees_it_and_its_steps_and_neither_the_round_nor_the_others() {
        bringRound(2, "");
        bringTwoItems();
        office.bring(
                Rectifications.STEPS,
                STEP_HEADINGS,
                step(1, "报结", MARCH, "王芳", null),
                step(2, "报结", MARCH, "王芳", null));
        var street = district.firstStreetOfficer();

        assertThat(shown(street, Rectifications.ITEMS, ItemColumns.NUMBER)).containsExactly("2");
        assertThat(shown(street, Rectifications.STEPS, ItemColumns.NUMBER)).containsExactly("2");
        assertThat(all(street, Rectifications.ROUNDS)).isEmpty();
        assertThat(all(district.secondStreetOfficer(), Rectifications.ITEMS)).isEmpty();
    }

    @Test
    void who_took_over_from_a_merged_unit_sees_what_passed_to_it() {
        var heir =
                districts.found(
                        code("U2"),
                        "区审计局",
                        OrganizationKind.DISTRICT_DIRECT_UNIT,
                        district.workingCommittee());
        var liaison = districts.viewer(district, "audit-office", Role.UNIT_LIAISON, heir);
        bringRound(2, "");
        bringTwoItems();
        assertThat(all(liaison, Rectifications.ITEMS)).isEmpty();

        organizations.merge(TestDistricts.MAKER, district.unit(), heir, MARCH).orThrow();

        assertThat(shown(liaison, Rectifications.ITEMS, ItemColumns.NUMBER)).containsExactly("1");
    }

    @Test
    void a_street_keeps_nothing_of_it() {
        bringRound(2, "");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        office.as(district.firstStreetOfficer())
                                .bring(
                                        Rectifications.ITEMS,
                                        ITEM_HEADINGS,
                                        item(1, code("S1"), "限期整改", null)));
    }

    @Test
    void a_batch_that_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WrittenLedger.provincial(district.district(), 1)
                                .item(1, district.unit())
                                .step(1, StepKind.CLOSED, MARCH)
                                .record(rectifications))
                .withMessageContaining("没有报结");
    }

    private ImportResult.Sheet bringRound(int determined, String amendment) {
        return office.bring(
                Rectifications.ROUNDS,
                ROUND_HEADINGS,
                round(LOOK_BACK, determined, APPROVED, "澄发〔2019〕40号", amendment));
    }

    private ImportResult.Sheet bringRoundNamed(String name, String level) {
        return office.bring(
                Rectifications.ROUNDS,
                ROUND_HEADINGS,
                row(name, code("D"), level, "专项", FEEDBACK, "方案", APPROVED, 1, null));
    }

    private void bringTwoItems() {
        var sheet =
                office.bring(
                        Rectifications.ITEMS,
                        ITEM_HEADINGS,
                        item(1, code("U1"), "限期整改", null),
                        item(2, code("S1"), "长期整改", "持续推进"));
        assertThat(SheetFiles.refusals(sheet)).isEmpty();
    }

    private List<@Nullable Object> round(
            String name,
            @Nullable Integer determined,
            @Nullable LocalDate approved,
            @Nullable String document,
            String amendment) {
        return row(
                name, code("D"), "省", "“回头看”", FEEDBACK, document, approved, determined, amendment);
    }

    private List<@Nullable Object> item(
            int number, String responsible, String term, @Nullable String longTerm) {
        return itemOf(LOOK_BACK, number, responsible, term, longTerm);
    }

    private static List<@Nullable Object> itemOf(
            String round, int number, String responsible, String term, @Nullable String longTerm) {
        return row(
                number,
                round,
                "规范党费收缴使用管理",
                "赵建国",
                responsible,
                LocalDate.of(2020, 5, 31),
                term,
                longTerm,
                APPROVED,
                null,
                null);
    }

    private static List<@Nullable Object> step(
            int number, String kind, LocalDate on, String by, @Nullable String reason) {
        return row(LOOK_BACK, number, kind, on, by, reason);
    }

    /** D for the district itself, which bears the prefix alone. */
    private String code(String place) {
        return place.equals("D") ? district.prefix() : district.prefix() + "-" + place;
    }

    private Viewer office() {
        return district.officer();
    }

    private List<Entry> all(Viewer viewer, String key) {
        Register<?> register = registers.get(key);
        var question = new RowQuestion("", Map.of(), "", false, null);
        return records.page(viewer, register, question, 50);
    }

    private List<String> shown(Viewer viewer, String key, Column<?> column) {
        return all(viewer, key).stream().map(entry -> entry.shown(column)).toList();
    }
}
