package cn.taizhang.membership;

import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.Imports;
import cn.taizhang.register.Records;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("组织的导入")
class OrganizationRegisterTests {

    private static final String REGISTER = "organizations";
    private static final LocalDate FOUNDED = TestDistricts.FOUNDED;
    private static final LocalDate MOVED = LocalDate.of(2020, 3, 1);
    private static final List<@Nullable Object> HEADINGS =
            row("组织代码", "组织名称", "组织类型", "党组织形式", "设立日期", "上级组织");

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Imports imports;
    @Autowired private Records records;
    @Autowired private Registers registers;
    @TempDir private Path folder;

    private TestDistrict district;
    private String prefix;
    private SheetFiles files;

    @BeforeEach
    void found() {
        district = districts.found();
        prefix = district.prefix();
        files = new SheetFiles(imports, district.officer(), folder);
    }

    private Organization named(String code) {
        return organizations.byCode(prefix + code).orElseThrow();
    }

    private List<String> wayTo(String code, LocalDate day) {
        return organizations.pathTo(named(code).id(), day).stream()
                .map(Organization::name)
                .skip(1)
                .toList();
    }

    @Test
    void rows_come_in_any_order_and_a_parent_may_stand_in_a_later_one() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row(prefix + "-C9-B1", "新源社区第一党支部", "党支部", "党支部", MOVED, "新源社区"),
                        row(prefix + "-C9", "新源社区", "社区", "待核实", FOUNDED, "春晓街道"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(sheet.added()).isEqualTo(2);
        assertThat(named("-C9").form()).isEqualTo(PartyForm.UNKNOWN);
        assertThat(wayTo("-C9-B1", MOVED)).containsExactly("春晓街道", "新源社区", "新源社区第一党支部");
        assertThat(wayTo("-C9-B1", MOVED.minusDays(1))).isEmpty();
    }

    @Test
    void the_same_file_once_more_changes_nothing() {
        var file =
                files.xlsx(
                        List.of(
                                HEADINGS,
                                row(prefix + "-C9", "新源社区", "社区", "党总支", FOUNDED, "春晓街道"),
                                row(null, "新源社区第一党支部", "党支部", "党支部", FOUNDED, "新源社区")));
        files.bring(REGISTER, "", ImportMode.ALL_OR_NOTHING, file);

        var again = files.bring(REGISTER, "", ImportMode.ALL_OR_NOTHING, file);

        assertThat(refusals(again)).isEmpty();
        assertThat(again.same()).isEqualTo(2);
    }

    @Test
    void names_and_forms_are_corrected_and_empty_cells_say_nothing() {
        var sheet =
                files.bring(
                        REGISTER, HEADINGS, row(prefix + "-C1", "天祥里社区", null, "党总支", null, null));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(sheet.changed()).isEqualTo(1);
        assertThat(named("-C1").name()).isEqualTo("天祥里社区");
        assertThat(named("-C1").form()).isEqualTo(PartyForm.GENERAL_BRANCH);
        assertThat(named("-C1").foundedOn()).isEqualTo(FOUNDED);
    }

    @Test
    void another_parent_needs_the_day_from_which_it_holds() {
        var headings = row("组织代码", "组织名称", "上级组织", "隶属日期");
        var without = files.bring(REGISTER, headings, row(prefix + "-C1", "天祥社区", "临江街道", null));
        assertThat(refusals(without).getFirst()).contains("隶属日期", "从哪天起");

        var with = files.bring(REGISTER, headings, row(prefix + "-C1", "天祥社区", "临江街道", MOVED));

        assertThat(refusals(with)).isEmpty();
        assertThat(wayTo("-B1", MOVED)).startsWith("临江街道");
        assertThat(wayTo("-B1", MOVED.minusDays(1))).startsWith("春晓街道");
    }

