package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("角色")
class RolesTests {

    @Autowired private Accounts accounts;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private AuditTrail audit;
    private final JdbcClient jdbc = TestDatabase.owner();

    private TestDistrict district;
    private AccountKeeper keeper;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        keeper = new AccountKeeper(accounts, district);
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @Nested
    @DisplayName("三员分离")
    class Administrators {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"STREET_OFFICER", "SECURITY_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR"})
        void an_administrator_takes_no_other_role(Role other) {
            assertThat(keeper.grant("audit", other, district.district()))
                    .singleElement()
                    .asString()
                    .startsWith("系统、安全、审计三个管理员互不兼任，也不兼业务角色；这个账号已是审计管理员");
        }

        @Test
        void who_works_with_records_becomes_no_administrator() {
            assertThat(keeper.grant("officer", Role.SYSTEM_ADMINISTRATOR, district.district()))
                    .singleElement()
                    .asString()
                    .contains("这个账号已是组织科，不能再任系统管理员");
        }

        @Test
        void the_database_refuses_it_as_well() {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            jdbc.sql(
                                            """
                                            insert into account.role_grant (account_id, role, organization_id, from_on)
                                            values (:id, 'STREET_OFFICER', :organization, date '2020-06-30')
                                            """)
                                    .param("id", keeper.id("audit").value())
                                    .param("organization", district.firstStreet().value())
                                    .update())
                    .havingRootCause()
                    .withMessageContaining("an administrator holds no other role");
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void no_administrator_reads_records_people_or_figures(Role role) {
            if (role.isAdministrator()) {
                assertThat(role.permissions())
                        .doesNotContain(
                                Permission.READ_RECORDS,
                                Permission.READ_PEOPLE,
                                Permission.READ_FIGURES,
                                Permission.RECORD);
            }
        }

        @Test
        void nobody_changes_their_own_roles_or_hands_themselves_a_password() {
            var self = keeper.id("security");
            int version = keeper.version(self);

            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> accounts.resetPassword(keeper.viewer(), self, version));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> accounts.disable(keeper.viewer(), self, version));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() ->
                            accounts.grant(
                                    keeper.viewer(), self, Role.OFFICE, district.district()));
        }
    }

    @Nested
    @DisplayName("角色和范围")
    class Roles {

        @Test
        void roles_of_two_organizations_never_widen_each_other() {
            accounts.grant(
                            keeper.viewer(),
                            keeper.id("street1"),
                            Role.OFFICE,
                            district.secondStreet())
                    .orThrow();

            var viewer = accounts.viewer(keeper.id("street1")).orElseThrow();

            assertThat(viewer.scope(Permission.READ_RECORDS).roots())
                    .containsExactlyInAnyOrder(district.firstStreet(), district.secondStreet());
            assertThat(viewer.scope(Permission.RECORD).roots())
                    .containsExactly(district.firstStreet());
            assertThat(viewer.scope(Permission.READ_PEOPLE).roots())
                    .containsExactly(district.firstStreet());
        }

        @Test
        void a_withdrawn_role_is_over_at_once_and_an_account_without_roles_too() {
            accounts.withdraw(
                    keeper.viewer(),
                    keeper.id("street1"),
                    Role.STREET_OFFICER,
                    district.firstStreet());

            assertThat(accounts.viewer(keeper.id("street1"))).isEmpty();
            var login = district.login("street1");
            assertThat(accounts.signIn(login.name(), login.password(), "127.0.0.1"))
                    .isInstanceOf(SignIn.Closed.class);
        }

        @Test
        void a_role_withdrawn_on_a_later_day_was_held_until_then() {
            clock.standOn(TestClock.DAY.plusDays(10));
            accounts.withdraw(
                    keeper.viewer(),
                    keeper.id("street1"),
                    Role.STREET_OFFICER,
                    district.firstStreet());

            clock.standOn(TestClock.DAY.plusDays(9));
            assertThat(accounts.viewer(keeper.id("street1"))).isPresent();
        }

        @Test
        void a_role_held_already_is_not_granted_twice() {
            assertThat(keeper.grant("street1", Role.STREET_OFFICER, district.firstStreet()))
                    .containsExactly("已有这个组织的街道党建办角色。");
        }

        @Test
        void a_role_that_is_not_held_is_not_withdrawn_and_leaves_no_entry() {
            var id = keeper.id("street1");
            var before = audit.about(Accounts.REGISTER, id.value());

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            accounts.withdraw(
                                    keeper.viewer(), id, Role.OFFICE, district.firstStreet()))
                    .withMessage("没有找到这个账号的办公室（起草）角色，可能已被收回");
            assertThat(audit.about(Accounts.REGISTER, id.value())).isEqualTo(before);
        }

        @Test
        void a_role_granted_today_is_withdrawn_once() {
            accounts.grant(
                            keeper.viewer(),
                            keeper.id("street1"),
                            Role.OFFICE,
                            district.secondStreet())
                    .orThrow();

            withdrawOffice();

            assertThatExceptionOfType(NotFound.class).isThrownBy(this::withdrawOffice);
        }

        @Test
        void a_role_that_was_withdrawn_on_an_earlier_day_is_not_withdrawn_again() {
            accounts.grant(
                            keeper.viewer(),
                            keeper.id("street1"),
                            Role.OFFICE,
                            district.secondStreet())
                    .orThrow();
            clock.standOn(TestClock.DAY.plusDays(1));
            withdrawOffice();

            clock.standOn(TestClock.DAY.plusDays(2));
            assertThatExceptionOfType(NotFound.class).isThrownBy(this::withdrawOffice);
        }

        @Test
        void the_keeper_of_a_street_cannot_take_over_an_account_that_reaches_further() {
            var street =
                    keeper.open("街道安全员", Role.SECURITY_ADMINISTRATOR, district.firstStreet(), null);
            var viewer = accounts.viewer(street.id()).orElseThrow();
            accounts.grant(
                            keeper.viewer(),
                            keeper.id("officer"),
                            Role.STREET_OFFICER,
                            district.firstStreet())
                    .orThrow();
            var officer = keeper.id("officer");
            int version = keeper.version(officer);

            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> accounts.resetPassword(viewer, officer, version));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> accounts.disable(viewer, keeper.id("street2"), 1));
            assertThat(accounts.get(viewer, officer).mayChange()).isFalse();
        }

        private void withdrawOffice() {
            accounts.withdraw(
                    keeper.viewer(), keeper.id("street1"), Role.OFFICE, district.secondStreet());
        }
    }

    @Nested
    @DisplayName("组织并入之后")
    class AfterMerger {

        @Autowired private Organizations organizations;

        private HandedOver liaison;

        @BeforeEach
        void aLiaisonOfTheUnit() {
            liaison = keeper.open("联络员", Role.UNIT_LIAISON, district.unit(), null);
        }

        @ParameterizedTest
        @CsvSource({"2020-06-29", "2020-06-30", "2020-07-01"})
        void the_account_of_a_merged_unit_is_still_kept_by_the_district(LocalDate mergedOn) {
            merge(mergedOn);

            assertThat(accounts.get(keeper.viewer(), liaison.id()).mayChange()).isTrue();
            accounts.disable(keeper.viewer(), liaison.id(), keeper.version(liaison.id()));

            assertThat(accounts.get(keeper.viewer(), liaison.id()).account().disabledAt())
                    .isNotNull();
        }

        @Test
        void its_role_can_be_withdrawn() {
            merge(TestClock.DAY);

            accounts.withdraw(keeper.viewer(), liaison.id(), Role.UNIT_LIAISON, district.unit());

            assertThat(accounts.viewer(liaison.id())).isEmpty();
        }

        @Test
        void the_keeper_of_a_street_it_never_stood_in_does_not_see_it() {
            merge(TestClock.DAY);
            var street =
                    accounts.open(
                                    keeper.viewer(),
                                    new NewAccount(
                                            liaison.loginName() + ".street",
                                            "街道安全员",
                                            Role.SECURITY_ADMINISTRATOR,
                                            district.firstStreet(),
                                            null))
                            .orThrow();
            var viewer = accounts.viewer(street.id()).orElseThrow();

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> accounts.get(viewer, liaison.id()));
        }

        private void merge(LocalDate on) {
            organizations
                    .merge(TestDistricts.MAKER, district.unit(), district.firstStreet(), on)
                    .orThrow();
        }
    }
}
