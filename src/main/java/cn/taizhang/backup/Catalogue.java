package cn.taizhang.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 系统目录: what the database says of its own tables. The product's bookkeeping of migrations is not among them. */
final class Catalogue {

    /** How values are written: the same on every server, to the last digit, whatever its settings. */
    private static final List<String> AS_TEXT =
            List.of(
                    "set local timezone = 'UTC'",
                    "set local datestyle = 'ISO, YMD'",
                    "set local intervalstyle = 'postgres'",
                    "set local bytea_output = 'hex'",
                    "set local extra_float_digits = 1",
                    "set local search_path = pg_catalog",
                    // a policy that hides a row must be an error here, never a table with fewer
                    // rows
                    "set local row_security = off",
                    "set local synchronize_seqscans = off",
                    "set local statement_timeout = 0",
                    "set local idle_in_transaction_session_timeout = 0");

    private static final String OURS =
            """
             n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'database')
             and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** For the transaction that has begun. */
    void writeValuesTheSameEverywhere() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String setting : AS_TEXT) {
                statement.execute(setting);
            }
        }
    }

    List<Manifest.Table> tables() throws SQLException {
        return list(
                """
                select n.nspname, c.relname,
                       array(select a.attname::text from pg_attribute a
                              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                              order by a.attnum)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'flyway_schema_history' and
                """
                        + OURS
                        + " order by 1, 2",
                row ->
                        new Manifest.Table(
                                row.getString(1),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray())));
    }

    List<Contents.Sequence> sequences() throws SQLException {
        var names =
                list(
                        """
                        select n.nspname, c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'S' and
                        """
                                + OURS
                                + " order by 1, 2",
                        row -> new Contents.Sequence(row.getString(1), row.getString(2), 0, false));
        var found = new ArrayList<Contents.Sequence>();
        for (var name : names) {
            found.addAll(
                    list(
                            "select last_value, is_called from " + name.quoted(),
                            row ->
                                    new Contents.Sequence(
                                            name.schema(),
                                            name.name(),
                                            row.getLong(1),
                                            row.getBoolean(2))));
        }
        return found;
    }

    /** Statements that take every foreign key away and put it back as it was. */
    List<TakenAway> foreignKeys() throws SQLException {
        return list(
                """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid))
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and k.conparentid = 0 and
                """
                        + OURS
                        + " order by 1",
                row -> new TakenAway(row.getString(1), row.getString(2)));
    }

    /** Statements that put every trigger to sleep and wake it as it was: rows that come back are not new ones. */
    List<TakenAway> triggers() throws SQLException {
        return list(
                """
                select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                       format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                              case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
                  from pg_trigger t
                  join pg_class c on c.oid = t.tgrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and c.relkind in ('r', 'p') and
                """
                        + OURS
                        + " order by 1",
                row -> new TakenAway(row.getString(1), row.getString(2)));
    }

    /** 暂时拿开. */
    record TakenAway(String away, String back) {}

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(reading.read(row));
            }
        }
        return found;
    }
}
