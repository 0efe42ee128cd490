package cn.taizhang.demo;

import cn.taizhang.demo.PlannedMeeting.Fate;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.Random;

/** 演示工作会议: of leading groups, streets, units and communities; the first as {@link DemoCounts} has them. */
final class WorkMeetings {

    private static final String[] DEMOCRACY = {"物业费标准", "老旧楼院改造", "停车位划分", "健身场地选址", "垃圾分类点设置"};

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(20190311);
    private final DemoPlan plan;

    WorkMeetings(DemoTree tree, DemoCalendar calendar, DemoPlan plan) {
        this.tree = tree;
        this.calendar = calendar;
        this.plan = plan;
    }

    void fill() {
        leadingGroups();
        leadingGroupsThatDoNotCount();
        for (int s = 0; s < tree.streets.size(); s++) {
            streetMeetings(tree.streets.get(s));
        }
        for (int u = 0; u < tree.units.size(); u++) {
            unitMeetings(tree.units.get(u), u);
        }
        for (int c = 0; c < tree.communities.size(); c++) {
            communityMeetings(tree.communities.get(c), c);
        }
        for (int n = 0; n < DemoCounts.STREETS; n++) {
            jointConference(n);
        }
    }

    private void leadingGroups() {
        var foundation = tree.districtGroups.get(0);
        var theme = tree.districtGroups.get(1);
        add(MeetingKind.MOBILIZATION, "全区基层基础制度建设动员会", foundation, calendar.mechanismStart());
        add(MeetingKind.MOBILIZATION, "主题教育动员会", theme, calendar.earlierProgrammeStart());
        add(MeetingKind.MOBILIZATION, "“不忘初心、牢记使命”制度落实动员会", theme, calendar.programmeStart());
        for (int n = 0; n < DemoCounts.PROMOTIONS; n++) {
            var group = n % 3 == 2 ? theme : foundation;
            var topic = n % 2 == 0 ? "全区基层基础制度建设工作推进会" : "月督查情况通报暨工作推进会";
            add(MeetingKind.PROMOTION, topic, group, sinceMechanism(group));
        }
        for (int n = 0; n < DemoCounts.COORDINATIONS; n++) {
            var group = n % 4 == 3 ? theme : foundation;
            var topic = n % 2 == 0 ? "社区阵地建设有关问题协调会" : "半年评、年终考工作协调会";
            add(MeetingKind.COORDINATION, topic, group, sinceMechanism(group));
        }
        for (int n = 0; n < DemoCounts.JOINT_PROMOTIONS; n++) {
            add(MeetingKind.PROMOTION, "制度建设与主题教育成果转化联席推进会", foundation, sinceMechanism(foundation))
                    .together(theme);
        }
    }

    private void leadingGroupsThatDoNotCount() {
        var group = tree.districtGroups.getFirst();
        for (int n = 0; n < DemoCounts.PROMOTIONS_BEFORE_THE_MECHANISM; n++) {
            var day = calendar.workingDayIn(1, random);
            add(MeetingKind.PROMOTION, "基层基础制度建设筹备推进会", group, day);
        }
        for (int n = 0; n < DemoCounts.LEADING_GROUP_WORKING_MEETINGS; n++) {
            var host = tree.districtGroups.get(n % 2);
            add(MeetingKind.WORKING, "领导小组办公室工作例会", host, sinceMechanism(host));
        }
        for (var street : tree.streetGroups) {
            for (int n = 0; n < DemoCounts.STREET_GROUP_MEETINGS / DemoCounts.STREETS; n++) {
                var kind = n == 0 ? MeetingKind.MOBILIZATION : MeetingKind.PROMOTION;
                var topic = n == 0 ? "街道基层基础制度建设动员会" : "街道基层基础制度建设推进会";
                add(kind, topic, street, sinceMechanism(street));
            }
        }
    }

    private void streetMeetings(NewOrganization street) {
        for (int month = 0; month < DemoCalendar.MONTHS; month++) {
            add(MeetingKind.WORKING, "党工委工作例会", street, in(month, street));
        }
        for (int month = 1; month < DemoCalendar.MONTHS; month += 4) {
            add(MeetingKind.SYMPOSIUM, "社区书记座谈会", street, in(month, street));
        }
    }

    private void unitMeetings(NewOrganization unit, int number) {
        boolean merged = unit.name().equals(DemoNames.MERGED_UNIT);
        int months = merged ? 14 : DemoCalendar.MONTHS;
        for (int month = number % 2; month < months; month += 2) {
            add(MeetingKind.WORKING, "党建工作例会", unit, in(month, unit));
        }
    }

    private void communityMeetings(NewOrganization community, int number) {
        String matter = DEMOCRACY[number % DEMOCRACY.length];
        add(MeetingKind.HEARING, matter + "听证会", community, in(number % 9, community));
        add(MeetingKind.DELIBERATION, matter + "议事会", community, in(1 + number % 9, community));
        add(MeetingKind.APPRAISAL, "年度工作评议会", community, in(11, community));
        var representatives = in(4 + number % 3, community);
        add(MeetingKind.RESIDENTS_REPRESENTATIVES, "居民代表会议：" + matter, community, representatives);
        for (int month = number % 3; month < DemoCalendar.MONTHS; month += 3) {
            var fate = (number + month) % 23 == 5 ? Fate.ON_BEHALF : Fate.PLAIN;
            var day = in(month, community);
            plan.add(
                    PlannedMeeting.of(MeetingKind.WORKING, "社区“两委”工作例会", community, day)
                            .then(fate));
        }
    }

    /** 党建联席会议 of a street with its communities, and of three communities of one street. */
    private void jointConference(int number) {
        var street = tree.streets.get(number);
        var communities = tree.communitiesOf(street);
        add(MeetingKind.JOINT_CONFERENCE, "街道党建联席会议", street, in(5, street))
                .together(communities.subList(0, 3).toArray(NewOrganization[]::new));
        var host = communities.getFirst();
        add(MeetingKind.JOINT_CONFERENCE, "相邻社区党建联席会议", host, in(9, host))
                .together(communities.get(1), communities.get(2));
    }

    private LocalDate sinceMechanism(NewOrganization host) {
        return plan.freeDay(
                host,
                () ->
                        calendar.workingDay(
                                calendar.mechanismStart(), calendar.asOf().minusDays(1), random));
    }

    private LocalDate in(int month, NewOrganization host) {
        return plan.freeDay(host, () -> calendar.workingDayIn(month, random));
    }

    private DemoPlan add(MeetingKind kind, String topic, NewOrganization host, LocalDate day) {
        return plan.add(PlannedMeeting.of(kind, topic, host, day));
    }
}
