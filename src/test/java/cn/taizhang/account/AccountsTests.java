package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("账号")
class AccountsTests {

    private static final String WRONG = "Wrong-password-1";
    private static final String NEXT = "Next-password-1";

    @Autowired private Accounts accounts;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private AuditTrail audit;
    @Autowired private JdbcClient jdbc;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @Nested
    @DisplayName("登录和锁定")
    class SigningIn {

        @Autowired private AccountStore store;
        @Autowired private GrantStore grants;
        @Autowired private AccountRules rules;
        @Autowired private Today today;
        @Autowired private TransactionTemplate transaction;

        @Test
        void four_wrong_attempts_leave_the_account_open() {
            attempts(4);

            assertThat(signIn(right())).isInstanceOf(SignIn.Admitted.class);
        }

        @Test
        void a_right_password_begins_the_count_anew() {
            attempts(4);
            signIn(right());
            attempts(4);

            assertThat(signIn(right())).isInstanceOf(SignIn.Admitted.class);
        }

        @Test
        void the_fifth_wrong_attempt_locks_and_the_right_password_is_refused_then() {
            attempts(4);

            assertThat(signIn(WRONG)).isInstanceOf(SignIn.Locked.class);
            assertThat(signIn(right())).isInstanceOf(SignIn.Locked.class);
        }

        @Test
        void a_lock_lasts_fifteen_minutes_and_opens_on_the_minute() {
            attempts(5);

            clock.advance(Duration.ofMinutes(15).minusSeconds(1));
            assertThat(signIn(right())).isInstanceOf(SignIn.Locked.class);
            clock.advance(Duration.ofSeconds(1));
            assertThat(signIn(right())).isInstanceOf(SignIn.Admitted.class);
        }

        @Test
        void log_in_and_password_change_share_one_count() {
            attempts(3);
            assertThat(change(WRONG, NEXT)).contains("原密码不对。");
            assertThat(change(WRONG, NEXT)).contains("连续输错次数过多，账号已暂时锁定，9:15 以后再试。");

            assertThat(signIn(right())).isInstanceOf(SignIn.Locked.class);
        }

        @Test
        void an_unknown_name_costs_as_many_hashes_as_a_wrong_password() {
            var encoder = new CountingEncoder();
            var check = new PasswordCheck(store, grants, encoder, audit, today);
            var counted = new Accounts(store, grants, rules, check, encoder, audit, today);
            encoder.matched.set(0);

            transaction.executeWithoutResult(_ -> counted.signIn("nobody.at.all", WRONG));
            int unknown = encoder.matched.getAndSet(0);
            transaction.executeWithoutResult(
                    _ -> counted.signIn(district.login("street1").name(), WRONG));

            assertThat(unknown).isEqualTo(1).isEqualTo(encoder.matched.get());
        }

        @Test
        void an_unknown_name_and_a_wrong_password_are_told_alike() {
            assertThat(accounts.signIn("nobody.at.all", WRONG)).isEqualTo(signIn(WRONG));
        }

        @Test
        void the_login_name_may_begin_with_a_capital_letter_as_telephones_write_it() {
            var login = district.login("street1");
            String typed =
                    " " + login.name().substring(0, 1).toUpperCase() + login.name().substring(1);

            assertThat(accounts.signIn(typed, right())).isInstanceOf(SignIn.Admitted.class);
        }

        @Test
        void a_disabled_account_is_told_so_only_to_who_knows_the_password() {
            disable("street1");

            assertThat(signIn(right())).isInstanceOf(SignIn.Closed.class);
            assertThat(signIn(WRONG)).isInstanceOf(SignIn.Wrong.class);
        }

        private void attempts(int count) {
            for (int i = 0; i < count; i++) {
                signIn(WRONG);
            }
        }

        private SignIn signIn(String password) {
            return accounts.signIn(district.login("street1").name(), password);
        }

        private String right() {
            return district.login("street1").password();
        }
    }

    @Nested
    @DisplayName("会话")
    class Sessions {

        @Test
        void a_new_password_ends_the_sessions_of_the_old_one() {
            var before = admitted("street1", district.login("street1").password());

            assertThat(change(district.login("street1").password(), NEXT)).isEmpty();

            assertThat(accounts.viewerOfSession(before.account(), before.passwordCount()))
                    .isEmpty();
            var after = admitted("street1", NEXT);
            assertThat(accounts.viewerOfSession(after.account(), after.passwordCount()))
                    .isPresent();
        }

        @Test
        void a_disabled_account_has_no_viewer_any_more() {
            disable("street1");

            assertThat(accounts.viewer(id("street1"))).isEmpty();
        }

        @Test
        void an_account_works_up_to_the_day_before_it_expires() {
            var expires = TestClock.DAY.plusDays(3);
            var made = open("借调", Role.STREET_OFFICER, district.firstStreet(), expires);

            clock.standOn(expires.minusDays(1));
            assertThat(accounts.viewer(made.id())).isPresent();
            clock.standOn(expires);
            assertThat(accounts.viewer(made.id())).isEmpty();
        }

