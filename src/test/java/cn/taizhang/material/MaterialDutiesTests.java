package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.figure.Section;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.Statements;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("办稿的待办")
class MaterialDutiesTests {

    private static final LocalDate IN_TIME = LocalDate.of(2020, 7, 2);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Reviews reviews;
    @Autowired private MaterialDuties duties;

    private Drafting drafting;
    private Viewer officer;
    private Material material;

    @BeforeEach
    void a_material_asks_for_one_figure_of_the_organization_section() {
        drafting = new Drafting(districts, product);
        officer = drafting.district.officer();
        material = drafting.started();
    }

    @Test
    void a_section_is_reminded_until_it_has_confirmed() {
        assertThat(titles(officer)).containsExactly("《学习情况汇报》等本科室核对用数");

        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();

        assertThat(titles(officer)).isEmpty();
    }

    @Test
    void it_is_reminded_again_when_the_records_changed_since() {
        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        drafting.studied();

        assertThat(titles(officer)).containsExactly("《学习情况汇报》本科室核过的数有变动");

        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        assertThat(titles(officer)).isEmpty();
    }

    @Test
    void it_is_reminded_again_of_a_figure_that_was_bound_since() {
        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();

        materials.bind(drafting.office, material.id(), 1, 2, "members.on-roll").orThrow();

        assertThat(titles(officer)).containsExactly("《学习情况汇报》等本科室核对用数");
    }

    @Test
    void a_section_that_answers_for_no_blank_is_not_reminded() {
        var cadres =
                districts.viewer(
                        drafting.district,
                        "cadres",
                        Role.CADRE_SECTION,
                        drafting.district.district());

        assertThat(titles(cadres)).isEmpty();
        assertThat(titles(drafting.office)).isEmpty();
    }

    @Test
    void
            what_was_typed_over_a_figure_waits_for_the_section_of_the_figure_whatever_it_said_of_the_number() {
        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        assertThat(titles(officer)).isEmpty();

        materials.write(drafting.office, material.id(), 1, 1, "5", "组织科提供").orThrow();
        assertThat(titles(officer)).isNotEmpty();

        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        assertThat(titles(officer)).isEmpty();
    }

    @Test
    void words_by_hand_that_stand_for_no_figure_are_nobodys_to_confirm() {
        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        materials.write(drafting.office, material.id(), 1, 2, "5", "组织科提供").orThrow();

        assertThat(titles(officer)).isEmpty();
    }

    @Test
    void it_is_urgent_once_the_day_is_over() {
        assertThat(duties.dutiesOf(officer, IN_TIME)).extracting(Duty::urgent).containsOnly(false);
        assertThat(duties.dutiesOf(officer, IN_TIME.plusDays(1)))
                .extracting(Duty::urgent)
                .containsOnly(true);
    }

    @Test
    void what_was_sent_waits_for_who_decides() {
        drafting.send(drafting.office, material.id()).orThrow();

        assertThat(titles(drafting.head)).containsExactly("《学习情况汇报》等您审定");
        assertThat(titles(officer)).containsExactly("《学习情况汇报》等您审定");
        assertThat(titles(drafting.office)).isEmpty();
    }

    @Test
    void what_was_returned_is_on_the_desk_of_who_drafted_it_until_it_is_sent_again() {
        drafting.send(officer, material.id()).orThrow();
        drafting.decide(material, Review.Outcome.RETURNED, "第二处请补上。").orThrow();

        var told = duties.dutiesOf(drafting.office, IN_TIME).getFirst();
        assertThat(told.title()).isEqualTo("《学习情况汇报》退回修改");
        assertThat(told.reason()).isEqualTo(drafting.head.name() + "的意见：第二处请补上。 改好以后再送审。");
        assertThat(titles(officer)).contains("《学习情况汇报》退回修改");
        assertThat(titles(drafting.head)).doesNotContain("《学习情况汇报》退回修改");

        materials.write(drafting.office, material.id(), 1, 2, "12", "宣传科提供").orThrow();
        drafting.send(drafting.office, material.id()).orThrow();
        assertThat(titles(drafting.office)).isEmpty();
        assertThat(titles(officer)).containsExactly("《学习情况汇报》等您审定");
    }

