package cn.taizhang.demo;

import static cn.taizhang.campaign.ActivityKind.SPECIAL_ACTIVITY;
import static cn.taizhang.campaign.ActivityKind.STUDY_DISCUSSION;
import static cn.taizhang.demo.DemoCounts.STREETS;
import static cn.taizhang.demo.DemoCounts.STREETS_WITHOUT_STUDY;

import cn.taizhang.demo.PlannedMeeting.Fate;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.Random;

/** 演示专题活动: study discussions and special activities of the theme programme, exactly as {@link DemoCounts} has them. */
final class ThemeMeetings {

    /** In turn: 18 × (2 + 3 + 4) + 2 = 164 of 55 units. */
    private static final int[] STUDY_OF_EACH_UNIT = {2, 3, 4};

    /** In turn: 23 × (3 + 4 + 5) + 3 = 279 of 70 communities; counted only 含所属. */
    private static final int[] STUDY_OF_EACH_COMMUNITY = {3, 4, 5};

    private static final int STUDYING_STREETS = STREETS - STREETS_WITHOUT_STUDY;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final Random random = new Random(20200108);
    private final DemoTopics topics = new DemoTopics(random);
    private final DemoPlan plan;

    ThemeMeetings(DemoTree tree, DemoCalendar calendar, DemoPlan plan) {
        this.tree = tree;
        this.calendar = calendar;
        this.plan = plan;
    }

    void fill() {
        studyOfStreets();
        studyTogether();
        studyOfUnits();
        studyBelow();
        studyThatDoesNotCount();
        specialActivities();
    }

    /** The last two streets have none of their own: they are named in the warning. */
    private void studyOfStreets() {
        for (int s = 0; s < STUDYING_STREETS; s++) {
            for (int n = 0; n < DemoCounts.STUDY_EACH_STREET; n++) {
                // some were entered as 座谈会 or 党课: the mark decides, not the kind
                var kind = s == 3 && n < 3 ? MeetingKind.SYMPOSIUM : MeetingKind.STUDY;
                var fate = fateOfStreetStudy(s * DemoCounts.STUDY_EACH_STREET + n);
                var day =
                        fate == Fate.LATE
                                ? calendar.workingDay(
                                        calendar.programmeStart(), calendar.endOf(15), random)
                                : sinceStart(street(s));
                add(kind, topics.study(day), street(s), day, fate);
            }
        }
    }

    private static Fate fateOfStreetStudy(int number) {
        if (number < DemoCounts.STUDY_RETURNED * 8 && number % 8 == 4) {
            return Fate.RETURNED;
        }
        return number % 5 == 1 ? Fate.LATE : Fate.PLAIN;
    }

    private void studyTogether() {
        for (int n = 0; n < DemoCounts.STUDY_OF_TWO_STREETS; n++) {
            study(street(n)).together(street(n + 4));
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_STREET_WITH_COMMUNITY; n++) {
            study(street(n)).together(firstCommunityOf(street(n)));
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_COMMUNITY_WITH_STREET; n++) {
            study(firstCommunityOf(street(n + 6))).together(street(n + 6));
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_THREE_COMMUNITIES; n++) {
            var communities = tree.communitiesOf(street(n + 4));
            study(communities.get(0)).together(communities.get(1), communities.get(2));
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_TWO_UNITS; n++) {
            study(unit(10 + n * 2)).together(unit(11 + n * 2));
        }
    }

    private void studyOfUnits() {
        var cluster = tree.named(DemoFounding.CLUSTER);
        for (int n = 0; n < DemoCounts.STUDY_OF_CLUSTER; n++) {
            study(cluster);
        }
        int number = 0;
        for (var unit : tree.units) {
            if (unit.name().equals(DemoNames.MERGED_UNIT)) {
                continue;
            }
            int sessions = STUDY_OF_EACH_UNIT[number++ % STUDY_OF_EACH_UNIT.length];
            for (int n = 0; n < sessions; n++) {
                study(unit);
            }
        }
        // trap: one session of a unit that no longer exists on the as-of day
        var day =
                calendar.workingDay(
                        calendar.programmeStart(), calendar.unitMergedOn().minusDays(1), random);
        add(
                MeetingKind.STUDY,
                topics.study(day),
                tree.named(DemoNames.MERGED_UNIT),
                day,
                Fate.PLAIN);
    }

