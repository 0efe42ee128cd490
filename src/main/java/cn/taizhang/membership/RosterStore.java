package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 名册与人员的查询: rolls by the tree of a day, and persons by every kind of tie. Pages go by key, never by offset. */
@Repository
class RosterStore {

    /** A page's edge: beyond the name and the person on it. Bound values, so that the index of names can be entered there. */
    private static final String AFTER =
            """
            and (p.name_order, p.person_id) > (:edgeOrder, cast(:edgeId as uuid))
            order by p.name_order, p.person_id
            limit :limit
            """;

    private static final String BEFORE =
            """
            and (p.name_order, p.person_id) < (:edgeOrder, cast(:edgeId as uuid))
            order by p.name_order desc, p.person_id desc
            limit :limit
            """;

    /** Those on the roll of the organization and all below it on the day, as far as the scope reaches. */
    private static final String ON_ROLL =
            """
              from organization.tree below
              join membership.roll r
                on r.district = below.district and r.organization_id = below.descendant_id
              join people.directory p on p.district = r.district and p.person_id = r.person_id
              join organization.directory o on o.district = r.district
                                           and o.organization_id = r.organization_id
             where below.ancestor_id = :root and below.from_on <= :day and below.to_on > :day
               and r.from_on <= :day and r.to_on > :day
               and (:search = '' or strpos(p.name, :search) > 0)
               and exists (select from organization.tree t
                            where t.district = r.district and t.descendant_id = r.organization_id
                              and t.ancestor_id = any(cast(:roots as uuid[]))
                              and (t.to_on = 'infinity' or t.from_on <= :day and t.to_on > :day))
            """;

    private static final String ROLL =
            """
            with page as (
            select p.person_id, p.name, p.name_order, p.sex, p.born_on, r.kind, r.organization_id,
                   o.name as organization_name, r.from_on
            """
                    + ON_ROLL;

    /** The same along the names, for a district: the page is full after few of them. {@code offset 0} keeps it from being turned into a join of all. */
    private static final String ROLL_BY_NAMES =
            """
            with page as (
            select p.person_id, p.name, p.name_order, p.sex, p.born_on, r.kind, r.organization_id,
                   r.organization_name, r.from_on
              from people.directory p
             cross join lateral (
                   select r.kind, r.organization_id, o.name as organization_name, r.from_on
                     from membership.roll r
                     join organization.directory o on o.district = r.district
                                                  and o.organization_id = r.organization_id
                    where r.district = p.district and r.person_id = p.person_id
                      and r.from_on <= :day and r.to_on > :day
                      and exists (select from organization.tree below
                                   where below.district = r.district and below.descendant_id = r.organization_id
                                     and below.ancestor_id = :root
                                     and below.from_on <= :day and below.to_on > :day)
                      and exists (select from organization.tree t
                                   where t.district = r.district and t.descendant_id = r.organization_id
                                     and t.ancestor_id = any(cast(:roots as uuid[]))
                                     and (t.to_on = 'infinity' or t.from_on <= :day and t.to_on > :day))
                   offset 0) r
             where p.district = kernel.current_district()
               and (:search = '' or strpos(p.name, :search) > 0)
            """;

    private static final String IN_ORDER =
            """
            )
            select * from page order by name_order, person_id
            """;

    /** Its way to the page is the database's to choose, see V202612060204__persons_listed.sql. */
    private static final String PERSONS =
            """
            select person_id, name, sex, born_on, organization_name, kind
              from membership.persons_listed(cast(:roots as uuid[]), :today, :search, cast(:edge as uuid), :backwards, :limit)
            """;

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RollRow> rollUnder(
            Scope scope, OrganizationId root, LocalDate day, RollQuestion question) {
        var edge = edgeOf(question);
        if (edge.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        (holdsDistrict(Scope.of(root)) ? ROLL_BY_NAMES : ROLL)
                                + (question.backwards() ? BEFORE : AFTER)
                                + IN_ORDER)
                .param("root", root.value())
                .param("day", day)
                .param("search", question.search())
                .param("edgeOrder", edge.get().nameOrder())
                .param("edgeId", edge.get().personId())
                .param("roots", scope.asArray())
                .param("limit", question.limit())
                .query(RollRow.class)
                .list();
    }

    int countUnder(Scope scope, OrganizationId root, LocalDate day, String search) {
        return jdbc.sql("select count(*)" + ON_ROLL)
                .param("root", root.value())
                .param("day", day)
                .param("search", search)
                .param("roots", scope.asArray())
                .query(Integer.class)
                .single();
    }

    int countBefore(
            Scope scope, OrganizationId root, LocalDate day, String search, PersonId first) {
        return jdbc.sql(
                        "select count(*)"
                                + ON_ROLL
                                + """
                                and (p.name_order, p.person_id) <
                                    (select e.name_order, e.person_id from people.directory e
                                      where e.district = kernel.current_district() and e.person_id = :first)
                                """)
                .param("root", root.value())
                .param("day", day)
                .param("search", search)
                .param("first", first.value())
                .param("roots", scope.asArray())
                .query(Integer.class)
                .single();
    }

    List<PersonRow> persons(Scope scope, LocalDate today, RollQuestion question) {
        var edge = question.edge();
        return jdbc.sql(PERSONS)
                .param("today", today)
                .param("search", question.search())
                .param("edge", edge == null ? null : edge.value())
                .param("roots", scope.asArray())
                .param("backwards", question.backwards())
                .param("limit", question.limit())
                .query(PersonRow.class)
                .list();
    }

    private boolean holdsDistrict(Scope scope) {
        return jdbc.sql(
                        """
                        select exists (select from organization.directory
                                        where kind = 'DISTRICT' and organization_id = any(cast(:roots as uuid[])))
                        """)
                .param("roots", scope.asArray())
                .query(Boolean.class)
                .single();
    }

    /** Where the page begins; empty for a person who is not there. No name is empty, so the first page begins after "". */
    private Optional<Edge> edgeOf(RollQuestion question) {
        var person = question.edge();
        if (person == null) {
            return Optional.of(Edge.FIRST);
        }
        return jdbc.sql(
                        """
                        select name_order, person_id from people.directory
                         where district = kernel.current_district() and person_id = :id
                        """)
                .param("id", person.value())
                .query(Edge.class)
                .optional();
    }

    private record Edge(String nameOrder, UUID personId) {

        static final Edge FIRST = new Edge("", new UUID(0, 0));
    }
}
