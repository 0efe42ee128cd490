package cn.taizhang.account;

import java.util.List;

/**
 * 账号档案: one account as who keeps it sees it.
 *
 * @param grants the roles it holds today
 * @param mayChange false when it holds a role outside the viewer's reach as well: then only a superior may change it
 */
public record AccountSheet(AccountRow account, List<RoleGrant> grants, boolean mayChange) {}
