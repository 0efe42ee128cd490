package cn.taizhang.demo;

import cn.taizhang.demo.PlannedMeeting.Fate;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.Random;

/** 演示组织生活: the three meetings and one lecture, and the theme Party days of branches; most of all records. */
final class OrdinaryMeetings {

    /** One branch in five keeps a theme Party day every month and records it. */
    private static final int BRANCHES_TO_A_PARTY_DAY = 5;

    private static final int BRANCHES_WITH_LISTS = 250;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(20190101);
    private final DemoTopics topics = new DemoTopics(random);
    private final DemoPlan plan;
    private int number;

    OrdinaryMeetings(DemoTree tree, DemoCalendar calendar, DemoPlan plan) {
        this.tree = tree;
        this.calendar = calendar;
        this.plan = plan;
    }

    void fill() {
        for (int b = 0; b < tree.branches.size(); b++) {
            generalMeetings(tree.branches.get(b), b);
            if (b % BRANCHES_TO_A_PARTY_DAY == 1) {
                partyDays(tree.branches.get(b));
            }
            if (b % 3 == 0) {
                committeesAndLectures(tree.branches.get(b), b);
            }
        }
        new LatelyHeld(tree, calendar, plan).fill();
    }

    /** Quarterly; a few are missing, as in life, and a norm is a norm, not a trap. */
    private void generalMeetings(NewOrganization branch, int number) {
        for (int quarter = 0; quarter < DemoCalendar.MONTHS / 3; quarter++) {
            if ((number * 7 + quarter * 3) % 11 == 0) {
                continue;
            }
            int wanted = quarter;
            var day = plan.freeDay(branch, () -> calendar.workingDayInQuarter(wanted, random));
            var meeting =
                    PlannedMeeting.of(MeetingKind.BRANCH_GENERAL, topics.general(), branch, day);
            // the rolls of the latest quarters are what people will look at
            boolean listed = number < BRANCHES_WITH_LISTS && quarter >= 2;
            add(listed ? meeting.withList() : meeting);
        }
    }

    private void partyDays(NewOrganization branch) {
        for (int month = 0; month < DemoCalendar.MONTHS; month++) {
            int wanted = month;
            var day = plan.freeDay(branch, () -> calendar.workingDayIn(wanted, random));
            // while gatherings were suspended one in three was held, on line
            if (!DemoCalendar.gatheringsSuspended(day) || random.nextInt(3) == 0) {
                add(
                        PlannedMeeting.of(
                                MeetingKind.THEME_PARTY_DAY, topics.partyDay(day), branch, day));
            }
        }
    }

    private void committeesAndLectures(NewOrganization branch, int number) {
        for (int month = number % 5; month < DemoCalendar.MONTHS; month += 5) {
            var day = inMonth(branch, month);
            add(PlannedMeeting.of(MeetingKind.BRANCH_COMMITTEE, topics.committee(), branch, day));
        }
        var day = inMonth(branch, 5 + number % 7);
        add(PlannedMeeting.of(MeetingKind.LECTURE, topics.lecture(), branch, day));
        var last = inMonth(branch, 11);
        add(PlannedMeeting.of(MeetingKind.ORGANIZATIONAL_LIFE, "年度组织生活会和民主评议党员", branch, last));
    }

    private LocalDate inMonth(NewOrganization branch, int month) {
        return plan.freeDay(branch, () -> calendar.workingDayIn(month, random));
    }

    private void add(PlannedMeeting meeting) {
        number++;
        plan.add(meeting.then(fateOf(number)));
    }

    private static Fate fateOf(int number) {
        if (number % 997 == 500) {
            return Fate.WITHDRAWN;
        }
        if (number % 443 == 200) {
            return Fate.RETURNED;
        }
        if (number % 331 == 100) {
            return Fate.CORRECTED;
        }
        if (number % 61 == 30) {
            return Fate.ON_BEHALF;
        }
        return number % 37 == 12 ? Fate.LATE : Fate.PLAIN;
    }
}
