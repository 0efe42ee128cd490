package cn.taizhang.demo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each trap: how a careless reader counts, what comes out, and what the figure is. A trap that does not bite is no trap. */
@DisplayName("演示区的陷阱")
class DemoTrapsTests {

    private static final String SINCE = " and e.held_on >= date '2020-01-08' ";
    private static final String HELD = " and e.state = 'HELD' ";
    private static final String LEVELS =
            " and o.kind in ('SUBDISTRICT', 'INDUSTRIAL_CLUSTER', 'DISTRICT_DIRECT_UNIT') ";
    private static final String DEMOCRATIC =
            "select count(distinct kind_key) from document.document where category = 'DEMOCRATIC_DECISION' ";

    private static final String LOOK_BACK =
            " from rectification.item i where i.round_name = '省委第三巡视组“回头看”' ";
    private static final String WITH_STEPS =
            """
             from rectification.item i join rectification.step s using (district, item_id)
            where i.round_name = '省委第三巡视组“回头看”'
            """;
    private static final String NOT_REOPENED =
            """
             and not exists (select from rectification.step again
                              where again.item_id = s.item_id and again.step = 'REOPENED' and again.on_day >= s.on_day)
            """;
    private static final String CLOSED_FOR_GOOD =
            " and i.removed_on is null and s.step = 'CLOSED'" + NOT_REOPENED;

    private final BuiltDemo demo = BuiltDemo.usual();

