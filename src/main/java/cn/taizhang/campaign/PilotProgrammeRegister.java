package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowsCheck;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 试点工作台账: its columns and where they lie. Sites are selected for them, so they come in first. */
@Configuration(proxyBeanMethods = false)
class PilotProgrammeRegister {

    static final Column<String> NAME =
            Column.of("name", "试点工作名称", ColumnTypes.text(100))
                    .in("name")
                    .called("试点工作", "试点名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "开展组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("组织", "开展单位")
                    .hinting("由谁组织开展，一般是区。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<PilotSubject> SUBJECT =
            Column.of(
                            "subject",
                            "试点内容",
                            ColumnTypes.choice(PilotSubject.class, PilotSubject::label, Map.of()))
                    .in("subject")
                    .hinting("材料里的试点街道、试点社区只数基层四项基础制度建设的试点。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    private static final PlainTable TABLE =
            new PlainTable(
                    "campaign.pilot_programme",
                    "pilot_programme_id",
                    List.of(
                            NAME,
                            ORGANIZATION,
                            SUBJECT,
                            Runs.DOCUMENT,
                            Runs.FROM,
                            Runs.ENDED_ON,
                            Runs.STATE),
                    ORGANIZATION,
                    Runs.FROM);

    @Bean
    @Order(46)
    Register<Entry> pilotProgrammes(PlainRegisters plain, KeptHere here, PilotSiteStore sites) {
        var intake =
                plain.intake(
                        TABLE,
                        Runs.RULE,
                        here.by(ORGANIZATION),
                        plain.once(TABLE, NAME, "这个组织已有同名的试点工作，请换一个名称或更正那一项。"),
                        RowsCheck.ofEach(one -> sitesOutside(one, sites)));
        return plain.open(
                        TABLE,
                        intake,
                        "pilot-programmes",
                        "试点工作",
                        "项",
                        "先行试点的工作：试什么、谁来组织、从哪天到哪天。",
                        Permission.READ_RECORDS,
                        Permission.KEEP_PROGRAMMES)
                // which pilots run is open to all who read records
                .from(TABLE.source().openToAll())
                .showing(Showing.of("试点工作").within("中心工作").beginning("先登记试点工作，再登记为它确定的试点单位。"));
    }

    /** Its sites were selected while it ran, and go on having been. */
    private static List<Breach> sitesOutside(Intake.Candidate<Entry> one, PilotSiteStore sites) {
        if (one.before() == null) {
            return List.of();
        }
        var row = one.draft();
        long outside = sites.outside(one.id(), row.get(Runs.FROM), row.get(Runs.ENDED_ON));
        return outside == 0
                ? List.of()
                : List.of(
                        Breach.overall(
                                "有 %d 个试点单位的确定日期不在启动日期和结束日期之间，请先更正这些试点单位。".formatted(outside)));
    }
}
