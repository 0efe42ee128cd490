package cn.taizhang.account;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办理交接: the roles of who leaves go to who comes, from today on, all or nothing, with the list that both sign. */
@Service
@Transactional
public class HandOvers {

    private static final int LONGEST_NAME = 40;

    private final HandOverStore store;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final KeptAccounts kept;
    private final AuditTrail audit;
    private final Today today;

    HandOvers(
            HandOverStore store,
            AccountStore accounts,
            GrantStore grants,
            KeptAccounts kept,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.kept = kept;
        this.audit = audit;
        this.today = today;
    }

    /** What stands with an account: its roles are {@link AccountSheet#grants}, this is what it did. */
    @Transactional(readOnly = true)
    public List<HandOver.Deed> deedsOf(Viewer viewer, AccountId id) {
        kept.seen(viewer.require(Permission.KEEP_ACCOUNTS), id);
        return store.deedsOf(id);
    }

    /** The lists an account signed, newest first. */
    @Transactional(readOnly = true)
    public List<HandOver.Line> of(Viewer viewer, AccountId id) {
        kept.seen(viewer.require(Permission.KEEP_ACCOUNTS), id);
        return store.of(id);
    }

    @Transactional(readOnly = true)
    public HandOver get(Viewer viewer, UUID id) {
        return store.find(id, viewer.require(Permission.KEEP_ACCOUNTS))
                .orElseThrow(() -> new NotFound("这份交接清单"));
    }

    /**
     * Hands over everything the account holds today. A role that the successor holds already is only taken back from the
     * other; their work goes on under the successor's name from now on, what was recorded keeps the name it has.
     */
    public Outcome<UUID> handOver(Viewer viewer, AccountId id, int version, HandOver.Draft draft) {
        var from = kept.locked(viewer, id, version);
        if (id.equals(viewer.account())) {
            throw new NotAllowed("自己的账号由另一位安全管理员办理交接。");
        }
        var held = grants.on(id, today.date());
        var to = successor(viewer, draft.successor());
        var breaches = breachesIn(viewer, from, held, to, draft);
        if (to.isEmpty() || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var handed = store.insert(from, to.get(), draft, today.date(), viewer.name());
        store.keepDeeds(handed, id);
        if (draft.disable()) {
            accounts.disable(id, today.instant());
            write(viewer, "停用账号", from, null, Map.of());
        }
        move(viewer, handed, held, from, to.get());
        write(viewer, "办理交接", from, null, Map.of("successorLogin", to.get().loginName()));
        return new Outcome.Done<>(handed);
    }

    private void move(
            Viewer viewer,
            UUID handed,
            List<RoleGrant> held,
            StoredAccount from,
            StoredAccount to) {
        var holds = grants.on(to.id(), today.date());
        for (RoleGrant grant : held) {
            var organization = grant.organization();
            var role = Map.of("role", grant.role().name());
            store.keepRole(handed, grant);
            grants.end(from.id(), grant.role(), organization, today.date());
            write(viewer, "收回角色", from, organization.value(), role);
            if (!holdsAlready(holds, grant)) {
                grants.insert(to.id(), grant.role(), organization, today.date());
                write(viewer, "授予角色", to, organization.value(), role);
            }
        }
    }

    private List<Breach> breachesIn(
            Viewer viewer,
            StoredAccount from,
            List<RoleGrant> held,
            Optional<StoredAccount> to,
            HandOver.Draft draft) {
        var breaches = new ArrayList<Breach>();
        if (held.isEmpty()) {
            breaches.add(Breach.overall("这个账号现在没有角色，没有可移交的。"));
        }
        if (draft.successor().isEmpty()) {
            breaches.add(Breach.of("successor", "请填写接收人的登录名；还没有账号的，先开设账号。"));
        } else if (to.isEmpty()) {
            breaches.add(Breach.of("successor", "您管理范围内没有登录名为 " + draft.successor() + " 的账号。"));
        }
        to.ifPresent(one -> breaches.addAll(breachesIn(viewer, from, held, one)));
        if (draft.supervisor().isEmpty()) {
            breaches.add(Breach.of("supervisor", "请填写监交人姓名。"));
        } else if (draft.supervisor().length() > LONGEST_NAME) {
            breaches.add(Breach.of("supervisor", "监交人姓名最多 " + LONGEST_NAME + " 字。"));
        } else if (draft.supervisor().equals(from.displayName())
                || to.map(StoredAccount::displayName)
                        .filter(draft.supervisor()::equals)
                        .isPresent()) {
            breaches.add(Breach.of("supervisor", "监交人不能是移交人或接收人。"));
        }
        return breaches;
    }

    private List<Breach> breachesIn(
            Viewer viewer, StoredAccount from, List<RoleGrant> held, StoredAccount to) {
        var breaches = new ArrayList<Breach>();
        if (to.id().equals(from.id())) {
            breaches.add(Breach.of("successor", "接收人不能是移交人自己。"));
            return breaches;
        }
        if (to.id().equals(viewer.account())) {
            breaches.add(Breach.of("successor", "不能移交给自己，请由另一位安全管理员办理。"));
        }
        if (!to.isOpen(today.date())) {
            breaches.add(Breach.of("successor", "接收人的账号已停用或到期，请先恢复使用。"));
        }
        var holds = grants.on(to.id(), today.date());
        held.stream()
                .filter(grant -> !holdsAlready(holds, grant))
                .flatMap(grant ->
                        AccountRules.breachesBeside(holds, grant.role(), grant.organization())
                                .stream())
                .map(breach -> Breach.of("successor", breach.message()))
                .distinct()
                .forEach(breaches::add);
        return breaches;
    }

    private Optional<StoredAccount> successor(Viewer viewer, String loginName) {
        if (loginName.isEmpty()) {
            return Optional.empty();
        }
        var scope = viewer.require(Permission.KEEP_ACCOUNTS);
        return accounts.lockForSignIn(loginName.toLowerCase(Locale.ROOT))
                .filter(one -> accounts.row(scope, one.id(), today.date()).isPresent())
                .filter(one -> grants.allWithin(one.id(), scope, today.date()));
    }

    private static boolean holdsAlready(List<RoleGrant> holds, RoleGrant grant) {
        return holds.stream()
                .anyMatch(one ->
                        one.role() == grant.role()
                                && one.organization().equals(grant.organization()));
    }

    private void write(
            Viewer viewer,
            String action,
            StoredAccount account,
            @Nullable UUID organization,
            Map<String, String> more) {
        var detail = new HashMap<String, String>(more);
        detail.put("login", account.loginName());
        audit.append(
                viewer.actor(),
                AuditEntry.of(action, Accounts.REGISTER, account.id().value(), organization)
                        .with(detail));
    }
}
