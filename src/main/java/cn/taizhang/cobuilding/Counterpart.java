package cn.taizhang.cobuilding;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Trait;

/** 共建的另一方: an organization of the district's directory, or the name of a unit outside it; exactly one of the two. */
final class Counterpart {

    static final int LONGEST_NAME = 100;

    static final Column<OrganizationReference> UNIT =
            Column.of("unit", "单位", ColumnTypes.organizationAnywhere())
                    .in("unit_id")
                    .called("共建单位", "所在单位", "区内单位")
                    .hinting("本区名录上的组织，填名称或代码；区外单位、驻区的省市单位填在「区外单位」。")
                    .with(Trait.KEY, Trait.LISTED);

    static final Column<String> OUTSIDE_UNIT =
            Column.of("outsideUnit", "区外单位", ColumnTypes.text(LONGEST_NAME))
                    .in("outside_unit")
                    .called("区外单位名称", "驻区单位", "单位名称")
                    .hinting("不在本区名录上的，写全称；各处写法要一致。")
                    .with(Trait.KEY, Trait.LISTED, Trait.SEARCHED);

    static final RowRule ONE_OF_BOTH =
            RowRule.exactlyOne(UNIT, OUTSIDE_UNIT, "请填写单位：在本区名录上的填「单位」，不在的填「区外单位」。");

    private Counterpart() {}

    /** 单位 as a record says it. */
    static String nameIn(Entry entry) {
        var unit = entry.shown(UNIT);
        return unit.isEmpty() ? entry.shown(OUTSIDE_UNIT) : unit;
    }
}
