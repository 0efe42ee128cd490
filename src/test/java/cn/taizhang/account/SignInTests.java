package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Today;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("登录、会话和密码")
class SignInTests {

    private static final String WRONG = "Wrong-password-1";
    private static final String NEXT = "Next-password-1";

    @Autowired private Accounts accounts;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private AuditTrail audit;

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
    @DisplayName("登录和锁定")
    class SigningIn {

        @Autowired private AccountStore store;
        @Autowired private GrantStore grants;
        @Autowired private AccountRules rules;
        @Autowired private KeptAccounts kept;
        @Autowired private SecondFactorCheck factorCheck;
        @Autowired private SecondFactors factors;
        @Autowired private LockOut lockOut;
        @Autowired private SignInLog log;
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
            assertThat(keeper.change(WRONG, NEXT)).contains("原密码不对。");
            assertThat(keeper.change(WRONG, NEXT)).contains("连续输错次数过多，账号已暂时锁定，9:15 以后再试。");

            assertThat(signIn(right())).isInstanceOf(SignIn.Locked.class);
        }

        @Test
        void an_unknown_name_costs_as_many_hashes_as_a_wrong_password() {
            var encoder = new CountingEncoder();
            var counted = counting(encoder);
            encoder.matched.set(0);

            transaction.executeWithoutResult(
                    _ -> counted.signIn("nobody.at.all", WRONG, "127.0.0.1"));
            int unknown = encoder.matched.getAndSet(0);
            transaction.executeWithoutResult(
                    _ -> counted.signIn(district.login("street1").name(), WRONG, "127.0.0.1"));

            assertThat(unknown).isEqualTo(1).isEqualTo(encoder.matched.get());
        }

        @Test
        void a_locked_account_costs_as_many_hashes_as_an_unknown_name() {
            attempts(5);
            var encoder = new CountingEncoder();
            var counted = counting(encoder);
            encoder.matched.set(0);

            transaction.executeWithoutResult(_ ->
                    assertThat(counted.signIn(district.login("street1").name(), WRONG, "127.0.0.1"))
                            .isInstanceOf(SignIn.Locked.class));

            assertThat(encoder.matched).hasValue(1);
        }

        @Test
        void an_unknown_name_and_a_wrong_password_are_told_alike() {
            assertThat(accounts.signIn("nobody.at.all", WRONG, "127.0.0.1"))
                    .isEqualTo(signIn(WRONG));
        }

        @Test
        void the_login_name_may_begin_with_a_capital_letter_as_telephones_write_it() {
            var login = district.login("street1");
            String typed =
                    " " + login.name().substring(0, 1).toUpperCase() + login.name().substring(1);

            assertThat(accounts.signIn(typed, right(), "127.0.0.1"))
                    .isInstanceOf(SignIn.Admitted.class);
        }

        @Test
        void a_disabled_account_is_told_so_only_to_who_knows_the_password() {
            keeper.disable("street1");

            assertThat(signIn(right())).isInstanceOf(SignIn.Closed.class);
            assertThat(signIn(WRONG)).isInstanceOf(SignIn.Wrong.class);
        }

        private Accounts counting(CountingEncoder encoder) {
            var check = new PasswordCheck(factorCheck, grants, lockOut, encoder, today);
            return new Accounts(
                    store, grants, rules, kept, check, lockOut, factors, log, encoder, audit,
                    today);
        }

        private void attempts(int count) {
            for (int i = 0; i < count; i++) {
                signIn(WRONG);
            }
        }

        private SignIn signIn(String password) {
            return accounts.signIn(district.login("street1").name(), password, "127.0.0.1");
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

            assertThat(keeper.change(district.login("street1").password(), NEXT)).isEmpty();

            assertThat(accounts.viewerOfSession(before.account(), before.credentials())).isEmpty();
            var after = admitted("street1", NEXT);
            assertThat(accounts.viewerOfSession(after.account(), after.credentials())).isPresent();
        }

        @Test
        void a_disabled_account_has_no_viewer_any_more() {
            keeper.disable("street1");

            assertThat(accounts.viewer(keeper.id("street1"))).isEmpty();
        }

        @Test
        void an_account_works_up_to_the_day_before_it_expires() {
            var expires = TestClock.DAY.plusDays(3);
            var made = keeper.open("借调", Role.STREET_OFFICER, district.firstStreet(), expires);

            clock.standOn(expires.minusDays(1));
            assertThat(accounts.viewer(made.id())).isPresent();
            clock.standOn(expires);
            assertThat(accounts.viewer(made.id())).isEmpty();
        }

        @Test
        void an_expired_account_can_be_opened_again() {
            var made =
                    keeper.open(
                            "借调",
                            Role.STREET_OFFICER,
                            district.firstStreet(),
                            TestClock.DAY.plusDays(1));
            clock.standOn(TestClock.DAY.plusDays(9));

            accounts.reopen(keeper.viewer(), made.id(), keeper.version(made.id()), null).orThrow();

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

            assertThat(AccountKeeper.messages(refused))
                    .containsExactly(
                            "原密码不对。", "密码至少 12 位。", "密码须含大写字母、小写字母、数字、符号中的至少三类。", "两次输入的新密码不一致。");
        }

        @Test
        void what_was_left_empty_is_asked_for_and_counts_as_no_attempt() {
            for (int i = 0; i < 5; i++) {
                assertThat(keeper.change("", ""))
                        .containsExactly("请填写原密码。", "请填写新密码。", "请再输一次新密码。");
            }

            assertThat(admitted("street1", district.login("street1").password())).isNotNull();
        }

        @Test
        void the_new_password_is_another_one() {
            String same = district.login("street1").password();

            assertThat(keeper.change(same, same)).containsExactly("新密码不能与原密码相同。");
        }

        @Test
        void who_was_handed_a_first_password_must_change_it() {
            var made = keeper.open("新人", Role.STREET_OFFICER, district.firstStreet(), null);
            var viewer = accounts.viewer(made.id()).orElseThrow();
            assertThat(viewer.mustChangePassword()).isTrue();

            accounts.changePassword(viewer, made.password(), NEXT, NEXT).orThrow();

            assertThat(accounts.viewer(made.id()).orElseThrow().mustChangePassword()).isFalse();
        }
    }

    private SignIn.Admitted admitted(String who, String password) {
        return (SignIn.Admitted) accounts.signIn(district.login(who).name(), password, "127.0.0.1");
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
