package cn.taizhang.account;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账号管理: log-in with lock-out on every path that takes a password, first passwords, roles, disabling. */
@Service
@Transactional
public class Accounts {

    public static final String REGISTER = "accounts";

    private static final String WHAT = KeptAccounts.WHAT;

    private final AccountStore store;
    private final GrantStore grants;
    private final AccountRules rules;
    private final KeptAccounts kept;
    private final PasswordCheck check;
    private final LockOut lockOut;
    private final SecondFactors factors;
    private final SignInLog log;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Today today;

    Accounts(
            AccountStore store,
            GrantStore grants,
            AccountRules rules,
            KeptAccounts kept,
            PasswordCheck check,
            LockOut lockOut,
            SecondFactors factors,
            SignInLog log,
            PasswordEncoder passwords,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.grants = grants;
        this.rules = rules;
        this.kept = kept;
        this.check = check;
        this.lockOut = lockOut;
        this.factors = factors;
        this.log = log;
        this.passwords = passwords;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Checks a password; an unknown name takes as long as a known one and counts nowhere.
     *
     * @param address whence it was typed
     */
    public SignIn signIn(String loginName, String password, String address) {
        // login names are lower case; a telephone likes to begin with a capital letter
        var known = store.lockForSignIn(loginName.strip().toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            return check.nobody(password);
        }
        var account = known.get();
        var checked = check.of(account, password);
        log.note(account.id(), SignInLog.outcomeOf(checked), address);
        if (checked instanceof SignIn.Admitted admitted) {
            passed(account, admitted.stage());
        }
        return checked;
    }

    private void passed(StoredAccount account, SignIn.Stage stage) {
        switch (stage) {
            case WHOLE -> {
                lockOut.cleared(account.id());
                audit.append(
                        new Actor(account.displayName(), account.id().value()),
                        AuditEntry.of("登录", REGISTER, account.id().value(), null));
            }
            case SETTING_UP -> factors.begin(account.id());
            case CODE_DUE -> {
                // counts, and is told, when the code was right
            }
        }
    }

    /** The viewer of an account; empty once it was disabled, has expired or lost its roles. */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(AccountId id) {
        return store.find(id).flatMap(this::viewerOf);
    }

    /**
     * As {@link #viewer}, and empty as well for a session that began with an earlier password or second factor, or without
     * one that a role needs by now.
     */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewerOfSession(AccountId id, int credentials) {
        return store.find(id)
                .filter(account -> account.credentials() == credentials)
                .flatMap(account ->
                        viewerOf(account)
                                .filter(viewer ->
                                        !factors.isStillToBeSetUp(account, viewer.grants())));
    }

    /**
     * Changes one's own password; the old one is checked on the same count as a log-in, unless something was left empty.
     * Every session of the account ends, this one too.
     */
    public Outcome<AccountId> changePassword(
            Viewer viewer, String old, String wanted, String again) {
        var id = viewer.account();
        if (id == null) {
            throw new NotAllowed("命令行没有密码可改。");
        }
        var missing = PasswordRules.breachesInEmpty(old, wanted, again);
        if (!missing.isEmpty()) {
            return new Outcome.Refused<>(missing);
        }
        var account = store.lock(id).orElseThrow(() -> new NotFound(WHAT));
        var breaches = new ArrayList<Breach>();
        switch (check.of(account, old)) {
            case SignIn.Admitted _ -> lockOut.cleared(id);
            case SignIn.Wrong _ -> breaches.add(Breach.of("oldPassword", "原密码不对。"));
            case SignIn.Locked locked -> breaches.add(locked(locked));
            case SignIn.Closed _ -> breaches.add(Breach.of("oldPassword", "账号已停用或到期。"));
        }
        breaches.addAll(PasswordRules.breachesIn(wanted, account.loginName()));
        if (wanted.equals(old)) {
            breaches.add(Breach.of("password", "新密码不能与原密码相同。"));
        }
        if (!wanted.equals(again)) {
            breaches.add(Breach.of("passwordAgain", "两次输入的新密码不一致。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.setPassword(id, passwords.encode(wanted), today.instant(), false);
        audit.append(viewer.actor(), AuditEntry.of("修改密码", REGISTER, id.value(), null));
        return new Outcome.Done<>(id);
    }

    /** Opens an account with a random first password, handed over once. */
    public Outcome<HandedOver> open(Viewer viewer, NewAccount wanted) {
        var breaches = breachesIn(viewer, wanted);
        return breaches.isEmpty()
                ? insert(viewer.actor(), wanted, true)
                : new Outcome.Refused<>(breaches);
    }

    /** Everything that {@link #open} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Viewer viewer, NewAccount wanted) {
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        var breaches = rules.breachesIn(wanted, scope, today.date());
        if (store.nameTaken(wanted.loginName())) {
            breaches.add(nameTaken(wanted));
        }
        return breaches;
    }

    /**
     * Opens the first accounts of an installation, from the command line.
     *
     * @param forReal false for a demonstration: its passwords go on working, and no second factor is asked for
     */
    public List<HandedOver> openFirst(Actor actor, List<NewAccount> wanted, boolean forReal) {
        return wanted.stream().map(account -> insert(actor, account, forReal).orThrow()).toList();
    }

    /** A new random password for who lost theirs, handed over once; the old one and its sessions end at once. */
    public HandedOver resetPassword(Viewer viewer, AccountId id, int version) {
        var account = kept.locked(viewer, id, version);
        if (id.equals(viewer.account())) {
            throw new NotAllowed("自己的密码请在「修改密码」中办理，须输入原密码。");
        }
        String password = FirstPassword.make();
        store.setPassword(id, passwords.encode(password), today.instant(), true);
        audit.append(viewer.actor(), entry("重置密码", account));
        return new HandedOver(id, account.loginName(), account.displayName(), password);
    }

    /**
     * 更改姓名: whose account it is, above all of the first accounts, which are named by role. One's own as well: it gives
     * no right. Entries written before keep the name they were written under.
     */
    public Outcome<AccountId> rename(Viewer viewer, AccountId id, String displayName, int version) {
        var account = kept.locked(viewer, id, version);
        String wanted = displayName.strip();
        var breaches = AccountRules.breachesInName(wanted);
        if (wanted.equals(account.displayName())) {
            breaches.add(Breach.of("displayName", "姓名与现在的相同，没有改动。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.rename(id, wanted);
        audit.append(
                viewer.actor(),
                AuditEntry.of("更改账号姓名", REGISTER, id.value(), null)
                        .with(
                                Map.of(
                                        "login",
                                        account.loginName(),
                                        "formerName",
                                        account.displayName(),
                                        "displayName",
                                        wanted)));
        return new Outcome.Done<>(id);
    }

    /** Disables an account: every session of it ends with its next request. */
    public void disable(Viewer viewer, AccountId id, int version) {
        var account = kept.locked(viewer, id, version);
        if (id.equals(viewer.account())) {
            throw new NotAllowed("不能停用自己的账号，请由另一位安全管理员办理。");
        }
        store.disable(id, today.instant());
        audit.append(viewer.actor(), entry("停用账号", account));
    }

    /** 恢复使用: opens a disabled or expired account again; its password stays what it was. */
    public Outcome<AccountId> reopen(
            Viewer viewer, AccountId id, int version, @Nullable LocalDate expiresOn) {
        var account = kept.locked(viewer, id, version);
        if (expiresOn != null && !expiresOn.isAfter(today.date())) {
            return new Outcome.Refused<>(List.of(AccountRules.EXPIRES_TOO_SOON));
        }
        store.reopen(id, expiresOn);
        audit.append(
                viewer.actor(),
                entry("恢复账号", account)
                        .with(
                                Map.of(
                                        "login",
                                        account.loginName(),
                                        "expires",
                                        Objects.toString(expiresOn, "长期"))));
        return new Outcome.Done<>(id);
    }

    /** 授予角色: one more role for an organization, from today on; refused where an administrator would hold two. */
    public Outcome<AccountId> grant(
            Viewer viewer,
            AccountId id,
            @Nullable Role role,
            @Nullable OrganizationId organization) {
        var account = kept.locked(viewer, id, null);
        var breaches = breachesIn(viewer, id, role, organization);
        if (role == null || organization == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        grants.insert(id, role, organization, today.date());
        audit.append(
                viewer.actor(),
                AuditEntry.of("授予角色", REGISTER, id.value(), organization.value())
                        .with(Map.of("login", account.loginName(), "role", role.name())));
        return new Outcome.Done<>(id);
    }

    /** Everything that {@link #grant} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(
            Viewer viewer,
            AccountId id,
            @Nullable Role role,
            @Nullable OrganizationId organization) {
        if (id.equals(viewer.account())) {
            throw new NotAllowed("不能给自己授予角色，请由另一位安全管理员办理。");
        }
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        var breaches = rules.breachesIn(role, organization, scope, today.date());
        breaches.addAll(
                AccountRules.breachesBeside(grants.on(id, today.date()), role, organization));
        return breaches;
    }

    /** 收回角色: from today on; what was done under it stays. Not found when the account does not hold the role. */
    public void withdraw(Viewer viewer, AccountId id, Role role, OrganizationId organization) {
        var account = kept.locked(viewer, id, null);
        if (id.equals(viewer.account())) {
            throw new NotAllowed("不能收回自己的角色，请由另一位安全管理员办理。");
        }
        if (grants.end(id, role, organization, today.date()) == 0) {
            throw new NotFound("这个账号的" + role.label() + "角色，可能已被收回");
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("收回角色", REGISTER, id.value(), organization.value())
                        .with(Map.of("login", account.loginName(), "role", role.name())));
    }

    /** Accounts by login name, from just behind {@code after} (empty for the first). */
    @Transactional(readOnly = true)
    public List<AccountRow> list(Viewer viewer, String search, String after, int limit) {
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        return store.list(scope, search.strip(), after, today.date(), limit);
    }

    /** One account with its roles, and whether the viewer may change it. */
    @Transactional(readOnly = true)
    public AccountSheet get(Viewer viewer, AccountId id) {
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        var row = store.row(scope, id, today.date()).orElseThrow(() -> new NotFound(WHAT));
        return new AccountSheet(
                row, grants.on(id, today.date()), grants.allWithin(id, scope, today.date()));
    }

    private Outcome<HandedOver> insert(Actor actor, NewAccount wanted, boolean forReal) {
        var role = Objects.requireNonNull(wanted.role());
        var organization = Objects.requireNonNull(wanted.organization());
        String password = FirstPassword.make();
        String hash = passwords.encode(password);
        var made = store.insert(wanted, hash, today.instant(), forReal);
        if (made.isEmpty()) {
            return new Outcome.Refused<>(List.of(nameTaken(wanted)));
        }
        var id = made.get();
        grants.insert(id, role, organization, today.date());
        audit.append(
                actor,
                AuditEntry.of("开设账号", REGISTER, id.value(), organization.value())
                        .with(Map.of("login", wanted.loginName(), "role", role.name())));
        return new Outcome.Done<>(
                new HandedOver(id, wanted.loginName(), wanted.displayName(), password));
    }

    private Optional<Viewer> viewerOf(StoredAccount account) {
        if (!account.isOpen(today.date())) {
            return Optional.empty();
        }
        var held = grants.on(account.id(), today.date());
        var actor = new Actor(account.displayName(), account.id().value());
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Viewer(actor, held, account.mustChangePassword()));
    }

    private static AuditEntry entry(String action, StoredAccount account) {
        return AuditEntry.of(action, REGISTER, account.id().value(), null)
                .with(Map.of("login", account.loginName()));
    }

    private static Breach nameTaken(NewAccount wanted) {
        return Breach.of("loginName", "登录名 " + wanted.loginName() + " 已被使用，请换一个。");
    }

    private static Breach locked(SignIn.Locked locked) {
        return Breach.of("oldPassword", LockOut.told(locked));
    }
}
