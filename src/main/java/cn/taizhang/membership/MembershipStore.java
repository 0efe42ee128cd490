package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import cn.taizhang.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of membership slices. */
@Repository
class MembershipStore {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    MembershipStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<NewSlice> wanted) {
        batch.batchUpdate(
                """
                insert into membership.slice (person_id, organization_id, kind, from_on, to_on, end_reason, joined_on,
                                              formal_on)
                values (?, ?, ?, ?, coalesce(?, 'infinity'::date), ?, ?, ?)
                """,
                wanted,
                BATCH,
                (statement, s) -> {
                    var reason = s.endReason();
                    statement.setObject(1, s.person().value());
                    statement.setObject(2, s.organization().value());
                    statement.setString(3, s.kind().name());
                    statement.setObject(4, s.fromOn());
                    statement.setObject(5, s.toOn(), java.sql.Types.DATE);
                    statement.setString(6, reason == null ? null : reason.name());
                    statement.setObject(7, s.joinedOn(), java.sql.Types.DATE);
                    statement.setObject(8, s.formalOn(), java.sql.Types.DATE);
                });
    }

    /** What follows the slice that ended on the day; when the member joined and became a full one goes on with it. */
    void follow(
            PersonId person,
            LocalDate on,
            OrganizationId organization,
            MemberKind kind,
            @Nullable LocalDate formalOn) {
        jdbc.sql(
                        """
                        insert into membership.slice (person_id, organization_id, kind, from_on, joined_on, formal_on)
                        select person_id, :organization, :kind, to_on, joined_on,
                               coalesce(cast(:formalOn as date), formal_on)
                          from membership.slice
                         where person_id = :person and to_on = :on
                        """)
                .param("person", person.value())
                .param("on", on)
                .param("organization", organization.value())
                .param("kind", kind.name())
                .param("formalOn", formalOn)
                .update();
    }

    void end(PersonId person, LocalDate on, EndReason reason) {
        jdbc.sql(
                        """
                        update membership.slice
                           set to_on = :on, end_reason = :reason, version = version + 1
                         where person_id = :person and from_on < :on and to_on = 'infinity'
                        """)
                .param("person", person.value())
                .param("on", on)
                .param("reason", reason.name())
                .update();
    }

    Optional<MembershipSlice> openOn(PersonId person, LocalDate day) {
        return jdbc.sql(
                        """
                        select s.slice_id, s.organization_id, o.name, s.kind, s.from_on, s.to_on, s.end_reason,
                               s.joined_on, s.formal_on
                          from membership.slice s
                          join organization.directory o using (district, organization_id)
                         where s.person_id = :person and s.from_on <= :day and s.to_on = 'infinity'
                        """)
                .param("person", person.value())
                .param("day", day)
                .query(MembershipStore::slice)
                .optional();
    }

    Optional<MembershipSlice> overlapping(PersonId person, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql(
                        """
                        select s.slice_id, s.organization_id, o.name, s.kind, s.from_on, s.to_on, s.end_reason,
                               s.joined_on, s.formal_on
                          from membership.slice s
                          join organization.directory o using (district, organization_id)
                         where s.person_id = :person and s.to_on > :from
                           and s.from_on < coalesce(cast(:to as date), 'infinity')
                         order by s.from_on
                         limit 1
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .query(MembershipStore::slice)
                .optional();
    }

    List<MembershipSlice> historyOf(PersonId person) {
        return jdbc.sql(
                        """
                        select s.slice_id, s.organization_id, o.name, s.kind, s.from_on, s.to_on, s.end_reason,
                               s.joined_on, s.formal_on
                          from membership.slice s
                          join organization.directory o using (district, organization_id)
                         where s.person_id = :person
                         order by s.from_on desc
                        """)
                .param("person", person.value())
                .query(MembershipStore::slice)
                .list();
    }

    List<RollRow> rollOf(Scope scope, OrganizationId organization, LocalDate day) {
        return jdbc.sql(
                        """
                        select r.person_id, p.name, p.sex, p.born_on, r.kind, r.organization_id,
                               o.name as organization_name, r.from_on
                          from membership.roll r
                          join people.directory p using (district, person_id)
                          join organization.directory o on o.district = r.district
                                                       and o.organization_id = r.organization_id
                         where r.organization_id = :organization and r.from_on <= :day and r.to_on > :day
                           and exists (select from organization.tree t
                                        where t.district = r.district and t.descendant_id = r.organization_id
                                          and t.ancestor_id = any(cast(:roots as uuid[]))
                                          and (t.to_on = 'infinity' or t.from_on <= :day and t.to_on > :day))
                         order by p.name_order, p.person_id
                        """)
                .param("organization", organization.value())
                .param("day", day)
                .param("roots", scope.asArray())
                .query(RollRow.class)
                .list();
    }

    List<SliceRow> among(Scope scope, List<UUID> ids) {
        if (ids.isEmpty() || scope.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select s.slice_id, s.person_id, p.name, s.kind, o.name as organization_name, s.from_on
                          from membership.slice s
                          join people.directory p using (district, person_id)
                          join organization.directory o on o.district = s.district
                                                       and o.organization_id = s.organization_id
                         where s.slice_id in (:ids)
                           and exists (select from organization.tree t
                                        where t.district = s.district and t.descendant_id = s.organization_id
                                          and t.ancestor_id = any(cast(:roots as uuid[]))
                                          and (t.to_on = 'infinity' or t.from_on < s.to_on and t.to_on > s.from_on))
                         order by s.from_on desc, s.slice_id desc
                        """)
                .param("ids", ids)
                .param("roots", scope.asArray())
                .query(SliceRow.class)
                .list();
    }

    /** How many persons stand on a day on the roll of an organization under the root that has ended before. */
    long leftOnEndedRolls(OrganizationId root, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(distinct r.person_id)
                          from membership.roll r
                          join organization.directory o using (district, organization_id)
                          join organization.tree t
                            on t.district = r.district and t.descendant_id = r.organization_id
                           and t.ancestor_id = :root and t.to_on = o.dissolved_on
                         where o.dissolved_on <= :day and r.from_on <= :day and r.to_on > :day
                        """)
                .param("root", root.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    boolean tied(Scope scope, PersonId person) {
        return jdbc.sql(
                        """
                        select exists (
                            select from membership.person_tie tie
                              join organization.tree t on t.district = tie.district
                                                      and t.descendant_id = tie.organization_id
                             where tie.person_id = :person and t.ancestor_id = any(cast(:roots as uuid[]))
                               and (t.to_on = 'infinity' or t.from_on < tie.to_on and t.to_on > tie.from_on))
                        """)
                .param("person", person.value())
                .param("roots", scope.asArray())
                .query(Boolean.class)
                .single();
    }

    /** The organization in scope that the person has to do with, the latest tie first; empty where there is none. */
    Optional<OrganizationId> tiedThrough(Scope scope, PersonId person) {
        return jdbc.sql(
                        """
                        select tie.organization_id
                          from membership.person_tie tie
                          join organization.tree t on t.district = tie.district
                                                  and t.descendant_id = tie.organization_id
                         where tie.person_id = :person and t.ancestor_id = any(cast(:roots as uuid[]))
                           and (t.to_on = 'infinity' or t.from_on < tie.to_on and t.to_on > tie.from_on)
                         order by tie.to_on desc, tie.from_on desc, tie.organization_id
                         limit 1
                        """)
                .param("person", person.value())
                .param("roots", scope.asArray())
                .query(UUID.class)
                .optional()
                .map(OrganizationId::new);
    }

    /** Asked of one function with the owner's rights, which answers nothing else. */
    IdentityMatch identityMatch(byte[] digest) {
        return IdentityMatch.valueOf(
                jdbc.sql("select membership.identity_match(:digest)")
                        .param("digest", digest)
                        .query(String.class)
                        .single());
    }

    private static MembershipSlice slice(ResultSet row, int n) throws SQLException {
        LocalDate to = row.getObject("to_on", LocalDate.class);
        String reason = row.getString("end_reason");
        return new MembershipSlice(
                row.getObject("slice_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                MemberKind.valueOf(row.getString("kind")),
                row.getObject("from_on", LocalDate.class),
                LocalDate.MAX.equals(to) ? null : to,
                reason == null ? null : EndReason.valueOf(reason),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("formal_on", LocalDate.class));
    }
}
