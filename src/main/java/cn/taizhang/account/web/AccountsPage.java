package cn.taizhang.account.web;

import cn.taizhang.account.AccountRow;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 账号列表页.
 *
 * @param withoutSecondFactor administrators that still have to bind a telephone
 * @param line how many are on this page
 * @param first address of the first page, null on it
 * @param next address of the next page, null on the last
 */
record AccountsPage(
        String query,
        List<Row> rows,
        List<Row> withoutSecondFactor,
        String line,
        @Nullable String first,
        @Nullable String next) {

    static final int LENGTH = 50;

    /** 一行. */
    record Row(
            String href,
            String displayName,
            String loginName,
            String roles,
            String organizations,
            AccountState state,
            String expires) {

        static Row of(AccountRow account, LocalDateTime now) {
            var expiresOn = account.expiresOn();
            return new Row(
                    "/accounts/" + account.accountId(),
                    account.displayName(),
                    account.loginName(),
                    account.roles(),
                    account.organizations(),
                    AccountState.of(account, now),
                    expiresOn == null ? "长期" : ChineseDates.full(expiresOn));
        }
    }

    /** @param found one more than a page holds where there is a next page */
    static AccountsPage of(
            String query,
            String after,
            List<AccountRow> found,
            List<AccountRow> withoutSecondFactor,
            LocalDateTime now) {
        var shown = found.stream().limit(LENGTH).toList();
        var next = found.size() > LENGTH ? address(query, shown.getLast().loginName()) : null;
        return new AccountsPage(
                query,
                rows(shown, now),
                rows(withoutSecondFactor, now),
                "本页 " + shown.size() + " 个账号",
                after.isEmpty() ? null : address(query, ""),
                next);
    }

    private static List<Row> rows(List<AccountRow> accounts, LocalDateTime now) {
        return accounts.stream().map(account -> Row.of(account, now)).toList();
    }

    private static String address(String query, String after) {
        var address = UriComponentsBuilder.fromPath("/accounts");
        if (!query.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (!after.isEmpty()) {
            address.queryParam("after", "{after}");
        }
        return address.encode().buildAndExpand(Map.of("q", query, "after", after)).toUriString();
    }
}