        @Test
        void an_expired_account_can_be_opened_again() {
            var made =
                    open(
                            "借调",
                            Role.STREET_OFFICER,
                            district.firstStreet(),
                            TestClock.DAY.plusDays(1));
            clock.standOn(TestClock.DAY.plusDays(9));

            accounts.reopen(security(), made.id(), version(made.id()), null).orThrow();

            assertThat(accounts.viewer(made.id())).isPresent();
        }
    }

    @Nested
    @DisplayName("修改密码")
    class Changing {

        @Test
        void tells_everything_that_is_wrong_at_once() {
            var refused =
                    accounts.changePassword(district.viewer("street1"), WRONG, "short", "other");

            assertThat(messages(refused))
                    .containsExactly(
                            "原密码不对。", "密码至少 12 位。", "密码须含大写字母、小写字母、数字、符号中的至少三类。", "两次输入的新密码不一致。");
        }

        @Test
        void the_new_password_is_another_one() {
            String same = district.login("street1").password();

            assertThat(change(same, same)).containsExactly("新密码不能与原密码相同。");
        }

        @Test
        void who_was_handed_a_first_password_must_change_it() {
            var made = open("新人", Role.STREET_OFFICER, district.firstStreet(), null);
            var viewer = accounts.viewer(made.id()).orElseThrow();
            assertThat(viewer.mustChangePassword()).isTrue();

            accounts.changePassword(viewer, made.password(), NEXT, NEXT).orThrow();

            assertThat(accounts.viewer(made.id()).orElseThrow().mustChangePassword()).isFalse();
        }
    }

    @Nested
    @DisplayName("开户")
    class Opening {

        @Test
        void tells_everything_that_is_missing_at_once() {
            var nothing = new NewAccount("张敏", " ", null, null, TestClock.DAY);

            assertThat(messages(accounts.open(security(), nothing)))
                    .containsExactly(
                            "登录名为 2 至 40 位小写字母、数字或 . _ - 。",
                            "请填写使用人姓名。账号专人专用，不设公用账号。",
                            "请选择角色。",
                            "请填写组织的名称或代码。",
                            "到期日须晚于今天；长期使用的不填。");
        }

        @Test
        void a_login_name_is_given_once() {
            String taken = district.login("street1").name();
            var again = new NewAccount(taken, "张敏", Role.OFFICE, district.district(), null);

            assertThat(messages(accounts.open(security(), again)))
                    .containsExactly("登录名 " + taken + " 已被使用，请换一个。");
        }

        @Test
        void an_organization_of_another_district_is_out_of_reach() {
            var elsewhere = districts.found().firstStreet();
            var wanted = new NewAccount("some.one", "张敏", Role.STREET_OFFICER, elsewhere, null);

            assertThat(messages(accounts.open(security(), wanted)))
                    .containsExactly("请选择您管理范围内的组织。");
        }

        @Test
        void the_audit_administrator_is_one_for_the_whole_district() {
            var wanted =
                    new NewAccount(
                            "an.auditor",
                            "张敏",
                            Role.AUDIT_ADMINISTRATOR,
                            district.firstStreet(),
                            null);

            assertThat(messages(accounts.open(security(), wanted))).containsExactly("审计管理员只设在区一级。");
        }

        @Test
        void the_first_password_stands_nowhere_but_in_the_hand_over() {
            var made = open("新人", Role.STREET_OFFICER, district.firstStreet(), null);

            assertThat(made.toString()).doesNotContain(made.password());
            assertThat(audit.about(Accounts.REGISTER, made.id().value()))
                    .isNotEmpty()
                    .allSatisfy(
                            entry -> assertThat(entry.toString()).doesNotContain(made.password()));
        }

        @Test
        void nobody_but_the_security_administrator_keeps_accounts() {
            for (String who : List.of("officer", "street1", "leader", "audit", "system")) {
                assertThatExceptionOfType(NotAllowed.class)
                        .isThrownBy(() -> accounts.list(district.viewer(who), "", "", 10));
            }
        }
    }

