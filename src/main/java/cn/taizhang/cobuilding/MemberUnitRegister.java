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

/** 共驻共建单位台账: which units take part with a street or community; the Party organization is what counts. */
@Configuration(proxyBeanMethods = false)
class MemberUnitRegister {

    static final String KEY = "member-units";

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "街道或社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "街道", "社区", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> PARTY_ORGANIZATION =
            Column.of("partyOrganization", "党组织名称", ColumnTypes.text(Counterpart.LONGEST_NAME))
                    .in("party_organization")
                    .called("单位党组织", "党组织")
                    .hinting("单位没有党组织的不填，这样的单位不计入共建党组织数。")
                    .with(Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> JOINED_ON =
            Column.of("joinedOn", "加入日期", ColumnTypes.day())
                    .in("joined_on")
                    .called("加入时间", "参加共建日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> LEFT_ON =
            Column.of("leftOn", "退出日期", ColumnTypes.day())
                    .in("left_on")
                    .called("退出时间")
                    .hinting("从这一天起不再参加；还在参加的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "cobuilding.member_unit",
                            "member_unit_id",
                            List.of(
                                    Counterpart.UNIT,
                                    Counterpart.OUTSIDE_UNIT,
                                    ORGANIZATION,
                                    PARTY_ORGANIZATION,
                                    JOINED_ON,
                                    LEFT_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            JOINED_ON)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)
                    .keptApart(
                            JOINED_ON,
                            LEFT_ON,
                            ORGANIZATION,
                            Counterpart.UNIT,
                            Counterpart.OUTSIDE_UNIT);

    static final RowRule RULE =
            RowRule.all(
                    Counterpart.ONE_OF_BOTH,
                    RowRule.notAfterToday(JOINED_ON, "到了日子再登记。"),
                    RowRule.after(LEFT_ON, JOINED_ON),
                    RowRule.notAfterToday(LEFT_ON, "到了日子再登记。"));

    @Bean
    @Order(76)
    Register<Entry> memberUnits(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "共驻共建单位",
                        "个",
                        "参加街道、社区共驻共建的单位：哪一家、党组织叫什么、哪天加入、哪天退出。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("共驻共建单位")
                                .within("区域化党建")
                                .beginning("单位加入、退出，登记一次；同一个党组织参加几处共建，只计一个。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内街道、社区的共驻共建单位。")
                                .remarks(MemberUnitRegister::remarks));
    }

    private static List<String> remarks(Entry entry) {
        return entry.get(PARTY_ORGANIZATION) == null ? List.of("没有登记党组织，不计入共建党组织数。") : List.of();
    }
}
