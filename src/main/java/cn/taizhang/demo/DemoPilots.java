package cn.taizhang.demo;

import static cn.taizhang.campaign.CampaignSubject.ENVIRONMENT;
import static cn.taizhang.campaign.CampaignSubject.PEACE;
import static cn.taizhang.campaign.CampaignSubject.SERVICE;
import static cn.taizhang.campaign.ProjectStage.COMPLETED;
import static cn.taizhang.campaign.ProjectStage.PREPARING;
import static cn.taizhang.campaign.ProjectStage.SUSPENDED;
import static cn.taizhang.campaign.ProjectStage.UNDER_CONSTRUCTION;

import cn.taizhang.campaign.CampaignSubject;
import cn.taizhang.campaign.PilotSubject;
import cn.taizhang.campaign.ProjectStage;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 演示试点、专项活动和重大项目: three streets and nine communities are pilots of the four basic systems. Traps: sites of another
 * programme, of one that ended, and sites that ended; a community whose street is none, and streets of which only some
 * communities are; a community selected late.
 */
final class DemoPilots {

    private static final String RUNNING = "基层四项基础制度建设试点";
    private static final String EARLIER = "基层四项基础制度建设首批试点";
    private static final String ANOTHER = "网格化服务试点";

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoSheet programmes;
    private final DemoSheet sites;
    private final DemoSheet campaigns;
    private final DemoSheet projects;

    DemoPilots(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        programmes =
                new DemoSheet(
                        "pilot-programmes",
                        calendar,
                        ids,
                        "试点工作名称",
                        "开展组织",
                        "试点内容",
                        "依据文件",
                        "启动日期",
                        "结束日期");
        sites =
                new DemoSheet(
                        "pilot-sites",
                        calendar,
                        ids,
                        "试点单位",
                        "试点工作",
                        "开展组织",
                        "确定日期",
                        "依据文件",
                        "结束日期");
        campaigns =
                new DemoSheet(
                        "campaigns",
                        calendar,
                        ids,
                        "活动名称",
                        "开展组织",
                        "活动内容",
                        "启动日期",
                        "结束日期",
                        "牵头单位",
                        "依据文件");
        projects =
                new DemoSheet(
                        "major-projects",
                        calendar,
                        ids,
                        "项目名称",
                        "列入清单的组织",
                        "清单序号",
                        "阶段",
                        "开工日期",
                        "计划竣工日期",
                        "竣工或停缓建日期");
    }

    /** Programmes before the sites that were selected for them. */
    List<DemoSheet> sheets() {
        programmes();
        runningSites();
        sitesThatDoNotCount();
        campaigns();
        projects();
        return List.of(programmes, sites, campaigns, projects);
    }

    private void programmes() {
        programme(EARLIER, PilotSubject.BASIC_SYSTEMS, calendar.startOf(1), calendar.startOf(8));
        programme(RUNNING, PilotSubject.BASIC_SYSTEMS, calendar.startOf(8), null);
        programme(ANOTHER, PilotSubject.OTHER, calendar.startOf(5), null);
    }

    private void runningSites() {
        var selected = calendar.startOf(8).plusDays(14);
        street(0, RUNNING, selected, null);
        street(1, RUNNING, selected, null);
        street(2, RUNNING, selected, null);
        community(0, 0, RUNNING, selected, null);
        community(0, 1, RUNNING, selected, null);
        community(0, 2, RUNNING, selected, null);
        community(1, 0, RUNNING, selected, null);
        community(1, 1, RUNNING, selected, null);
        community(2, 0, RUNNING, selected, null);
        community(2, 1, RUNNING, selected, null);
        // trap: their streets were not selected
        community(3, 0, RUNNING, selected, null);
        // trap: selected late; cut-offs before that do not count it
        community(4, 0, RUNNING, calendar.startOf(16).plusDays(9), null);
    }

    private void sitesThatDoNotCount() {
        var selected = calendar.startOf(8).plusDays(14);
        // trap: ended while the programme goes on
        street(5, RUNNING, selected, calendar.startOf(13));
        community(5, 0, RUNNING, selected, calendar.startOf(13));
        community(1, 2, RUNNING, selected, calendar.startOf(14));
        // trap: another programme's
        var elsewhere = calendar.startOf(5).plusDays(20);
        street(0, ANOTHER, elsewhere, null);
        street(6, ANOTHER, elsewhere, null);
        street(7, ANOTHER, elsewhere, null);
        community(0, 3, ANOTHER, elsewhere, null);
        community(6, 0, ANOTHER, elsewhere, null);
        community(6, 1, ANOTHER, elsewhere, null);
        community(7, 0, ANOTHER, elsewhere, null);
        // trap: nobody ended these one by one, their programme ended
        var before = calendar.startOf(1).plusDays(10);
        street(8, EARLIER, before, null);
        street(9, EARLIER, before, null);
        community(8, 0, EARLIER, before, null);
        community(8, 1, EARLIER, before, null);
        community(9, 0, EARLIER, before, null);
    }

    private void campaigns() {
        campaign("“平安澄川”创建", PEACE, "区委政法委", calendar.startOf(6), null);
        campaign("平安建设百日行动", PEACE, "区委政法委", calendar.startOf(1), calendar.startOf(5));
        campaign("背街小巷环境整治", ENVIRONMENT, "区城管局", calendar.startOf(10), null);
        campaign("办事窗口服务提升", SERVICE, "区行政审批局", calendar.startOf(12), null);
    }

    /** Trap: the first of the list is completed, the third has not begun, the fourth stands still. */
    private void projects() {
        var begun = calendar.startOf(2).plusDays(11);
        project(1, "澄水路东延工程", COMPLETED, begun, calendar.startOf(13).plusDays(4));
        project(2, "澄水科创园项目", UNDER_CONSTRUCTION, begun, null);
        project(3, "北原冷链物流中心项目", PREPARING, null, null);
        project(4, "青石文化广场项目", SUSPENDED, begun, calendar.startOf(11).plusDays(8));
        project(5, "东门片区更新项目", UNDER_CONSTRUCTION, calendar.startOf(9).plusDays(6), null);
        project(6, "滨河绿道工程", UNDER_CONSTRUCTION, calendar.startOf(12).plusDays(2), null);
    }

    private void programme(
            String name, PilotSubject subject, LocalDate from, @Nullable LocalDate ended) {
        programmes.add(
                name,
                tree.district(),
                subject.label(),
                "中共澄川区委办公室关于开展" + name + "的通知",
                from,
                ended);
    }

    private void street(
            int street, String programme, LocalDate selected, @Nullable LocalDate ended) {
        site(tree.streets.get(street), programme, selected, ended);
    }

    private void community(
            int street,
            int number,
            String programme,
            LocalDate selected,
            @Nullable LocalDate ended) {
        var communities = tree.communitiesOf(tree.streets.get(street));
        site(communities.get(number), programme, selected, ended);
    }

    private void site(
            NewOrganization organization,
            String programme,
            LocalDate selected,
            @Nullable LocalDate ended) {
        sites.add(organization, programme, tree.district(), selected, programme + "单位名单", ended);
    }

    private void campaign(
            String name,
            CampaignSubject subject,
            String lead,
            LocalDate from,
            @Nullable LocalDate ended) {
        campaigns.add(name, tree.district(), subject.label(), from, ended, lead, name + "实施方案");
    }

    private void project(
            int number,
            String name,
            ProjectStage stage,
            @Nullable LocalDate started,
            @Nullable LocalDate ended) {
        var planned = calendar.startOf(17).plusMonths(6L + number);
        projects.add(name, tree.district(), number, stage.label(), started, planned, ended);
    }
}
