package cn.taizhang.account;

import cn.taizhang.kernel.Today;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 核对第二重验证: who needs one, and whether a code is right. */
@Component
class SecondFactorCheck {

    private final SecondFactorStore store;
    private final PasswordEncoder passwords;
    private final PhoneTime phone;
    private final Today today;
    private final TimeCodes codes = new TimeCodes();

    SecondFactorCheck(
            SecondFactorStore store, PasswordEncoder passwords, PhoneTime phone, Today today) {
        this.store = store;
        this.passwords = passwords;
        this.phone = phone;
        this.today = today;
    }

    /** 怎样算对. */
    enum Found {
        WRONG,
        CODE,
        RECOVERY_CODE
    }

    /** Who has one is asked for it; who needs one sets it up, once the handed-over password is their own. */
    SignIn.Stage stageOf(StoredAccount account, List<RoleGrant> held) {
        boolean set = store.find(account.id()).filter(StoredSecondFactor::confirmed).isPresent();
        if (set) {
            return SignIn.Stage.CODE_DUE;
        }
        return isRequired(account, held) && !account.mustChangePassword()
                ? SignIn.Stage.SETTING_UP
                : SignIn.Stage.WHOLE;
    }

    static boolean isRequired(StoredAccount account, List<RoleGrant> held) {
        return account.secondFactorRequired()
                && held.stream().map(RoleGrant::role).anyMatch(Role::needsSecondFactor);
    }

    /** Each code works once: the step, or the recovery code, is used up with it. */
    Found use(AccountId id, StoredSecondFactor factor, String typed) {
        var step = codes.stepOf(factor.secret(), digits(typed), phone.now(), factor.lastStep());
        if (step.isPresent()) {
            store.used(id, step.getAsLong());
            return Found.CODE;
        }
        var code = RecoveryCodes.read(typed);
        if (code.isEmpty()) {
            return Found.WRONG;
        }
        var hash = store.unusedCode(id, code.get().number());
        if (hash.isEmpty() || !passwords.matches(code.get().letters(), hash.get())) {
            return Found.WRONG;
        }
        store.useCode(id, code.get().number(), today.instant());
        return Found.RECOVERY_CODE;
    }

    /** Whether a first code shows that the app holds the secret. */
    boolean confirms(AccountId id, StoredSecondFactor factor, String typed) {
        var step = codes.stepOf(factor.secret(), digits(typed), phone.now(), factor.lastStep());
        step.ifPresent(used -> store.confirm(id, used, today.instant()));
        return step.isPresent();
    }

    /** Apps write a code in two groups. */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
