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

/** 共建协议台账: what a unit promised, by when, and what each side says of it afterwards. */
@Configuration(proxyBeanMethods = false)
class ContractRegister {

    static final String KEY = "cobuilding-contracts";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_COMMITMENT = 500;

    static final Column<String> TITLE =
            Column.of("title", "协议名称", ColumnTypes.text(LONGEST_TITLE))
                    .in("title")
                    .called("共建协议", "契约名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "街道或社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "街道", "社区", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> SIGNED_ON =
            Column.of("signedOn", "签订日期", ColumnTypes.day())
                    .in("signed_on")
                    .called("签订时间", "签约日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ENDS_ON =
            Column.of("endsOn", "协议期满日期", ColumnTypes.day())
                    .in("ends_on")
                    .called("期满日期", "有效期至")
                    .hinting("协议管到的最后一天。")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> COMMITMENT =
            Column.of("commitment", "承诺事项", ColumnTypes.lines(LONGEST_COMMITMENT))
                    .in("commitment")
                    .called("共建事项", "承诺内容")
                    .with(Trait.REQUIRED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> DUE_ON =
            Column.of("dueOn", "承诺办结期限", ColumnTypes.day())
                    .in("due_on")
                    .called("办结期限", "完成时限")
                    .with(Trait.LISTED);

    static final Column<LocalDate> DONE_ON =
            Column.of("doneOn", "承诺办结日期", ColumnTypes.day())
                    .in("done_on")
                    .called("办结日期", "完成日期")
                    .with(Trait.LISTED);

    static final Column<String> EVALUATION_OF_UNIT =
            Column.of("evaluationOfUnit", "街道社区对单位的评价", ColumnTypes.text(LONGEST_TITLE))
                    .in("evaluation_of_unit")
                    .called("社区评价", "街道社区评价");

    static final Column<String> EVALUATION_BY_UNIT =
            Column.of("evaluationByUnit", "单位对共建的评价", ColumnTypes.text(LONGEST_TITLE))
                    .in("evaluation_by_unit")
                    .called("单位评价");

    private static final PlainTable TABLE =
            new PlainTable(
                            "cobuilding.contract",
                            "contract_id",
                            List.of(
                                    TITLE,
                                    ORGANIZATION,
                                    Counterpart.UNIT,
                                    Counterpart.OUTSIDE_UNIT,
                                    SIGNED_ON,
                                    ENDS_ON,
                                    COMMITMENT,
                                    DUE_ON,
                                    DONE_ON,
                                    EVALUATION_OF_UNIT,
                                    EVALUATION_BY_UNIT,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            SIGNED_ON)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY);

    static final RowRule RULE =
            RowRule.all(
                    Counterpart.ONE_OF_BOTH,
                    RowRule.notAfterToday(SIGNED_ON, "签订之后再登记。"),
                    RowRule.after(ENDS_ON, SIGNED_ON),
                    RowRule.notBefore(DUE_ON, SIGNED_ON),
                    RowRule.notBefore(DONE_ON, SIGNED_ON),
                    RowRule.notAfterToday(DONE_ON, "办结之后再登记。"));

    @Bean
    @Order(79)
    Register<Entry> cobuildingContracts(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "共建协议",
                        "份",
                        "街道、社区与单位签订的共建协议：承诺办什么、哪天前办结、期满双方怎么评。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("共建协议")
                                .within("区域化党建")
                                .beginning("签订时登记一次，办结和评价补在同一条上。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内街道、社区的共建协议。"));
    }
}
