package cn.taizhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String IN_TWELVE_MONTHS =
            " and coalesce(d.result_published_on, d.resolution_published_on) <= d.solicited_on + interval '12 months' ";

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
        EVERY_ADOPTION_COUNTED(
                "decision.adopting-communities",
                49,
                59,
                "select count(*) from decision.method_adoption"),
        COMMUNITIES_THAT_ARE_NOT_URBAN_COUNTED(
                "decision.adopting-communities",
                49,
                55,
                "select count(distinct organization_id) from decision.method_adoption where ended_on is null"),
        ENDED_ADOPTIONS_COUNTED(
                "decision.adopting-communities",
                49,
                51,
                """
                select count(distinct organization_id) from decision.method_adoption
                  join organization.directory o using (district, organization_id) where o.urban
                """),
        THE_NOMINAL_NUMBER_TAKEN_FOR_THE_EFFECTIVE_ONE(
                "decision.effective-communities",
                42,
                49,
                """
                select count(distinct organization_id) from decision.method_adoption
                  join organization.directory o using (district, organization_id)
                 where o.urban and ended_on is null
                """),
        FIVE_PARTS_OF_SIX_TAKEN_FOR_A_DECISION(
                "decision.effective-communities",
                42,
                43,
                working(
                        "coalesce(d.result_published_on, d.resolution_published_on)",
                        IN_TWELVE_MONTHS)),
        DECISIONS_OF_MORE_THAN_TWELVE_MONTHS_COUNTED(
                "decision.effective-communities", 42, 43, working("d.result_published_on", "")),
        DECISIONS_OF_EARLIER_YEARS_COUNTED(
                "decision.effective-communities",
                42,
                43,
                working("d.result_published_on + 1000", IN_TWELVE_MONTHS)),
        DECISIONS_OF_COMMUNITIES_THAT_DO_NOT_ADOPT_COUNTED(
                "decision.effective-communities",
                42,
                45,
                """
                select count(distinct d.organization_id) from decision.decision d
                 where d.result_published_on >= date '2019-06-30'
                """
                        + IN_TWELVE_MONTHS),
        DECISIONS_OF_ALL_TIME_COUNTED(
                "decision.completed",
                36,
                67,
                "select count(*) from decision.decision where result_published_on is not null"),
        UNFINISHED_AND_WITHDRAWN_MATTERS_COUNTED(
                "decision.completed", 36, 81, "select count(*) from decision.decision"),
        EVERY_RECORD_OF_A_STREET_COUNTED(
                "cobuilding.streets", 9, 12, committees("count(*)", "SUBDISTRICT", "")),
        APPROVED_STREETS_COUNTED(
                "cobuilding.streets",
                9,
                10,
                committees("count(*)", "SUBDISTRICT", " and c.ended_on is null")),
        STREETS_COUNTED_BY_THEIR_COMMUNITIES(
                "cobuilding.streets",
                9,
                10,
                """
                select count(distinct s.organization_id)
                  from cobuilding.extended_committee c
                  join organization.tree t on t.descendant_id = c.organization_id and t.to_on = 'infinity'
                  join organization.directory s on s.organization_id = t.ancestor_id and s.kind = 'SUBDISTRICT'
                 where c.established_on is not null and c.ended_on is null
                """),
        EVERY_RECORD_OF_A_COMMUNITY_COUNTED(
                "cobuilding.communities", 47, 53, committees("count(*)", "COMMUNITY", "")),
        APPROVED_COMMUNITIES_COUNTED(
                "cobuilding.communities",
                47,
                50,
                committees("count(*)", "COMMUNITY", " and c.ended_on is null")),
        THE_MERGED_COMMUNITY_STILL_COUNTED(
                "cobuilding.communities",
                47,
                48,
                committees(
                        "count(*)",
                        "COMMUNITY",
                        " and c.ended_on is null and c.established_on is not null")),
        FORMER_MEMBERS_COUNTED(
                "members.on-roll", 17_000, 17_420, "select count(*) from people.person"),
        PILOT_STREETS_OF_ANOTHER_PROGRAMME_COUNTED(
                "pilot.streets",
                3,
                5,
                pilots("SUBDISTRICT", "s.ended_on = 'infinity' and p.ended_on = 'infinity'")),
        PILOT_STREETS_THAT_ENDED_COUNTED(
                "pilot.streets", 3, 4, pilots("SUBDISTRICT", "p.name = '基层四项基础制度建设试点'")),
        PILOT_STREETS_OF_THE_ENDED_PROGRAMME_COUNTED(
                "pilot.streets",
                3,
                5,
                pilots("SUBDISTRICT", "p.subject = 'BASIC_SYSTEMS' and s.ended_on = 'infinity'")),
        STREETS_OF_PILOT_COMMUNITIES_COUNTED(
                "pilot.streets",
                3,
                5,
                """
                select count(distinct t.ancestor_id)
                  from campaign.pilot_site s
                  join campaign.pilot_programme p using (district, pilot_programme_id)
                  join organization.tree t on t.descendant_id = s.organization_id and t.to_on = 'infinity'
                  join organization.directory o on o.organization_id = t.ancestor_id and o.kind = 'SUBDISTRICT'
                 where p.name = '基层四项基础制度建设试点' and s.ended_on = 'infinity'
                """),
        PILOT_COMMUNITIES_OF_OTHER_PROGRAMMES_AND_FORMER_ONES_COUNTED(
                "pilot.communities", 9, 18, pilots("COMMUNITY", "true")),
        PILOT_COMMUNITIES_THAT_ENDED_COUNTED(
                "pilot.communities", 9, 11, pilots("COMMUNITY", "p.name = '基层四项基础制度建设试点'")),
        COMMUNITIES_OF_PILOT_STREETS_COUNTED(
                "pilot.communities",
                9,
                18,
                """
                select count(distinct t.descendant_id)
                  from campaign.pilot_site s
                  join campaign.pilot_programme p using (district, pilot_programme_id)
                  join organization.tree t
                    on t.ancestor_id = s.organization_id and t.to_on = 'infinity' and t.depth = 1
                  join organization.directory o on o.organization_id = t.descendant_id and o.kind = 'COMMUNITY'
                 where p.name = '基层四项基础制度建设试点' and s.ended_on = 'infinity'
                """);

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

        private static String pilots(String kind, String where) {
            return """
            select count(distinct s.organization_id)
              from campaign.pilot_site s
              join campaign.pilot_programme p using (district, pilot_programme_id)
              join organization.directory o on o.organization_id = s.organization_id
             where o.kind = '%s' and %s
            """
                    .formatted(kind, where);
        }

        /** Adopting urban communities by a decision whose last day, in these words, is not older than twelve months. */
        private static String working(String lastDay, String further) {
            return """
            select count(distinct a.organization_id)
              from decision.method_adoption a
              join decision.decision d using (district, organization_id)
              join organization.directory o using (district, organization_id)
             where o.urban and a.ended_on is null and %s >= date '2019-06-30'
            """
                            .formatted(lastDay)
                    + further;
        }

        private static String committees(String counted, String kind, String further) {
            return """
            select %s from cobuilding.extended_committee c
              join organization.directory o using (district, organization_id)
             where o.kind = '%s'
            """
                            .formatted(counted, kind)
                    + further;
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
        assertThat(demo.count(trap.carelessly)).isEqualTo(trap.naive).isNotEqualTo(trap.right);
        assertThat(demo.figure(trap.figure).value()).isEqualTo(trap.right);
    }
}
