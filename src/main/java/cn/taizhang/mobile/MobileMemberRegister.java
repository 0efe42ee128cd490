package cn.taizhang.mobile;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PersonReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 流动党员台账: who is away, since when and where; membership stays with the branch. */
@Configuration(proxyBeanMethods = false)
class MobileMemberRegister {

    static final String KEY = "mobile-members";

    private static final int LONGEST_NAME = 100;

    static final Column<PersonReference> MEMBER =
            Column.of("member", "党员", ColumnTypes.person())
                    .in("person_id")
                    .called("党员姓名", "姓名")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "党支部", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所在党支部", "管理支部", "组织名称")
                    .hinting("流出的填组织关系所在支部，流入的填接收他的支部。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<Direction> DIRECTION =
            Column.of(
                            "direction",
                            "流向",
                            ColumnTypes.choice(Direction.class, Direction::label, Map.of()))
                    .in("direction")
                    .called("流动方向", "流出流入")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<LocalDate> LEFT_ON =
            Column.of("leftOn", "外出日期", ColumnTypes.day())
                    .in("left_on")
                    .called("流动日期", "流出日期", "流入日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<String> DESTINATION =
            Column.of("destination", "流动去向", ColumnTypes.text(LONGEST_NAME))
                    .in("destination")
                    .called("去向", "外出地点", "流入来源")
                    .hinting("流出的写去往何地，流入的写来自何地。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> HOST_ORGANIZATION =
            Column.of("hostOrganization", "对方党组织", ColumnTypes.text(LONGEST_NAME))
                    .in("host_organization")
                    .called("接收党组织", "流入地党组织")
                    .with(Trait.SEARCHED);

    static final Column<LocalDate> RETURNED_ON =
            Column.of("returnedOn", "返回日期", ColumnTypes.day())
                    .in("returned_on")
                    .called("结束流动日期", "返回时间")
                    .hinting("从这一天起不再是流动党员；还在外的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "mobile.mobile_member",
                            "mobile_member_id",
                            List.of(
                                    MEMBER,
                                    ORGANIZATION,
                                    DIRECTION,
                                    LEFT_ON,
                                    DESTINATION,
                                    HOST_ORGANIZATION,
                                    RETURNED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            LEFT_ON)
                    .keptApart(LEFT_ON, RETURNED_ON, ORGANIZATION, MEMBER, DIRECTION);

    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(LEFT_ON, "外出之后再登记。"),
                    RowRule.after(RETURNED_ON, LEFT_ON),
                    RowRule.notAfterToday(RETURNED_ON, "返回之后再登记。"));

    @Bean
    @Order(86)
    Register<Entry> mobileMembers(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "流动党员",
                        "人",
                        "外出流动和流入的党员：谁、去了哪里、哪天走、哪天回。一方隶属，组织关系不动。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("流动党员")
                                .within("流动党员")
                                .beginning("外出、返回登记在同一条上；流出和流入分开计，不相加。")
                                .recorders("党支部、社区、街道和组织科"));
    }
}
