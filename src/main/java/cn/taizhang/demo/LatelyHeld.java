package cn.taizhang.demo;

import cn.taizhang.demo.PlannedMeeting.Fate;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.Random;

/**
 * 演示近半年的党课和党小组会: some branches hold them and some lack one, so that who asks which branches lack them is told something. Drawn
 * by themselves, so that no other record comes out differently; none is withdrawn, so that they can be counted by hand.
 */
final class LatelyHeld {

    /** One branch in three has its lecture every quarter. */
    private static final int BRANCHES_TO_A_LECTURE = 3;

    /** One branch in ten is divided into groups. */
    private static final int BRANCHES_TO_A_GROUP = 10;

    private static final int LAST_QUARTER = DemoCalendar.MONTHS / 3 - 1;
    private static final int LAST_MONTH = DemoCalendar.MONTHS - 1;
    private static final int MONTHS = 6;

    private static final String[] GROUP_TOPICS = {
        "第一党小组会：学习上级会议精神", "第二党小组会：讨论党员联系群众分工", "第一党小组会：酝酿支部党员大会议题", "第二党小组会：党员思想汇报和谈心"
    };

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(20200101);
    private final DemoTopics topics = new DemoTopics(random);
    private final DemoPlan plan;
    private int number;

    LatelyHeld(DemoTree tree, DemoCalendar calendar, DemoPlan plan) {
        this.tree = tree;
        this.calendar = calendar;
        this.plan = plan;
    }

    void fill() {
        for (int b = 0; b < tree.branches.size(); b++) {
            if (b % BRANCHES_TO_A_LECTURE == 0) {
                lectures(tree.branches.get(b), b / BRANCHES_TO_A_LECTURE);
            }
            if (b % BRANCHES_TO_A_GROUP == 4) {
                groupMeetings(tree.branches.get(b), b / BRANCHES_TO_A_GROUP);
            }
        }
    }

    /** In each of the last two quarters one in nine is missing, and not the same ones. */
    private void lectures(NewOrganization branch, int number) {
        if (number % 9 != 4) {
            lecture(branch, LAST_QUARTER - 1);
        }
        if (number % 9 != 7) {
            lecture(branch, LAST_QUARTER);
        }
    }

    private void lecture(NewOrganization branch, int quarter) {
        var day = plan.freeDay(branch, () -> calendar.workingDayInQuarter(quarter, random));
        add(MeetingKind.LECTURE, topics.lecture(), branch, day);
    }

    /** Every month; in the last month one in seven has not met yet, and while gatherings were suspended one in three was. */
    private void groupMeetings(NewOrganization branch, int number) {
        for (int month = LAST_MONTH - MONTHS + 1; month <= LAST_MONTH; month++) {
            int wanted = month;
            var day = plan.freeDay(branch, () -> calendar.workingDayIn(wanted, random));
            boolean lacking =
                    month == LAST_MONTH && number % 7 == 3
                            || DemoCalendar.gatheringsSuspended(day) && number % 3 != 0;
            if (!lacking) {
                var topic = GROUP_TOPICS[(number + month) % GROUP_TOPICS.length];
                add(MeetingKind.PARTY_GROUP, topic, branch, day);
            }
        }
    }

    private void add(MeetingKind kind, String topic, NewOrganization branch, LocalDate day) {
        number++;
        plan.add(PlannedMeeting.of(kind, topic, branch, day).then(fateOf(number)));
    }

    private static Fate fateOf(int number) {
        if (number % 61 == 30) {
            return Fate.ON_BEHALF;
        }
        return number % 37 == 12 ? Fate.LATE : Fate.PLAIN;
    }
}