    @Test
    void one_that_ends_passes_what_stands_under_it_to_its_successor() {
        var headings = row("组织代码", "组织名称", "撤销日期", "承接组织");
        var open = files.bring(REGISTER, headings, row(prefix + "-C2", "清源社区", MOVED, null));
        assertThat(refusals(open).getFirst()).contains("承接组织");

        var sheet = files.bring(REGISTER, headings, row(prefix + "-C2", "清源社区", MOVED, "天祥社区"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(named("-C2").dissolvedOn()).isEqualTo(MOVED);
        assertThat(wayTo("-B2", MOVED)).contains("天祥社区");
        assertThat(
                        files.bring(REGISTER, headings, row(prefix + "-C2", "清源社区", MOVED, "天祥社区"))
                                .same())
                .isEqualTo(1);
    }

    @Test
    void a_day_of_founding_is_moved_back_and_never_forth() {
        var headings = row("组织代码", "组织名称", "设立日期");
        var later = files.bring(REGISTER, headings, row(prefix + "-B1", "天祥社区第一党支部", MOVED));
        assertThat(refusals(later).getFirst()).contains("只能改早");

        var earlier =
                files.bring(
                        REGISTER, headings, row(prefix + "-B1", "天祥社区第一党支部", FOUNDED.minusDays(1)));
        assertThat(refusals(earlier).getFirst()).contains("上级组织尚未设立");
    }

    @Test
    @DisplayName("没有组织代码的：按名称认，新设的按上级编号（O01）")
    void without_codes_whole_names_tell_and_new_ones_are_numbered_under_their_parents() {
        var sheet =
                files.bring(
                        REGISTER,
                        row("所在单位", "党组织名称", "党组织类型", "党组织成立时间"),
                        row("天祥社区", "天祥社区第一党支部", "联合党支部", null),
                        row("天祥社区", "天祥社区第二党支部", "党支部", MOVED),
                        row("天祥社区", "天祥社区第三党支部", "党支部", MOVED));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(named("-B1").form()).isEqualTo(PartyForm.JOINT_BRANCH);
        assertThat(named("-C1-01").name()).isEqualTo("天祥社区第二党支部");
        assertThat(named("-C1-02").name()).isEqualTo("天祥社区第三党支部");
        assertThat(sheet.notes())
                .containsExactly(
                        "「天祥社区第二党支部」没有组织代码，编为 " + prefix + "-C1-01。",
                        "「天祥社区第三党支部」没有组织代码，编为 " + prefix + "-C1-02。");
    }

    @Test
    void everything_wrong_with_a_new_one_is_told_at_once_and_nothing_is_founded_under_it() {
        var sheet =
                files.bring(
                        REGISTER,
                        HEADINGS,
                        row(prefix + "-X1", "无源社区", null, null, null, "没有的街道"),
                        row(prefix + "-X2", "无源社区第一党支部", "党支部", null, FOUNDED, "无源社区"),
                        row(prefix + "-X3", "甲", "社区", null, FOUNDED, "乙"),
                        row(prefix + "-X4", "乙", "社区", null, FOUNDED, "甲"));

        assertThat(sheet.added()).isZero();
        assertThat(refusals(sheet))
                .anySatisfy(one -> assertThat(one).startsWith("2 ").contains("请选择组织类型"))
                .anySatisfy(one -> assertThat(one).startsWith("2 ").contains("请填写设立日期"))
                .anySatisfy(one -> assertThat(one).startsWith("2 ").contains("没有找到组织「没有的街道」"))
                .anySatisfy(one -> assertThat(one).startsWith("3 ").contains("那一行没有通过"))
                .anySatisfy(one -> assertThat(one).startsWith("4 ").contains("转了一圈"));
    }

    @Test
    void a_keeper_of_one_street_founds_nothing_under_the_other() {
        var street =
                districts.viewer(
                        district, "section1", Role.ORGANIZATION_SECTION, district.firstStreet());
        var own = files.as(street);

        var there =
                own.bring(
                        REGISTER,
                        HEADINGS,
                        row(prefix + "-C8", "江畔社区", "社区", null, FOUNDED, prefix + "-S2"));
        assertThat(refusals(there).getFirst()).contains("只能在您管理的组织之下");

        var here =
                own.bring(
                        REGISTER,
                        HEADINGS,
                        row(prefix + "-C8", "江畔社区", "社区", null, FOUNDED, "春晓街道"),
                        row(prefix + "-C8-1", "江畔社区党支部", "党支部", "党支部", FOUNDED, "江畔社区"));
        assertThat(refusals(here)).isEmpty();
        assertThat(wayTo("-C8-1", MOVED)).startsWith("春晓街道");
    }

    @Test
    @DisplayName("调整和合并的由来，导出再导入还在")
    void the_past_of_the_tree_goes_out_and_comes_back() {
        files.bring(
                REGISTER,
                row("组织代码", "组织名称", "上级组织", "隶属日期"),
                row(prefix + "-C1", "天祥社区", "临江街道", MOVED));
        files.bring(
                REGISTER,
                row("组织代码", "组织名称", "撤销日期", "承接组织"),
                row(prefix + "-S1", "春晓街道", MOVED.plusMonths(1), "临江街道"));
        var officer = district.officer();
        String copy = prefix + "Y";
        districts.found(copy, "区", OrganizationKind.DISTRICT, null);
        var there =
                new SheetFiles(
                        imports,
                        Viewer.commandLine("test", organizations.byCode(copy).orElseThrow().id()),
                        folder);

        for (var register : List.of(REGISTER, "placements")) {
            var sheet =
                    there.bring(
                            register,
                            "",
                            ImportMode.ALL_OR_NOTHING,
                            exported(officer, register, copy));
            assertThat(refusals(sheet)).as(register).isEmpty();
        }

        assertThat(closure(copy)).isNotEmpty().isEqualTo(closure(prefix));
    }

    /** All rows but the district's own, under codes of another district. */
    private Path exported(Viewer viewer, String key, String copy) {
        var register = registers.get(key);
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(
                new ArrayList<>(
                        register.columns().stream().map(one -> (Object) one.heading()).toList()));
        records.each(
                viewer,
                register,
                register.columns(),
                RowQuestion.ALL,
                entry -> {
                    var cells = new ArrayList<@Nullable Object>();
                    register.columns()
                            .forEach(column ->
                                    cells.add(
                                            entry.written(column)
                                                    .replaceAll("\\b" + prefix + "\\b", copy)));
                    if (!Objects.equals(cells.getFirst(), copy)) {
                        rows.add(cells);
                    }
                });
        return files.xlsx(rows);
    }

    private static List<String> closure(String prefix) {
        return TestDatabase.owner()
                .sql(
                        """
                        select replace(up.code, :prefix, '') || ' ' || replace(down.code, :prefix, '') || ' ' || c.depth || ' '
                               || c.from_on || ' ' || c.to_on
                          from organization.closure c
                          join organization.organization up on up.organization_id = c.ancestor_id
                          join organization.organization down on down.organization_id = c.descendant_id
                         where down.code like :prefix || '-%' or down.code = :prefix
                         order by 1
                        """)
                .param("prefix", prefix)
                .query(String.class)
                .list();
    }
}
