package cn.taizhang.service;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
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

/** 报到单台账: which member reported to the community he lives in; at home in one community at a time. */
@Configuration(proxyBeanMethods = false)
class ReportSlipRegister {

    static final String KEY = "report-slips";

    private static final int LONGEST_NAME = 100;

    static final Column<PersonReference> MEMBER =
            Column.of("member", "党员", ColumnTypes.person())
                    .in("person_id")
                    .called("党员姓名", "姓名")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("报到社区", "社区名称", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<OrganizationReference> EMPLOYER =
            Column.of("employer", "所在单位", ColumnTypes.organizationAnywhere())
                    .in("employer_id")
                    .called("工作单位", "区内单位")
                    .hinting("本区名录上的组织，填名称或代码；驻区的省市单位等填在「区外单位」。")
                    .with(Trait.LISTED);

    static final Column<String> OUTSIDE_EMPLOYER =
            Column.of("outsideEmployer", "区外单位", ColumnTypes.text(LONGEST_NAME))
                    .in("outside_employer")
                    .called("区外单位名称", "驻区单位")
                    .hinting("不在本区名录上的，写全称。")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<LocalDate> ISSUED_ON =
            Column.of("issuedOn", "开具日期", ColumnTypes.day())
                    .in("issued_on")
                    .called("报到单开具日期", "开单日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.TELLING);

    static final Column<LocalDate> PRESENTED_ON =
            Column.of("presentedOn", "报到日期", ColumnTypes.day())
                    .in("presented_on")
                    .called("报到时间")
                    .with(Trait.LISTED);

    static final Column<LocalDate> ACCEPTED_ON =
            Column.of("acceptedOn", "接收日期", ColumnTypes.day())
                    .in("accepted_on")
                    .called("社区接收日期", "回执日期")
                    .hinting("从这一天起计入数据；社区还没有接收的不填。")
                    .with(Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "终止日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("迁出日期", "注销日期")
                    .hinting("从这一天起不再属于这个社区；换了社区的另开一张报到单。")
                    .with(Trait.LISTED);

    static final Column<SlipEndReason> END_REASON =
            Column.of(
                            "endReason",
                            "终止原因",
                            ColumnTypes.choice(SlipEndReason.class, SlipEndReason::label, Map.of()))
                    .in("end_reason")
                    .with(Trait.FILTERED);

    static final Column<LocalDate> RETIRED_ON =
            Column.of("retiredOn", "退休日期", ColumnTypes.day())
                    .in("retired_on")
                    .called("离退休日期", "退休时间")
                    .hinting("从这一天起不再是在职党员；在职的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "service.report_slip",
                            "report_slip_id",
                            List.of(
                                    MEMBER,
                                    ORGANIZATION,
                                    EMPLOYER,
                                    OUTSIDE_EMPLOYER,
                                    ISSUED_ON,
                                    PRESENTED_ON,
                                    ACCEPTED_ON,
                                    ENDED_ON,
                                    END_REASON,
                                    RETIRED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            ISSUED_ON)
                    .ownedBy(OrganizationKind.COMMUNITY)
                    .keptApart(ACCEPTED_ON, ENDED_ON, MEMBER);

    /** Issued, presented, accepted and ended in this order, on days that have come. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.exactlyOne(
                            EMPLOYER, OUTSIDE_EMPLOYER, "请填写所在单位：在本区名录上的填「所在单位」，不在的填「区外单位」。"),
                    RowRule.notAfterToday(ISSUED_ON, "到了日子再登记。"),
                    RowRule.notBefore(PRESENTED_ON, ISSUED_ON),
                    RowRule.notAfterToday(PRESENTED_ON, "报到之后再登记。"),
                    RowRule.needs(ACCEPTED_ON, PRESENTED_ON),
                    RowRule.notBefore(ACCEPTED_ON, PRESENTED_ON),
                    RowRule.notAfterToday(ACCEPTED_ON, "接收之后再登记。"),
                    RowRule.after(ENDED_ON, ISSUED_ON),
                    RowRule.after(ENDED_ON, PRESENTED_ON),
                    RowRule.after(ENDED_ON, ACCEPTED_ON),
                    RowRule.notAfterToday(ENDED_ON, "到了日子再登记。"),
                    RowRule.needs(ENDED_ON, END_REASON),
                    RowRule.needs(END_REASON, ENDED_ON),
                    RowRule.notAfterToday(RETIRED_ON, "退休之后再登记。"));

    @Bean
    @Order(83)
    Register<Entry> reportSlips(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "报到单",
                        "张",
                        "在职党员到居住地社区报到：谁、哪个单位、哪天报到、社区哪天接收。组织关系不转，仍在原支部。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("报到单")
                                .within("进社区与特色服务")
                                .beginning("报到、接收、迁居，登记在同一张上。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内社区的报到单；还看不到的党员，请街道或组织科登记，或者先登记他的居住社区。")
                                .remarks(ReportSlipRegister::remarks));
    }

    private static List<String> remarks(Entry entry) {
        if (entry.get(ACCEPTED_ON) == null) {
            return List.of("社区尚未接收，不计入数据。");
        }
        return entry.get(RETIRED_ON) == null ? List.of() : List.of("自退休之日起不再计入在职党员。");
    }
}
