package cn.taizhang.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.DecisionCategory;
import cn.taizhang.decision.DecisionDraft;
import cn.taizhang.decision.DecisionPart;
import cn.taizhang.decision.Decisions;
import cn.taizhang.duty.Duty;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.method.Matrix.Cell;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.AskedFigures;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.Statements;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("工作法运行情况")
class LivelinessTests {

    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);
    private static final String COMPLETED = "decision.completed";

    @Autowired private Methods methods;
    @Autowired private Liveliness liveliness;
    @Autowired private MethodTasks tasks;
    @Autowired private TaskDuties duties;
    @Autowired private Decisions decisions;
    @Autowired private AskedFigures asked;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        // so that the register is one that the district uses
        decide(district.thirdCommunity(), "车棚", JANUARY);
    }

    @Test
    void every_cell_is_the_figure_asked_for_that_organization_alone() {
        decide(district.firstCommunity(), "路灯", MARCH);
        decide(district.firstCommunity(), "水管", MARCH);
        decide(district.secondCommunity(), "电梯", MARCH);
        var id = declared(atLeast(COMPLETED, "2"), atLeast("decision.effective-communities", "1"));

        for (var root : List.of(district.district(), district.firstStreet())) {
            var matrix = page(district.officer(), id, root);
            assertThat(matrix.lines()).isNotEmpty();
            for (var line : matrix.lines()) {
                assertThat(line.cells().subList(0, 2).stream().map(Cell::text))
                        .as(line.name())
                        .containsExactly(
                                asked.text(
                                        district.officer(),
                                        COMPLETED,
                                        line.organization(),
                                        CUT_OFF),
                                asked.text(
                                        district.officer(),
                                        "decision.effective-communities",
                                        line.organization(),
                                        CUT_OFF));
            }
        }
    }

    @ParameterizedTest(name = "不少于 {0}：{1}；不超过 {0}：{2}")
    @CsvSource({"1, NORMAL, BELOW", "2, NORMAL, NORMAL", "3, BELOW, NORMAL"})
    void the_threshold_itself_keeps_to_it(String threshold, Standing least, Standing most) {
        decide(district.firstCommunity(), "路灯", MARCH);
        decide(district.firstCommunity(), "水管", MARCH);
        var id =
                declared(
                        atLeast(COMPLETED, threshold),
                        new Binding.ToFigure(
                                COMPLETED, Direction.AT_MOST, new BigDecimal(threshold)));

        var cells = cells(page(district.officer(), id, district.firstStreet()), "天祥社区");

        assertThat(cells.stream().limit(2).map(Cell::standing)).containsExactly(least, most);
    }

    @Test
    void organizations_stand_in_their_official_order_whatever_they_have() {
        decide(district.secondCommunity(), "电梯", MARCH);
        var id = declared(atLeast(COMPLETED, "1"), new Binding.Unbound());

        assertThat(page(district.officer(), id, district.firstStreet()).lines())
                .extracting(Matrix.Line::name)
                .containsExactly("天祥社区", "清源社区");
    }

    @Test
    void whom_the_method_does_not_measure_is_shown_the_number_alone() {
        decide(district.firstCommunity(), "路灯", MARCH);
        var id = declared(atLeast(COMPLETED, "9"), new Binding.Unbound());

        var matrix = page(district.officer(), id, district.district());

        assertThat(matrix.lines()).extracting(Matrix.Line::name).containsExactly("春晓街道", "临江街道");
        assertThat(cells(matrix, "春晓街道").getFirst())
                .isEqualTo(new Cell(Standing.NOT_MEASURED, "1", ""));
    }

    @Test
    void a_register_lives_where_records_fall_into_the_period() {
        decide(district.firstCommunity(), "路灯", MARCH);
        decide(district.secondCommunity(), "旧事", LocalDate.of(2019, 12, 31));
        var id = declared(new Binding.ToRegister("decisions"), new Binding.Unbound());

        var matrix = page(district.officer(), id, district.firstStreet());

        assertThat(cells(matrix, "天祥社区").getFirst()).isEqualTo(new Cell(Standing.NORMAL, "1", ""));
        assertThat(cells(matrix, "清源社区").getFirst()).isEqualTo(new Cell(Standing.BELOW, "0", ""));
        var register = liveliness.register("decisions").orElseThrow();
        assertThat(
                        liveliness.records(
                                district.officer(),
                                register,
                                AskedFigures.question(district.firstStreet(), CUT_OFF)))
                .extracting(register::title)
                .containsExactly("路灯");
    }

    @Test
    void who_reads_no_records_is_told_that_it_is_unknown_and_not_that_there_are_none() {
        var id = declared(new Binding.ToRegister("decisions"), new Binding.ToTasks());

        var matrix = page(district.leader(), id, district.district());

        assertThat(cells(matrix, "春晓街道").stream().limit(2).map(Cell::standing))
                .containsOnly(Standing.UNKNOWN);
        assertThat(matrix.columns().getFirst().why()).contains("不能查看");
        assertThat(matrix.whole().cells().stream().map(Cell::standing))
                .containsOnly(Standing.UNKNOWN);
    }

    @Test
    void a_rate_of_nothing_is_unknown_and_what_is_bound_to_nothing_is_open() {
        var id = declared(atLeast("rectification.rate", "80"), new Binding.Unbound());

        var cells = cells(page(district.officer(), id, district.firstStreet()), "天祥社区");

        assertThat(cells.stream().map(Cell::standing))
                .containsExactly(Standing.UNKNOWN, Standing.UNBOUND);
        assertThat(cells.getFirst().text()).isEqualTo("×");
    }

    @Test
    void tasks_are_counted_where_they_are_due_and_nothing_due_is_neither() {
        var id = declared(new Binding.Unbound(), new Binding.ToTasks());
        give(district.officer(), id, "张贴公示", MARCH, district.firstCommunity());
        give(district.officer(), id, "入户走访", MARCH, district.firstCommunity());

        assertThat(task(id)).isEqualTo(new Cell(Standing.BELOW, "0/2", ""));
        for (var task : of(district.officer(), id, district.district())) {
            tasks.settle(district.officer(), task.id(), 1, MARCH).orThrow();
        }

        assertThat(task(id)).isEqualTo(new Cell(Standing.NORMAL, "2/2", ""));
        assertThat(
                        cells(page(district.officer(), id, district.firstStreet()), "清源社区")
                                .getLast()
                                .standing())
                .isEqualTo(Standing.NOTHING_DUE);
    }

    @ParameterizedTest(name = "6月{0}日到期：{1}")
    @CsvSource({"29, BELOW", "30, NOTHING_DUE"})
    void the_due_day_itself_is_in_time(int day, Standing expected) {
        var id = declared(new Binding.Unbound(), new Binding.ToTasks());
        give(district.officer(), id, "张贴公示", LocalDate.of(2020, 6, day), district.firstCommunity());

        assertThat(task(id).standing()).isEqualTo(expected);
    }

    @Test
    void a_task_is_given_once_settled_by_its_own_and_taken_back() {
        var id = declared(new Binding.Unbound(), new Binding.ToTasks());
        assertThat(
                        give(
                                district.officer(),
                                id,
                                "张贴公示",
                                MARCH,
                                district.firstCommunity(),
                                district.thirdCommunity()))
                .isEqualTo(2);
        assertThat(give(district.officer(), id, "张贴公示", MARCH, district.firstCommunity())).isZero();
        var clerk = district.firstCommunityClerk();
        var task = of(clerk, id, district.firstCommunity()).getFirst();

        assertThat(duties.dutiesOf(clerk, MARCH.plusDays(1)))
                .extracting(Duty::title, Duty::label)
                .contains(tuple("张贴公示", "逾期"));
        assertThat(duties.dutiesOf(clerk, MARCH.minusDays(15))).isEmpty();
        assertThat(duties.dutiesOf(clerk, MARCH.minusDays(14))).hasSize(1);
        tasks.settle(clerk, task.id(), 1, MARCH).orThrow();
        assertThat(duties.dutiesOf(clerk, MARCH.plusDays(1))).isEmpty();
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> tasks.settle(clerk, task.id(), 1, MARCH));
        tasks.settle(clerk, task.id(), 2, null).orThrow();
        assertThat(of(clerk, id, district.firstCommunity()).getFirst().isDone()).isFalse();
    }

    @Test
    void tasks_of_others_are_not_there() {
        var id = declared(new Binding.Unbound(), new Binding.ToTasks());
        give(district.officer(), id, "张贴公示", MARCH, district.thirdCommunity());
        var far = of(district.officer(), id, district.district()).getFirst();
        var street = district.firstStreetOfficer();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tasks.settle(street, far.id(), 1, MARCH));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> of(street, id, district.secondStreet()));
        var part = taskPart(id);
        var outcome =
                tasks.give(
                        street,
                        id,
                        new TaskDraft(part, "代办", MARCH, List.of(district.thirdCommunity())));
        assertThat(((Outcome.Refused<Integer>) outcome).breaches()).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> page(street, id, district.secondStreet()));
    }

    @Test
    void more_organizations_take_no_more_statements_and_come_page_by_page() {
        decide(district.firstCommunity(), "路灯", MARCH);
        var id = declared(atLeast(COMPLETED, "1"), new Binding.ToRegister("decisions"));
        long few = Statements.sentBy(() -> page(district.officer(), id, district.firstStreet()));
        for (int i = 0; i < 101; i++) {
            districts.found(
                    district.prefix() + "-M%03d".formatted(i),
                    "新" + i + "社区",
                    OrganizationKind.COMMUNITY,
                    district.firstStreet());
        }

        long many = Statements.sentBy(() -> page(district.officer(), id, district.firstStreet()));
        var first = page(district.officer(), id, district.firstStreet());

        assertThat(many).isEqualTo(few);
        assertThat(few).isPositive().isLessThan(60);
        assertThat(first.lines()).hasSize(Liveliness.PAGE);
        assertThat(first.after()).isNotNull();
        var second =
                liveliness.page(
                        district.officer(),
                        id,
                        AskedFigures.question(district.firstStreet(), CUT_OFF),
                        Objects.requireNonNull(first.after()));
        assertThat(second.lines()).hasSize(3);
        assertThat(second.after()).isNull();
        assertThat(
                        liveliness
                                .whole(
                                        district.officer(),
                                        id,
                                        AskedFigures.question(district.firstStreet(), CUT_OFF))
                                .lines())
                .hasSize(103);
    }

    @Test
    void the_parts_of_the_cut_off_are_asked_for() {
        var id = declared(atLeast(COMPLETED, "1"), new Binding.Unbound());
        var method = methods.get(district.officer(), id);
        var part = method.latest().parts().getFirst();
        methods.revisePart(
                        district.officer(),
                        id,
                        1,
                        part.id(),
                        new PartDraft(part.title(), "", true, atLeast(COMPLETED, "5")),
                        CUT_OFF.plusDays(1))
                .orThrow();

        assertThat(
                        page(district.officer(), id, district.firstStreet())
                                .columns()
                                .getFirst()
                                .measure())
                .isEqualTo("完成的决策事项数不少于 1 项");
    }

    private Cell task(MethodId id) {
        return cells(page(district.officer(), id, district.firstStreet()), "天祥社区").getLast();
    }

    private List<Task> of(Viewer viewer, MethodId id, OrganizationId organization) {
        return tasks.under(viewer, organization, id, null, JANUARY, CUT_OFF);
    }

    private int give(
            Viewer viewer, MethodId id, String title, LocalDate due, OrganizationId... to) {
        return tasks.give(viewer, id, new TaskDraft(taskPart(id), title, due, List.of(to)))
                .orThrow();
    }

    private UUID taskPart(MethodId id) {
        return methods.get(district.officer(), id).latest().parts().getLast().id();
    }

    private Matrix page(Viewer viewer, MethodId id, OrganizationId root) {
        return liveliness.page(viewer, id, AskedFigures.question(root, CUT_OFF), "");
    }

    private static List<Cell> cells(Matrix matrix, String name) {
        return matrix.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static Binding atLeast(String figure, String threshold) {
        return new Binding.ToFigure(figure, Direction.AT_LEAST, new BigDecimal(threshold));
    }

    /** A method for communities with two parts. */
    private MethodId declared(Binding first, Binding second) {
        return methods.declare(
                        district.officer(),
                        new MethodDraft(
                                UUID.randomUUID(),
                                district.district(),
                                "两抓",
                                "",
                                "",
                                Set.of(OrganizationKind.COMMUNITY),
                                JANUARY,
                                "两抓：抓决策；抓落实",
                                "",
                                Map.of("抓决策", first, "抓落实", second)))
                .orThrow();
    }

    private void decide(OrganizationId community, String title, LocalDate day) {
        var done =
                Arrays.stream(DecisionPart.values())
                        .collect(Collectors.toMap(part -> part, _ -> day));
        decisions.recordAll(
                TestDistricts.MAKER,
                List.of(
                        new DecisionDraft(
                                community,
                                title,
                                DecisionCategory.FACILITY,
                                null,
                                done,
                                null,
                                "",
                                Ids.next())));
    }
}
