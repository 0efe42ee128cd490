package cn.taizhang.demo;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.ActivityKind;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.demo.MeetingWriter.Written;
import cn.taizhang.document.Documents;
import cn.taizhang.kernel.Actor;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.membership.Memberships;
import cn.taizhang.method.MethodTasks;
import cn.taizhang.method.Methods;
import cn.taizhang.organization.DistrictSetup;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.People;
import cn.taizhang.rectification.Rectifications;
import cn.taizhang.register.Imports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 演示区: founds the fictional district in an empty database, through the same facades that people use, in one transaction:
 * all of it is there or nothing. The same as-of day gives the same district; passwords alone are random.
 */
@Service
@Transactional
public class DemoDistrict {

    /** The day on which the demonstration stands when nobody asks for another. */
    public static final LocalDate USUAL_DAY = LocalDate.of(2020, 6, 30);

    private static final Actor MAKER = Actor.commandLine("演示");

    private final DistrictSetup setup;
    private final Organizations organizations;
    private final People people;
    private final Memberships memberships;
    private final Programmes programmes;
    private final Meetings meetings;
    private final Documents documents;
    private final Rectifications rectifications;
    private final DemoDeciding deciding;
    private final Imports imports;
    private final Methods methods;
    private final MethodTasks methodTasks;
    private final Accounts accounts;

    DemoDistrict(
            DistrictSetup setup,
            Organizations organizations,
            People people,
            Memberships memberships,
            Programmes programmes,
            Meetings meetings,
            Documents documents,
            Rectifications rectifications,
            DemoDeciding deciding,
            Imports imports,
            Methods methods,
            MethodTasks methodTasks,
            Accounts accounts) {
        this.setup = setup;
        this.organizations = organizations;
        this.people = people;
        this.memberships = memberships;
        this.programmes = programmes;
        this.meetings = meetings;
        this.documents = documents;
        this.rectifications = rectifications;
        this.deciding = deciding;
        this.imports = imports;
        this.methods = methods;
        this.methodTasks = methodTasks;
        this.accounts = accounts;
    }

    /**
     * Builds the district as it stands on {@code asOf}; a database that has a district already is refused by its constraint.
     *
     * @param asOf the last day that has records; the installation's clock should begin on it
     */
    public DemoResult build(LocalDate asOf, Progress progress) {
        var calendar = new DemoCalendar(asOf);
        var ids = new DemoIds();
        setup.begin(MAKER, DemoNames.DISTRICT_CODE, DemoNames.DISTRICT);
        var tree = new DemoFounding(calendar, ids).found();
        found(tree, calendar, progress);
        var rolls = new DemoPeople(tree, calendar, ids).settle();
        settle(rolls, progress);
        step(progress, "专题与机制", 3, () -> startProgrammes(tree, calendar));
        hold(
                new MeetingWriter(tree, rolls, calendar, ids).write(plan(tree, calendar)),
                tree,
                progress);
        var drafts = new DemoDocuments(tree, calendar, ids).drafts();
        step(progress, "制度文件", drafts.size(), () -> documents.recordAll(MAKER, drafts));
        bring("试点、专项活动与重大项目", new DemoPilots(tree, calendar, ids).sheets(), viewer(tree), progress);
        rectify(new DemoRectification(tree, calendar, ids).write(), progress);
        decide(tree, calendar, ids, progress);
        keepClosed(tree, calendar, ids, progress);
        workTogether(tree, rolls, calendar, ids, progress);
        var declared = new DemoMethods(tree, calendar, ids);
        step(
                progress,
                "工作法",
                methods.samples().size(),
                () -> declared.declare(viewer(tree), methods, methodTasks));
        var logins = openAccounts(tree, rolls, progress);
        step(progress, "整理", 1, setup::measure);
        return new DemoResult(DemoNames.DISTRICT_CODE, DemoNames.DISTRICT, logins);
    }

    private void found(DemoTree tree, DemoCalendar calendar, Progress progress) {
        step(progress, "组织", tree.all().size(), () -> organizations.foundAll(MAKER, tree.all()));
        organizations
                .merge(
                        MAKER,
                        tree.named(DemoNames.MERGED_UNIT).id(),
                        tree.named(DemoNames.SUCCESSOR_UNIT).id(),
                        calendar.unitMergedOn())
                .orThrow();
        organizations
                .merge(
                        MAKER,
                        tree.named(DemoNames.MERGED_COMMUNITY).id(),
                        tree.named(DemoNames.SUCCESSOR_COMMUNITY).id(),
                        calendar.communityMergedOn())
                .orThrow();
        organizations
                .move(
                        MAKER,
                        DemoFounding.movedCommunity(tree).id(),
                        DemoFounding.streetItMovedTo(tree).id(),
                        calendar.communityMovedOn())
                .orThrow();
    }

