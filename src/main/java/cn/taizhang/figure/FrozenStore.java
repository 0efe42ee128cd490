package cn.taizhang.figure;

import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of fixed figures, to which rows are only ever added. */
@Repository
class FrozenStore {

    private static final String SETS =
            """
            select s.frozen_set_id, s.organization_id, o.name, s.title, s.period, s.as_of, s.occasion, s.frozen_at,
                   s.frozen_by, s.digest
              from figure.frozen_set s
              join organization.directory o using (district, organization_id)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FrozenStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(FrozenSet set, List<FrozenValue> values) {
        jdbc.sql(
                        """
                        insert into figure.frozen_set (frozen_set_id, organization_id, title, period, as_of, occasion,
                               frozen_at, frozen_by, digest)
                        values (:id, :organization, :title, :period, :asOf, :occasion, :frozenAt, :frozenBy, :digest)
                        """)
                .param("id", set.id())
                .param("organization", set.organization().value())
                .param("title", set.title())
                .param("period", set.period().text())
                .param("asOf", set.asOf())
                .param("occasion", set.occasion().name())
                .param("frozenAt", Today.stamp(set.frozenAt()))
                .param("frozenBy", set.frozenBy())
                .param("digest", set.digest())
                .update();
        int place = 0;
        for (var value : values) {
            place++;
            insert(set.id(), place, value);
        }
    }

    private void insert(UUID set, int place, FrozenValue value) {
        batches.update(
                """
                insert into figure.frozen_value (frozen_set_id, place, figure, label, unit, kind, scope, status, number,
                       out_of, text, why, rule, from_on, to_on, warnings, register, record_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                set,
                place,
                value.figure(),
                value.label(),
                value.unit(),
                value.kind().name(),
                value.scope().name(),
                value.status().name(),
                value.number(),
                value.outOf(),
                value.text(),
                value.why(),
                value.rule(),
                value.from(),
                value.to(),
                value.warnings().toArray(String[]::new),
                value.register(),
                value.records().toArray(UUID[]::new));
    }

    /** Sets of organizations in the scope, the latest first. */
    List<FrozenSet> sets(Scope scope, int limit) {
        if (scope.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        SETS
                                + """
                                 where exists (select from organization.tree t
                                                where t.district = s.district and t.descendant_id = s.organization_id
                                                  and t.ancestor_id = any(cast(:roots as uuid[]))
                                                  and t.from_on <= s.as_of and t.to_on > s.as_of)
                                 order by s.frozen_at desc, s.frozen_set_id desc
                                 limit :limit
                                """)
                .param("roots", roots(scope))
                .param("limit", limit)
                .query(FrozenStore::set)
                .list();
    }

    Optional<FrozenSet> find(Scope scope, UUID id) {
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        SETS
                                + """
                                 where s.frozen_set_id = :id
                                   and exists (select from organization.tree t
                                                where t.district = s.district and t.descendant_id = s.organization_id
                                                  and t.ancestor_id = any(cast(:roots as uuid[]))
                                                  and t.from_on <= s.as_of and t.to_on > s.as_of)
                                """)
                .param("id", id)
                .param("roots", roots(scope))
                .query(FrozenStore::set)
                .optional();
    }

    /** Every set there is. */
    List<FrozenSet> all() {
        return jdbc.sql(SETS + " order by s.frozen_at, s.frozen_set_id")
                .query(FrozenStore::set)
                .list();
    }

    List<FrozenValue> values(UUID set) {
        return jdbc.sql(
                        """
                        select figure, label, unit, kind, scope, status, number, out_of, text, why, rule, from_on, to_on,
                               warnings, register, record_ids
                          from figure.frozen_value where frozen_set_id = :set order by place
                        """)
                .param("set", set)
                .query((row, _) -> value(row))
                .list();
    }

    private static UUID[] roots(Scope scope) {
        return scope.roots().stream().map(OrganizationId::value).toArray(UUID[]::new);
    }

    private static FrozenSet set(ResultSet row, int number) throws SQLException {
        return new FrozenSet(
                row.getObject(1, UUID.class),
                new OrganizationId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                ReportPeriod.parse(row.getString(5)).orElseThrow(),
                row.getObject(6, LocalDate.class),
                FigureQuestion.Occasion.valueOf(row.getString(7)),
                Today.at(row.getTimestamp(8).toInstant()),
                row.getString(9),
                row.getString(10));
    }

    private static FrozenValue value(ResultSet row) throws SQLException {
        return new FrozenValue(
                row.getString("figure"),
                row.getString("label"),
                row.getString("unit"),
                CountKind.valueOf(row.getString("kind")),
                TimeScope.valueOf(row.getString("scope")),
                FigureValue.Status.valueOf(row.getString("status")),
                row.getObject("number", Long.class),
                row.getObject("out_of", Long.class),
                row.getString("text"),
                row.getString("why"),
                row.getString("rule"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                list(row.getArray("warnings"), String[].class),
                row.getString("register"),
                list(row.getArray("record_ids"), UUID[].class));
    }

    private static <T> List<T> list(@Nullable Array array, Class<T[]> of) throws SQLException {
        return array == null ? List.of() : Arrays.asList(of.cast(array.getArray()));
    }
}
