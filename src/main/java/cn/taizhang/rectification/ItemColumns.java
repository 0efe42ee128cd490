package cn.taizhang.rectification;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Trait;

/** 指明事项的栏目, the same for items and for their steps: they lie in {@code rectification.item i}. */
final class ItemColumns {

    static final Column<String> ROUND =
            Column.of("round", "轮次", ColumnTypes.text(RoundRules.LONGEST_NAME))
                    .from("i.round_name")
                    .called("轮次名称", "巡视巡察轮次", "巡视轮次", "巡察轮次")
                    .hinting("照「巡视巡察轮次」里登记的名称填。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> INSPECTED =
            Column.of("inspected", "被巡视巡察组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("p"))
                    .called("被巡视组织", "被巡察组织", "被巡察单位")
                    .hinting("几个组织有同名轮次时才要填。")
                    .with(Trait.KEY);

    static final Column<Integer> NUMBER =
            Column.of("number", "事项序号", ColumnTypes.whole(1, RoundRules.MOST_ITEMS))
                    .from("i.number")
                    .called("序号", "方案序号")
                    .hinting("整改方案中的序号。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final String ORDER = "i.round_name || to_char(i.number, '00000')";

    /** Who answers for the item, or took over from who did, and who was inspected. */
    static final String SCOPE =
            """
            exists (select from organization.tree t
                     where t.district = i.district and t.descendant_id = i.inspected_id
                       and t.ancestor_id = any(cast(:roots as uuid[])) and t.to_on = p.dissolved_on)
            or i.organization_id in (
                    select s.organization_id
                      from organization.succession s
                      join organization.directory h on h.district = s.district and h.organization_id = s.holder_id
                      join organization.tree t
                        on t.district = s.district and t.descendant_id = s.holder_id and t.to_on = h.dissolved_on
                     where t.ancestor_id = any(cast(:roots as uuid[])))
            """;

    private ItemColumns() {}
}
