package cn.taizhang.quality;

import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** More are not counted where only a duty is told. */
    static final int MANY = 100;

    long count(Check check, LocalDate today) {
        return jdbc.sql("select count(*) from (" + check.sql() + ") found")
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** 待核对的一项: how many records of the organizations a check finds, at most {@value #MANY}. */
    record Waiting(String key, long found) {}

    /**
     * Of the checks those that find records of these organizations, in one statement; it does not count on where there are many.
     *
     * @param ownOnly only of the organizations themselves, not of what stands under them
     */
    List<Waiting> waiting(List<Check> checks, Scope scope, boolean ownOnly, LocalDate today) {
        if (checks.isEmpty() || scope.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select key, found from ("
                                + checks.stream()
                                        .map(CheckStore::ofOrganizations)
                                        .collect(Collectors.joining(" union all "))
                                + ") waiting where found > 0 order by found desc, key")
                .param("today", today)
                .param("roots", scope.asArray())
                .param("ownOnly", ownOnly)
                .param("many", MANY)
                .query(Waiting.class)
                .list();
    }

    private static String ofOrganizations(Check check) {
        return "select '"
                + check.key()
                + "' as key, (select count(*) from (select from ("
                + check.sql()
                + """
                ) offending
                 where offending.organization_id in (
                       select t.descendant_id from organization.tree t
                        where t.ancestor_id = any(cast(:roots as uuid[])) and t.to_on = 'infinity'
                          and (t.depth = 0 or not :ownOnly))
                 limit :many) few) as found
                """;
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
