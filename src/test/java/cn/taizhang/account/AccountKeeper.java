package cn.taizhang.account;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 安全管理员: keeps the accounts of a test district, naming each by its login there. */
record AccountKeeper(Accounts accounts, TestDistrict district) {

    Viewer viewer() {
        return district.viewer("security");
    }

    AccountId id(String who) {
        return Objects.requireNonNull(district.viewer(who).account());
    }

    int version(AccountId id) {
        return accounts.get(viewer(), id).account().version();
    }

    void disable(String who) {
        accounts.disable(viewer(), id(who), version(id(who)));
    }

    HandedOver open(
            String name, Role role, OrganizationId organization, @Nullable LocalDate expiresOn) {
        String login = district.prefix().toLowerCase(Locale.ROOT) + ".new";
        return accounts.open(viewer(), new NewAccount(login, name, role, organization, expiresOn))
                .orThrow();
    }

    List<String> grant(String who, Role role, OrganizationId organization) {
        return messages(accounts.grant(viewer(), id(who), role, organization));
    }

    /** The first street's officer changes their own password. */
    List<String> change(String old, String wanted) {
        return messages(accounts.changePassword(district.viewer("street1"), old, wanted, wanted));
    }

    /** Why something was refused; empty when it was done. */
    static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.breaches().stream().map(Breach::message).toList()
                : List.of();
    }
}
