package cn.taizhang.account;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of roles granted. */
@Repository
class GrantStore {

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoleGrant> on(AccountId id, LocalDate day) {
        return jdbc.sql(
                        """
                        select g.role, g.organization_id, o.name
                          from account.role_grant g
                          join organization.directory o using (district, organization_id)
                         where g.account_id = :id and g.from_on <= :day and g.to_on > :day
                         order by g.from_on, g.role, o.name
                        """)
                .param("id", id.value())
                .param("day", day)
                .query(GrantStore::grant)
                .list();
    }

    void insert(AccountId id, Role role, OrganizationId organization, LocalDate today) {
        jdbc.sql(
                        """
                        insert into account.role_grant (account_id, role, organization_id, from_on)
                        values (:id, :role, :organization, :today)
                        """)
                .param("id", id.value())
                .param("role", role.name())
                .param("organization", organization.value())
                .param("today", today)
                .update();
    }

    /**
     * Ends a grant; one that began only today never was in force on any earlier day and is taken away.
     *
     * @return how many grants ended: 0 when the account does not hold the role
     */
    int end(AccountId id, Role role, OrganizationId organization, LocalDate today) {
        return jdbc.sql(
                        """
                        with begun_today as (
                            delete from account.role_grant
                             where account_id = :id and role = :role and organization_id = :organization
                               and from_on = :today and to_on > :today
                            returning 1),
                        begun_earlier as (
                            update account.role_grant set to_on = :today
                             where account_id = :id and role = :role and organization_id = :organization
                               and from_on < :today and to_on > :today
                            returning 1)
                        select (select count(*) from begun_today) + (select count(*) from begun_earlier)
                        """)
                .param("id", id.value())
                .param("role", role.name())
                .param("organization", organization.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /**
     * Whether every role the account holds stands for an organization of the scope; one that was merged stands where it
     * stood on its last day.
     */
    boolean allWithin(AccountId id, Scope scope, LocalDate today) {
        return jdbc.sql(
                        """
                        select not exists (
                            select from account.role_grant g
                              join organization.directory its using (district, organization_id)
                             where g.account_id = :id and g.to_on > :today
                               and not exists (
                                   select from organization.tree t
                                    where t.district = g.district and t.descendant_id = g.organization_id
                                      and (t.to_on = 'infinity'
                                           or least(:today, its.dissolved_on - 1) >= t.from_on
                                          and least(:today, its.dissolved_on - 1) < t.to_on)
                                      and t.ancestor_id = any(cast(:roots as uuid[]))))
                        """)
                .param("id", id.value())
                .param("today", today)
                .param("roots", scope.asArray())
                .query(Boolean.class)
                .single();
    }

    private static RoleGrant grant(ResultSet row, int n) throws SQLException {
        return new RoleGrant(
                Role.valueOf(row.getString("role")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"));
    }
}
