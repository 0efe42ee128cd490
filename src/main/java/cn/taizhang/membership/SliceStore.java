package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slices of membership as the register reads and writes them, a few hundred at a time. */
@Repository
class SliceStore {

    private static final int TOLD_AT_MOST = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SliceStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** All slices of these persons, and of whom these slices are; as far as whoever asks may open the persons. */
    List<MemberRow.KnownSlice> of(Set<UUID> persons, Set<UUID> slices) {
        return jdbc.sql(
                        """
                        select s.slice_id, s.person_id, s.organization_id, o.name, s.from_on, s.to_on,
                               coalesce(s.end_reason = 'DECEASED', false) as deceased
                          from membership.slice s
                          join organization.directory o using (district, organization_id)
                         where s.district = kernel.current_district()
                           and s.person_id in (select unnest(:persons) union
                                               select m.person_id from membership.slice m where m.slice_id = any(:slices))
                         order by s.person_id, s.from_on
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("slices", slices.toArray(UUID[]::new))
                .query(SliceStore::slice)
                .list();
    }

    private static MemberRow.KnownSlice slice(ResultSet row, int n) throws SQLException {
        var to = row.getObject("to_on", LocalDate.class);
        return new MemberRow.KnownSlice(
                row.getObject("slice_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                row.getObject("from_on", LocalDate.class),
                LocalDate.MAX.equals(to) ? null : to,
                row.getBoolean("deceased"));
    }

    /** The first day after the death of those of whom it is recorded. */
    Map<UUID, LocalDate> deceased(Set<UUID> persons) {
        var days = new HashMap<UUID, LocalDate>();
        jdbc.sql(
                        """
                        select person_id, max(to_on) as since from membership.slice
                         where person_id = any(:persons) and end_reason = 'DECEASED'
                         group by person_id
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, _) ->
                        days.put(
                                row.getObject("person_id", UUID.class),
                                row.getObject("since", LocalDate.class)))
                .list();
        return days;
    }

    List<MemberRow.KnownPerson> persons(Set<UUID> ids) {
        return jdbc.sql(
                        """
                        select person_id as id, name, sex, born_on
                          from people.directory
                         where district = kernel.current_district() and person_id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(MemberRow.KnownPerson.class)
                .list();
    }

    /** A new slice, under an id of its own. */
    record Written(UUID id, NewSlice slice) {}

    void insert(List<Written> wanted) {
        batch.batchUpdate(
                """
                insert into membership.slice (slice_id, person_id, organization_id, kind, from_on, to_on, end_reason,
                                              joined_on, formal_on)
                values (?, ?, ?, ?, ?, coalesce(?, 'infinity'::date), ?, ?, ?)
                """,
                wanted,
                wanted.size(),
                (statement, one) -> {
                    var s = one.slice();
                    var reason = s.endReason();
                    statement.setObject(1, one.id());
                    statement.setObject(2, s.person().value());
                    statement.setObject(3, s.organization().value());
                    statement.setString(4, s.kind().name());
                    statement.setObject(5, s.fromOn());
                    statement.setObject(6, s.toOn(), java.sql.Types.DATE);
                    statement.setString(7, reason == null ? null : reason.name());
                    statement.setObject(8, s.joinedOn(), java.sql.Types.DATE);
                    statement.setObject(9, s.formalOn(), java.sql.Types.DATE);
                });
    }

    /** What a slice says, as it should have been; false when somebody else changed it meanwhile. */
    boolean correct(UUID id, int version, NewSlice now) {
        var reason = now.endReason();
        return jdbc.sql(
                                """
                                update membership.slice
                                   set organization_id = :organization, kind = :kind, from_on = :from,
                                       to_on = coalesce(cast(:to as date), 'infinity'), end_reason = :reason,
                                       joined_on = :joined, formal_on = :formal, version = version + 1
                                 where slice_id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("organization", now.organization().value())
                        .param("kind", now.kind().name())
                        .param("from", now.fromOn())
                        .param("to", now.toOn())
                        .param("reason", reason == null ? null : reason.name())
                        .param("joined", now.joinedOn())
                        .param("formal", now.formalOn())
                        .update()
                == 1;
    }

    /**
     * Who stands today on the roll of one of these organizations and is not meant by a row, by organization and name; only
     * of organizations on whose roll somebody is whom a row means, for a list of those who leave is no roll.
     */
    List<String> onRollBesides(Set<UUID> organizations, Set<UUID> meant, LocalDate today) {
        return jdbc.sql(
                        """
                        with told as materialized (
                            select distinct m.person_id from membership.slice m where m.slice_id = any(:meant)),
                        roll as materialized (
                            select r.organization_id, r.person_id, told.person_id is not null as meant
                              from membership.roll r
                              left join told using (person_id)
                             where r.organization_id = any(:organizations) and r.from_on <= :today and r.to_on > :today)
                        select p.name || '　' || o.name
                          from roll r
                          join people.directory p on p.person_id = r.person_id
                          join organization.directory o on o.organization_id = r.organization_id
                         where not r.meant
                           and r.organization_id in (select organization_id from roll where meant)
                         order by o.code, p.name_order, p.person_id
                         limit :limit
                        """)
                .param("organizations", organizations.toArray(UUID[]::new))
                .param("meant", meant.toArray(UUID[]::new))
                .param("today", today)
                .param("limit", TOLD_AT_MOST)
                .query(String.class)
                .list();
    }
}
