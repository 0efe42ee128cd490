package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowsCheck;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Tone;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 重大项目台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class MajorProjectRegister {

    static final Column<String> NAME =
            Column.of("name", "项目名称", ColumnTypes.text(100))
                    .in("name")
                    .called("重大项目")
                    .hinting("照区里的项目清单写；材料里印名称，末尾的「项目」二字由材料补上。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "列入清单的组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("组织")
                    .hinting("填区。")
                    .with(Trait.KEY, Trait.REQUIRED);

    static final Column<Integer> NUMBER =
            Column.of("number", "清单序号", ColumnTypes.whole(1, 9999))
                    .in("number")
                    .called("项目序号")
                    .hinting("材料里先写序号靠前的在建项目。")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<ProjectStage> STAGE =
            Column.of(
                            "stage",
                            "阶段",
                            ColumnTypes.state(
                                    ProjectStage.class,
                                    ProjectStage::label,
                                    Map.of(
                                            "停建", ProjectStage.SUSPENDED,
                                            "缓建", ProjectStage.SUSPENDED,
                                            "建成", ProjectStage.COMPLETED),
                                    MajorProjectRegister::tone))
                    .in("stage")
                    .called("项目阶段")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> STARTED_ON =
            Column.of("startedOn", "开工日期", ColumnTypes.day())
                    .in("started_on")
                    .called("开工时间")
                    .hinting("前期项目不填")
                    .with(Trait.LISTED);

    static final Column<LocalDate> PLANNED_END =
            Column.of("plannedEnd", "计划竣工日期", ColumnTypes.day()).in("planned_end").called("计划竣工时间");

    static final Column<String> LEADER =
            Column.of("leader", "牵头领导", ColumnTypes.text(40))
                    .in("lead_leader", "")
                    .called("包联领导", "分包领导")
                    .with(Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "竣工或停缓建日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("竣工日期", "停缓建日期")
                    .hinting("从这一天起不再是在建；竣工、停缓建的才填。");

    private static final PlainTable TABLE =
            new PlainTable(
                    "campaign.major_project",
                    "major_project_id",
                    List.of(
                            NAME,
                            ORGANIZATION,
                            NUMBER,
                            STAGE,
                            STARTED_ON,
                            PLANNED_END,
                            LEADER,
                            ENDED_ON),
                    ORGANIZATION,
                    STARTED_ON);

    @Bean
    @Order(49)
    Register<Entry> majorProjects(
            PlainRegisters plain, KeptHere here, Organizations organizations) {
        var intake =
                plain.intake(
                        TABLE,
                        ProjectRules.RULE,
                        here.by(ORGANIZATION),
                        RowsCheck.ofEach(one -> notOfDistrict(one.draft(), organizations)),
                        plain.once(TABLE, NAME, "清单里已有同名的项目，请换一个名称或更正那一项。"));
        return plain.open(
                        TABLE,
                        intake,
                        "major-projects",
                        "重大项目",
                        "个",
                        "区里清单上的重大项目和它们的阶段。",
                        Permission.READ_RECORDS,
                        Permission.KEEP_PROGRAMMES)
                // the list of projects is open to all who read records
                .from(TABLE.source().openToAll().upwardsBy(NUMBER))
                .showing(Showing.of("重大项目").within("中心工作").beginning("照区里的清单登记；材料里写到的在建项目从这里取。"));
    }

    private static List<Breach> notOfDistrict(Entry row, Organizations organizations) {
        var organization = row.organization(ORGANIZATION);
        return organization == null
                        || organizations.get(organization).kind() == OrganizationKind.DISTRICT
                ? List.of()
                : List.of(Breach.of(ORGANIZATION.key(), "重大项目按区里的清单登记，请填写区。"));
    }

    private static Tone tone(ProjectStage stage) {
        return switch (stage) {
            case UNDER_CONSTRUCTION, COMPLETED -> Tone.OK;
            case SUSPENDED -> Tone.WARN;
            case PREPARING -> Tone.PLAIN;
        };
    }
}
