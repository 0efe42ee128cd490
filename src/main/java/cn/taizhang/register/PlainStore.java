package cn.taizhang.register;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Rows of plain tables. The SQL is put together from what modules declared as constants; whatever was typed is bound, a few
 * hundred rows in one statement, each column an array.
 */
@Repository
class PlainStore {

    private final NamedParameterJdbcTemplate jdbc;

    PlainStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** 时段 of another record, the last day excluded and null while it goes on. */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    /** Who writes into the table waits for whoever else does, so that what is asked about other rows holds when it is written. */
    void takeTurns(PlainTable table) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(:table, 0))",
                Map.of("table", table.name()),
                row -> {});
    }

    /** The records that are meant, by id or else by key; null for those that are not there. */
    List<@Nullable UUID> known(PlainTable table, List<Entry> rows) {
        var keys = table.keys();
        String sql =
                """
                select (select coalesce(
                           (select r.%1$s from %2$s r where r.%1$s = asked.id),
                           (select r.%1$s from %2$s r where %3$s)))
                  from %4$s
                 order by asked.place
                """
                        .formatted(table.id(), table.name(), sameAs(keys), asked(keys, true));
        return jdbc.query(sql, values(keys, rows), (row, _) -> row.getObject(1, UUID.class));
    }

    /** The records that have the key of these rows, whatever the rows' own ids; null where nobody has it. */
    List<@Nullable UUID> holdersOfKey(PlainTable table, List<Entry> rows) {
        var keys = table.keys();
        String sql =
                "select (select r.%s from %s r where %s) from %s order by asked.place"
                        .formatted(table.id(), table.name(), sameAs(keys), asked(keys, false));
        return jdbc.query(sql, values(keys, rows), (row, _) -> row.getObject(1, UUID.class));
    }

    /** Whether there is such a record of the other table, row by row. */
    List<Boolean> exist(PlainTable.Reference reference, List<Entry> rows) {
        var named = reference.named();
        var matching = new ArrayList<String>();
        for (int i = 0; i < named.size(); i++) {
            matching.add("r.%s = asked.k%d".formatted(reference.of().get(i).held(), i));
        }
        String sql =
                "select exists (select from %s r where %s) from %s order by asked.place"
                        .formatted(
                                reference.to().name(),
                                String.join(" and ", matching),
                                asked(named, false));
        return jdbc.query(sql, values(named, rows), (row, _) -> row.getBoolean(1));
    }

    /** Of other records that say the same and stand on a day of the row's, the earliest of each; null where there is none. */
    List<@Nullable Period> overlapping(
            PlainTable table, PlainTable.Apart apart, List<UUID> ids, List<Entry> rows) {
        var asked = new ArrayList<Column<?>>(apart.same());
        asked.add(apart.from());
        asked.add(apart.to());
        int first = apart.same().size();
        String sql =
                """
                select found.from_on, found.to_on
                  from %1$s
                  left join lateral (
                       select r.%2$s as from_on, nullif(r.%3$s, date 'infinity') as to_on from %4$s r
                        where %5$s and r.%6$s <> asked.id and r.%2$s is not null and asked.k%7$d is not null
                          and (asked.k%8$d is null or asked.k%8$d > asked.k%7$d)
                          and daterange(r.%2$s, r.%3$s) && daterange(asked.k%7$d, asked.k%8$d)
                        order by r.%2$s limit 1) found on true
                 order by asked.place
                """
                        .formatted(
                                asked(asked, true),
                                apart.from().held(),
                                apart.to().held(),
                                table.name(),
                                sameAs(apart.same()),
                                table.id(),
                                first,
                                first + 1);
        var values = values(asked, rows);
        values.put("ids", ids.stream().map(UUID::toString).toArray(String[]::new));
        var found = new ArrayList<@Nullable Period>();
        jdbc.query(
                sql,
                values,
                row -> {
                    var from = row.getObject(1, LocalDate.class);
                    found.add(
                            from == null
                                    ? null
                                    : new Period(from, row.getObject(2, LocalDate.class)));
                });
        return found;
    }

    void insert(
            PlainTable table, List<Intake.Candidate<Entry>> rows, Actor actor, LocalDateTime now) {
        var columns = table.written();
        String names = columns.stream().map(Column::held).collect(Collectors.joining(", "));
        String taken =
                Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                        .map(i -> "asked.k" + i)
                        .collect(Collectors.joining(", "));
        String mark = table.marksOnBehalf() ? ", on_behalf" : "";
        String marked =
                table.marksOnBehalf() ? ", (cast(:onBehalf as boolean[]))[asked.place]" : "";
        String sql =
                "insert into %s (%s, %s, recorded_at, recorded_by%s) select asked.id, %s, :now, :by%s from %s"
                        .formatted(
                                table.name(),
                                table.id(),
                                names,
                                mark,
                                taken,
                                marked,
                                asked(columns, true));
        var values = values(columns, rows.stream().map(Intake.Candidate::draft).toList());
        values.put("ids", rows.stream().map(one -> one.id().toString()).toArray(String[]::new));
        values.put("now", Today.stamp(now));
        values.put("by", actor.name());
        values.put(
                "onBehalf",
                rows.stream().map(one -> one.onBehalf() ? "t" : "f").toArray(String[]::new));
        jdbc.update(sql, values);
    }

    /** False when it was changed by somebody else since that version. */
    boolean replace(PlainTable table, UUID id, int version, Entry row) {
        var columns = table.written();
        var set = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            set.add(columns.get(i).held() + " = asked.k" + i);
        }
        String sql =
                "update %s r set %s, version = version + 1 from %s where r.%s = :id and r.version = :version"
                        .formatted(
                                table.name(),
                                String.join(", ", set),
                                asked(columns, false),
                                table.id());
        var values = values(columns, List.of(row));
        values.put("id", id);
        values.put("version", version);
        return jdbc.update(sql, values) == 1;
    }

    private static String sameAs(List<Column<?>> columns) {
        var same = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            same.add("r.%s is not distinct from asked.k%d".formatted(columns.get(i).held(), i));
        }
        return String.join(" and ", same);
    }

    /** The rows as a table {@code asked}: id where wanted, then k0, k1 and so on, then the place, counted from one. */
    private static String asked(List<Column<?>> columns, boolean withIds) {
        var arrays = new ArrayList<String>();
        var names = new ArrayList<String>();
        if (withIds) {
            arrays.add("cast(:ids as uuid[])");
            names.add("id");
        }
        for (int i = 0; i < columns.size(); i++) {
            arrays.add("cast(:k%d as %s[])".formatted(i, columns.get(i).type().sqlType()));
            names.add("k" + i);
        }
        return "unnest(%s) with ordinality as asked(%s, place)"
                .formatted(String.join(", ", arrays), String.join(", ", names));
    }

    private static Map<String, @Nullable Object> values(List<Column<?>> columns, List<Entry> rows) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "ids",
                rows.stream()
                        .map(row -> row.id() == null ? null : row.id().toString())
                        .toArray(String[]::new));
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            values.put("k" + i, rows.stream().map(row -> row.held(column)).toArray(String[]::new));
        }
        return values;
    }
}
