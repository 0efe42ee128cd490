package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Acting;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 十六人同时登记: sixteen people record, correct and withdraw while the sums are brought up without a pause. Nobody finds a number
 * without what was just saved, or with anything twice. {@code -Dstress.turns=} makes it longer.
 */
@ProductTest
@DisplayName("汇总与同时登记")
class RollUpStressTests {

    private static final int WRITERS = 16;
    private static final int TURNS = Integer.getInteger("stress.turns", 12);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private RollUps rollUps;
    @Autowired private RollUpStore sums;
    @Autowired private Definitions definitions;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcClient jdbc;

    private TestDistrict district;
    private List<OrganizationId> communities;

    @BeforeEach
    void a_community_for_each() {
        district = districts.found();
        new Recording(district.officer(), product)
                .themeProgramme(district.district(), LocalDate.of(2020, 1, 1));
        communities = new ArrayList<>();
        for (int n = 0; n < WRITERS; n++) {
            communities.add(
                    districts.found(
                            district.prefix() + "-X" + n,
                            "社区" + n,
                            OrganizationKind.COMMUNITY,
                            n % 2 == 0 ? district.firstStreet() : district.secondStreet()));
        }
        rollUps.bringUp();
    }

    /** Planted faults leave sums behind that nobody else must find. */
    @AfterEach
    void the_sums_are_made_anew() {
        TestDatabase.owner()
                .sql("insert into figure.changed (source, subject) values ('tree', null)")
                .update();
        rollUps.bringUp();
        assertThat(rollUps.differences()).isEmpty();
    }

    @Test
    void nobody_finds_a_stale_number_or_anything_twice() {
        var run = run(rollUps, sums, TURNS);

        assertThat(run.faults()).isEmpty();
        assertThat(run.reads()).isGreaterThan(WRITERS * TURNS);
        assertThat(run.turnsOfSums()).isGreaterThan(2);
        // of two who bring up from one moment the database refuses one
        assertThat(run.refused()).isPositive();
        rollUps.bringUp();
        assertThat(rollUps.differences()).isEmpty();
        assertThat(new Summed(product, sums).stands(Asking.STUDY_BELOW, district.district()))
                .isTrue();
    }

    @Test
    void bringing_up_in_more_than_one_moment_would_be_found() {
        // what is saved between two statements is forgotten without having been taken up
        var forgetful = new RollUps(sums, definitions, new TransactionTemplate(transactions));

        assertThat(run(forgetful, sums, 4 * TURNS).faults()).isNotEmpty();
    }

    @Test
    void counting_what_was_corrected_on_top_of_what_stood_would_be_found() {
        var adding = new RollUps(new AddingOnly(jdbc), definitions, oneMoment());

        assertThat(run(adding, sums, TURNS).faults()).isNotEmpty();
    }

    @Test
    void reading_sums_without_what_waits_would_be_found() {
        assertThat(run(rollUps, new WithoutWhatWaits(jdbc), TURNS).faults()).isNotEmpty();
    }

    private SixteenWriters.Run run(RollUps bringing, RollUpStore reading, int turns) {
        var recording = new Recording(district.officer(), product);
        var summed = new Summed(product, reading);
        return Acting.commandLine()
                .call(() ->
                        new SixteenWriters(district, communities, recording, summed)
                                .run(bringing, turns));
    }

    private TransactionTemplate oneMoment() {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return template;
    }

    /** A planted fault: forgets to take out what the changed had brought before. */
    private static final class AddingOnly extends RollUpStore {

        private final JdbcClient jdbc;

        AddingOnly(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        void takeOut(FigureDefinition figure) {
            jdbc.sql(RollUpSql.forget(true))
                    .param("figure", figure.code())
                    .param("source", RollUps.source(figure))
                    .update();
        }
    }

    /** A planted fault: takes the sums for the present although something waits. */
    private static final class WithoutWhatWaits extends RollUpStore {

        WithoutWhatWaits(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        Map<ToCount, Sums> corrected(List<ToCount> asked) {
            return standing(asked);
        }
    }
}