    @Test
    void what_was_returned_is_told_for_sixty_days() {
        drafting.send(drafting.office, material.id()).orThrow();
        drafting.decide(material, Review.Outcome.RETURNED, "请补齐。").orThrow();
        var day = decidedOn();

        assertThat(duties.dutiesOf(drafting.office, day.plusDays(60)))
                .extracting(Duty::title)
                .containsExactly("《学习情况汇报》退回修改");
        assertThat(duties.dutiesOf(drafting.office, day.plusDays(61))).isEmpty();
    }

    @Test
    void drafts_given_up_crowd_out_neither_what_is_to_be_decided_nor_what_is_to_be_confirmed() {
        for (int i = 0; i < 6; i++) {
            var one = drafting.started("放下的稿之" + i, Drafting.TEXT);
            drafting.send(officer, one.id()).orThrow();
            drafting.decide(one, Review.Outcome.RETURNED, "请补齐。").orThrow();
            drafting.confirm(officer, one, Section.ORGANIZATION).orThrow();
        }
        var sent = drafting.started("半年汇报", Drafting.TEXT);
        drafting.send(drafting.office, sent.id()).orThrow();

        var told = titles(officer);

        assertThat(told.subList(0, 2)).containsExactly("《半年汇报》等您审定", "《学习情况汇报》等本科室核对用数");
        assertThat(told.subList(2, told.size()))
                .hasSize(5)
                .allMatch(title -> title.endsWith("退回修改"));
    }

    @Test
    void what_is_to_be_decided_crowds_out_nothing_that_is_to_be_confirmed() {
        for (int i = 0; i < 6; i++) {
            var one = drafting.started("送审的稿之" + i, Drafting.TEXT);
            drafting.send(drafting.office, one.id()).orThrow();
        }

        var told = titles(officer);

        assertThat(told).hasSize(6).last().isEqualTo("《学习情况汇报》等本科室核对用数");
        assertThat(told.subList(0, 5)).allMatch(title -> title.endsWith("等您审定"));
    }

    @ParameterizedTest(name = "{0} 字的意见")
    @CsvSource({"59, 59", "60, 60", "61, 60"})
    void a_long_remark_is_shortened_whether_it_was_approved_or_returned(int length, int told) {
        var remark = "字".repeat(length);
        var words = "字".repeat(told) + (told < length ? "…" : "");
        drafting.send(drafting.office, material.id()).orThrow();
        drafting.decide(material, Review.Outcome.APPROVED, remark).orThrow();
        var other = drafting.started("半年汇报", Drafting.TEXT);
        drafting.send(drafting.office, other.id()).orThrow();
        drafting.decide(other, Review.Outcome.RETURNED, remark).orThrow();

        var reasons =
                duties.dutiesOf(drafting.office, decidedOn()).stream().map(Duty::reason).toList();

        assertThat(reasons)
                .hasSize(2)
                .anyMatch(reason -> reason.endsWith("意见：" + words))
                .anyMatch(reason -> reason.endsWith("的意见：" + words + " 改好以后再送审。"));
    }

    @Test
    void what_was_approved_is_told_to_who_drafted_it_for_seven_days() {
        drafting.send(drafting.office, material.id()).orThrow();
        drafting.approve(material);
        var day = decidedOn();

        assertThat(duties.dutiesOf(drafting.office, day.plusDays(7)))
                .extracting(Duty::title)
                .containsExactly("《学习情况汇报》已审定");
        assertThat(duties.dutiesOf(drafting.office, day.plusDays(8))).isEmpty();
        assertThat(titles(officer)).doesNotContain("《学习情况汇报》已审定");
    }

    @Test
    void many_confirmed_materials_do_not_make_the_desk_dear() {
        for (int i = 0; i < 12; i++) {
            var one = drafting.started("学习情况之" + i, Drafting.TEXT);
            drafting.confirm(officer, one, Section.ORGANIZATION).orThrow();
        }
        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        long few = Statements.sentBy(() -> duties.dutiesOf(officer, IN_TIME));

        for (int i = 12; i < 24; i++) {
            var one = drafting.started("学习情况之" + i, Drafting.TEXT);
            drafting.confirm(officer, one, Section.ORGANIZATION).orThrow();
        }

        assertThat(Statements.sentBy(() -> duties.dutiesOf(officer, IN_TIME))).isEqualTo(few);
    }

    private LocalDate decidedOn() {
        var decided = reviews.reviews(drafting.office, material).getFirst().decidedAt();
        return Objects.requireNonNull(decided).toLocalDate();
    }

    private List<String> titles(Viewer viewer) {
        return duties.dutiesOf(viewer, IN_TIME).stream().map(Duty::title).toList();
    }
}
