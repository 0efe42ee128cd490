package cn.taizhang.register;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened by any register's records, each on the tree of its own day. */
@Repository
class HappeningStore {

    private static final String UNDER =
            """
            ) h
              join organization.tree t
                on t.district = kernel.current_district() and t.descendant_id = h.organization_id
               and t.from_on <= h.on_day and t.to_on > h.on_day
            """;

    private final JdbcClient jdbc;

    HappeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean everUsed(Happenings happenings) {
        return jdbc.sql("select exists (select from (" + happenings.sql() + ") h)")
                .query(Boolean.class)
                .single();
    }

    /** For the organization and those directly below it; who has none is not among them. */
    Map<UUID, Long> count(
            Happenings happenings, OrganizationId organization, LocalDate from, LocalDate to) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql(
                        "select part.descendant_id, count(distinct h.record_id) from ("
                                + happenings.sql()
                                + UNDER
                                + """
                                  join organization.tree part
                                    on part.district = t.district and part.descendant_id = t.ancestor_id
                                   and part.ancestor_id = :organization and part.depth <= 1
                                   and part.from_on <= h.on_day and part.to_on > h.on_day
                                 where h.on_day between :from and :to
                                 group by part.descendant_id
                                """)
                .param("organization", organization.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    /** The newest first, at most {@code limit}. */
    List<UUID> records(
            Happenings happenings,
            OrganizationId organization,
            LocalDate from,
            LocalDate to,
            int limit) {
        return jdbc.sql(
                        "select h.record_id from ("
                                + happenings.sql()
                                + UNDER
                                + """
                                 where t.ancestor_id = :organization and h.on_day between :from and :to
                                 group by h.record_id
                                 order by max(h.on_day) desc, h.record_id desc
                                 limit :limit
                                """)
                .param("organization", organization.value())
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
