package cn.taizhang.account;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.secret.EncryptedColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 第二重验证: what a password alone does not open; set up once, asked at every log-in, reset by another administrator. */
@Service
@Transactional
public class SecondFactors {

    /** 加密的列 of this module. */
    public static final List<EncryptedColumn> ENCRYPTED = SecondFactorStore.ENCRYPTED;

    private final SecondFactorStore store;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final SecondFactorCheck check;
    private final KeptAccounts kept;
    private final LockOut lockOut;
    private final SignInLog log;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Today today;

    SecondFactors(
            SecondFactorStore store,
            AccountStore accounts,
            GrantStore grants,
            SecondFactorCheck check,
            KeptAccounts kept,
            LockOut lockOut,
            SignInLog log,
            PasswordEncoder passwords,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.check = check;
        this.kept = kept;
        this.lockOut = lockOut;
        this.log = log;
        this.passwords = passwords;
        this.audit = audit;
        this.today = today;
    }

    /** 待绑定的密钥: what is shown while it is being set up, and only then. */
    public record Secret(String letters, String address) {

        @Override
        public String toString() {
            return "Secret[]";
        }
    }

    /**
     * 通过: the log-in is whole.
     *
     * @param recoveryCodes shown once, when the second factor was just set up; else empty
     */
    public record Passed(SignIn.Admitted admitted, List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Passed[" + admitted.account() + "]";
        }
    }

    /** 情况: of one's own account. */
    public record State(boolean set, int unusedRecoveryCodes) {}

    void begin(AccountId id) {
        store.begin(id, TimeCodes.newSecret());
    }

    boolean isStillToBeSetUp(StoredAccount account, List<RoleGrant> held) {
        return !account.mustChangePassword()
                && SecondFactorCheck.isRequired(account, held)
                && store.find(account.id()).filter(StoredSecondFactor::confirmed).isEmpty();
    }

    /** The secret to be set up; empty when the account has a second factor, or the log-in is over. */
    @Transactional(readOnly = true)
    public Optional<Secret> secretOf(AccountId id, int credentials) {
        var account = accounts.find(id).filter(one -> one.credentials() == credentials);
        return account.flatMap(one -> store.find(id))
                .filter(factor -> !factor.confirmed())
                .map(factor ->
                        new Secret(
                                factor.secret(),
                                TimeCodes.address(
                                        factor.secret(), account.orElseThrow().loginName())));
    }

    /**
     * Takes the code of a log-in whose password was right; wrong ones count as wrong passwords do.
     *
     * @param credentials as the half-finished session holds them
     * @return empty when the session is over
     */
    public Optional<Outcome<Passed>> pass(
            AccountId id, int credentials, String typed, String address) {
        var found = accounts.lock(id).filter(one -> one.credentials() == credentials);
        var factor = store.find(id);
        if (found.isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        var account = found.get();
        if (!account.isOpen(today.date()) || grants.on(id, today.date()).isEmpty()) {
            log.note(id, SignInLog.Outcome.CLOSED, address);
            return Optional.empty();
        }
        var locked = lockOut.of(account);
        if (locked.isPresent()) {
            log.note(id, SignInLog.Outcome.LOCKED, address);
            return Optional.of(refused(locked.get()));
        }
        return Optional.of(
                factor.get().confirmed()
                        ? checked(account, factor.get(), typed, address)
                        : confirmed(account, factor.get(), typed, address));
    }

    private Outcome<Passed> checked(
            StoredAccount account, StoredSecondFactor factor, String typed, String address) {
        return switch (check.use(account.id(), factor, typed)) {
            case WRONG -> wrong(account, address);
            case CODE -> {
                write(account, "登录", Map.of("factor", "动态验证码"));
                yield passed(account, account.credentials(), List.of(), address);
            }
            case RECOVERY_CODE -> {
                write(account, "登录", Map.of("factor", "恢复码"));
                yield passed(account, account.credentials(), List.of(), address);
            }
        };
    }

    private Outcome<Passed> confirmed(
            StoredAccount account, StoredSecondFactor factor, String typed, String address) {
        if (!check.confirms(account.id(), factor, typed)) {
            return wrong(account, address);
        }
        write(account, "启用第二重验证", Map.of("login", account.loginName()));
        write(account, "登录", Map.of("factor", "动态验证码"));
        return passed(account, account.credentials() + 1, newCodes(account.id()), address);
    }

    private Outcome<Passed> passed(
            StoredAccount account, int credentials, List<String> codes, String address) {
        lockOut.cleared(account.id());
        log.note(account.id(), SignInLog.Outcome.ADMITTED, address);
        var admitted =
                new SignIn.Admitted(
                        account.id(), account.displayName(), credentials, SignIn.Stage.WHOLE);
        return new Outcome.Done<>(new Passed(admitted, codes));
    }

    private Outcome<Passed> wrong(StoredAccount account, String address) {
        log.note(account.id(), SignInLog.Outcome.WRONG_CODE, address);
        return refused(lockOut.failed(account));
    }

    /** 情况 of one's own. */
    @Transactional(readOnly = true)
    public State stateOf(Viewer viewer) {
        var id = own(viewer);
        boolean set = store.find(id).filter(StoredSecondFactor::confirmed).isPresent();
        return new State(set, store.unusedCodes(id));
    }

    /** 重新生成恢复码: of one's own, against a code; the earlier ones no longer work. */
    public Outcome<List<String>> renewCodes(Viewer viewer, String typed) {
        var id = own(viewer);
        var account = accounts.lock(id).orElseThrow(() -> new NotFound(KeptAccounts.WHAT));
        var factor =
                store.find(id)
                        .filter(StoredSecondFactor::confirmed)
                        .orElseThrow(() -> new NotFound("第二重验证"));
        var locked = lockOut.of(account);
        if (locked.isPresent()) {
            return refused(locked.get());
        }
        if (check.use(id, factor, typed) == SecondFactorCheck.Found.WRONG) {
            return refused(lockOut.failed(account));
        }
        lockOut.cleared(id);
        write(account, "重新生成恢复码", Map.of("login", account.loginName()));
        return new Outcome.Done<>(newCodes(id));
    }

    /** 重置第二重验证: for another's lost telephone; it is set up anew at the next log-in. Never one's own. */
    public void reset(Viewer viewer, AccountId id, int version) {
        var account = kept.locked(viewer, id, version);
        if (id.equals(viewer.account())) {
            throw new NotAllowed("自己的第二重验证由另一位安全管理员重置。");
        }
        if (store.remove(id) == 0) {
            throw new NotFound("这个账号的第二重验证");
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("重置第二重验证", Accounts.REGISTER, id.value(), null)
                        .with(Map.of("login", account.loginName())));
    }

    /** 还没有启用的管理员, as far as the viewer keeps accounts. */
    @Transactional(readOnly = true)
    public List<AccountRow> missing(Viewer viewer) {
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        return accounts.withoutSecondFactor(scope, Role.withSecondFactor(), today.date());
    }

    private List<String> newCodes(AccountId id) {
        var made = RecoveryCodes.make();
        store.forgetCodes(id);
        made.forEach(code -> store.keepCode(id, code.number(), passwords.encode(code.letters())));
        return made.stream().map(RecoveryCodes.Code::written).toList();
    }

    private void write(StoredAccount account, String action, Map<String, String> detail) {
        audit.append(
                new Actor(account.displayName(), account.id().value()),
                AuditEntry.of(action, Accounts.REGISTER, account.id().value(), null).with(detail));
    }

    private static AccountId own(Viewer viewer) {
        var id = viewer.account();
        if (id == null) {
            throw new NotAllowed("命令行没有第二重验证。");
        }
        return id;
    }

    private static <T> Outcome<T> refused(SignIn because) {
        String told =
                because instanceof SignIn.Locked locked
                        ? LockOut.told(locked)
                        : "验证码不对，或已经用过。请看手机上现在的六位数字，用过的等下一个。";
        return new Outcome.Refused<>(List.of(Breach.of("code", told)));
    }
}
