package cn.taizhang.tablefill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.tablefill.Grid.Area;
import cn.taizhang.tablefill.Grid.Place;
import cn.taizhang.tablefill.Grid.Square;
import cn.taizhang.tablefill.Layout.Holder;
import cn.taizhang.tablefill.Layout.Wanted;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("认表")
class LayoutReaderTests {

    private final OrganizationNames names =
            new OrganizationNames(
                    "澄川区",
                    List.of(street("春晓街道"), street("临江街道"), community("天祥社区"), community("清源社区")));

    @Test
    void two_rows_of_headings_are_joined_and_title_and_unit_row_are_left_out() {
        var layout =
                read(
                        List.of(new Area(0, 0, 0, 4), new Area(2, 2, 2, 3)),
                        "统计表||||",
                        "填报单位：某区||||单位：元",
                        "序号|街道|区域化党建||整顿资金",
                        "||大工委（个）|兼职委员（人）|",
                        "甲|乙|1|2|3",
                        "1|春晓街道|||",
                        "2|临江|||",
                        "|合计|||",
                        "填表人：||||");

        assertThat(layout.wanted())
                .extracting(Wanted::given)
                .containsExactly("区域化党建、大工委（个）", "区域化党建、兼职委员（人）", "整顿资金");
        assertThat(layout.holders()).extracting(Holder::name).containsExactly("春晓街道", "临江", "合计");
        assertThat(layout.moneyUnit()).isEqualTo("元");
        assertThat(layout.title()).contains("统计表");
    }

    @Test
    void what_is_of_the_number_before_is_read_with_it() {
        var layout = read(List.of(), "街道|在职党员报到数|其中：认领岗位数", "春晓街道||");

        assertThat(layout.wanted().getLast().read()).isEqualTo("在职党员报到数、其中：认领岗位数");
    }

    @Test
    void a_total_may_stand_on_top_and_an_unknown_name_is_a_row_as_well() {
        var layout = read(List.of(), "序号|单位名称|大工委（个）", "|合计|", "1|古塔街道|", "2|春晓街道|");

        assertThat(layout.holders())
                .extracting(Holder::kind)
                .containsExactly(
                        Holder.Kind.TOTAL, Holder.Kind.ORGANIZATION, Holder.Kind.ORGANIZATION);
    }

    @Test
    void communities_stand_behind_their_street() {
        var layout = read(List.of(new Area(1, 0, 2, 0)), "街道|社区|学习研讨（次）", "春晓街道|天祥社区|", "|清源社区|");

        assertThat(layout.holders())
                .extracting(Holder::name, Holder::above)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("天祥社区", "春晓街道"),
                        org.assertj.core.groups.Tuple.tuple("清源社区", "春晓街道"));
    }

    @Test
    void organizations_may_stand_side_by_side() {
        var layout = read(List.of(), "项目|春晓街道|临江街道|合计", "学习研讨（次）|||", "兼职委员（人）|||");

        assertThat(layout.across()).isTrue();
        assertThat(layout.holders()).hasSize(3);
        assertThat(layout.wanted()).extracting(Wanted::line).containsExactly(1, 2);
    }

    @Test
    void one_empty_column_beside_what_is_wanted_is_for_one_organization() {
        var layout = read(List.of(), "序号|项目|单位|2020年上半年|备注", "1|学习研讨|次||", "2|整顿资金|万元||");

        assertThat(layout.holders()).extracting(Holder::line).containsExactly(3);
        assertThat(layout.wanted())
                .extracting(Wanted::given)
                .containsExactly("学习研讨（次）", "整顿资金（万元）");
    }

    private Layout read(List<Area> areas, String... rows) {
        var squares = new HashMap<Place, Square>();
        for (int row = 0; row < rows.length; row++) {
            var texts = rows[row].split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                squares.put(new Place(row, column), new Square(texts[column], false));
            }
        }
        var grid = Grid.of(0, "附件1", squares, areas, true);
        return new LayoutReader(grid, names).read().orElseThrow();
    }

    private static OrganizationNames.Standing street(String name) {
        return new OrganizationNames.Standing(one(name, OrganizationKind.SUBDISTRICT), null);
    }

    private static OrganizationNames.Standing community(String name) {
        return new OrganizationNames.Standing(one(name, OrganizationKind.COMMUNITY), null);
    }

    private static Organization one(String name, OrganizationKind kind) {
        return new Organization(
                new OrganizationId(Ids.next()),
                "X" + name.hashCode(),
                name,
                name,
                kind,
                PartyForm.COMMITTEE,
                true,
                LocalDate.of(2015, 1, 1),
                null,
                null,
                1);
    }
}
