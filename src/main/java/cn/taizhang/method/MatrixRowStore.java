package cn.taizhang.method;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organizations a matrix has, out of the published tree. */
@Repository
class MatrixRowStore {

    /**
     * 一行的组织.
     *
     * @param further whether organizations stand below it
     */
    record Row(
            OrganizationId id, String code, String name, OrganizationKind kind, boolean further) {}

    private final JdbcClient jdbc;

    MatrixRowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those directly below on the day that are of these kinds or have one of them below; by code, those behind {@code after}. */
    List<Row> below(
            OrganizationId root,
            Set<OrganizationKind> kinds,
            LocalDate day,
            String after,
            int limit) {
        return jdbc.sql(
                        """
                        select o.organization_id, o.code, o.name, o.kind,
                               exists (select from organization.tree b
                                        where b.district = t.district and b.ancestor_id = t.descendant_id and b.depth = 1
                                          and b.from_on <= :day and b.to_on > :day) as further
                          from organization.tree t
                          join organization.directory o on o.district = t.district and o.organization_id = t.descendant_id
                         where t.ancestor_id = :root and t.depth = 1 and t.from_on <= :day and t.to_on > :day
                           and o.code > :after
                           and (cardinality(cast(:kinds as text[])) = 0
                                or exists (select from organization.tree b
                                             join organization.directory d
                                               on d.district = b.district and d.organization_id = b.descendant_id
                                            where b.district = t.district and b.ancestor_id = t.descendant_id
                                              and b.from_on <= :day and b.to_on > :day
                                              and d.kind = any(cast(:kinds as text[]))))
                         order by o.code
                         limit :limit
                        """)
                .param("root", root.value())
                .param("kinds", kinds.stream().map(OrganizationKind::name).toArray(String[]::new))
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) ->
                        new Row(
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name"),
                                OrganizationKind.valueOf(row.getString("kind")),
                                row.getBoolean("further")))
                .list();
    }
}
