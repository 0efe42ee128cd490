package cn.taizhang.testing;

import cn.taizhang.database.DatabaseAccess;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 库结构清单: everything a migration can make, one line each, so that two databases can be laid side by side. */
public final class CatalogueDump {

    private static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'database', 'public')";

    private static final List<String> PARTS =
            List.of(
                    """
                    select 'schema ' || n.nspname || ' ' || coalesce(n.nspacl::text, '') from pg_namespace n where %s
                    """,
                    """
                    select c.relkind::text || ' ' || c.oid::regclass::text || ' ' || c.relrowsecurity || c.relforcerowsecurity
                           || ' ' || coalesce(c.relacl::text, '') || ' ' || coalesce(c.reloptions::text, '')
                           || ' ' || case when c.relkind = 'v' then pg_get_viewdef(c.oid) else '' end
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p', 'v', 'm', 'S') and %s
                    """,
                    """
                    select 'column ' || c.oid::regclass::text || ' ' || a.attnum || ' ' || a.attname || ' '
                           || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || a.attidentity::text
                           || a.attgenerated::text || a.attstorage::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                           || ' ' || coalesce(a.attacl::text, '')
                      from pg_attribute a
                      join pg_class c on c.oid = a.attrelid
                      join pg_namespace n on n.oid = c.relnamespace
                      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v') and %s
                    """,
                    """
                    select 'constraint ' || k.conrelid::regclass::text || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                           || k.convalidated
                      from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.conrelid <> 0 and %s
                    """,
                    """
                    select 'index ' || pg_get_indexdef(c.oid)
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'i' and %s
                    """,
                    """
                    select 'trigger ' || t.tgenabled::text || pg_get_triggerdef(t.oid)
                      from pg_trigger t
                      join pg_class c on c.oid = t.tgrelid
                      join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and %s
                    """,
                    """
                    select 'function ' || pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '')
                      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where %s
                    """,
                    """
                    select 'policy ' || p.polrelid::regclass::text || ' ' || p.polname || ' ' || p.polcmd::text || p.polpermissive
                           || ' ' || (select string_agg(r::regrole::text, ',' order by r::regrole::text) from unnest(p.polroles) r)
                           || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '')
                           || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                      from pg_policy p
                      join pg_class c on c.oid = p.polrelid
                      join pg_namespace n on n.oid = c.relnamespace where %s
                    """);

    private CatalogueDump() {}

    public static List<String> of(DatabaseAccess access) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            for (String part : PARTS) {
                try (var row = statement.executeQuery(part.formatted(OURS))) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            }
        }
        lines.sort(null);
        return lines;
    }
}
