package cn.taizhang.account;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of hand-overs. */
@Repository
class HandOverStore {

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(
            StoredAccount from,
            StoredAccount to,
            HandOver.Draft draft,
            LocalDate today,
            String recordedBy) {
        var id = Ids.next();
        jdbc.sql(
                        """
                        insert into account.hand_over (hand_over_id, from_account, to_account, from_name, to_name,
                                                       supervisor, handed_on, disabled, recorded_by)
                        values (:id, :from, :to, :fromName, :toName, :supervisor, :today, :disabled, :recordedBy)
                        """)
                .param("id", id)
                .param("from", from.id().value())
                .param("to", to.id().value())
                .param("fromName", from.displayName())
                .param("toName", to.displayName())
                .param("supervisor", draft.supervisor())
                .param("today", today)
                .param("disabled", draft.disable())
                .param("recordedBy", recordedBy)
                .update();
        return id;
    }

    void keepRole(UUID id, RoleGrant grant) {
        jdbc.sql(
                        """
                        insert into account.hand_over_role (hand_over_id, role, organization_id)
                        values (:id, :role, :organization)
                        """)
                .param("id", id)
                .param("role", grant.role().name())
                .param("organization", grant.organization().value())
                .update();
    }

    void keepDeeds(UUID id, AccountId from) {
        jdbc.sql(
                        """
                        insert into account.hand_over_deed (hand_over_id, action, times)
                        select :id, action, times from account.deeds_of(:from)
                        """)
                .param("id", id)
                .param("from", from.value())
                .update();
    }

    List<HandOver.Deed> deedsOf(AccountId id) {
        return jdbc.sql(
                        "select action, times from account.deeds_of(:id) order by times desc, action")
                .param("id", id.value())
                .query(HandOver.Deed.class)
                .list();
    }

    List<HandOver.Line> of(AccountId id) {
        return jdbc.sql(
                        """
                        select hand_over_id, from_name, to_name, handed_on
                          from account.hand_over
                         where from_account = :id or to_account = :id
                         order by handed_on desc, hand_over_id desc
                         limit 50
                        """)
                .param("id", id.value())
                .query(HandOver.Line.class)
                .list();
    }

    /** @param scope where the viewer keeps accounts: one of the roles must stand there */
    Optional<HandOver> find(UUID id, Scope scope) {
        return jdbc.sql(
                        """
                        select h.from_name, h.to_name, h.supervisor, h.handed_on, h.disabled, h.recorded_by
                          from account.hand_over h
                         where h.hand_over_id = :id
                           and exists (select from account.hand_over_role r
                                         join organization.tree t
                                           on t.district = r.district and t.descendant_id = r.organization_id
                                        where r.district = h.district and r.hand_over_id = h.hand_over_id
                                          and t.ancestor_id = any(cast(:roots as uuid[])))
                        """)
                .param("id", id)
                .param("roots", scope.asArray())
                .query((row, _) ->
                        new HandOver(
                                id,
                                row.getString("from_name"),
                                row.getString("to_name"),
                                row.getString("supervisor"),
                                row.getObject("handed_on", LocalDate.class),
                                row.getBoolean("disabled"),
                                row.getString("recorded_by"),
                                roles(id),
                                deeds(id)))
                .optional();
    }

    private List<RoleGrant> roles(UUID id) {
        return jdbc.sql(
                        """
                        select r.role, r.organization_id, o.name
                          from account.hand_over_role r
                          join organization.directory o using (district, organization_id)
                         where r.hand_over_id = :id
                         order by r.role, o.name
                        """)
                .param("id", id)
                .query((row, _) ->
                        new RoleGrant(
                                Role.valueOf(row.getString("role")),
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    private List<HandOver.Deed> deeds(UUID id) {
        return jdbc.sql(
                        """
                        select action, times from account.hand_over_deed
                         where hand_over_id = :id order by times desc, action
                        """)
                .param("id", id)
                .query(HandOver.Deed.class)
                .list();
    }
}