    @Nested
    @DisplayName("三员分离")
    class Administrators {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"STREET_OFFICER", "SECURITY_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR"})
        void an_administrator_takes_no_other_role(Role other) {
            assertThat(grant("audit", other, district.district()))
                    .singleElement()
                    .asString()
                    .startsWith("系统、安全、审计三个管理员互不兼任，也不兼业务角色；这个账号已是审计管理员");
        }

        @Test
        void who_works_with_records_becomes_no_administrator() {
            assertThat(grant("officer", Role.SYSTEM_ADMINISTRATOR, district.district()))
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
                                    .param("id", id("audit").value())
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
            var self = id("security");
            int version = version(self);

            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> accounts.resetPassword(security(), self, version));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> accounts.disable(security(), self, version));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() ->
                            accounts.grant(security(), self, Role.OFFICE, district.district()));
        }
    }

    @Nested
    @DisplayName("角色和范围")
    class Roles {

        @Test
        void roles_of_two_organizations_never_widen_each_other() {
            accounts.grant(security(), id("street1"), Role.OFFICE, district.secondStreet())
                    .orThrow();

            var viewer = accounts.viewer(id("street1")).orElseThrow();

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
                    security(), id("street1"), Role.STREET_OFFICER, district.firstStreet());

            assertThat(accounts.viewer(id("street1"))).isEmpty();
            var login = district.login("street1");
            assertThat(accounts.signIn(login.name(), login.password()))
                    .isInstanceOf(SignIn.Closed.class);
        }

        @Test
        void a_role_withdrawn_on_a_later_day_was_held_until_then() {
            clock.standOn(TestClock.DAY.plusDays(10));
            accounts.withdraw(
                    security(), id("street1"), Role.STREET_OFFICER, district.firstStreet());

            clock.standOn(TestClock.DAY.plusDays(9));
            assertThat(accounts.viewer(id("street1"))).isPresent();
        }

        @Test
        void a_role_held_already_is_not_granted_twice() {
            assertThat(grant("street1", Role.STREET_OFFICER, district.firstStreet()))
                    .containsExactly("已有这个组织的街道党建办角色。");
        }

        @Test
        void the_keeper_of_a_street_cannot_take_over_an_account_that_reaches_further() {
            var keeper = open("街道安全员", Role.SECURITY_ADMINISTRATOR, district.firstStreet(), null);
            var viewer = accounts.viewer(keeper.id()).orElseThrow();
            accounts.grant(security(), id("officer"), Role.STREET_OFFICER, district.firstStreet())
                    .orThrow();
            var officer = id("officer");
            int version = version(officer);

            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> accounts.resetPassword(viewer, officer, version));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> accounts.disable(viewer, id("street2"), 1));
            assertThat(accounts.get(viewer, officer).mayChange()).isFalse();
        }
    }

    @Nested
    @DisplayName("重置和停用")
    class Resetting {

        @Test
        void the_handed_over_password_works_once_and_the_old_one_no_more() {
            var login = district.login("street1");

            var handed = accounts.resetPassword(security(), id("street1"), version(id("street1")));

            assertThat(accounts.signIn(login.name(), login.password()))
                    .isInstanceOf(SignIn.Wrong.class);
            assertThat(accounts.signIn(login.name(), handed.password()))
                    .isInstanceOf(SignIn.Admitted.class);
            assertThat(accounts.viewer(id("street1")).orElseThrow().mustChangePassword()).isTrue();
        }

        @Test
        void the_form_of_a_reset_is_good_for_one_reset() {
            int version = version(id("street1"));
            accounts.resetPassword(security(), id("street1"), version);

            assertThatExceptionOfType(ChangedMeanwhile.class)
                    .isThrownBy(() -> accounts.resetPassword(security(), id("street1"), version));
        }

        @Test
        void the_trail_says_whose_account_was_disabled() {
            disable("street1");

            assertThat(audit.about(Accounts.REGISTER, id("street1").value()))
                    .first()
                    .returns("停用账号", AuditRow::action)
                    .returns(
                            district.login("street1").name(), entry -> entry.detail().get("login"));
        }
    }

    @Test
    void the_list_goes_on_behind_the_last_login_name_and_finds_by_name_and_login() {
        var all = accounts.list(security(), "", "", 100);
        var first = accounts.list(security(), "", "", 4);
        var rest = accounts.list(security(), "", first.getLast().loginName(), 100);

        assertThat(all).hasSize(9);
        assertThat(first).hasSize(4);
        assertThat(rest).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(accounts.list(security(), "区领导", "", 10)).hasSize(1);
        assertThat(accounts.list(security(), district.login("leader").name(), "", 10)).hasSize(1);
        assertThat(accounts.list(security(), "%", "", 10)).isEmpty();
    }

    private Viewer security() {
        return district.viewer("security");
    }

    private AccountId id(String who) {
        return java.util.Objects.requireNonNull(district.viewer(who).account());
    }

    private int version(AccountId id) {
        return accounts.get(security(), id).account().version();
    }

    private void disable(String who) {
        accounts.disable(security(), id(who), version(id(who)));
    }

    private HandedOver open(
            String name, Role role, OrganizationId organization, @Nullable LocalDate expiresOn) {
        String login = district.prefix().toLowerCase() + ".new";
        return accounts.open(security(), new NewAccount(login, name, role, organization, expiresOn))
                .orThrow();
    }

    private SignIn.Admitted admitted(String who, String password) {
        return (SignIn.Admitted) accounts.signIn(district.login(who).name(), password);
    }

    private List<String> change(String old, String wanted) {
        return messages(accounts.changePassword(district.viewer("street1"), old, wanted, wanted));
    }

    private List<String> grant(String who, Role role, OrganizationId organization) {
        return messages(accounts.grant(security(), id(who), role, organization));
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.breaches().stream().map(Breach::message).toList()
                : List.of();
    }

    /** Counts how often a password is compared; the comparison itself is left out. */
    private static final class CountingEncoder implements PasswordEncoder {

        private final AtomicInteger matched = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            matched.incrementAndGet();
            return false;
        }
    }
}
