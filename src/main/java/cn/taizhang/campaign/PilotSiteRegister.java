package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 试点单位台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class PilotSiteRegister {

    private static final String KEY = "pilot-sites";

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "试点单位", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("试点街道", "试点社区", "单位名称")
                    .hinting("街道或社区，填名称或代码；街道本身被确定为试点的才登记街道。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> PROGRAMME =
            Column.of("programme", "试点工作", ColumnTypes.text(100))
                    .from("p.name")
                    .called("试点工作名称")
                    .hinting("照「试点工作」台账里的名称填写。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> RUN_BY =
            Column.of("runBy", "开展组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("r"))
                    .hinting("这项试点工作由谁组织开展。")
                    .with(Trait.KEY, Trait.REQUIRED);

    static final Column<LocalDate> SELECTED_ON =
            Column.of("selectedOn", "确定日期", ColumnTypes.day())
                    .from("s.selected_on")
                    .called("确定时间")
                    .hinting("从这一天起是试点。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> DOCUMENT =
            Column.of("document", "依据文件", ColumnTypes.text(200))
                    .from("s.document")
                    .called("依据")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "结束日期", ColumnTypes.day())
                    .from("nullif(s.ended_on, date 'infinity')")
                    .hinting("从这一天起不再是试点；试点工作结束的，不用逐个填。")
                    .with(Trait.LISTED);

    static final Column<RunState> STATE =
            RunState.column("s.selected_on", "least(s.ended_on, p.ended_on, o.dissolved_on)");

    /** Selected on a day that has come, over after it; that its programme runs is asked where that one is looked up. */
    static final RowRule RULE =
            RowRule.all(
                    Runs.inOrder(SELECTED_ON, ENDED_ON),
                    RowRule.notAfterToday(SELECTED_ON, "还没有确定的先不登记。"));

    private static final Source SOURCE =
            new Source(
                    """
                    campaign.pilot_site s
                      join campaign.pilot_programme p using (district, pilot_programme_id)
                      join organization.directory o on o.district = s.district and o.organization_id = s.organization_id
                      join organization.directory r on r.district = p.district and r.organization_id = p.organization_id
                    """,
                    "s.pilot_site_id",
                    "s.version",
                    """
                    exists (select from organization.tree t
                             where t.district = s.district and t.descendant_id = s.organization_id
                               and t.ancestor_id = any(cast(:roots as uuid[]))
                               and (t.to_on = o.dissolved_on or t.from_on <= s.selected_on and t.to_on > s.selected_on))
                    """,
                    "s.selected_on",
                    true);

    @Bean
    @Order(47)
    Register<Entry> pilotSites(PilotSiteIntake intake) {
        return new Register<>(
                KEY,
                "试点单位",
                "个",
                "为试点工作确定的街道和社区。撤并后的承接组织须另行确定，不自动成为试点。",
                "/registers/" + KEY,
                List.of(ORGANIZATION, PROGRAMME, RUN_BY, SELECTED_ON, DOCUMENT, ENDED_ON, STATE),
                Permission.READ_RECORDS,
                Permission.KEEP_PROGRAMMES,
                SOURCE,
                intake,
                false,
                Showing.of("试点单位").within("中心工作").beginning("先在「试点工作」里登记试点工作，再在这里登记确定的街道和社区。"));
    }
}
