package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 汇总的几种写法: evaluation, sums by the day, compressed sets and reference counts give the same numbers. With {@code -Dways.rows=100000}
 * (bench/roll-ups) they are timed as well, beside each other; the times are printed and decide nothing here.
 */
@ProductTest
@DisplayName("汇总的几种写法")
class RollUpWaysTests {

    private static final int ROWS = Integer.getInteger("ways.rows", 300);
    private static final int ROUNDS = Integer.getInteger("ways.rounds", 1);
    private static final Span HALF_YEAR = span(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30));
    private static final Span FROM_ANY_DAY =
            span(LocalDate.of(2019, 9, 13), LocalDate.of(2020, 5, 17));

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private RollUps rollUps;
    @Autowired private Definitions definitions;

    private LongHistory history;
    private SingleConnectionDataSource connection;
    private JdbcClient owner;

    @BeforeEach
    void a_long_history() {
        history = LongHistory.found(districts, product);
        var access = TestDatabase.shared();
        connection =
                new SingleConnectionDataSource(
                        access.url(), access.user(), access.password(), true);
        owner = JdbcClient.create(connection);
        owner.sql("set plan_cache_mode = force_custom_plan").update();
        history.fill(owner, ROWS);
        long start = System.nanoTime();
        rollUps.bringUp();
        tell("making all sums", (System.nanoTime() - start) / 1e6);
        owner.sql("vacuum analyze figure.standing, figure.tally").update();
    }

    @AfterEach
    void end() {
        connection.destroy();
    }

    @Test
    void sessions_of_a_period_are_the_same_number_in_every_way() {
        var figure = definitions.get(Asking.STUDY_BELOW);
        var evaluated = new FigureStore(owner);
        var sums = new RollUpStore(owner);
        var bitmaps = new DayBitmaps(owner);
        bitmaps.make(figure);
        referenceCounts(figure);
        tell("bitmaps, MB", bitmaps.bytes() / 1e6);
        for (var span : new Span[] {HALF_YEAR, FROM_ANY_DAY}) {
            var district = history.district().district();
            long number =
                    timed(
                            span.text() + " evaluated",
                            () -> evaluated.count(figure, district, span).number());
            assertThat(number).isPositive();
            assertThat(
                            timed(
                                    span.text() + " sums by the day",
                                    () -> sums.standing(figure, district, span).number()))
                    .isEqualTo(number);
            assertThat(timed(span.text() + " bitmaps", () -> bitmaps.count(district, span)))
                    .isEqualTo(number);
            assertThat(timed(span.text() + " reference counts", () -> referenced(district, span)))
                    .isEqualTo(number);
        }
    }

    @Test
    void members_of_a_day_are_the_same_number_as_distinct_persons_counted() {
        var figure = definitions.get("members.on-roll");
        var sums = new RollUpStore(owner);
        for (var organization :
                new OrganizationId[] {history.district().district(), history.streets().get(3)}) {
            for (var day : new LocalDate[] {LocalDate.of(2020, 3, 7), HALF_YEAR.to()}) {
                var span = new Span(null, day, null);
                long number =
                        timed(day + " count(distinct)", () -> distinctPersons(organization, day));
                assertThat(number).isPositive();
                assertThat(
                                timed(
                                        day + " sums by the day",
                                        () -> sums.standing(figure, organization, span).number()))
                        .isEqualTo(number);
            }
        }
    }

    @Test
    void twelve_months_of_twelve_streets_are_the_same_in_one_statement_over_rows_and_over_sums() {
        var figure = definitions.get(Asking.STUDY_BELOW);
        String rows =
                """
                select sum(number * (1 + month)) from (
                    select t.ancestor_id, cast(extract(month from c.from_on) as integer) as month, count(distinct c.subject) as number
                      from (%s) c
                      join organization.tree t on t.descendant_id = c.organization_id and t.from_on <= c.from_on and t.to_on > c.from_on
                     where t.ancestor_id = any(:streets) and c.from_on between date '2019-07-01' and date '2020-06-30'
                     group by 1, 2) twelve
                """
                        .formatted(figure.contributions().sql());
        String sums =
                """
                select sum(number * (1 + month)) from (
                    select organization_id, cast(extract(month from day) as integer) as month, sum(number) as number
                      from figure.tally
                     where figure = '%s' and organization_id = any(:streets) and day between date '2019-07-01' and date '2020-06-30'
                     group by 1, 2) twelve
                """
                        .formatted(figure.code());

        long number = timed("12 months of 12 streets, rows", () -> twelve(rows));

        assertThat(number).isPositive();
        assertThat(timed("12 months of 12 streets, sums", () -> twelve(sums))).isEqualTo(number);
    }

    private long twelve(String sql) {
        return owner.sql(sql)
                .param(
                        "streets",
                        history.streets().stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private void referenceCounts(FigureDefinition figure) {
        owner.sql("drop table if exists pg_temp.referenced").update();
        owner.sql(
                        """
                        create temporary table referenced as
                        select t.ancestor_id as organization_id, s.from_on as day, s.subject, count(*) as times
                          from figure.standing s
                          join organization.tree t on t.descendant_id = s.organization_id and t.from_on <= s.from_on and t.to_on > s.from_on
                         where s.figure = '%s' group by 1, 2, 3
                        """
                                .formatted(figure.code()))
                .update();
        owner.sql("create unique index on referenced (organization_id, day, subject)").update();
        owner.sql("vacuum analyze referenced").update();
        tell(
                "reference counts, MB",
                owner.sql("select pg_total_relation_size('referenced')").query(Long.class).single()
                        / 1e6);
        tell(
                "sums by the day of this figure, MB",
                owner.sql(
                                        """
                                        select sum(pg_column_size(t)) * pg_total_relation_size('figure.tally')
                                               / (select sum(pg_column_size(x)) from figure.tally x)
                                          from figure.tally t where figure = '%s'
                                        """
                                                .formatted(figure.code()))
                                .query(Double.class)
                                .single()
                        / 1e6);
    }

    private long referenced(OrganizationId organization, Span span) {
        return owner.sql(
                        "select count(*) from referenced where organization_id = :organization and day between :from and :to")
                .param("organization", organization.value())
                .param("from", span.from())
                .param("to", span.to())
                .query(Long.class)
                .single();
    }

    private long distinctPersons(OrganizationId organization, LocalDate day) {
        return owner.sql(
                        """
                        select count(distinct r.person_id)
                          from membership.roll r
                          join organization.tree t on t.descendant_id = r.organization_id and t.ancestor_id = :organization
                         where r.from_on <= :day and r.to_on > :day and t.from_on <= :day and t.to_on > :day
                        """)
                .param("organization", organization.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** The median of the rounds, after one that warms up. */
    private static long timed(String what, LongSupplier work) {
        long number = work.getAsLong();
        var taken = new double[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
            long start = System.nanoTime();
            number = work.getAsLong();
            taken[n] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        tell(what + ", ms", taken[ROUNDS / 2]);
        return number;
    }

    private static void tell(String what, double number) {
        if (ROUNDS > 1) {
            System.out.printf(Locale.ROOT, "WAYS %d rows: %s %.3f%n", ROWS, what, number);
        }
    }

    private static Span span(LocalDate from, LocalDate to) {
        return new Span(from, to, null);
    }
}
