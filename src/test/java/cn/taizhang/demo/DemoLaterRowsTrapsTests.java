package cn.taizhang.demo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Traps of the blanks 35 to 45: how a careless reader counts, what comes out, and what the figure is. */
@DisplayName("演示区的陷阱：整顿、站点、干部、人才")
class DemoLaterRowsTrapsTests {

    private static final String MONEY =
            "select cast(sum(amount) * 100 as bigint) from rectification.lagging_fund where kind = 'MONEY'";
    private static final String MATTERS =
            "select count(distinct coalesce(matter, benefit_project_id::text)) from rectification.benefit_project";
    private static final String LAST_CHECK =
            """
            select count(*) from (select distinct on (organization_id, station) reachable, playable
                                    from station.station_check
                                   order by organization_id, station, checked_on desc) last where
            """;
    private static final String TRAINED =
            """
             from cadre.trainee t join cadre.training_batch b using (district, organization_id, programme, batch)
            where b.from_on >= date '2020-01-01'
            """;
    private static final String PERSONS =
            "select count(distinct replace(t.name, ' ', '') || t.unit)" + TRAINED;
    private static final String CAME =
            "select count(distinct name || born_month) from talent.talent where arrived_on is not null";
    private static final String FULL_TIME = " and mode = 'FULL_TIME'";
    private static final String THIS_YEAR = " and arrived_on >= date '2020-01-01'";

    private final BuiltDemo demo = BuiltDemo.usual();

