package cn.taizhang.demo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The traps of decisions, extended committees and pilots; as in {@link DemoTrapsTests}. */
@DisplayName("演示区的陷阱：民主决策、区域化党建和试点")
class DemoCommunityTrapsTests {

    private static final String IN_TWELVE_MONTHS =
            " and coalesce(d.result_published_on, d.resolution_published_on) <= d.solicited_on + interval '12 months' ";

    private final BuiltDemo demo = BuiltDemo.usual();

    /** The numbers are sums of what docs/demo.md lists. */
    enum Trap {
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
    }

    @ParameterizedTest
    @EnumSource
    void a_careless_count_differs_from_the_figure(Trap trap) {
        demo.bites(trap.figure, trap.right, trap.naive, trap.carelessly);
    }
}
