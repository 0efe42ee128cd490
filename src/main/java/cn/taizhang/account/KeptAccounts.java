package cn.taizhang.account;

import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 管理范围内的账号: whom a security administrator may change. */
@Component
class KeptAccounts {

    static final String WHAT = "这个账号";

    private final AccountStore store;
    private final GrantStore grants;
    private final Today today;

    KeptAccounts(AccountStore store, GrantStore grants, Today today) {
        this.store = store;
        this.grants = grants;
        this.today = today;
    }

    /** The account, locked, when the viewer keeps every organization for which it holds a role. */
    StoredAccount locked(Viewer viewer, AccountId id, @Nullable Integer version) {
        Scope scope = viewer.require(Permission.KEEP_ACCOUNTS);
        seen(scope, id);
        var account = store.lock(id).orElseThrow(() -> new NotFound(WHAT));
        if (!grants.allWithin(id, scope, today.date())) {
            throw new NotAllowed("这个账号在您管理范围以外也有角色，须由上级安全管理员办理。");
        }
        if (version != null && version != account.version()) {
            throw new ChangedMeanwhile(WHAT);
        }
        return account;
    }

    /** The account as a list shows it; not found beyond the scope. */
    AccountRow seen(Scope scope, AccountId id) {
        return store.row(scope, id, today.date()).orElseThrow(() -> new NotFound(WHAT));
    }
}