    /** The numbers are sums of what docs/demo.md lists. */
    enum Trap {
        JOINT_SESSIONS_COUNTED_FOR_EACH_HOST(
                "study.sessions", 239, 248, study("*") + SINCE + HELD + LEVELS),
        CO_HOSTING_STREETS_FORGOTTEN(
                "study.sessions",
                239,
                236,
                study("*") + SINCE + HELD + LEVELS + " and e.part = 'HOST'"),
        WITHDRAWN_SESSIONS_COUNTED(
                "study.sessions", 239, 242, study("distinct e.meeting_id") + SINCE + LEVELS),
        COMMUNITIES_BRANCHES_AND_WORKING_COMMITTEES_COUNTED(
                "study.sessions", 239, 541, study("distinct e.meeting_id") + SINCE + HELD),
        THE_PROGRAMME_BEFORE_COUNTED(
                "study.sessions", 239, 335, study("distinct e.meeting_id") + HELD + LEVELS),
        THE_KIND_OF_MEETING_TAKEN_FOR_THE_MARK(
                "study.sessions",
                239,
                250,
                """
                select count(distinct e.meeting_id) from meeting.event e
                  join organization.directory o using (district, organization_id)
                 where e.kind = 'STUDY'
                """
                        + SINCE
                        + HELD
                        + LEVELS),
        THE_MERGED_UNIT_FORGOTTEN(
                "study.sessions",
                239,
                238,
                study("distinct e.meeting_id")
                        + SINCE
                        + HELD
                        + LEVELS
                        + " and o.dissolved_on = 'infinity'"),
        JOINT_SESSIONS_BELOW_COUNTED_FOR_EACH_HOST(
                "study.sessions.with-subordinates", 541, 575, study("*") + SINCE + HELD),
        STREETS_WITHOUT_A_SESSION_LEFT_OUT(
                "campaign.streets",
                12,
                10,
                study("distinct e.organization_id") + SINCE + HELD + " and o.kind = 'SUBDISTRICT'"),
        THE_WITHDRAWN_SESSION_MAKES_A_STREET_STUDY(
                "campaign.streets",
                12,
                11,
                study("distinct e.organization_id") + SINCE + " and o.kind = 'SUBDISTRICT'"),
        MERGED_UNIT_STILL_COUNTED(
                "campaign.district-units",
                55,
                56,
                "select count(*) from organization.directory where kind = 'DISTRICT_DIRECT_UNIT'"),
        SPECIAL_ACTIVITIES_OF_COMMUNITIES_AND_OF_EARLIER_YEARS_COUNTED(
                "special.activities",
                65,
                159,
                "select count(*) from meeting.meeting where kind = 'SPECIAL_ACTIVITY'"),
        MEETINGS_OF_STREET_GROUPS_AND_BEFORE_THE_MECHANISM_COUNTED(
                "leading-group.meetings",
                37,
                75,
                """
                select count(*) from meeting.meeting
                 where kind in ('MOBILIZATION', 'PROMOTION', 'COORDINATION')
                """),
        WORKING_MEETINGS_OF_THE_GROUPS_COUNTED(
                "leading-group.meetings",
                37,
                63,
                """
                select count(*) from meeting.meeting m
                  join organization.directory o on o.organization_id = m.host_id
                 where o.name in ('区基层基础制度建设领导小组', '区主题教育领导小组')
                """),
        JOINT_MEETINGS_OF_BOTH_GROUPS_COUNTED_TWICE(
                "leading-group.meetings",
                37,
                40,
                """
                select count(*) from meeting.event e join organization.directory o using (district, organization_id)
                 where o.name in ('区基层基础制度建设领导小组', '区主题教育领导小组')
                   and e.kind in ('MOBILIZATION', 'PROMOTION', 'COORDINATION') and e.held_on >= date '2019-03-11'
                """),
        COPIES_COUNTED(
                "document.democratic-systems",
                11,
                368,
                """
                select count(*) from document.document
                 where category = 'DEMOCRATIC_DECISION' and state = 'IN_FORCE'
                """),
        TRIALS_DRAFTS_AND_THE_REPEALED_COUNTED("document.democratic-systems", 11, 17, DEMOCRATIC),
        A_SYSTEM_OF_TOMORROW_COUNTED(
                "document.democratic-systems", 11, 12, DEMOCRATIC + " and state = 'IN_FORCE'"),
        ONLY_THE_DISTRICTS_OWN_COUNTED(
                "document.democratic-systems",
                11,
                7,
                DEMOCRATIC
                        + """
                        and state = 'IN_FORCE' and in_force_on <= date '2020-06-30' and organization_id in
                            (select organization_id from organization.directory where kind = 'DISTRICT')
                        """),
        SUPPORTING_COPIES_COUNTED(
                "document.supporting-systems",
                9,
                149,
                "select count(*) from document.document where category = 'SUPPORTING' and state = 'IN_FORCE'"),
        SUPPORTING_TRIALS_DRAFTS_AND_THE_REPEALED_COUNTED(
                "document.supporting-systems",
                9,
                12,
                "select count(distinct kind_key) from document.document where category = 'SUPPORTING'"),
        ITEMS_OF_EVERY_ROUND_COUNTED(
                "rectification.determined", 52, 118, "select count(*) from rectification.item"),
        ITEMS_OF_FINISHED_AND_OF_CITY_ROUNDS_COUNTED(
                "rectification.determined",
                52,
                98,
                """
                select count(*) from rectification.item i
                  join organization.directory o on o.organization_id = i.inspected_id
                 where i.removed_on is null and o.kind = 'DISTRICT'
                """),
        ITEMS_THAT_WERE_MERGED_STILL_COUNTED(
                "rectification.determined", 52, 54, "select count(*)" + LOOK_BACK),
        ITEMS_OF_THE_MERGED_UNIT_FORGOTTEN(
                "rectification.determined",
                52,
                50,
                "select count(*)"
                        + LOOK_BACK
                        + """
                         and i.removed_on is null
                         and exists (select from organization.directory o
                                      where o.organization_id = i.organization_id and o.dissolved_on = 'infinity')
                        """),
        REOPENED_ITEMS_COUNTED_AS_DONE(
                "rectification.done",
                34,
                36,
                "select count(distinct i.item_id)"
                        + WITH_STEPS
                        + " and i.removed_on is null and s.step in ('CLOSED', 'STAGE_DONE')"),
        CLOSINGS_COUNTED_INSTEAD_OF_ITEMS(
                "rectification.done",
                34,
                32,
                "select count(*)" + WITH_STEPS + " and s.step = 'CLOSED'"),
        REPORTED_ITEMS_COUNTED_AS_DONE(
                "rectification.done",
                34,
                43,
                "select count(distinct i.item_id)"
                        + WITH_STEPS
                        + " and i.removed_on is null and s.step = 'REPORTED_DONE'"),
        STAGES_DONE_FORGOTTEN(
                "rectification.done",
                34,
                28,
                "select count(distinct i.item_id)" + WITH_STEPS + CLOSED_FOR_GOOD),
        A_CLOSED_ITEM_THAT_WENT_INTO_ANOTHER_COUNTED(
                "rectification.done",
                34,
                35,
                "select count(distinct i.item_id)"
                        + WITH_STEPS
                        + " and s.step in ('CLOSED', 'STAGE_DONE')"
                        + NOT_REOPENED),
        DONE_ITEMS_OF_EVERY_ROUND_COUNTED(
                "rectification.done",
                34,
                93,
                """
                select count(distinct i.item_id) from rectification.item i
                  join rectification.step s using (district, item_id)
                 where s.step in ('CLOSED', 'STAGE_DONE')
                """
                        + NOT_REOPENED),
        WHAT_WAITS_FOR_VERIFICATION_TAKEN_FOR_OVERDUE(
                "rectification.overdue",
                5,
                8,
                "select count(*)"
                        + LOOK_BACK
                        + """
                         and i.removed_on is null and i.due_on < date '2020-06-30'
                         and not exists (select from rectification.step s
                                          where s.item_id = i.item_id and s.step in ('CLOSED', 'STAGE_DONE')
                        """
                        + NOT_REOPENED
                        + ")"),
        FORMER_MEMBERS_COUNTED(
                "members.on-roll", 17_000, 17_420, "select count(*) from people.person");

        private final String figure;
        private final long right;
        private final long naive;
        private final String carelessly;

        Trap(String figure, long right, long naive, String carelessly) {
            this.figure = figure;
            this.right = right;
            this.naive = naive;
            this.carelessly = carelessly;
        }

        private static String study(String counted) {
            return """
            select count(%s)
              from campaign.activity a
              join meeting.event e using (district, meeting_id)
              join organization.directory o using (district, organization_id)
             where a.kind = 'STUDY_DISCUSSION'
            """
                    .formatted(counted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_careless_count_differs_from_the_figure(Trap trap) {
        demo.bites(trap.figure, trap.right, trap.naive, trap.carelessly);
    }
}
