package cn.taizhang.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organizations as they are read: by id and code, below and above one another on a day, within a scope. */
@Repository
class OrganizationStore {

    private static final String COLUMNS =
            """
            o.organization_id, o.code, o.name, o.short_name, o.kind, o.party_form, o.urban, o.founded_on,
            o.dissolved_on, o.successor_id, o.version
            """;

    /** How many stand directly below on the day. */
    private static final String BELOW =
            """
            , (select count(*) from organization.closure b
                where b.district = o.district and b.ancestor_id = o.organization_id and b.depth = 1
                  and b.from_on <= :day and b.to_on > :day) as below,
            """;

    private final JdbcClient jdbc;

    OrganizationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organization> find(OrganizationId id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from organization.organization o where o.organization_id = :id")
                .param("id", id.value())
                .query(OrganizationStore::organization)
                .optional();
    }

    List<Organization> among(Set<OrganizationId> ids) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from organization.organization o
                                where o.organization_id = any(cast(:ids as uuid[]))
                                order by o.code
                                """)
                .param("ids", array(ids))
                .query(OrganizationStore::organization)
                .list();
    }

    Optional<Organization> byCode(String code) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from organization.organization o where o.code = :code")
                .param("code", code)
                .query(OrganizationStore::organization)
                .optional();
    }

    Optional<Organization> district() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from organization.organization o
                                where o.kind = 'DISTRICT' and o.code = kernel.current_district()
                                """)
                .query(OrganizationStore::organization)
                .optional();
    }

    List<Organization> childrenOn(OrganizationId parent, LocalDate day) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from organization.closure c
                                 join organization.organization o
                                   on o.district = c.district and o.organization_id = c.descendant_id
                                where c.ancestor_id = :parent and c.depth = 1
                                  and c.from_on <= :day and c.to_on > :day
                                order by o.code
                                """)
                .param("parent", parent.value())
                .param("day", day)
                .query(OrganizationStore::organization)
                .list();
    }

    List<Organization> pathTo(OrganizationId id, LocalDate day) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from organization.closure c
                                 join organization.organization o
                                   on o.district = c.district and o.organization_id = c.ancestor_id
                                where c.descendant_id = :id and c.from_on <= :day and c.to_on > :day
                                order by c.depth desc
                                """)
                .param("id", id.value())
                .param("day", day)
                .query(OrganizationStore::organization)
                .list();
    }

    List<Organization> under(OrganizationId root, OrganizationKind kind, LocalDate day) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from organization.closure c
                                 join organization.organization o
                                   on o.district = c.district and o.organization_id = c.descendant_id
                                where c.ancestor_id = :root and o.kind = :kind
                                  and c.from_on <= :day and c.to_on > :day
                                order by o.code
                                """)
                .param("root", root.value())
                .param("kind", kind.name())
                .param("day", day)
                .query(OrganizationStore::organization)
                .list();
    }

    List<OrganizationEntry> entriesUnder(OrganizationId parent, LocalDate day) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + BELOW
                                + """
                                       null as parent_name
                                 from organization.closure c
                                 join organization.organization o
                                   on o.district = c.district and o.organization_id = c.descendant_id
                                where c.ancestor_id = :parent and c.depth = 1
                                  and c.from_on <= :day and c.to_on > :day
                                order by o.code
                                """)
                .param("parent", parent.value())
                .param("day", day)
                .query(OrganizationStore::entry)
                .list();
    }

    List<OrganizationEntry> search(
            Scope scope, String text, @Nullable OrganizationKind kind, LocalDate day, int limit) {
        return jdbc.sql(
                        "select distinct on (o.code) "
                                + COLUMNS
                                + BELOW
                                + """
                                       parent.name as parent_name
                                 from organization.closure c
                                 join organization.organization o
                                   on o.district = c.district and o.organization_id = c.descendant_id
                                 left join organization.placement p
                                   on p.district = o.district and p.organization_id = o.organization_id
                                  and p.from_on <= :day and p.to_on > :day
                                 left join organization.organization parent
                                   on parent.district = p.district and parent.organization_id = p.parent_id
                                where c.ancestor_id = any(cast(:roots as uuid[]))
                                  and c.from_on <= :day and c.to_on > :day
                                  and (cast(:kind as text) is null or o.kind = :kind)
                                  and (:text = '' or strpos(o.name, :text) > 0 or strpos(o.short_name, :text) > 0
                                       or starts_with(o.code, upper(:text)))
                                order by o.code
                                limit :limit
                                """)
                .param("roots", scope.asArray())
                .param("day", day)
                .param("kind", kind == null ? null : kind.name())
                .param("text", text)
                .param("limit", limit)
                .query(OrganizationStore::entry)
                .list();
    }

    boolean isWithin(Scope scope, OrganizationId id, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (
                            select from organization.closure
                             where descendant_id = :id and ancestor_id = any(cast(:roots as uuid[]))
                               and (to_on = 'infinity' or from_on <= :day and to_on > :day))
                        """)
                .param("id", id.value())
                .param("roots", scope.asArray())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** As {@link #isWithin}, for many; one that has ended by the day is judged on its last day. */
    Set<OrganizationId> within(Scope scope, Set<OrganizationId> ids, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select distinct c.descendant_id
                          from organization.closure c
                          join organization.organization o
                            on o.district = c.district and o.organization_id = c.descendant_id
                         where c.descendant_id = any(cast(:ids as uuid[]))
                           and c.ancestor_id = any(cast(:roots as uuid[]))
                           and (c.to_on = 'infinity'
                                or c.from_on <= least(cast(:day as date), o.dissolved_on - 1)
                                   and c.to_on > least(cast(:day as date), o.dissolved_on - 1))
                        """)
                .param("ids", array(ids))
                .param("roots", scope.asArray())
                .param("day", day)
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganizationId::new)
                .collect(Collectors.toSet());
    }

    /** As {@link #isWithin}, for many, each on its own day. */
    Set<OrganizationDay> within(Scope scope, Set<OrganizationDay> asked) {
        return onDays(
                scope,
                asked,
                """
                select asked.organization_id, asked.day
                  from unnest(cast(:ids as uuid[]), cast(:days as date[])) as asked(organization_id, day)
                 where exists (
                       select from organization.closure c
                        where c.descendant_id = asked.organization_id
                          and c.ancestor_id = any(cast(:roots as uuid[]))
                          and (c.to_on = 'infinity' or c.from_on <= asked.day and c.to_on > asked.day))
                """);
    }

    /** One that has ended by its day is judged on its last. */
    Set<OrganizationDay> belonging(Scope scope, Set<OrganizationDay> asked) {
        return onDays(
                scope,
                asked,
                """
                select asked.organization_id, asked.day
                  from unnest(cast(:ids as uuid[]), cast(:days as date[])) as asked(organization_id, day)
                  join organization.organization o using (organization_id)
                 where exists (
                       select from organization.closure c
                        where c.district = o.district and c.descendant_id = o.organization_id
                          and c.ancestor_id = any(cast(:roots as uuid[]))
                          and (c.to_on = 'infinity'
                               or c.from_on <= least(asked.day, o.dissolved_on - 1)
                                  and c.to_on > least(asked.day, o.dissolved_on - 1)))
                """);
    }

    private Set<OrganizationDay> onDays(Scope scope, Set<OrganizationDay> asked, String sql) {
        var list = List.copyOf(asked);
        return jdbc.sql(sql)
                .param(
                        "ids",
                        list.stream().map(one -> one.organization().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        list.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("roots", scope.asArray())
                .query((row, n) ->
                        new OrganizationDay(
                                new OrganizationId(row.getObject(1, UUID.class)),
                                row.getObject(2, LocalDate.class)))
                .set();
    }

    private static String array(Set<OrganizationId> ids) {
        return new Scope(ids).asArray();
    }

    private static OrganizationEntry entry(ResultSet row, int n) throws SQLException {
        return new OrganizationEntry(
                organization(row, n), row.getString("parent_name"), row.getInt("below"));
    }

    static Organization organization(ResultSet row, int n) throws SQLException {
        UUID successor = row.getObject("successor_id", UUID.class);
        return new Organization(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                OrganizationKind.valueOf(row.getString("kind")),
                PartyForm.valueOf(row.getString("party_form")),
                row.getBoolean("urban"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                successor == null ? null : new OrganizationId(successor),
                row.getInt("version"));
    }
}
