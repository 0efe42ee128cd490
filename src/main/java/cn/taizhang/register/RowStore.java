package cn.taizhang.register;

import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of any register, by page or one after the other. */
@Repository
class RowStore {

    /** So many rows lie in memory at once while a whole register goes out. */
    private static final int FETCHED = 500;

    /** A word that more rows have is met soon on the way through the list. */
    private static final int MANY = 1_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;

    RowStore(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCHED);
        this.streaming = new NamedParameterJdbcTemplate(streaming);
    }

    /** A page; one row more than {@code limit} where there is a next one is the caller's to ask for. */
    List<Entry> page(Register<?> register, Scope scope, RowQuestion question, int limit) {
        if (scope.isEmpty()) {
            return List.of();
        }
        RowSql.Edge edge = null;
        if (question.after() != null) {
            edge = edge(register, scope, question, question.after());
            if (edge == null) {
                return List.of();
            }
        }
        var columns = register.columns();
        var page = new RowSql.Page(edge, found(register, question), limit);
        var sql = RowSql.of(register, columns, scope, question, page);
        return jdbc.query(sql.text(), sql.values(), (row, n) -> entry(row, columns));
    }

    /** The few rows with the word that is searched for; null without a word or a finder, and for one that many have: the order of the list meets those soon. */
    private @Nullable List<UUID> found(Register<?> register, RowQuestion question) {
        String finder = register.source().finder();
        if (finder == null || question.text().isEmpty()) {
            return null;
        }
        var sql = RowSql.found(finder, question.text(), MANY + 1);
        var found = jdbc.queryForList(sql.text(), sql.values(), UUID.class);
        return found.size() > MANY ? null : found;
    }

    /** Every row as asked for, one after the other; must stand in a transaction, or all would be read at once. */
    void each(
            Register<?> register,
            List<Column<?>> columns,
            Scope scope,
            RowQuestion question,
            Consumer<Entry> taker) {
        if (scope.isEmpty()) {
            return;
        }
        var sql = RowSql.of(register, columns, scope, question.fromStart(), null);
        streaming.query(
                sql.text(),
                sql.values(),
                (RowCallbackHandler) row -> taker.accept(entry(row, columns)));
    }

    /** Who brings in the same record at the same moment (a double click) waits, and then finds what the first brought in. */
    void takeTurns(Register<?> register, UUID id) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(:record, 0))",
                Map.of("record", register.key() + " " + id),
                (RowCallbackHandler) row -> {});
    }

    Optional<Entry> find(Register<?> register, Scope scope, UUID id) {
        return Optional.ofNullable(among(register, scope, List.of(id)).get(id));
    }

    /** Of these records those in the scope, by id. */
    Map<UUID, Entry> among(Register<?> register, Scope scope, List<UUID> ids) {
        var found = new HashMap<UUID, Entry>();
        if (!scope.isEmpty() && !ids.isEmpty()) {
            var sql = RowSql.among(register, scope, ids);
            jdbc.query(
                    sql.text(),
                    sql.values(),
                    (RowCallbackHandler)
                            row -> {
                                var entry = entry(row, register.columns());
                                found.put(Objects.requireNonNull(entry.id()), entry);
                            });
        }
        return found;
    }

    void measure() {
        jdbc.query("select kernel.measure()", row -> {});
    }

    private RowSql.@Nullable Edge edge(
            Register<?> register, Scope scope, RowQuestion question, UUID last) {
        var sql = RowSql.edge(register, scope, question);
        return jdbc
                .query(
                        sql.text(),
                        sql.values(),
                        (row, n) -> new RowSql.Edge(last, row.getString(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Entry entry(ResultSet row, List<Column<?>> columns) throws SQLException {
        var entry = new Entry(row.getObject(1, UUID.class), row.getInt(2));
        for (int i = 0; i < columns.size(); i++) {
            put(entry, columns.get(i), row, RowSql.FIRST + i);
        }
        return entry;
    }

    private static <T> void put(Entry entry, Column<T> column, ResultSet row, int place)
            throws SQLException {
        entry.put(column, column.type().stored(row, place));
    }
}
