package cn.taizhang.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree as it changes: organizations founded, placed and ended, and the closure drawn from their placements. */
@Repository
class TreeStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    TreeStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<NewOrganization> wanted) {
        batch.batchUpdate(
                """
                insert into organization.organization (organization_id, code, name, short_name, kind, party_form,
                                                       urban, founded_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                wanted.stream()
                        .map(o ->
                                new Object[] {
                                    o.id().value(),
                                    o.code(),
                                    o.name(),
                                    o.shortName(),
                                    o.kind().name(),
                                    o.form().name(),
                                    o.urban(),
                                    o.foundedOn()
                                })
                        .toList());
        batch.batchUpdate(
                "insert into organization.placement (organization_id, parent_id, from_on) values (?, ?, ?)",
                wanted.stream().filter(o -> o.parent() != null).map(TreeStore::placement).toList());
    }

    private static Object[] placement(NewOrganization o) {
        var parent = o.parent();
        return new Object[] {o.id().value(), parent == null ? null : parent.value(), o.foundedOn()};
    }

    /** Ends the present placement on the day and begins another; a placement begun that very day is replaced. */
    void place(OrganizationId moved, OrganizationId parent, LocalDate on) {
        jdbc.sql(
                        """
                        delete from organization.placement
                         where organization_id = :moved and from_on = :on
                        """)
                .param("moved", moved.value())
                .param("on", on)
                .update();
        jdbc.sql(
                        """
                        update organization.placement set to_on = :on
                         where organization_id = :moved and from_on < :on and to_on > :on
                        """)
                .param("moved", moved.value())
                .param("on", on)
                .update();
        jdbc.sql(
                        """
                        insert into organization.placement (organization_id, parent_id, from_on)
                        values (:moved, :parent, :on)
                        """)
                .param("moved", moved.value())
                .param("parent", parent.value())
                .param("on", on)
                .update();
    }

    /** Its placement ends before itself: who keeps it keeps it no more once it has ended. */
    void dissolve(OrganizationId ended, @Nullable OrganizationId successor, LocalDate on) {
        jdbc.sql(
                        """
                        update organization.placement set to_on = :on
                         where organization_id = :ended and from_on < :on and to_on > :on
                        """)
                .param("ended", ended.value())
                .param("on", on)
                .update();
        jdbc.sql(
                        """
                        update organization.organization
                           set dissolved_on = :on, successor_id = :successor, version = version + 1
                         where organization_id = :ended
                        """)
                .param("ended", ended.value())
                .param("successor", successor == null ? null : successor.value())
                .param("on", on)
                .update();
    }

    /** Draws the closure of these organizations anew from the dated placements. */
    void rebuildClosure(Set<OrganizationId> touched) {
        jdbc.sql("select organization.draw_closure(cast(:ids as uuid[]))")
                .param("ids", array(touched))
                .query((_, _) -> true)
                .list();
    }

    /** Whether the one stands below the other (or is it) on any day from {@code on} on. */
    boolean isWithinFrom(OrganizationId ancestor, OrganizationId descendant, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (
                            select from organization.closure
                             where ancestor_id = :ancestor and descendant_id = :descendant and to_on > :on)
                        """)
                .param("ancestor", ancestor.value())
                .param("descendant", descendant.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** Whether anything comes to stand under the organization only after the day. */
    boolean hasLaterChild(OrganizationId parent, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (
                            select from organization.placement where parent_id = :parent and from_on > :on)
                        """)
                .param("parent", parent.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** One change of the tree at a time: two moves side by side could otherwise close a ring. */
    void lockTree() {
        jdbc.sql("lock table organization.placement in share row exclusive mode").update();
    }

    boolean hasLaterPlacement(OrganizationId id, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (
                            select from organization.placement where organization_id = :id and from_on > :on)
                        """)
                .param("id", id.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** The organization and all that ever stood under it. */
    Set<OrganizationId> everUnder(OrganizationId root) {
        return jdbc
                .sql(
                        "select distinct descendant_id from organization.closure where ancestor_id = :root")
                .param("root", root.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganizationId::new)
                .collect(Collectors.toSet());
    }

    private static String array(Set<OrganizationId> ids) {
        return new Scope(ids).asArray();
    }
}
