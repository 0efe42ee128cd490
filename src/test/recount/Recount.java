import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 独立复算: counts the figures of a half-year report over again, from nothing but the files that {@code ./taizhang export DIR --csv}
 * writes. It shares no line with the product and no query: it was written from the rules in words, so that it and the product
 * can only agree where both follow them. Anyone can run it with a JDK alone:
 *
 * <pre>java src/test/recount/Recount.java DIR 410305 2020-01-01 2020-06-30</pre>
 *
 * <p>The words are quoted above each figure. Where they leave a doubt, the remark 「Doubt」 says how it was decided.
 *
 * <p>期初数 are not counted over: they stand for days of which there are no records.
 */
public final class Recount {

    private static final String UNKNOWN = "×";

    /** 「街道、先进制造业集聚区、区直单位」: whose sessions the report counts. A working committee is none of them. */
    private static final Set<String> REPORTING = Set.of("街道", "先进制造业集聚区", "区直单位");

    private static final String THEME_EDUCATION = "主题教育";
    private static final String SUPERVISION_MECHANISM = "督促考评机制";

    /**
     * 会议活动 that was held; one row is one event.
     *
     * @param mark 计入专题: 学习研讨, 特色活动 or nothing
     * @param participants codes of the host and of the co-hosts
     * @param attended 实到人数, 0 where nobody entered it
     */
    private record Meeting(
            String type, String mark, LocalDate heldOn, List<String> participants, long attended) {}

    /**
     * 制度文件 that has ever been in force.
     *
     * @param repealedOn 废止日期, the first day on which it is no longer in force
     */
    private record Document(
            String kind,
            String category,
            String issuer,
            LocalDate inForceOn,
            LocalDate repealedOn) {}

    /**
     * 一段党籍.
     *
     * @param toOn 终止日期, the first day on which the person is no longer on this roll
     */
    private record Membership(String person, String branch, LocalDate fromOn, LocalDate toOn) {}

    private final Tree tree;
    private final Programmes programmes;
    private final List<Meeting> meetings;
    private final boolean meetingsUsed;
    private final List<Document> documents;
    private final boolean documentsUsed;
    private final List<Membership> memberships;
    private final Rectification rectification;
    private final Communities communities;
    private final Lagging lagging;
    private final Stations stations;
    private final Cadre cadre;
    private final Talents talents;
    private final Partners partners;
    private final Reporting reporting;
    private final Mobile mobile;
    private final BranchLife branchLife;

    public Recount(Path folder) throws IOException {
        tree = new Tree(folder);
        programmes = new Programmes(folder, tree);
        var meetingRows = Table.rows(folder, "meetings");
        meetingsUsed = !meetingRows.isEmpty();
        meetings = meetingRows.stream().filter(Recount::wasHeld).map(Recount::meeting).toList();
        var documentRows = Table.rows(folder, "documents");
        documentsUsed = !documentRows.isEmpty();
        documents =
                documentRows.stream()
                        .filter(row -> !row.isEmpty("施行日期"))
                        .map(Recount::document)
                        .toList();
        memberships =
                Table.rows(folder, "memberships").stream()
                        .filter(row -> Set.of("正式党员", "预备党员").contains(row.text("人员类别")))
                        .map(Recount::membership)
                        .toList();
        rectification = new Rectification(folder, tree);
        communities = new Communities(folder, tree);
        lagging = new Lagging(folder, tree);
        stations = new Stations(folder, tree);
        cadre = new Cadre(folder, tree);
        talents = new Talents(folder, tree);
        partners = new Partners(folder, tree);
        reporting = new Reporting(folder, tree);
        mobile = new Mobile(folder, tree);
        branchLife = new BranchLife(folder, tree);
    }

