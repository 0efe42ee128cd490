package cn.taizhang.account.web;

import cn.taizhang.account.AccountRow;
import cn.taizhang.account.AccountSheet;
import cn.taizhang.account.HandOver;
import cn.taizhang.account.RoleGrant;
import cn.taizhang.account.SignInLog;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * 账号页: one account and what may be done with it.
 *
 * @param self the viewer's own account: another security administrator changes it
 * @param mayChange false when it holds a role outside the viewer's reach as well
 * @param signIns when and whence it was used lately
 * @param handOvers the lists it signed
 * @param typed what was typed into the form that was refused
 */
record AccountPage(
        AccountRow account,
        AccountState state,
        String expires,
        List<Grant> grants,
        boolean self,
        boolean mayChange,
        Map<String, String> roles,
        List<String> organizations,
        List<SignInsPage.Row> signIns,
        List<HandOver.Line> handOvers,
        Map<String, String> typed,
        List<Breach> breaches) {

    /** 一项授权. */
    record Grant(String role, String roleLabel, String organization, String organizationName) {

        static Grant of(RoleGrant grant) {
            return new Grant(
                    grant.role().name(),
                    grant.role().label(),
                    grant.organization().toString(),
                    grant.organizationName());
        }
    }

    static AccountPage of(
            AccountSheet sheet,
            boolean self,
            LocalDateTime now,
            List<String> organizations,
            List<SignInLog.Row> signIns,
            List<HandOver.Line> handOvers,
            Map<String, String> typed,
            List<Breach> breaches) {
        var expiresOn = sheet.account().expiresOn();
        return new AccountPage(
                sheet.account(),
                AccountState.of(sheet.account(), now),
                expiresOn == null ? "长期使用" : ChineseDates.full(expiresOn) + "起不能登录",
                sheet.grants().stream().map(Grant::of).toList(),
                self,
                sheet.mayChange(),
                AccountForm.roles(),
                organizations,
                SignInsPage.rows(signIns),
                handOvers,
                typed,
                breaches);
    }

    /** 姓名栏: what was typed and refused, or the name as it is. */
    public String displayName() {
        return typed.getOrDefault("displayName", account.displayName());
    }

    public boolean changeable() {
        return mayChange && !self;
    }
}
