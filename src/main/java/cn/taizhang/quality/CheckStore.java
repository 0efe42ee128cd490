package cn.taizhang.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs checks, whose SQL is a constant of their modules; the row-level policies leave of it what the acting account may see. */
@Repository
class CheckStore {

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Check check, LocalDate today) {
        return jdbc.sql("select count(*) from (" + check.sql() + ") found")
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** 查出的一行. */
    record Row(UUID recordId, String organizationName, String detail) {}

    /** Newest first: ids carry the moment they were given. */
    List<Row> page(Check check, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select found.record_id, o.name as organization_name, found.detail
                          from (%s) found
                          join organization.directory o
                            on o.district = kernel.current_district() and o.organization_id = found.organization_id
                         where cast(:after as uuid) is null or found.record_id < cast(:after as uuid)
                         order by found.record_id desc
                         limit :limit
                        """
                                .formatted(check.sql()))
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }
}