    private void decide(DemoTree tree, DemoCalendar calendar, DemoIds ids, Progress progress) {
        var plan = new DemoDecisions(tree, calendar, ids);
        bring("工作法推行", plan.adoptions(), tree, progress);
        var decided = deciding.decided(plan, viewer(tree), ids, calendar);
        step(
                progress,
                "决策事项",
                decided.byDays().size(),
                () -> deciding.record(MAKER, decided.byDays()));
        step(progress, "决策程序", decided.goingOn(), decided.byProcedure());
        bring("大工委、大党委", new DemoCobuilding(tree, calendar, ids).committees(), tree, progress);
        bring("材料用名", new DemoSpeech(tree, calendar, ids).sheets(), viewer(tree), progress);
    }

    /** 整顿、远程教育、干部、人才, under the roles that keep them. */
    private void keepClosed(DemoTree tree, DemoCalendar calendar, DemoIds ids, Progress progress) {
        var cadre = Viewer.commandLine("演示", tree.district().id(), Role.CADRE_SECTION);
        bring("软弱涣散整顿", new DemoLagging(tree, calendar, ids).sheets(), viewer(tree), progress);
        bring("远程教育站点", new DemoStations(tree, calendar, ids).sheets(), viewer(tree), progress);
        bring("干部", new DemoCadre(tree, calendar, ids).sheets(), cadre, progress);
        bring("人才", new DemoTalent(tree, calendar, ids).sheets(), viewer(tree), progress);
    }

    private void workTogether(
            DemoTree tree, DemoRolls rolls, DemoCalendar calendar, DemoIds ids, Progress progress) {
        var sheets = new ArrayList<DemoSheet>();
        sheets.addAll(new DemoPartners(tree, calendar, ids).sheets());
        sheets.addAll(new DemoReporting(tree, rolls, calendar, ids).sheets());
        sheets.add(new DemoSpecialServices(tree, calendar, ids).services());
        sheets.addAll(new DemoMobile(tree, rolls, calendar, ids).sheets());
        // members are looked up by name in what was written a moment ago
        setup.measure();
        bring("共驻共建、进社区与流动党员", sheets, viewer(tree), progress);
    }

    private void settle(DemoRolls rolls, Progress progress) {
        step(progress, "人员", rolls.persons.size(), () -> people.registerAll(MAKER, rolls.persons));
        step(progress, "党籍", rolls.slices.size(), () -> memberships.enterAll(MAKER, rolls.slices));
        step(progress, "任职", rolls.posts.size(), () -> people.appointAll(MAKER, rolls.posts));
    }

    private void startProgrammes(DemoTree tree, DemoCalendar calendar) {
        var district = tree.district().id();
        var viewer = viewer(tree);
        var mechanism =
                new NewProgramme(
                        district,
                        ProgrammeKind.SUPERVISION_MECHANISM,
                        "“月督查、季小结、半年评、年终考”督促考评机制",
                        DemoDocuments.mechanismNumber(calendar),
                        calendar.mechanismStart());
        programmes.start(viewer, mechanism).orThrow();
        var earlier =
                new NewProgramme(
                        district,
                        ProgrammeKind.THEME_EDUCATION,
                        "“不忘初心、牢记使命”主题教育",
                        "澄发〔" + calendar.earlierProgrammeStart().getYear() + "〕31号",
                        calendar.earlierProgrammeStart());
        var ended = programmes.start(viewer, earlier).orThrow();
        programmes.end(viewer, ended, calendar.earlierProgrammeEnd()).orThrow();
        var theme =
                new NewProgramme(
                        district,
                        ProgrammeKind.THEME_EDUCATION,
                        "“不忘初心、牢记使命”制度",
                        DemoDocuments.programmeNumber(calendar),
                        calendar.programmeStart());
        programmes.start(viewer, theme).orThrow();
    }

