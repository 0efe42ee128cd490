package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("第二重验证")
class SecondFactorsTests {

    private static final String WRONG = "000000";

    @Autowired private Accounts accounts;
    @Autowired private SecondFactors factors;
    @Autowired private SignInLog log;
    @Autowired private AuditTrail audit;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestDistrict district;
    private Administrator admin;

    @BeforeEach
    void anAdministrator() {
        district = districts.found();
        admin = Administrator.open(accounts, factors, clock, district, Role.SYSTEM_ADMINISTRATOR);
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_three_administrators_need_one_and_nobody_else(Role role) {
        assertThat(role.needsSecondFactor()).isEqualTo(role.name().endsWith("_ADMINISTRATOR"));
    }

    @Test
    void the_first_log_in_with_a_password_of_ones_own_leads_to_setting_it_up() {
        assertThat(admin.admitted().stage()).isEqualTo(SignIn.Stage.SETTING_UP);
        assertThat(admin.setUp().recoveryCodes()).hasSize(8).doesNotHaveDuplicates();
        assertThat(admin.admitted().stage()).isEqualTo(SignIn.Stage.CODE_DUE);
    }

    @Test
    void a_demonstrations_administrator_is_not_asked() {
        var login = district.login("system");

        var admitted = (SignIn.Admitted) accounts.signIn(login.name(), login.password(), "");

        assertThat(admitted.stage()).isEqualTo(SignIn.Stage.WHOLE);
    }

    @Test
    void a_right_code_finishes_the_log_in_and_works_once() {
        var set = admin.setUp();
        String code = admin.codeOf(set.secret());

        assertThat(pass(code)).isInstanceOf(Outcome.Done.class);
        assertThat(pass(code)).isInstanceOf(Outcome.Refused.class);
        admin.nextCode();
        assertThat(pass(admin.codeOf(set.secret()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_code_that_confirmed_it_does_not_work_again() {
        var set = admin.setUp();
        clock.advance(Duration.ofSeconds(-30));

        assertThat(pass(admin.codeOf(set.secret()))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void right_passwords_between_wrong_codes_do_not_begin_the_count_anew() {
        admin.setUp();
        for (int i = 0; i < 4; i++) {
            assertThat(admin.admitted().stage()).isEqualTo(SignIn.Stage.CODE_DUE);
            assertThat(told(pass(WRONG))).startsWith("验证码不对");
        }
        assertThat(told(pass(WRONG))).contains("已暂时锁定");

        assertThat(admin.typePassword()).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void wrong_passwords_and_wrong_codes_are_one_count() {
        var credentials = admin.setUp().admitted().credentials();
        for (int i = 0; i < 2; i++) {
            accounts.signIn(admin.login(), "Wrong-password-1", "");
            factors.pass(admin.id(), credentials, WRONG, "");
        }

        var fifth = factors.pass(admin.id(), credentials, WRONG, "").orElseThrow();

        assertThat(told(fifth)).contains("已暂时锁定");
    }

    @Test
    void a_lock_refuses_a_right_code_too() {
        var set = admin.setUp();
        int credentials = set.admitted().credentials();
        for (int i = 0; i < 5; i++) {
            factors.pass(admin.id(), credentials, WRONG, "");
        }

        var right = factors.pass(admin.id(), credentials, admin.codeOf(set.secret()), "");

        assertThat(told(right.orElseThrow())).contains("已暂时锁定");
    }

    @Test
    void wrong_codes_while_setting_up_and_for_new_recovery_codes_count_as_well() {
        int credentials = admin.admitted().credentials();
        factors.pass(admin.id(), credentials, WRONG, "");
        factors.pass(admin.id(), credentials, WRONG, "");
        assertThat(failures()).isEqualTo(2);

        var set = admin.setUp();
        assertThat(failures()).isZero();
        var viewer = accounts.viewer(admin.id()).orElseThrow();
        assertThat(factors.renewCodes(viewer, WRONG)).isInstanceOf(Outcome.Refused.class);
        assertThat(failures()).isEqualTo(1);
        var made = factors.renewCodes(viewer, admin.codeOf(set.secret())).orThrow();
        assertThat(made).hasSize(8).doesNotContainAnyElementsOf(set.recoveryCodes());
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        String code = admin.setUp().recoveryCodes().get(4);

        assertThat(pass(" " + code.toLowerCase().replace("-", " ")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(pass(code)).isInstanceOf(Outcome.Refused.class);
        assertThat(factors.stateOf(accounts.viewer(admin.id()).orElseThrow()))
                .isEqualTo(new SecondFactors.State(true, 7));
    }

    @Test
    void a_recovery_code_under_another_number_is_refused() {
        var set = admin.setUp();
        String anothers = set.recoveryCodes().getFirst().replaceFirst("^1", "2");

        assertThat(pass(anothers)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_reset_ends_the_sessions_and_leads_to_setting_it_up_anew() {
        var set = admin.setUp();
        var before = set.admitted();
        assertThat(accounts.viewerOfSession(admin.id(), before.credentials())).isPresent();

        factors.reset(district.viewer("security"), admin.id(), version());

        assertThat(accounts.viewerOfSession(admin.id(), before.credentials())).isEmpty();
        assertThat(admin.admitted().stage()).isEqualTo(SignIn.Stage.SETTING_UP);
        assertThat(actions()).contains("启用第二重验证", "重置第二重验证");
        assertThat(admin.setUp().secret()).isNotEqualTo(set.secret());
    }

    @Test
    void nobody_resets_their_own_nor_what_is_not_there() {
        var keeper = district.viewer("security");
        var own = Objects.requireNonNull(keeper.account());

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> factors.reset(keeper, own, 1))
                .withMessageContaining("另一位安全管理员");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> factors.reset(keeper, admin.id(), version()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> factors.reset(district.officer(), admin.id(), version()));
    }

    @Test
    void who_becomes_an_administrator_meanwhile_signs_in_anew() {
        var keeper = district.viewer("security");
        var login = district.prefix().toLowerCase() + ".new";
        var made =
                accounts.open(
                                keeper,
                                new NewAccount(login, "张敏", Role.LEADER, district.district(), null))
                        .orThrow();
        var first = accounts.viewer(made.id()).orElseThrow();
        accounts.changePassword(first, made.password(), "Own-password-1", "Own-password-1")
                .orThrow();
        var session = (SignIn.Admitted) accounts.signIn(login, "Own-password-1", "");
        assertThat(accounts.viewerOfSession(made.id(), session.credentials())).isPresent();

        clock.advance(Duration.ofDays(1));
        accounts.withdraw(keeper, made.id(), Role.LEADER, district.district());
        accounts.grant(keeper, made.id(), Role.SECURITY_ADMINISTRATOR, district.district())
                .orThrow();

        assertThat(accounts.viewerOfSession(made.id(), session.credentials())).isEmpty();
    }

    @Test
    void a_session_of_earlier_credentials_gets_no_further() {
        int credentials = admin.admitted().credentials();
        var set = admin.setUp();

        assertThat(factors.pass(admin.id(), credentials, admin.codeOf(set.secret()), "")).isEmpty();
        assertThat(factors.secretOf(admin.id(), set.admitted().credentials())).isEmpty();
    }

    @Test
    void neither_secret_nor_codes_lie_in_the_database_as_they_are() {
        var set = admin.setUp();

        String stored =
                transaction.execute(_ ->
                        jdbc.sql(
                                        """
                                        select string_agg(f::text, ' ') || ' ' || string_agg(r::text, ' ')
                                          from account.second_factor f join account.recovery_code r using (account_id)
                                         where account_id = :id
                                        """)
                                .param("id", admin.id().value())
                                .query(String.class)
                                .single());

        assertThat(stored).doesNotContain(set.secret(), hex(set.secret()));
        for (String code : set.recoveryCodes()) {
            assertThat(stored).doesNotContain(code.substring(2).replace("-", ""));
        }
    }

    @Test
    void log_ins_are_told_to_whose_account_it_is_and_to_who_keeps_it() {
        var set = admin.setUp();
        accounts.signIn(admin.login(), "Wrong-password-1", "10.9.9.9");
        pass(WRONG);
        clock.advance(Duration.ofSeconds(1));
        pass(admin.codeOf(set.secret()));

        var own = log.own(accounts.viewer(admin.id()).orElseThrow());

        assertThat(own).isEqualTo(log.of(district.viewer("security"), admin.id()));
        assertThat(own.getFirst().outcome()).isEqualTo(SignInLog.Outcome.ADMITTED);
        assertThat(own)
                .extracting(SignInLog.Row::outcome)
                .contains(
                        SignInLog.Outcome.WRONG_PASSWORD,
                        SignInLog.Outcome.WRONG_CODE,
                        SignInLog.Outcome.PASSWORD_RIGHT);
        assertThat(own).extracting(SignInLog.Row::address).contains("10.9.9.9", "10.0.0.7");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> log.of(district.officer(), admin.id()));
    }

    private Outcome<SecondFactors.Passed> pass(String code) {
        return factors.pass(admin.id(), admin.admitted().credentials(), code, "10.0.0.7")
                .orElseThrow();
    }

    private static String told(Outcome<?> outcome) {
        return String.join("", AccountKeeper.messages(outcome));
    }

    private int version() {
        return accounts.get(district.viewer("security"), admin.id()).account().version();
    }

    private int failures() {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        jdbc.sql(
                                        "select failed_attempts from account.account where account_id = :id")
                                .param("id", admin.id().value())
                                .query(Integer.class)
                                .single()));
    }

    private List<String> actions() {
        return audit.about(Accounts.REGISTER, admin.id().value()).stream()
                .map(AuditRow::action)
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of()
                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
