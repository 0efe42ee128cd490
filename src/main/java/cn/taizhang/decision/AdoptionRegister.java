package cn.taizhang.decision;

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

/** 工作法推行台账: where 一征三议两公开 was rolled out by document; two roll-outs of one community never run on the same day. */
@Configuration(proxyBeanMethods = false)
class AdoptionRegister {

    static final String KEY = "method-adoptions";

    private static final int LONGEST_DOCUMENT = 200;

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("推行社区", "社区名称", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ADOPTED_ON =
            Column.of("adoptedOn", "推行日期", ColumnTypes.day())
                    .in("adopted_on")
                    .called("推行时间", "开始推行日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<String> DOCUMENT =
            Column.of("document", "推行文件", ColumnTypes.text(LONGEST_DOCUMENT))
                    .in("document")
                    .called("推行依据", "文件名称或文号")
                    .hinting("写名称或文号；没有文件的不算推行。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "停止推行日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("停止日期", "终止推行日期")
                    .hinting("从这一天起不再推行；仍在推行的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "decision.method_adoption",
                            "method_adoption_id",
                            List.of(
                                    ORGANIZATION,
                                    ADOPTED_ON,
                                    DOCUMENT,
                                    ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            ADOPTED_ON)
                    .ownedBy(OrganizationKind.COMMUNITY)
                    .keptApart(ADOPTED_ON, ENDED_ON, ORGANIZATION);

    /** By document, on days that have come, ended after it began. */
    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(ADOPTED_ON, "到了日子再登记。"),
                    RowRule.after(ENDED_ON, ADOPTED_ON),
                    RowRule.notAfterToday(ENDED_ON, "到了日子再登记。"));

    @Bean
    @Order(72)
    Register<Entry> methodAdoptions(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "工作法推行",
                        "条",
                        "哪些社区发文推行“一征三议两公开”工作法，从哪天起、到哪天止。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("推行记录")
                                .within("社区民主决策")
                                .beginning("社区发文推行、停止推行，登记一次，推行社区数同时就有。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内社区的推行记录。"));
    }
}
