package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 工作法推行台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class AdoptionRegister {

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "社区", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("推行社区", "社区名称", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ADOPTED_ON =
            Column.of("adoptedOn", "推行日期", ColumnTypes.day())
                    .from("a.adopted_on")
                    .called("推行时间", "开始推行日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<String> DOCUMENT =
            Column.of("document", "推行文件", ColumnTypes.text(AdoptionRules.LONGEST_DOCUMENT))
                    .from("a.document")
                    .called("推行依据", "文件名称或文号")
                    .hinting("写名称或文号；没有文件的不算推行。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "停止推行日期", ColumnTypes.day())
                    .from("a.ended_on")
                    .called("停止日期", "终止推行日期")
                    .hinting("从这一天起不再推行；仍在推行的不填。")
                    .with(Trait.LISTED);

    static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .from("a.on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.ON_BEHALF);

    private static final Source SOURCE =
            new Source(
                    "decision.method_adoption a join organization.directory o using (district, organization_id)",
                    "a.method_adoption_id",
                    "a.version",
                    """
                    exists (select from organization.tree t
                             where t.district = a.district and t.descendant_id = a.organization_id
                               and t.ancestor_id = any(cast(:roots as uuid[]))
                               and (t.to_on = o.dissolved_on or t.from_on <= a.adopted_on and t.to_on > a.adopted_on))
                    """,
                    "a.adopted_on",
                    true);

    @Bean
    @Order(72)
    Register<AdoptionDraft> methodAdoptions(AdoptionIntake intake) {
        return new Register<AdoptionDraft>(
                        MethodAdoptions.REGISTER,
                        "工作法推行",
                        "条",
                        "哪些社区发文推行“一征三议两公开”工作法，从哪天起、到哪天止。",
                        "/registers/" + MethodAdoptions.REGISTER,
                        List.of(ORGANIZATION, ADOPTED_ON, DOCUMENT, ENDED_ON, ON_BEHALF),
                        Permission.READ_RECORDS,
                        Permission.RECORD,
                        SOURCE,
                        intake,
                        false)
                .showing(
                        Showing.of("推行记录")
                                .beginning("社区发文推行、停止推行，登记一次，推行社区数同时就有。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内社区的推行记录。"));
    }
}
