package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY_BELOW;
import static cn.taizhang.figure.Asking.halfYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("看数的权限与看记录的权限")
class FigureRightsTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Accounts accounts;
    @Autowired private Figures figures;
    private final JdbcClient jdbc = TestDatabase.owner();

    private TestDistrict district;

    @BeforeEach
    void a_district_with_records_everywhere() {
        district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        recording.study(LocalDate.of(2020, 6, 1), district.firstCommunity());
        recording.study(LocalDate.of(2020, 6, 2), district.secondCommunity());
        recording.study(LocalDate.of(2020, 6, 3), district.thirdCommunity());
        recording.study(LocalDate.of(2020, 6, 4), district.secondStreet());
        districts.member("在册的", district.thirdBranch(), LocalDate.of(2019, 1, 1));
    }

    @Test
    void the_leader_sees_the_number_the_parts_and_no_record() {
        var leader = new Asking(figures, district.leader());

        assertThat(leader.number(STUDY_BELOW, halfYear(district.district()))).isEqualTo(4);
        assertThat(leader.breakdown(STUDY_BELOW, halfYear(district.district())).total())
                .isEqualTo(4);
        var records = leader.records(STUDY_BELOW, halfYear(district.district()));
        assertThat(records.lines()).isEmpty();
        assertThat(records.withheld()).isEqualTo(4);
    }

    @Test
    void who_may_open_some_of_the_records_sees_the_same_number_and_how_many_are_withheld() {
        var both = new Asking(figures, leaderWhoIsAlsoAClerkOfTheFirstCommunity());

        var question = halfYear(district.district());
        var records = both.records(STUDY_BELOW, question);

        assertThat(both.number(STUDY_BELOW, question)).isEqualTo(4);
        assertThat(records.lines()).hasSize(1);
        assertThat(records.withheld()).isEqualTo(3);
    }

    @Test
    void no_right_to_records_makes_any_number_smaller() {
        for (var figure : figures.all()) {
            var question = halfYear(district.district());
            var all = figures.evaluate(district.officer(), figure, question).value();

            assertThat(figures.evaluate(district.leader(), figure, question).value())
                    .isEqualTo(all);
            assertThat(figures.evaluate(district.viewer("office"), figure, question).value())
                    .isEqualTo(all);
        }
    }

    @Test
    void another_streets_figure_is_not_there() {
        var street = new Asking(figures, district.firstStreetOfficer());
        var question = halfYear(district.secondStreet());

        assertThatThrownBy(() -> street.value(STUDY_BELOW, question)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> street.breakdown(STUDY_BELOW, question))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> street.records(STUDY_BELOW, question))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> street.value(STUDY_BELOW, halfYear(district.district())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_street_sees_its_own_and_what_is_below() {
        var street = new Asking(figures, district.firstStreetOfficer());

        assertThat(street.number(STUDY_BELOW, halfYear(district.firstStreet()))).isEqualTo(2);
        assertThat(street.number(STUDY_BELOW, halfYear(district.firstCommunity()))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "security", "audit"})
    void administrators_see_no_figures(String who) {
        var administrator = new Asking(figures, district.viewer(who));

        assertThatThrownBy(() -> administrator.value(STUDY_BELOW, halfYear(district.district())))
                .isInstanceOf(NotAllowed.class);
    }

    private Viewer leaderWhoIsAlsoAClerkOfTheFirstCommunity() {
        var account = Objects.requireNonNull(district.leader().account());
        jdbc.sql(
                        """
                        insert into account.role_grant (account_id, role, organization_id, from_on)
                        values (:account, :role, :organization, date '2020-01-01')
                        """)
                .param("account", account.value())
                .param("role", Role.COMMUNITY_CLERK.name())
                .param("organization", district.firstCommunity().value())
                .update();
        return accounts.viewer(account).orElseThrow();
    }
}