    /** The numbers are sums of what docs/demo.md lists; money in fen, percentages in hundredths. */
    enum Trap {
        UNCONFIRMED_MONEY_COUNTED(
                "lagging.funds", 126_500_000, 141_500_000, MONEY + " and year = 2020"),
        MONEY_OF_ALL_YEARS_COUNTED(
                "lagging.funds", 126_500_000, 158_500_000, MONEY + " and confirmed_on is not null"),
        MONEY_FOR_THE_LIST_BEFORE_COUNTED(
                "lagging.funds",
                126_500_000,
                132_500_000,
                MONEY + " and confirmed_on is not null and paid_on >= date '2020-01-01'"),
        MONEY_OF_DECEMBER_CONFIRMED_IN_JANUARY_COUNTED(
                "lagging.funds",
                126_500_000,
                134_500_000,
                MONEY + " and confirmed_on >= date '2020-01-01'"),
        GOODS_AND_PROJECTS_ADDED(
                "lagging.funds",
                126_500_000,
                192_500_000,
                """
                select cast(sum(amount) * 100 as bigint) from rectification.lagging_fund
                 where confirmed_on is not null and year = 2020
                """),
        PROJECTS_FORGOTTEN(
                "lagging.funds-in-kind",
                66_000_000,
                6_000_000,
                "select cast(sum(amount) * 100 as bigint) from rectification.lagging_fund where kind = 'GOODS'"),
        RECORDS_COUNTED_INSTEAD_OF_MATTERS(
                "lagging.benefit-projects",
                47,
                53,
                """
                select count(*) from rectification.benefit_project where year = 2020 and done_on is not null
                """),
        MATTERS_UNDER_WAY_COUNTED(
                "lagging.benefit-projects", 47, 51, MATTERS + " where year = 2020"),
        MATTERS_OF_THE_LIST_BEFORE_COUNTED(
                "lagging.benefit-projects",
                47,
                49,
                MATTERS + " where done_on >= date '2020-01-01'"),
        MATTERS_OF_ALL_YEARS_COUNTED(
                "lagging.benefit-projects", 47, 67, MATTERS + " where done_on is not null"),
        THE_CIRCULAR_ISSUED_LAST_TAKEN(
                "station.circular-rate",
                9_860,
                9_780,
                "select cast(rate * 100 as bigint) from station.circular order by issued_on desc limit 1"),
        THE_CIRCULAR_THAT_WAS_MENDED_TAKEN(
                "station.circular-rate",
                9_860,
                9_820,
                """
                select cast(rate * 100 as bigint) from station.circular order by as_of desc, issued_on limit 1
                """),
        THE_MEAN_OF_THE_CIRCULARS_TAKEN(
                "station.circular-rate",
                9_860,
                9_761,
                "select cast(avg(rate) * 100 as bigint) from station.circular"),
        RETIRED_STATIONS_STILL_EXPECTED(
                "station.in-service", 100, 103, "select count(*) from station.station"),
        STATIONS_WITHOUT_A_DOCUMENT_LEFT_OUT(
                "station.in-service",
                100,
                99,
                """
                select count(*) from station.station
                 where retired_on is null and (suspended_from is null or resumed_on is not null)
                """),
        EVER_GOOD_TAKEN_FOR_WORKING(
                "station.working",
                97,
                102,
                "select count(distinct (organization_id, station)) from station.station_check where playable"),
        OPENED_TAKEN_FOR_WORKING("station.working", 97, 101, LAST_CHECK + " reachable"),
        RETIRED_STATIONS_COUNTED_AS_WORKING("station.working", 97, 100, LAST_CHECK + " playable"),
        RE_ISSUES_COUNTED(
                "cadre.systems",
                9,
                13,
                """
                select count(*) from cadre.cadre_system where adopted_on >= date '2020-01-01' and ended_on is null
                """),
        ENDED_TEXTS_COUNTED(
                "cadre.systems",
                9,
                11,
                """
                select count(*) from cadre.cadre_system
                 where adopted_on >= date '2020-01-01' and nature <> 'REISSUED'
                """),
        TEXTS_OF_EARLIER_YEARS_COUNTED(
                "cadre.systems",
                9,
                14,
                "select count(*) from cadre.cadre_system where ended_on is null and nature <> 'REISSUED'"),
        ROWS_OF_THE_LISTS_COUNTED("cadre.trainees", 86, 106, "select count(*)" + TRAINED),
        PERSON_TIMES_COUNTED(
                "cadre.trainees",
                86,
                96,
                "select count(*)" + TRAINED + " and not t.cancelled and t.category <> 'OTHER'"),
        NAMESAKES_TAKEN_FOR_ONE(
                "cadre.trainees",
                86,
                85,
                "select count(distinct replace(t.name, ' ', ''))"
                        + TRAINED
                        + " and not t.cancelled and t.category <> 'OTHER'"),
        A_SPACE_TAKEN_FOR_ANOTHER_PERSON(
                "cadre.trainees",
                86,
                87,
                "select count(distinct t.name || t.unit)"
                        + TRAINED
                        + " and not t.cancelled and t.category <> 'OTHER'"),
        COMPANIONS_COUNTED("cadre.trainees", 86, 92, PERSONS + " and not t.cancelled"),
        CANCELLED_COUNTED("cadre.trainees", 86, 90, PERSONS + " and t.category <> 'OTHER'"),
        TRAINED_IN_EARLIER_YEARS_COUNTED(
                "cadre.trainees",
                86,
                116,
                """
                select count(distinct replace(name, ' ', '') || unit) from cadre.trainee
                 where not cancelled and category <> 'OTHER'
                """),
        EVERY_ARRIVAL_COUNTED(
                "talent.introduced",
                23,
                25,
                "select count(*) from talent.talent where true" + FULL_TIME + THIS_YEAR),
        WHO_CAME_BEFORE_INTRODUCED_AGAIN("talent.introduced", 23, 24, CAME + FULL_TIME + THIS_YEAR),
        WHO_LEFT_AGAIN_FORGOTTEN(
                "talent.introduced",
                23,
                22,
                CAME
                        + FULL_TIME
                        + THIS_YEAR
                        + """
                         and left_on is null
                         and not exists (select from talent.talent b where b.name = talent.name
                                            and b.arrived_on < date '2020-01-01')
                        """),
        FLEXIBLE_ONES_COUNTED("talent.introduced", 23, 29, CAME + THIS_YEAR),
        SIGNED_ONES_COUNTED(
                "talent.introduced",
                23,
                27,
                """
                select count(distinct name || born_month) from talent.talent
                 where mode <> 'FLEXIBLE' and contract_on >= date '2019-12-01'
                """),
        INTRODUCED_IN_EARLIER_YEARS_COUNTED("talent.introduced", 23, 32, CAME + FULL_TIME),
        ALL_DOCTORS_COUNTED(
                "talent.returned-doctors",
                7,
                12,
                CAME + FULL_TIME + THIS_YEAR + " and degree = 'DOCTOR'"),
        ALL_RETURNED_COUNTED(
                "talent.returned-doctors", 7, 11, CAME + FULL_TIME + THIS_YEAR + " and returnee"),
        A_DOCTOR_WHO_CAME_BEFORE_COUNTED(
                "talent.returned-doctors",
                7,
                8,
                CAME + FULL_TIME + THIS_YEAR + " and degree = 'DOCTOR' and returnee"),
        FLEXIBLE_DOCTORS_COUNTED(
                "talent.returned-doctors",
                7,
                13,
                CAME + THIS_YEAR + " and degree = 'DOCTOR' and returnee"),
        FLEXIBLE_TWICE_COUNTED(
                "talent.flexible",
                5,
                7,
                "select count(*) from talent.talent where mode = 'FLEXIBLE'"),
        SIGNED_ALONE_COUNTED(
                "talent.signed", 3, 2, "select count(*) from talent.talent where mode = 'SIGNED'");

        private final String figure;
        private final long right;
        private final long careless;
        private final String sql;

        Trap(String figure, long right, long careless, String sql) {
            this.figure = figure;
            this.right = right;
            this.careless = careless;
            this.sql = sql;
        }
    }

    @ParameterizedTest
    @EnumSource(Trap.class)
    void a_careless_count_differs_from_the_figure(Trap trap) {
        demo.bites(trap.figure, trap.right, trap.careless, trap.sql);
    }
}
