package cn.taizhang.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The chains' one way in, and their heads. */
@Repository
class ChainStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChainStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 待写的一条, under the names that {@code audit.append} reads. */
    record Wanted(
            Instant at,
            String actor,
            @Nullable UUID account,
            String action,
            String kind,
            @Nullable UUID subject,
            @Nullable UUID organization,
            Map<String, ?> detail) {}

    /** Appends in the order given, chain by chain; the database numbers and hashes them. */
    void append(List<Wanted> entries) {
        int appended =
                jdbc.sql("select audit.append(cast(:entries as jsonb))")
                        .param("entries", json.writeValueAsString(entries))
                        .query(Integer.class)
                        .single();
        if (appended != entries.size()) {
            throw new IllegalStateException(
                    "%d audit entries of %d were appended".formatted(appended, entries.size()));
        }
    }

    /** How far every chain goes. */
    List<ChainHead> heads() {
        return jdbc.sql(
                        """
                        select chain_id, number, encode(hash, 'hex') as hash
                          from audit.head
                         where number > 0
                         order by chain_id
                        """)
                .query(ChainHead.class)
                .list();
    }
}
