package cn.taizhang.campaign;

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
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 试点工作台账: its columns and where they lie. Sites are selected for them, so they come in first. */
@Configuration(proxyBeanMethods = false)
class PilotProgrammeRegister {

    static final Column<String> NAME =
            Column.of("name", "试点工作名称", ColumnTypes.text(100))
                    .from("p.name")
                    .called("试点工作", "试点名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "开展组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("组织", "开展单位")
                    .hinting("由谁组织开展，一般是区。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<PilotSubject> SUBJECT =
            Column.of(
                            "subject",
                            "试点内容",
                            ColumnTypes.choice(PilotSubject.class, PilotSubject::label, Map.of()))
                    .from("p.subject")
                    .hinting("材料里的试点街道、试点社区只数基层四项基础制度建设的试点。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<String> DOCUMENT =
            Column.of("document", "依据文件", ColumnTypes.text(200))
                    .from("p.document")
                    .called("依据")
                    .with(Trait.SEARCHED);

    static final Column<LocalDate> FROM =
            Column.of("from", "启动日期", ColumnTypes.day())
                    .from("p.from_on")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "结束日期", ColumnTypes.day())
                    .from("nullif(p.ended_on, date 'infinity')")
                    .hinting("从这一天起不再开展；没有结束的不填。")
                    .with(Trait.LISTED);

    static final Column<RunState> STATE = RunState.column("p.from_on", "p.ended_on");

    private static final Source SOURCE =
            new Source(
                    "campaign.pilot_programme p join organization.directory o using (district, organization_id)",
                    "p.pilot_programme_id",
                    "p.version",
                    // which pilots run is open to all who read records
                    "cast(:roots as uuid[]) is not null",
                    "p.from_on",
                    true);

    @Bean
    @Order(46)
    Register<PilotProgrammeDraft> registerOfPilotProgrammes(PilotProgrammeIntake intake) {
        return new Register<>(
                Pilots.PROGRAMMES,
                "试点工作",
                "项",
                "先行试点的工作：试什么、谁来组织、从哪天到哪天。",
                "/registers/" + Pilots.PROGRAMMES,
                List.of(NAME, ORGANIZATION, SUBJECT, DOCUMENT, FROM, ENDED_ON, STATE),
                Permission.READ_RECORDS,
                Permission.KEEP_PROGRAMMES,
                SOURCE,
                intake,
                false,
                Showing.of("试点工作").within("中心工作").beginning("先登记试点工作，再登记为它确定的试点单位。"));
    }
}
