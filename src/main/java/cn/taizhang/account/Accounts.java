package cn.taizhang.account;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.Organizations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账号管理: log-in with lock-out on every path that takes a password, first passwords, roles, disabling. */
@Service
@Transactional
public class Accounts {

    private static final String REGISTER = "accounts";

    private final AccountStore store;
    private final Organizations organizations;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final String nobodysHash;

    Accounts(
            AccountStore store,
            Organizations organizations,
            PasswordEncoder passwords,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.organizations = organizations;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = passwords.encode(FirstPassword.make());
    }

    /** Checks a password; an unknown name takes as long as a known one and counts nowhere. */
    public SignIn signIn(String loginName, String password) {
        var known = store.lockForSignIn(loginName.strip());
        if (known.isEmpty()) {
            passwords.matches(password, nobodysHash);
            return new SignIn.Wrong();
        }
        var account = known.get();
        var checked = check(account, password);
        if (checked instanceof SignIn.Admitted) {
            audit.append(
                    new Actor(account.displayName(), account.id().value()),
                    AuditEntry.of("登录", REGISTER, account.id().value(), null));
        }
        return checked;
    }

    /** The viewer for a request; empty once the account was disabled, has expired or lost its roles. */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(AccountId id) {
        return store.find(id)
                .filter(account -> account.isOpen(today()))
                .map(account -> viewerOf(account, store.grantsOn(id, today())))
                .filter(viewer -> !viewer.grants().isEmpty());
    }

    /** Changes one's own password; the old one is checked on the same count as a log-in. */
    public Outcome<AccountId> changePassword(
            AccountId id, String old, String wanted, String again) {
        var account = store.lockForPassword(id).orElseThrow(() -> new NotFound("这个账号"));
        var breaches = new ArrayList<>(PasswordRules.breachesIn(wanted, account.loginName()));
        if (!wanted.equals(again)) {
            breaches.add(Breach.of("again", "两次输入的新口令不一致。"));
        }
        if (wanted.equals(old)) {
            breaches.add(Breach.of("password", "新口令不能与原口令相同。"));
        }
        switch (check(account, old)) {
            case SignIn.Admitted ignored -> {}
            case SignIn.Wrong ignored -> breaches.add(Breach.of("old", "原口令不正确。"));
            case SignIn.Locked ignored -> breaches.add(Breach.of("old", "失败次数过多，账号已暂时锁定。"));
            case SignIn.Closed ignored -> breaches.add(Breach.of("old", "账号已停用。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.setPassword(id, passwords.encode(wanted), clock.instant(), false);
        audit.append(
                new Actor(account.displayName(), id.value()),
                AuditEntry.of("修改口令", REGISTER, id.value(), null));
        return new Outcome.Done<>(id);
    }

    /** Opens an account with a random first password, handed over once. */
    public Outcome<HandedOver> open(Viewer viewer, NewAccount wanted) {
        viewer.require(Permission.KEEP_ACCOUNTS);
        var breaches = breachesIn(viewer, wanted);
        return breaches.isEmpty()
                ? new Outcome.Done<>(insert(viewer.actor(), wanted, true))
                : new Outcome.Refused<>(breaches);
    }

    /** Opens the first accounts of an installation, from the command line. */
    public List<HandedOver> openFirst(
            Actor actor, List<NewAccount> wanted, boolean mustChangePassword) {
        return wanted.stream().map(account -> insert(actor, account, mustChangePassword)).toList();
    }

    /** A new random password for who lost theirs, handed over once; the old one ends at once. */
    public HandedOver resetPassword(Viewer viewer, AccountId id) {
        var account = visible(viewer, id);
        String password = FirstPassword.make();
        store.setPassword(id, passwords.encode(password), clock.instant(), true);
        audit.append(viewer.actor(), AuditEntry.of("重置口令", REGISTER, id.value(), null));
        return new HandedOver(id, account.loginName(), password);
    }

    /** Disables an account: every session of it ends with its next request. */
    public void disable(Viewer viewer, AccountId id) {
        visible(viewer, id);
        if (id.equals(viewer.account())) {
            throw new NotAllowed("不能停用自己的账号，请由另一位安全管理员办理。");
        }
        store.disable(id, clock.instant());
        audit.append(viewer.actor(), AuditEntry.of("停用账号", REGISTER, id.value(), null));
    }

    @Transactional(readOnly = true)
    public List<AccountRow> list(Viewer viewer, String search, String after, int limit) {
        return store.list(viewer.require(Permission.KEEP_ACCOUNTS), search, after, today(), limit);
    }

    private SignIn check(StoredAccount account, String password) {
        Instant now = clock.instant();
        var lockedUntil = account.lockedUntil();
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return new SignIn.Locked(lockedUntil);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            return failed(account, now);
        }
        if (!account.isOpen(today())) {
            return new SignIn.Closed();
        }
        store.clearFailures(account.id());
        return new SignIn.Admitted(account.id(), account.displayName());
    }

    private SignIn failed(StoredAccount account, Instant now) {
        boolean last = account.failedAttempts() + 1 >= PasswordRules.ATTEMPTS_BEFORE_LOCK;
        Instant until = now.plus(PasswordRules.LOCK);
        store.countFailure(account.id(), last ? until : null);
        if (!last) {
            return new SignIn.Wrong();
        }
        audit.append(
                new Actor(account.displayName(), account.id().value()),
                AuditEntry.of("连续登录失败，账号锁定", REGISTER, account.id().value(), null));
        return new SignIn.Locked(until);
    }

    private HandedOver insert(Actor actor, NewAccount wanted, boolean mustChangePassword) {
        String password = FirstPassword.make();
        var id =
                store.insert(
                        wanted,
                        passwords.encode(password),
                        clock.instant(),
                        today(),
                        mustChangePassword);
        audit.append(
                actor,
                AuditEntry.of("开设账号", REGISTER, id.value(), wanted.organization().value())
                        .with(Map.of("login", wanted.loginName(), "role", wanted.role().name())));
        return new HandedOver(id, wanted.loginName(), password);
    }

    private List<Breach> breachesIn(Viewer viewer, NewAccount wanted) {
        var breaches = new ArrayList<Breach>();
        if (!wanted.loginName().matches("[a-z0-9._-]{2,40}")) {
            breaches.add(Breach.of("loginName", "登录名为 2 至 40 位小写字母、数字或 . _ - 。"));
        } else if (store.nameTaken(wanted.loginName())) {
            breaches.add(Breach.of("loginName", "登录名 " + wanted.loginName() + " 已被使用。"));
        }
        if (wanted.displayName().isBlank()) {
            breaches.add(Breach.of("displayName", "请填写使用人姓名。账号专人专用，不设公用账号。"));
        }
        var scope = viewer.scope(Permission.KEEP_ACCOUNTS);
        if (!organizations.isWithin(scope, wanted.organization(), today())) {
            breaches.add(Breach.of("organization", "请选择您管理范围内的组织。"));
        }
        return breaches;
    }

    private StoredAccount visible(Viewer viewer, AccountId id) {
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        return store.find(id)
                .filter(account -> store.hasGrantWithin(id, scope))
                .orElseThrow(() -> new NotFound("这个账号"));
    }

    private static Viewer viewerOf(StoredAccount account, List<RoleGrant> grants) {
        return new Viewer(
                new Actor(account.displayName(), account.id().value()),
                grants,
                account.mustChangePassword());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