    /** The arguments: folder, code of the organization, first day of the report's period, cut-off. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Recount(Path.of(arguments[0]))
                .figures(
                        arguments[1],
                        LocalDate.parse(arguments[2]),
                        LocalDate.parse(arguments[3]))
                .forEach((figure, value) -> out.println(figure + "=" + value));
    }

    /** Every figure by its code, as the figures page counts it; behind the code {@code @report} as a report does. */
    public Map<String, String> figures(String organization, LocalDate periodStart, LocalDate cutOff) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("campaign.streets", streets(organization, cutOff));
        figures.put("campaign.clusters", clusters(organization, cutOff));
        figures.put("campaign.district-units", districtUnits(organization, cutOff));
        var onPage = new Days(periodStart, cutOff);
        figures.put("study.sessions", studySessions(organization, onPage));
        figures.put(
                "study.sessions.with-subordinates",
                studySessionsWithSubordinates(organization, onPage));
        figures.put("study.attendances", studyAttendances(organization, onPage));
        figures.put("special.activities", specialActivities(organization, onPage));
        var inReport = since(THEME_EDUCATION, organization, onPage);
        figures.put("study.sessions@report", studySessions(organization, inReport));
        figures.put(
                "study.sessions.with-subordinates@report",
                studySessionsWithSubordinates(organization, inReport));
        figures.put("special.activities@report", specialActivities(organization, inReport));
        var sinceMechanism = since(SUPERVISION_MECHANISM, organization, onPage);
        figures.put("leading-group.meetings", leadingGroupMeetings(organization, sinceMechanism));
        figures.put("document.democratic-systems", systems("民主科学决策", organization, cutOff));
        figures.put("document.supporting-systems", systems("配套制度", organization, cutOff));
        figures.put("members.on-roll", membersOnRoll(organization, cutOff));
        figures.put("organization.communities", organizationsOfType("社区", organization, cutOff));
        figures.put("organization.urban-communities", urbanCommunities(organization, cutOff));
        rectification.count(figures, organization, cutOff);
        communities.count(figures, organization, periodStart, cutOff);
        lagging.count(figures, organization, cutOff);
        stations.count(figures, organization, cutOff);
        cadre.count(figures, organization, cutOff);
        talents.count(figures, organization, cutOff);
        partners.count(figures, organization, cutOff);
        reporting.count(figures, organization, cutOff);
        mobile.count(figures, organization, cutOff);
        branchLife.count(figures, organization, periodStart, cutOff);
        return figures;
    }

    /** 第 6 空 「截至日在册的街道总数」. */
    private String streets(String organization, LocalDate cutOff) {
        return organizationsOfType("街道", organization, cutOff);
    }

    /** 第 7 空 「截至日在册的先进制造业集聚区总数」. */
    private String clusters(String organization, LocalDate cutOff) {
        return organizationsOfType("先进制造业集聚区", organization, cutOff);
    }

    /** 第 8 空 「截至日在册的区直单位总数」. */
    private String districtUnits(String organization, LocalDate cutOff) {
        return organizationsOfType("区直单位", organization, cutOff);
    }

    private String organizationsOfType(String type, String organization, LocalDate cutOff) {
        return number(
                tree.all().stream()
                        .filter(one -> one.type().equals(type))
                        .filter(one -> tree.isWithin(one.code(), organization, cutOff))
                        .count());
    }

    /**
     * 第 9 空 「街道、先进制造业集聚区、区直单位主办或联办，标记为学习研讨且已召开的会议；几家联办只计一次；社区、支部自办的不计」.
     *
     * <p>Whose session it is, the tree of the day of the session says.
     */
    private String studySessions(String organization, Days days) {
        return markedMeetings("学习研讨", organization, days, code -> tree.isOfType(code, REPORTING));
    }

    /** 「本级及所属各级组织（含社区、支部）主办或联办，标记为学习研讨且已召开的会议；几家联办，在共同的上级只计一次」. */
    private String studySessionsWithSubordinates(String organization, Days days) {
        return markedMeetings("学习研讨", organization, days, _ -> true);
    }

    /**
     * 「街道、先进制造业集聚区、区直单位主办或联办的学习研讨，到会人数逐次相加；几家联办的一次只加一次；没有登记到会人数的不加」.
     *
     * <p>Known and unknown as the number of those sessions is.
     */
    private String studyAttendances(String organization, Days days) {
        Predicate<String> whose = code -> tree.isOfType(code, REPORTING);
        return markedMeetings("学习研讨", organization, days, whose).equals(UNKNOWN)
                ? UNKNOWN
                : number(
                        marked("学习研讨", organization, days, whose).stream()
                                .mapToLong(Meeting::attended)
                                .sum());
    }

    /** 「截至日在册、组织名册上列为城市社区的社区数」. */
    private String urbanCommunities(String organization, LocalDate cutOff) {
        return number(
                tree.all().stream()
                        .filter(one -> one.type().equals("社区") && one.urban())
                        .filter(one -> tree.isWithin(one.code(), organization, cutOff))
                        .count());
    }

    /** 第 10 空 「街道、先进制造业集聚区、区直单位主办或联办，标记为特色活动且已召开的活动；几家联办只计一次」. */
    private String specialActivities(String organization, Days days) {
        return markedMeetings("特色活动", organization, days, code -> tree.isOfType(code, REPORTING));
    }

    private String markedMeetings(
            String mark, String organization, Days days, Predicate<String> whose) {
        if (!meetingsUsed || days.isEmpty()) {
            return UNKNOWN;
        }
        long counted = marked(mark, organization, days, whose).size();
        boolean none =
                counted == 0
                        && !programmes.ranBetween(
                                THEME_EDUCATION, organization, days.from(), days.to());
        // nobody could mark anything while no programme ran, so none found is not the same as none held
        return none ? UNKNOWN : number(counted);
    }

    private List<Meeting> marked(
            String mark, String organization, Days days, Predicate<String> whose) {
        return meetings.stream()
                .filter(one -> one.mark().equals(mark) && days.hold(one.heldOn()))
                .filter(one ->
                        one.participants().stream()
                                .filter(whose)
                                .anyMatch(code -> tree.isWithin(code, organization, one.heldOn())))
                .toList();
    }

    /**
     * 第 20 空 「区级领导小组主办或联办、已召开的动员会、推进会、协调会，从督促考评机制启动起累计；工作例会和街道以下领导小组的会议不计」.
     *
     * <p>A leading group of the district's is one directly under the district on that day. Doubt: until this recount found it, the rule
     * said 主办 alone, and the product counted what the group hosted with others as well. Decided by the counting convention for every
     * event, that a co-host counts it as its own: the rule now says so.
     */
    private String leadingGroupMeetings(String organization, Days days) {
        if (!meetingsUsed || days.isEmpty()) {
            return UNKNOWN;
        }
        var types = Set.of("动员会", "推进会", "协调会");
        long counted =
                meetings.stream()
                        .filter(one -> types.contains(one.type()) && days.hold(one.heldOn()))
                        .filter(one ->
                                one.participants().stream()
                                        .filter(code ->
                                                isLeadingGroupOfTheDistrict(code, one.heldOn()))
                                        .anyMatch(code ->
                                                tree.isWithin(code, organization, one.heldOn())))
                        .count();
        boolean ran =
                programmes.ranBetween(
                        SUPERVISION_MECHANISM, organization, days.from(), days.to());
        return counted == 0 && !ran ? UNKNOWN : number(counted);
    }

    private boolean isLeadingGroupOfTheDistrict(String code, LocalDate day) {
        String superior = tree.superior(code, day);
        return tree.isOfType(code, Set.of("领导小组"))
                && superior != null
                && tree.isOfType(superior, Set.of("区"));
    }

    /**
     * 第 25、26 空 「截至日施行中的某类制度，按种计：名称去掉印发单位、年份版次和试行、修订字样后相同的算一种，多家印发也只计一项；起草、试行和已废止的不计」.
     *
     * <p>What is one kind, the column 制度种类 says. Whoever issued it stands there on the cut-off; one that has ended issued nothing
     * that is in force, until its successor takes it over.
     */
    private String systems(String category, String organization, LocalDate cutOff) {
        if (!documentsUsed) {
            return UNKNOWN;
        }
        var kinds = new HashSet<String>();
        for (var one : documents) {
            boolean inForce = !one.inForceOn().isAfter(cutOff) && cutOff.isBefore(one.repealedOn());
            if (inForce
                    && one.category().equals(category)
                    && tree.isWithin(one.issuer(), organization, cutOff)) {
                kinds.add(one.kind());
            }
        }
        return number(kinds.size());
    }

    /** 「截至日在本级及所属党组织名册上的正式党员和预备党员，按人计：有过几段党籍也只算一名，当日已转出、去世或除名的不计」. */
    private String membersOnRoll(String organization, LocalDate cutOff) {
        if (memberships.isEmpty()) {
            return UNKNOWN;
        }
        var persons = new HashSet<String>();
        for (var one : memberships) {
            boolean onRoll = !cutOff.isBefore(one.fromOn()) && cutOff.isBefore(one.toOn());
            if (onRoll && tree.isWithin(one.branch(), organization, cutOff)) {
                persons.add(one.person());
            }
        }
        return number(persons.size());
    }

    /** 「材料从专题启动日起算」: the days from the start of what runs up to the cut-off; none where nothing runs. */
    private Days since(String kind, String organization, Days period) {
        return programmes
                .start(kind, organization, period.from(), period.to())
                .map(start -> new Days(start, period.to()))
                .orElse(Days.NONE);
    }

    /** 起止: both ends count. */
    private record Days(LocalDate from, LocalDate to) {

        static final Days NONE = new Days(LocalDate.MAX, LocalDate.MIN);

        boolean hold(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean isEmpty() {
            return from.isAfter(to);
        }
    }

    /** A withdrawn record counts nowhere; one that was returned counts until it is withdrawn, a late one on the day it was held. */
    private static boolean wasHeld(Table.Row row) {
        return row.text("记录状态").equals("已召开");
    }

    private static Meeting meeting(Table.Row row) {
        var participants = new ArrayList<>(row.codes("联办组织"));
        participants.add(row.code("主办组织"));
        return new Meeting(
                row.text("会议类型"),
                row.text("计入专题"),
                row.day("召开日期"),
                participants,
                row.isEmpty("实到人数") ? 0 : Long.parseLong(row.text("实到人数")));
    }

    private static Document document(Table.Row row) {
        return new Document(
                row.text("制度种类"),
                row.text("类别"),
                row.code("印发组织"),
                row.day("施行日期"),
                row.dayOrNever("废止日期"));
    }

    private static Membership membership(Table.Row row) {
        return new Membership(
                row.text("人员记录编号"),
                row.code("所在党支部"),
                row.day("列入日期"),
                row.dayOrNever("终止日期"));
    }

    private static String number(long counted) {
        return Long.toString(counted);
    }
}
