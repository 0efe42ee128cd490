package cn.taizhang.account;

import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * 一位须用第二重验证的管理员: opened as a real installation opens one, with a password of their own and a telephone in the
 * hand.
 */
public final class Administrator {

    private static final String PASSWORD = "Own-password-1";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final TestClock clock;
    private final HandedOver made;

    private Administrator(
            Accounts accounts, SecondFactors factors, TestClock clock, HandedOver made) {
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
        this.made = made;
    }

    /** Opened by the district's security administrator; the first password is changed already. */
    public static Administrator open(
            Accounts accounts,
            SecondFactors factors,
            TestClock clock,
            TestDistrict district,
            Role role) {
        String login = district.prefix().toLowerCase(Locale.ROOT) + ".admin";
        var wanted = new NewAccount(login, role.label(), role, district.district(), null);
        var made = accounts.open(district.viewer("security"), wanted).orThrow();
        var first = accounts.viewer(made.id()).orElseThrow();
        accounts.changePassword(first, made.password(), PASSWORD, PASSWORD).orThrow();
        return new Administrator(accounts, factors, clock, made);
    }

    public AccountId id() {
        return made.id();
    }

    public String login() {
        return made.loginName();
    }

    public String password() {
        return PASSWORD;
    }

    public SignIn typePassword() {
        return accounts.signIn(login(), PASSWORD, "10.0.0.7");
    }

    /** As {@link #typePassword} where it must be right. */
    public SignIn.Admitted admitted() {
        return (SignIn.Admitted) typePassword();
    }

    /** The code that the telephone shows for this secret now. */
    public String codeOf(String secret) {
        return new TimeCodes().at(secret.replace(" ", ""), clock.instant());
    }

    /** Waits for the telephone's next code. */
    public void nextCode() {
        clock.advance(Duration.ofSeconds(30));
    }

    /** Sets the second factor up; gives the secret and the recovery codes. */
    public SetUp setUp() {
        var admitted = admitted();
        String secret = factors.secretOf(id(), admitted.credentials()).orElseThrow().letters();
        var passed =
                factors.pass(id(), admitted.credentials(), codeOf(secret), "10.0.0.7")
                        .orElseThrow()
                        .orThrow();
        nextCode();
        return new SetUp(secret, passed.recoveryCodes(), passed.admitted());
    }

    /** 已绑定. */
    public record SetUp(String secret, List<String> recoveryCodes, SignIn.Admitted admitted) {}
}
