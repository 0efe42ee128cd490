package cn.taizhang.cobuilding;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 联络员台账: who keeps the contact between a unit and a street or community. */
@Configuration(proxyBeanMethods = false)
class LiaisonOfficerRegister {

    static final String KEY = "liaison-officers";

    private static final int LONGEST_NAME = 50;

    static final Column<String> NAME =
            Column.of("name", "姓名", ColumnTypes.text(LONGEST_NAME))
                    .in("name")
                    .called("联络员姓名", "联络员")
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
                    .hinting("调离、退休、免职之日；联络员随所在单位职务终止，从这一天起不再计。")
                    .with(Trait.LISTED, Trait.TELLING);

    static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .in("on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.ON_BEHALF);

    private static final PlainTable TABLE =
            new PlainTable(
                            "cobuilding.liaison_officer",
                            "liaison_officer_id",
                            List.of(
                                    NAME,
                                    ORGANIZATION,
                                    Counterpart.UNIT,
                                    Counterpart.OUTSIDE_UNIT,
                                    POST,
                                    FROM,
                                    ENDED_ON,
                                    POST_ENDED_ON,
                                    ON_BEHALF),
                            ORGANIZATION,
                            FROM)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)
                    .keptApart(
                            FROM,
                            ENDED_ON,
                            ORGANIZATION,
                            NAME,
                            Counterpart.UNIT,
                            Counterpart.OUTSIDE_UNIT);

    static final RowRule RULE =
            RowRule.all(
                    Counterpart.ONE_OF_BOTH,
                    RowRule.notAfterToday(FROM, "任职之后再登记。"),
                    RowRule.after(ENDED_ON, FROM),
                    RowRule.notAfterToday(ENDED_ON, "卸任之后再登记。"),
                    RowRule.after(POST_ENDED_ON, FROM),
                    RowRule.notAfterToday(POST_ENDED_ON, "终止之后再登记。"));

    @Bean
    @Order(78)
    Register<Entry> liaisonOfficers(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "联络员",
                        "条",
                        "共建单位与街道、社区之间的联络员：谁、哪个单位、从哪天到哪天。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("联络员")
                                .within("区域化党建")
                                .beginning("一处联络登记一次；同一个人联络几处，按人只计一名。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内街道、社区的联络员。")
                                .remarks(LiaisonOfficerRegister::remarks));
    }

    /** What ended it, where two days are told. */
    private static List<String> remarks(Entry entry) {
        var post = entry.get(POST_ENDED_ON);
        var ended = entry.get(ENDED_ON);
        return post != null && (ended == null || post.isBefore(ended))
                ? List.of("所在单位职务已终止，联络员从那一天起不再计。")
                : List.of();
    }
}
