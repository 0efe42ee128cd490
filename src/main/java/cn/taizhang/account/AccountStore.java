package cn.taizhang.account;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class AccountStore {

    private static final String SELECT =
            """
            select account_id, login_name, display_name, password_hash, password_count, must_change_password,
                   second_factor_required, second_factor_count, failed_attempts, locked_until, disabled_at, expires_on, version
              from account.account
            """;

    /**
     * An account is seen by who keeps the accounts of an organization for which it holds or held a role. One that was
     * merged stands where it stood on its last day; else nobody could disable its people's accounts.
     */
    private static final String ROW =
            """
            select a.account_id, a.login_name, a.display_name,
                   coalesce(string_agg(distinct g.role, ',' order by g.role), '') as roles,
                   coalesce(string_agg(distinct o.name, '、' order by o.name), '') as organizations,
                   a.locked_until at time zone 'Asia/Shanghai' as locked_until,
                   a.disabled_at at time zone 'Asia/Shanghai' as disabled_at,
                   a.expires_on, a.must_change_password,
                   f.confirmed_at is not null as second_factor_set,
                   a.second_factor_required and f.confirmed_at is null as second_factor_missing, a.version
              from account.account a
              left join account.second_factor f on f.district = a.district and f.account_id = a.account_id
              left join account.role_grant g
                on g.district = a.district and g.account_id = a.account_id
               and g.from_on <= :today and g.to_on > :today
              left join organization.directory o
                on o.district = g.district and o.organization_id = g.organization_id
             where exists (select from account.role_grant held
                             join organization.directory its
                               on its.district = held.district and its.organization_id = held.organization_id
                             join organization.tree t
                               on t.district = held.district and t.descendant_id = held.organization_id
                              and (t.to_on = 'infinity'
                                   or least(:today, its.dissolved_on - 1) >= t.from_on
                                  and least(:today, its.dissolved_on - 1) < t.to_on)
                            where held.district = a.district and held.account_id = a.account_id
                              and t.ancestor_id = any(cast(:roots as uuid[])))
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the row, so that attempts side by side are counted one after the other. */
    Optional<StoredAccount> lockForSignIn(String loginName) {
        return jdbc.sql(SELECT + " where login_name = :name for update")
                .param("name", loginName)
                .query(AccountStore::account)
                .optional();
    }

    Optional<StoredAccount> lock(AccountId id) {
        return jdbc.sql(SELECT + " where account_id = :id for update")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    Optional<StoredAccount> find(AccountId id) {
        return jdbc.sql(SELECT + " where account_id = :id")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    boolean nameTaken(String loginName) {
        return jdbc.sql("select account.name_taken(:name)")
                .param("name", loginName)
                .query(Boolean.class)
                .single();
    }

    /** Empty when the login name was taken meanwhile. */
    Optional<AccountId> insert(NewAccount wanted, String hash, Instant now, boolean forReal) {
        var id = new AccountId(Ids.next());
        int inserted =
                jdbc.sql(
                                """
                                insert into account.account (account_id, login_name, display_name, password_hash,
                                                             password_set_at, must_change_password,
                                                             second_factor_required, expires_on)
                                values (:id, :login, :display, :hash, :now, :forReal, :forReal, :expires)
                                on conflict (district, login_name) do nothing
                                """)
                        .param("id", id.value())
                        .param("login", wanted.loginName())
                        .param("display", wanted.displayName())
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forReal", forReal)
                        .param("expires", wanted.expiresOn())
                        .update();
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    void setPassword(AccountId id, String hash, Instant now, boolean mustChange) {
        jdbc.sql(
                        """
                        update account.account
                           set password_hash = :hash, password_set_at = :now, password_count = password_count + 1,
                               must_change_password = :mustChange, failed_attempts = 0, locked_until = null,
                               version = version + 1
                         where account_id = :id
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mustChange", mustChange)
                .update();
    }

    void rename(AccountId id, String displayName) {
        jdbc.sql(
                        """
                        update account.account set display_name = :name, version = version + 1 where account_id = :id
                        """)
                .param("id", id.value())
                .param("name", displayName)
                .update();
    }

    void countFailure(AccountId id, @Nullable Instant lockedUntil) {
        jdbc.sql(
                        """
                        update account.account
                           set failed_attempts = case when cast(:until as timestamptz) is null
                                                      then failed_attempts + 1 else 0 end,
                               locked_until = :until
                         where account_id = :id
                        """)
                .param("id", id.value())
                .param("until", lockedUntil == null ? null : lockedUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clearFailures(AccountId id) {
        jdbc.sql(
                        """
                        update account.account set failed_attempts = 0, locked_until = null
                         where account_id = :id and (failed_attempts > 0 or locked_until is not null)
                        """)
                .param("id", id.value())
                .update();
    }

    void disable(AccountId id, Instant now) {
        jdbc.sql(
                        """
                        update account.account set disabled_at = :now, version = version + 1 where account_id = :id
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reopen(AccountId id, @Nullable LocalDate expiresOn) {
        jdbc.sql(
                        """
                        update account.account
                           set disabled_at = null, expires_on = :expires, version = version + 1
                         where account_id = :id
                        """)
                .param("id", id.value())
                .param("expires", expiresOn)
                .update();
    }

    /** By login name, from just behind {@code after}. Roles and organizations are those of {@code today}. */
    List<AccountRow> list(Scope scope, String search, String after, LocalDate today, int limit) {
        return jdbc
                .sql(
                        ROW
                                + """
                                   and a.login_name > :after
                                   and (:search = '' or starts_with(a.login_name, lower(:search))
                                        or strpos(a.display_name, :search) > 0)
                                 group by a.district, a.account_id, f.confirmed_at
                                 order by a.login_name
                                 limit :limit
                                """)
                .param("roots", scope.asArray())
                .param("search", search)
                .param("after", after)
                .param("today", today)
                .param("limit", limit)
                .query(AccountRow.class)
                .list()
                .stream()
                .map(AccountStore::withRoleLabels)
                .toList();
    }

    /** 还没有启用第二重验证的账号: open ones that need it, within the scope. */
    List<AccountRow> withoutSecondFactor(Scope scope, Set<String> roles, LocalDate today) {
        return jdbc
                .sql(
                        ROW
                                + """
                                   and a.second_factor_required and f.confirmed_at is null and a.disabled_at is null
                                   and (a.expires_on is null or a.expires_on > :today)
                                   and g.role = any(cast(:roles as text[]))
                                 group by a.district, a.account_id, f.confirmed_at
                                 order by a.login_name
                                """)
                .param("roots", scope.asArray())
                .param("roles", roles.toArray(String[]::new))
                .param("today", today)
                .query(AccountRow.class)
                .list()
                .stream()
                .map(AccountStore::withRoleLabels)
                .toList();
    }

    Optional<AccountRow> row(Scope scope, AccountId id, LocalDate today) {
        return jdbc.sql(
                        ROW
                                + " and a.account_id = :id group by a.district, a.account_id, f.confirmed_at")
                .param("roots", scope.asArray())
                .param("today", today)
                .param("id", id.value())
                .query(AccountRow.class)
                .optional()
                .map(AccountStore::withRoleLabels);
    }

    private static AccountRow withRoleLabels(AccountRow row) {
        var roles =
                Arrays.stream(row.roles().split(","))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .toList();
        String labels = roles.stream().map(Role::label).collect(Collectors.joining("、"));
        return new AccountRow(
                row.accountId(),
                row.loginName(),
                row.displayName(),
                labels,
                row.organizations(),
                row.lockedUntil(),
                row.disabledAt(),
                row.expiresOn(),
                row.mustChangePassword(),
                row.secondFactorSet(),
                row.secondFactorMissing() && roles.stream().anyMatch(Role::needsSecondFactor),
                row.version());
    }

    private static StoredAccount account(ResultSet row, int n) throws SQLException {
        return new StoredAccount(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("login_name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getInt("password_count"),
                row.getBoolean("must_change_password"),
                row.getBoolean("second_factor_required"),
                row.getInt("second_factor_count"),
                row.getInt("failed_attempts"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                instant(row.getObject("disabled_at", OffsetDateTime.class)),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
