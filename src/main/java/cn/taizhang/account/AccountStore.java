package cn.taizhang.account;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of accounts and their grants. */
@Repository
class AccountStore {

    private static final String SELECT =
            """
            select account_id, login_name, display_name, password_hash, must_change_password, failed_attempts,
                   locked_until, disabled_at, expires_on
              from account.account
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

    Optional<StoredAccount> lockForPassword(AccountId id) {
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

    List<RoleGrant> grantsOn(AccountId id, LocalDate day) {
        return jdbc.sql(
                        """
                        select g.role, g.organization_id, o.name
                          from account.role_grant g
                          join organization.directory o using (district, organization_id)
                         where g.account_id = :id and g.from_on <= :day and g.to_on > :day
                         order by g.from_on, g.role
                        """)
                .param("id", id.value())
                .param("day", day)
                .query((row, n) ->
                        new RoleGrant(
                                Role.valueOf(row.getString("role")),
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    boolean nameTaken(String loginName) {
        return jdbc.sql("select exists (select from account.account where login_name = :name)")
                .param("name", loginName)
                .query(Boolean.class)
                .single();
    }

    boolean hasGrantWithin(AccountId id, Scope scope) {
        return jdbc.sql(
                        """
                        select exists (
                            select from account.role_grant g
                              join organization.tree t
                                on t.district = g.district and t.descendant_id = g.organization_id
                             where g.account_id = :id and t.ancestor_id = any(cast(:roots as uuid[])))
                        """)
                .param("id", id.value())
                .param("roots", scope.asArray())
                .query(Boolean.class)
                .single();
    }

    AccountId insert(
            NewAccount wanted,
            String hash,
            Instant now,
            LocalDate today,
            boolean mustChangePassword) {
        var id = new AccountId(Ids.next());
        jdbc.sql(
                        """
                        insert into account.account (account_id, login_name, display_name, password_hash,
                                                     password_set_at, must_change_password, expires_on)
                        values (:id, :login, :display, :hash, :now, :mustChange, :expires)
                        """)
                .param("id", id.value())
                .param("login", wanted.loginName())
                .param("display", wanted.displayName().strip())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mustChange", mustChangePassword)
                .param("expires", wanted.expiresOn())
                .update();
        jdbc.sql(
                        """
                        insert into account.role_grant (account_id, role, organization_id, from_on)
                        values (:id, :role, :organization, :today)
                        """)
                .param("id", id.value())
                .param("role", wanted.role().name())
                .param("organization", wanted.organization().value())
                .param("today", today)
                .update();
        return id;
    }

    void setPassword(AccountId id, String hash, Instant now, boolean mustChange) {
        jdbc.sql(
                        """
                        update account.account
                           set password_hash = :hash, password_set_at = :now, must_change_password = :mustChange,
                               failed_attempts = 0, locked_until = null, version = version + 1
                         where account_id = :id
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mustChange", mustChange)
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
                        update account.account set disabled_at = :now, version = version + 1
                         where account_id = :id and disabled_at is null
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<AccountRow> list(Scope scope, String search, String after, LocalDate today, int limit) {
        return jdbc
                .sql(
                        """
                        select a.account_id, a.login_name, a.display_name,
                               string_agg(distinct g.role, ',' order by g.role) as roles,
                               string_agg(distinct o.name, '、' order by o.name) as organizations,
                               a.locked_until at time zone 'Asia/Shanghai' as locked_until,
                               a.disabled_at at time zone 'Asia/Shanghai' as disabled_at,
                               a.expires_on, a.must_change_password
                          from account.account a
                          join account.role_grant g using (district, account_id)
                          join organization.directory o using (district, organization_id)
                         where a.login_name > :after
                           and (:search = '' or a.login_name like :search || '%'
                                or a.display_name like '%' || :search || '%')
                           and g.to_on > :today
                           and exists (select from organization.tree t
                                        where t.district = g.district and t.descendant_id = g.organization_id
                                          and t.ancestor_id = any(cast(:roots as uuid[])))
                         group by a.district, a.account_id
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

    private static AccountRow withRoleLabels(AccountRow row) {
        String labels =
                Arrays.stream(row.roles().split(","))
                        .map(role -> Role.valueOf(role).label())
                        .collect(Collectors.joining("、"));
        return new AccountRow(
                row.accountId(),
                row.loginName(),
                row.displayName(),
                labels,
                row.organizations(),
                row.lockedUntil(),
                row.disabledAt(),
                row.expiresOn(),
                row.mustChangePassword());
    }

    private static StoredAccount account(ResultSet row, int n) throws SQLException {
        return new StoredAccount(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("login_name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getInt("failed_attempts"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                instant(row.getObject("disabled_at", OffsetDateTime.class)),
                row.getObject("expires_on", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
