package cn.taizhang.cobuilding;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;

/**
 * 单位派出的人: who stands for a unit at a street or community. Real lists have no identity numbers, so a person is a name and a
 * unit; what was taken on with a post in the unit ends with that post.
 */
final class Representative {

    private static final int LONGEST_NAME = 50;

    static final Column<String> NAME =
            Column.of("name", "姓名", ColumnTypes.text(LONGEST_NAME))
                    .in("name")
                    .hinting("名单上没有身份证号，按姓名和所在单位认人；同一个人各处写法要一致。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "街道或社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "街道", "社区", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> POST =
            Column.of("post", "所在单位职务", ColumnTypes.text(LONGEST_NAME))
                    .in("post")
                    .called("单位职务", "职务")
                    .with(Trait.LISTED);

    static final Column<LocalDate> FROM =
            Column.of("from", "任职日期", ColumnTypes.day())
                    .in("from_on")
                    .called("任职时间", "担任日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "卸任日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("卸任时间", "免职日期")
                    .hinting("从这一天起不再担任；还在担任的不填。")
                    .with(Trait.LISTED);

    static final Column<LocalDate> POST_ENDED_ON =
            Column.of("postEndedOn", "所在单位职务终止日期", ColumnTypes.day())
                    .in("post_ended_on")
                    .called("单位职务终止日期", "单位任职终止日期")
                    .hinting("调离、退休、免职之日；随所在单位职务终止，从这一天起不再计。")
                    .with(Trait.LISTED, Trait.TELLING);

    /** Taken on and laid down on days that have come, in this order. */
    static final RowRule IN_ORDER =
            RowRule.all(
                    Counterpart.ONE_OF_BOTH,
                    RowRule.notAfterToday(FROM, "任职之后再登记。"),
                    RowRule.after(ENDED_ON, FROM),
                    RowRule.notAfterToday(ENDED_ON, "卸任之后再登记。"),
                    RowRule.after(POST_ENDED_ON, FROM),
                    RowRule.notAfterToday(POST_ENDED_ON, "终止之后再登记。"));

    private Representative() {}

    /** What ended it, where two days are told. */
    static List<String> remarks(Entry entry) {
        var post = entry.get(POST_ENDED_ON);
        var ended = entry.get(ENDED_ON);
        return post != null && (ended == null || post.isBefore(ended))
                ? List.of("所在单位职务已终止，从那一天起不再计。")
                : List.of();
    }
}