    private void studyBelow() {
        for (int c = 0; c < tree.communities.size(); c++) {
            for (int n = 0; n < STUDY_OF_EACH_COMMUNITY[c % 3]; n++) {
                study(tree.communities.get(c));
            }
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_BRANCHES; n++) {
            study(tree.branchesUnder(tree.communities.get(n * 7)).getFirst());
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_WORKING_COMMITTEES; n++) {
            study(tree.workingCommittees.get(n));
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_DEPARTMENT; n++) {
            study(tree.named(DemoFounding.DEPARTMENT));
        }
    }

    private void studyThatDoesNotCount() {
        for (int n = 0; n < DemoCounts.STUDY_WITHDRAWN; n++) {
            // the first is the only session of a street that has none
            var host = n == 0 ? street(STUDYING_STREETS) : street(n);
            var day = sinceStart(host);
            add(MeetingKind.STUDY, topics.study(day), host, day, Fate.WITHDRAWN);
        }
        for (int n = 0; n < DemoCounts.STUDY_NOT_OF_THE_PROGRAMME; n++) {
            var host = street(n);
            var day = sinceStart(host);
            plan.add(PlannedMeeting.of(MeetingKind.STUDY, topics.training(day), host, day));
        }
        for (int n = 0; n < DemoCounts.STUDY_OF_EARLIER_PROGRAMME; n++) {
            var day =
                    calendar.workingDay(
                            calendar.earlierProgrammeStart(),
                            calendar.earlierProgrammeEnd().minusDays(1),
                            random);
            var host = n % 2 == 0 ? street(n / 2 % STREETS) : unit(n % DemoCounts.UNITS);
            add(MeetingKind.STUDY, topics.earlierStudy(), host, day, Fate.PLAIN);
        }
    }

    private void specialActivities() {
        for (int n = 0; n < STREETS * DemoCounts.SPECIAL_EACH_STREET; n++) {
            special(street(n % STREETS));
        }
        for (int n = 0; n < DemoCounts.SPECIAL_OF_CLUSTER; n++) {
            special(tree.named(DemoFounding.CLUSTER));
        }
        for (int n = 0; n < DemoCounts.SPECIAL_OF_UNITS; n++) {
            special(unit(n * 2));
        }
        for (int n = 0; n < DemoCounts.SPECIAL_OF_STREET_WITH_COMMUNITIES; n++) {
            var communities = tree.communitiesOf(street(n + 3));
            special(street(n + 3)).together(communities.get(2), communities.get(3));
        }
        for (int n = 0; n < DemoCounts.SPECIAL_OF_TWO_STREETS; n++) {
            special(street(n)).together(street(n + 10));
        }
        for (var community : tree.communities) {
            special(community);
        }
        for (int n = 0; n < DemoCounts.SPECIAL_NOT_OF_THE_PROGRAMME; n++) {
            var day = calendar.workingDayIn(2 + n % 6, random);
            var topic = topics.special(day);
            plan.add(
                    PlannedMeeting.of(
                            MeetingKind.SPECIAL_ACTIVITY, topic, street(n % STREETS), day));
        }
    }

    private DemoPlan study(NewOrganization host) {
        var day = sinceStart(host);
        return add(MeetingKind.STUDY, topics.study(day), host, day, Fate.PLAIN);
    }

    private DemoPlan special(NewOrganization host) {
        var day = sinceStart(host);
        return plan.add(
                PlannedMeeting.of(MeetingKind.SPECIAL_ACTIVITY, topics.special(day), host, day)
                        .marked(SPECIAL_ACTIVITY));
    }

    private DemoPlan add(
            MeetingKind kind, String topic, NewOrganization host, LocalDate day, Fate fate) {
        return plan.add(
                PlannedMeeting.of(kind, topic, host, day).marked(STUDY_DISCUSSION).then(fate));
    }

    private LocalDate sinceStart(NewOrganization host) {
        return plan.freeDay(host, () -> calendar.sinceProgrammeStart(random));
    }

    private NewOrganization street(int number) {
        return tree.streets.get(number % STREETS);
    }

    private NewOrganization unit(int number) {
        return tree.units.get(number);
    }

    private NewOrganization firstCommunityOf(NewOrganization street) {
        return tree.communitiesOf(street).getFirst();
    }
}
