package cn.taizhang.demo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As {@link DemoTrapsTests}, of what streets and communities do together with units, members on the job and members away. */
@DisplayName("演示区的陷阱：共建、报到、流动")
class DemoTogetherTrapsTests {

    private static final String UNIT = "coalesce(cast(unit_id as text), outside_unit)";
    private static final String PARTY_ORGANIZATION =
            "coalesce(cast(unit_id as text), party_organization)";
    private static final String PERSON = "name || '|' || " + UNIT;
    private static final String ESTABLISHED =
            """
             and exists (select from cobuilding.extended_committee c
                          where c.organization_id = p.organization_id and c.established_on is not null
                            and c.ended_on is null)
            """;
    private static final String ACCEPTED =
            " where s.accepted_on is not null and s.ended_on is null ";
    private static final String ON_THE_JOB = " and s.retired_on is null ";
    private static final String ON_THE_ROLL =
            """
             and (s.employer_id is null
                  or exists (select from membership.roll r
                              where r.person_id = s.person_id and r.to_on = 'infinity'))
            """;

    private final BuiltDemo demo = BuiltDemo.usual();

    /** The numbers are sums of what docs/demo.md lists. */
    enum Trap {
        A_UNIT_COUNTED_FOR_EACH_PLACE(
                "cobuilding.party-organizations", 186, 289, units("count(*)", "left_on is null")),
        OFFICES_OF_ONE_COMPANY_COUNTED_APART(
                "cobuilding.party-organizations",
                186,
                189,
                units("count(distinct " + UNIT + ")", "left_on is null")),
        UNITS_THAT_LEFT_COUNTED(
                "cobuilding.party-organizations",
                186,
                198,
                units("count(distinct " + PARTY_ORGANIZATION + ")", "true")),
        UNITS_WITHOUT_A_PARTY_ORGANIZATION_COUNTED(
                "cobuilding.party-organizations",
                186,
                204,
                "select count(distinct "
                        + UNIT
                        + ") from cobuilding.member_unit where left_on is null"),
        SEATS_COUNTED_FOR_PERSONS(
                "cobuilding.part-time-members",
                214,
                231,
                seats("count(*)", "ended_on is null and post_ended_on is null" + ESTABLISHED)),
        EVERY_SEAT_EVER_COUNTED("cobuilding.part-time-seats", 231, 255, seats("count(*)", "true")),
        SEATS_WITHOUT_A_COMMITTEE_COUNTED(
                "cobuilding.part-time-members",
                214,
                224,
                seats(
                        "count(distinct " + PERSON + ")",
                        "ended_on is null and post_ended_on is null")),
        SEATS_THAT_OUTLIVED_THEIR_POST_COUNTED(
                "cobuilding.part-time-members",
                214,
                220,
                seats("count(distinct " + PERSON + ")", "ended_on is null" + ESTABLISHED)),
        CONTACTS_COUNTED_FOR_OFFICERS(
                "cobuilding.liaison-officers",
                197,
                217,
                "select count(*) from cobuilding.liaison_officer where ended_on is null"),
        FORMER_OFFICERS_COUNTED(
                "cobuilding.liaison-officers",
                197,
                204,
                "select count(distinct " + PERSON + ") from cobuilding.liaison_officer"),
        MEMBERS_THAT_ONLY_REPORTED_COUNTED(
                "service.reported-and-claimed",
                1_900,
                2_080,
                slips(ACCEPTED + ON_THE_JOB + ON_THE_ROLL)),
        CLAIMS_COUNTED_FOR_MEMBERS(
                "service.reported-and-claimed",
                1_900,
                2_330,
                "select count(*) from service.post_claim where confirmed_on is not null"),
        CLAIMS_THAT_NOBODY_CONFIRMED_COUNTED(
                "service.reported-and-claimed",
                1_900,
                1_960,
                slips(ACCEPTED + ON_THE_JOB + ON_THE_ROLL + claimed("true"))),
        MEMBERS_WHOSE_CLAIM_RAN_OUT_FORGOTTEN(
                "service.reported-and-claimed",
                1_900,
                1_720,
                slips(
                        ACCEPTED
                                + ON_THE_JOB
                                + ON_THE_ROLL
                                + claimed("c.confirmed_on is not null and c.ended_on is null"))),
        CLAIMS_OF_THE_FORMER_COMMUNITY_FORGOTTEN(
                "service.reported-and-claimed",
                1_900,
                1_870,
                slips(
                        ACCEPTED
                                + ON_THE_JOB
                                + ON_THE_ROLL
                                + claimed(
                                        "c.confirmed_on is not null and c.organization_id = s.organization_id"))),
        RETIRED_MEMBERS_COUNTED(
                "service.reported-and-claimed",
                1_900,
                1_990,
                slips(ACCEPTED + ON_THE_ROLL + claimed("c.confirmed_on is not null"))),
        MEMBERS_OFF_THE_ROLL_COUNTED(
                "service.reported-and-claimed",
                1_900,
                1_920,
                slips(ACCEPTED + ON_THE_JOB + claimed("c.confirmed_on is not null"))),
        MEMBERS_OF_UNITS_OUTSIDE_FORGOTTEN(
                "service.reported-and-claimed",
                1_900,
                1_850,
                slips(
                        ACCEPTED
                                + ON_THE_JOB
                                + ON_THE_ROLL
                                + " and s.employer_id is not null "
                                + claimed("c.confirmed_on is not null"))),
        CERTIFICATES_IN_THE_PLACE_OF_OTHERS_COUNTED(
                "mobile.certificates-issued",
                143,
                155,
                "select count(*) from mobile.activity_certificate"),
        EXPIRED_CERTIFICATES_TAKEN_FOR_VALID(
                "mobile.certificates-valid",
                118,
                131,
                "select count(*) from mobile.activity_certificate where ended_on is null"),
        MEMBERS_IN_ADDED_TO_MEMBERS_OUT(
                "mobile.members-out",
                150,
                175,
                "select count(*) from mobile.mobile_member where returned_on is null"),
        COPIES_OF_A_SERVICE_COUNTED(
                "service.special-kinds",
                6,
                44,
                services("count(*)", "standard_document is not null and ended_on is null")),
        SERVICES_WITHOUT_A_STANDARD_COUNTED(
                "service.special-kinds",
                6,
                8,
                services("count(distinct kind_key)", "ended_on is null")),
        SERVICES_THAT_ENDED_COUNTED(
                "service.special-kinds",
                6,
                7,
                services("count(distinct kind_key)", "standard_document is not null"));

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

        private static String units(String counted, String where) {
            return "select %s from cobuilding.member_unit where party_organization is not null and %s"
                    .formatted(counted, where);
        }

        private static String seats(String counted, String where) {
            return "select %s from cobuilding.part_time_member p where %s"
                    .formatted(counted, where);
        }

        private static String slips(String where) {
            return "select count(distinct s.person_id) from service.report_slip s" + where;
        }

        private static String claimed(String which) {
            return " and exists (select from service.post_claim c where c.person_id = s.person_id and %s)"
                    .formatted(which);
        }

        private static String services(String counted, String where) {
            return "select %s from service.special_service where %s".formatted(counted, where);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_careless_count_differs_from_the_figure(Trap trap) {
        demo.bites(trap.figure, trap.right, trap.naive, trap.carelessly);
    }
}
