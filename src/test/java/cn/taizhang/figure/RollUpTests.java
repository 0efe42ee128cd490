package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.STUDY_BELOW;
import static cn.taizhang.figure.Asking.halfYear;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.membership.Memberships;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.OwnDatabaseTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever changes counts at once, before the sums were brought up and after it. */
@OwnDatabaseTest
@DisplayName("汇总")
class RollUpTests {

    private static final String MEMBERS = "members.on-roll";
    private static final LocalDate MAY = LocalDate.of(2020, 5, 17);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private RollUps rollUps;
    @Autowired private RollUpStore sums;
    @Autowired private Figures figures;
    @Autowired private Organizations organizations;
    @Autowired private Memberships memberships;
    @Autowired private PlatformTransactionManager transactions;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;
    private Summed summed;
    private MeetingId session;
    private PersonId member;

    @BeforeEach
    void a_district_whose_sums_are_brought_up() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        asking = new Asking(figures, district.officer());
        summed = new Summed(product, sums);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        recording.mechanism(district.district(), LocalDate.of(2020, 1, 8));
        var joint =
                Recording.draft(
                        MeetingKind.STUDY,
                        LocalDate.of(2020, 4, 2),
                        district.firstStreet(),
                        district.secondStreet());
        recording.record(Recording.attended(Recording.study(joint), 27));
        session = recording.study(MAY, district.firstStreet(), district.firstCommunity());
        recording.meeting(MeetingKind.PROMOTION, MAY, district.leadingGroup());
        member = districts.member("刘建华", district.firstBranch(), LocalDate.of(2016, 5, 4));
        rollUps.bringUp();
    }

    @AfterEach
    void the_sums_are_what_the_records_make_them() {
        assertThat(differences()).isEmpty();
        assertThat(rollUps.bringUp()).isTrue();
        assertThat(rollUps.differences()).isEmpty();
        assertThat(summed.differences(district.district())).isEmpty();
    }

    @Test
    void a_joint_session_is_summed_once_in_the_street_they_share_and_once_in_each_apart() {
        assertThat(summed.stands(STUDY_BELOW, district.district())).isTrue();
        assertThat(study(district.district())).isEqualTo(2);
        assertThat(study(district.firstStreet())).isEqualTo(2);
        assertThat(study(district.secondStreet())).isEqualTo(1);
        assertThat(asking.number("study.attendances", halfYear(district.district()))).isEqualTo(27);
    }

    @Test
    void a_new_record_counts_before_it_is_taken_up() {
        recording.study(MAY, district.secondStreet());

        assertThat(summed.waiting(STUDY, district.district())).isPositive();
        assertThat(summed.stands(STUDY, district.district())).isTrue();
        assertThat(study(district.district())).isEqualTo(3);
    }

    @Test
    void a_corrected_day_host_and_mark_count_before_they_are_taken_up() {
        var elsewhere =
                Recording.draft(
                        MeetingKind.STUDY,
                        LocalDate.of(2020, 6, 1),
                        district.secondStreet(),
                        district.cluster());
        recording.correct(session, Recording.study(elsewhere));
        assertThat(study(district.firstStreet())).isEqualTo(1);
        assertThat(differences()).isEmpty();

        recording.correct(session, Recording.marked(elsewhere, "SPECIAL_ACTIVITY"));

        assertThat(study(district.cluster())).isZero();
    }

    @Test
    void what_is_withdrawn_counts_no_more_before_it_is_taken_up() {
        recording.withdraw(session);

        assertThat(summed.stands(STUDY, district.district())).isTrue();
        assertThat(study(district.district())).isEqualTo(1);
    }

    @Test
    void a_member_who_is_transferred_counts_on_both_rolls_on_their_days_and_once_in_the_district() {
        memberships.transfer(TestDistricts.MAKER, member, district.thirdBranch(), MAY).orThrow();

        assertThat(summed.stands(MEMBERS, district.district())).isTrue();
        assertThat(asking.number(MEMBERS, halfYear(district.district()))).isEqualTo(1);
        assertThat(asking.number(MEMBERS, halfYear(district.firstStreet()))).isZero();
        assertThat(asking.number(MEMBERS, Asking.upTo(MAY.minusDays(1), district.firstStreet())))
                .isEqualTo(1);
    }

    @Test
    void what_was_written_in_a_transaction_is_counted_in_it() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    recording.study(MAY, district.cluster());
                    assertThat(study(district.district())).isEqualTo(3);
                    transaction.setRollbackOnly();
                });

        assertThat(summed.waiting(STUDY, district.district())).isZero();
        assertThat(study(district.district())).isEqualTo(2);
    }

    @Test
    void sums_are_left_aside_while_a_community_has_moved_and_stand_again_afterwards() {
        organizations
                .move(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondStreet(),
                        LocalDate.of(2020, 5, 1))
                .orThrow();

        assertThat(summed.stands(STUDY_BELOW, district.district())).isFalse();
        assertThat(asking.number(STUDY_BELOW, halfYear(district.secondStreet()))).isEqualTo(2);

        rollUps.bringUp();

        assertThat(summed.stands(STUDY_BELOW, district.district())).isTrue();
        assertThat(asking.number(STUDY_BELOW, halfYear(district.secondStreet()))).isEqualTo(2);
    }

    @Test
    void a_new_organization_leaves_the_sums_standing() {
        districts.found(
                district.prefix() + "-NEW",
                "新社区",
                OrganizationKind.COMMUNITY,
                district.firstStreet());

        assertThat(summed.stands(STUDY, district.district())).isTrue();
    }

    @Test
    void a_corrected_kind_of_organization_puts_the_sums_aside() {
        owner(
                "update organization.organization set kind = 'COMMUNITY' where organization_id = :id",
                district.cluster());

        assertThat(summed.stands(STUDY, district.district())).isFalse();
    }

    @Test
    void a_successor_named_after_the_merger_puts_the_sums_aside() {
        organizations.dissolve(TestDistricts.MAKER, district.cluster(), MAY).orThrow();
        rollUps.bringUp();
        owner(
                "update organization.organization set successor_id = organization_id where organization_id = :id",
                district.cluster());

        assertThat(summed.stands(STUDY, district.district())).isFalse();
    }

    @Test
    void sums_of_another_definition_are_not_used() {
        TestDatabase.owner()
                .sql(
                        "update figure.rolled_up set digest = 'of the release before' where figure = :figure")
                .param("figure", STUDY)
                .update();

        assertThat(summed.stands(STUDY, district.district())).isFalse();
        assertThat(study(district.district())).isEqualTo(2);
    }

    @Test
    void as_many_changes_as_are_corrected_one_by_one_are_and_one_more_is_not() {
        noteChanges(RollUpSql.MANY);
        assertThat(summed.waiting(STUDY, district.district())).isEqualTo(RollUpSql.MANY);
        assertThat(study(district.district())).isEqualTo(2);

        noteChanges(1);

        assertThat(summed.waiting(STUDY, district.district())).isEqualTo(RollUpSql.MANY + 1);
        assertThat(study(district.district())).isEqualTo(2);
    }

    @Test
    void a_source_of_which_more_than_its_subjects_changed_puts_its_sums_aside() {
        TestDatabase.owner()
                .sql("insert into figure.changed (source, subject) values ('meeting', null)")
                .update();

        assertThat(summed.stands(STUDY, district.district())).isFalse();
        assertThat(summed.stands(MEMBERS, district.district())).isTrue();
    }

    @Test
    void a_table_that_is_emptied_is_noted_as_a_whole() {
        var empty = TestDatabase.clientOf(TestDatabase.fresh());
        empty.sql("truncate membership.slice").update();

        assertThat(
                        empty.sql("select source from figure.changed where subject is null")
                                .query(String.class)
                                .list())
                .containsExactly("roll");
    }

    @Test
    void before_a_district_is_set_up_there_is_nothing_to_bring_up() {
        var empty = TestDatabase.migrated();
        var source = new DriverManagerDataSource(empty.url(), empty.user(), empty.password());
        var early =
                new RollUps(
                        new RollUpStore(JdbcClient.create(source)),
                        product.getBean(Definitions.class),
                        new TransactionTemplate(new JdbcTransactionManager(source)));

        assertThat(early.bringUp()).isTrue();
    }

    @Test
    void a_corrected_name_of_an_organization_leaves_the_sums_standing() {
        owner(
                "update organization.organization set name = '改名', kind = kind where organization_id = :id",
                district.cluster());

        assertThat(summed.stands(STUDY, district.district())).isTrue();
    }

    @Test
    void sums_of_a_figure_that_is_kept_no_longer_are_thrown_away() {
        TestDatabase.owner()
                .sql(
                        "insert into figure.rolled_up (figure, digest, turn) values ('former', 'x', 1)")
                .update();
        recording.study(MAY, district.secondStreet());
        rollUps.bringUp();

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        "select count(*) from figure.rolled_up where figure = 'former'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_subject_with_two_days_puts_the_figure_aside_and_no_other() {
        owner(
                """
                insert into figure.standing (figure, subject, organization_id, from_on, to_on, record_id, amount)
                select figure, subject, :id, from_on + 1, to_on + 1, record_id, amount from figure.standing
                 where figure = 'study.sessions'
                """,
                district.cluster());

        var asOwner = new RollUpStore(TestDatabase.owner());
        assertThat(asOwner.unfit(summed.figure(STUDY), false)).isTrue();
        assertThat(asOwner.unfit(summed.figure(STUDY_BELOW), false)).isFalse();
        remake();
    }

    @Test
    void a_sum_that_was_altered_is_found_and_mended_by_making_it_anew() {
        owner(
                "update figure.tally set number = number + 1 where organization_id = :id",
                district.district());

        assertThat(rollUps.differences()).isNotEmpty();
        assertThat(CheckedSums.differences(product)).isEqualTo(rollUps.differences());
        remake();
    }

    @Test
    void a_contribution_that_was_lost_is_found_and_mended_by_making_it_anew() {
        owner("delete from figure.standing where organization_id = :id", district.secondStreet());

        assertThat(rollUps.differences()).isNotEmpty();
        assertThat(CheckedSums.differences(product)).isEqualTo(rollUps.differences());
        remake();
    }

    private void remake() {
        TestDatabase.owner()
                .sql("insert into figure.changed (source, subject) values ('tree', null)")
                .update();
        rollUps.bringUp();
    }

    private long study(OrganizationId organization) {
        return asking.number(STUDY, halfYear(organization));
    }

    private List<String> differences() {
        var differing = new ArrayList<String>();
        differing.addAll(summed.differences(district.district()));
        differing.addAll(summed.differences(district.firstStreet()));
        return differing;
    }

    private static void noteChanges(int number) {
        TestDatabase.owner()
                .sql(
                        """
                        insert into figure.changed (source, subject)
                        select 'meeting', gen_random_uuid() from generate_series(1, :number)
                        """)
                .param("number", number)
                .update();
    }

    private static void owner(String sql, OrganizationId organization) {
        TestDatabase.owner().sql(sql).param("id", organization.value()).update();
    }
}