    private static List<PlannedMeeting> plan(DemoTree tree, DemoCalendar calendar) {
        var plan = new DemoPlan();
        new ThemeMeetings(tree, calendar, plan).fill();
        new WorkMeetings(tree, calendar, plan).fill();
        new OrdinaryMeetings(tree, calendar, plan).fill();
        return plan.meetings();
    }

    private void hold(List<Written> written, DemoTree tree, Progress progress) {
        var records = written.stream().map(Written::recorded).toList();
        step(progress, "会议活动", records.size(), () -> meetings.recordAll(MAKER, records));
        var marks = new LinkedHashMap<MeetingId, ActivityKind>();
        for (var one : written) {
            var mark = one.planned().mark();
            if (mark != null) {
                marks.put(one.recorded().id(), mark);
            }
        }
        var district = tree.district().id();
        step(progress, "专题标记", marks.size(), () -> programmes.markAll(MAKER, district, marks));
        var touched = written.stream().filter(one -> one.planned().fate().isLater()).toList();
        step(progress, "更正、退回与撤回", touched.size(), () -> settleFates(touched, viewer(tree)));
    }

    private void settleFates(List<Written> written, Viewer viewer) {
        for (var one : written) {
            var id = one.recorded().id();
            switch (one.planned().fate()) {
                case RETURNED ->
                        meetings.returnForRework(viewer, id, 1, whatIsMissing(one)).orThrow();
                case WITHDRAWN -> meetings.withdraw(viewer, id, 1, "误登记：该会改期，未召开。").orThrow();
                case CORRECTED ->
                        meetings.correct(viewer, id, 1, inAnotherPlace(one), "地点填错，按会议记录更正。")
                                .orThrow();
                case PLAIN, LATE, ON_BEHALF -> {}
            }
        }
    }

    private static String whatIsMissing(Written one) {
        return one.planned().kind() == MeetingKind.STUDY ? "缺研讨发言人，请补正。" : "到会人数与会议记录不一致，请核对后更正。";
    }

    private static MeetingDraft inAnotherPlace(Written one) {
        var draft = one.recorded().draft();
        return new MeetingDraft(
                draft.kind(),
                draft.topic(),
                draft.host(),
                draft.coHosts(),
                draft.heldOn(),
                draft.manner(),
                draft.manner() == Manner.ONLINE ? "电话会议" : "大会议室",
                draft.presider(),
                draft.expected(),
                draft.attended(),
                draft.attendance(),
                null,
                draft.requestKey());
    }

    private List<DemoResult.Login> openAccounts(DemoTree tree, DemoRolls rolls, Progress progress) {
        var wanted = new DemoAccounts(tree, rolls).wanted();
        var names =
                tree.all().stream()
                        .collect(Collectors.toMap(NewOrganization::id, NewOrganization::name));
        var logins = new ArrayList<DemoResult.Login>();
        step(
                progress,
                "账号",
                wanted.size(),
                () -> {
                    var handedOver = accounts.openFirst(MAKER, wanted, false);
                    for (int n = 0; n < wanted.size(); n++) {
                        var account = wanted.get(n);
                        logins.add(
                                new DemoResult.Login(
                                        Objects.requireNonNull(account.role()).label(),
                                        nameOf(account, names),
                                        account.loginName(),
                                        handedOver.get(n).password(),
                                        account.displayName()));
                    }
                });
        return logins;
    }

    private void rectify(DemoRectification ledger, Progress progress) {
        step(
                progress,
                "整改台账",
                ledger.count(),
                () -> rectifications.recordAll(MAKER, ledger.rounds, ledger.items, ledger.steps));
    }

    private void bring(String name, DemoSheet sheet, DemoTree tree, Progress progress) {
        bring(name, List.of(sheet), viewer(tree), progress);
    }

    private void bring(String name, List<DemoSheet> sheets, Viewer viewer, Progress progress) {
        step(
                progress,
                name,
                sheets.stream().mapToInt(DemoSheet::count).sum(),
                () -> sheets.forEach(one -> imports.bring(viewer, one.register(), one.rows())));
    }

    private static Viewer viewer(DemoTree tree) {
        return Viewer.commandLine("演示", tree.district().id());
    }

    private static void step(Progress progress, String name, long total, Runnable work) {
        progress.at(name, 0, total);
        work.run();
        progress.at(name, total, total);
    }

    private static String nameOf(NewAccount account, Map<OrganizationId, String> names) {
        return Objects.requireNonNull(names.get(Objects.requireNonNull(account.organization())));
    }
}
