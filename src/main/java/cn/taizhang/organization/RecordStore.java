package cn.taizhang.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organizations and placements as the register writes them, many at a time. */
@Repository
class RecordStore {

    private static final String COLUMNS =
            """
            select distinct o.organization_id, o.code, o.name, o.short_name, o.kind, o.party_form, o.urban,
                   o.founded_on, o.dissolved_on, o.successor_id, o.version
              from organization.organization o
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RecordStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Organization> byCodes(Set<String> codes) {
        return jdbc.sql(
                        COLUMNS
                                + " where o.district = kernel.current_district() and o.code = any(cast(:codes as text[]))")
                .param("codes", codes.toArray(String[]::new))
                .query(OrganizationStore::organization)
                .list();
    }

    List<Organization> byNames(Scope scope, Set<String> names) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                  join organization.closure c
                                    on c.district = o.district and c.descendant_id = o.organization_id
                                   and c.to_on = coalesce(o.dissolved_on, 'infinity')
                                 where c.ancestor_id = any(cast(:roots as uuid[]))
                                   and (o.name = any(cast(:names as text[])) or o.short_name = any(cast(:names as text[])))
                                """)
                .param("roots", scope.asArray())
                .param("names", names.toArray(String[]::new))
                .query(OrganizationStore::organization)
                .list();
    }

    Set<String> codesUnder(Set<String> codes) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select o.code
                                  from unnest(cast(:codes as text[])) as asked(code)
                                  join organization.organization o on starts_with(o.code, asked.code || '-')
                                """)
                        .param("codes", codes.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    void insert(List<RecordedOrganization> wanted) {
        write(
                """
                insert into organization.organization (organization_id, code, name, short_name, kind, party_form,
                                                       urban, founded_on, dissolved_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                wanted,
                one -> {
                    var o = one.founded();
                    return new @Nullable Object[] {
                        o.id().value(),
                        o.code(),
                        o.name(),
                        o.shortName(),
                        o.kind().name(),
                        o.form().name(),
                        o.urban(),
                        o.foundedOn(),
                        one.dissolvedOn()
                    };
                });
    }

    void place(List<RecordedOrganization> wanted) {
        write(
                """
                insert into organization.placement (organization_id, parent_id, from_on, to_on)
                values (?, ?, ?, coalesce(?, 'infinity'::date))
                """,
                wanted.stream().filter(one -> one.founded().parent() != null).toList(),
                one -> {
                    var parent = one.founded().parent();
                    return new @Nullable Object[] {
                        one.founded().id().value(),
                        parent == null ? null : parent.value(),
                        one.placedOn(),
                        one.dissolvedOn()
                    };
                });
    }

    void succeed(List<RecordedOrganization> ended) {
        write(
                "update organization.organization set successor_id = ? where organization_id = ?",
                ended,
                one -> {
                    var successor = one.successor();
                    return new @Nullable Object[] {
                        successor == null ? null : successor.value(), one.founded().id().value()
                    };
                });
    }

    boolean correct(OrganizationId id, int version, OrganizationCorrection correction) {
        return jdbc.sql(
                                """
                                update organization.organization
                                   set name = :name, short_name = :shortName, kind = :kind, party_form = :form,
                                       urban = :urban, founded_on = :foundedOn, version = version + 1
                                 where organization_id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", correction.name())
                        .param("shortName", correction.shortName())
                        .param("kind", correction.kind().name())
                        .param("form", correction.form().name())
                        .param("urban", correction.urban())
                        .param("foundedOn", correction.foundedOn())
                        .update()
                == 1;
    }

    /** The placement that began with the organization begins with it still. */
    void placeEarlier(OrganizationId id, LocalDate before, LocalDate now) {
        jdbc.sql(
                        """
                        update organization.placement set from_on = :now
                         where organization_id = :id and from_on = :before
                        """)
                .param("id", id.value())
                .param("before", before)
                .param("now", now)
                .update();
    }

    /** Until when one that begins on the day would last; null while nothing follows it. */
    @Nullable LocalDate placedUntil(OrganizationId id, LocalDate from) {
        return jdbc.sql(
                        """
                        select coalesce((select min(p.from_on) from organization.placement p
                                          where p.organization_id = o.organization_id and p.from_on > :from),
                                        o.dissolved_on)
                          from organization.organization o
                         where o.organization_id = :id
                        """)
                .param("id", id.value())
                .param("from", from)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    void affiliate(Affiliation wanted) {
        var until = placedUntil(wanted.organization(), wanted.fromOn());
        jdbc.sql(
                        """
                        update organization.placement set to_on = :from
                         where organization_id = :organization and from_on < :from and to_on > :from
                        """)
                .param("organization", wanted.organization().value())
                .param("from", wanted.fromOn())
                .update();
        int corrected =
                jdbc.sql(
                                """
                                update organization.placement set parent_id = :parent
                                 where organization_id = :organization and from_on = :from
                                """)
                        .param("organization", wanted.organization().value())
                        .param("parent", wanted.parent().value())
                        .param("from", wanted.fromOn())
                        .update();
        if (corrected == 0) {
            jdbc.sql(
                            """
                            insert into organization.placement (organization_id, parent_id, from_on, to_on)
                            values (:organization, :parent, :from, coalesce(cast(:until as date), 'infinity'))
                            """)
                    .param("organization", wanted.organization().value())
                    .param("parent", wanted.parent().value())
                    .param("from", wanted.fromOn())
                    .param("until", until)
                    .update();
        }
    }

    List<Placement> placementsOf(OrganizationId organization) {
        return jdbc.sql(
                        """
                        select a.affiliation_id as id, up.name as parent_name, up.code as parent_code, a.from_on as from,
                               nullif(a.to_on, date 'infinity') as to
                          from organization.affiliation a
                          join organization.directory up on up.district = a.district and up.organization_id = a.parent_id
                         where a.organization_id = :organization
                         order by a.from_on desc
                        """)
                .param("organization", organization.value())
                .query(Placement.class)
                .list();
    }

    /** False where the placement is of another parent by now. */
    boolean reaffiliate(Affiliation wanted, OrganizationId former) {
        return jdbc.sql(
                                """
                                update organization.placement set parent_id = :parent
                                 where organization_id = :organization and from_on = :from and parent_id = :former
                                """)
                        .param("organization", wanted.organization().value())
                        .param("parent", wanted.parent().value())
                        .param("from", wanted.fromOn())
                        .param("former", former.value())
                        .update()
                == 1;
    }

    private <T> void write(String sql, Collection<T> rows, Function<T, @Nullable Object[]> values) {
        batch.batchUpdate(sql, rows.stream().map(values).toList());
    }
}
