package cn.taizhang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.flywaydb.core.api.FlywayException;

/**
 * 库结构版本: which migration files of which module a database has been through.
 *
 * @param modules the files by module, oldest first, modules in the order in which they are migrated
 */
public record SchemaHistory(Map<String, List<Step>> modules) {

    /**
     * 升级文件.
     *
     * @param checksum what Flyway keeps of its content
     */
    public record Step(String version, String script, int checksum) {}

    public SchemaHistory {
        var copy = new LinkedHashMap<String, List<Step>>();
        modules.forEach((module, steps) -> copy.put(module, List.copyOf(steps)));
        modules = java.util.Collections.unmodifiableMap(copy);
    }

    /** What this database has been through. */
    public static SchemaHistory of(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, List<Step>>();
        for (String module : modulesIn(connection)) {
            var steps = new ArrayList<Step>();
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery(
                                    """
                                    select version, script, checksum from "%s".flyway_schema_history
                                     where version is not null and success order by installed_rank\
                                    """
                                            .formatted(module))) {
                while (row.next()) {
                    steps.add(new Step(row.getString(1), row.getString(2), row.getInt(3)));
                }
            }
            if (!steps.isEmpty()) {
                found.put(module, steps);
            }
        }
        return new SchemaHistory(found);
    }

    /** Names of files that this program does not have: they come from a newer program, or from another product. */
    public List<String> unknownHere() {
        var unknown = new ArrayList<String>();
        modules.forEach((module, steps) -> {
            var ours = new TreeSet<String>();
            Arrays.stream(Migrations.files(module))
                    .forEach(file -> ours.add(Objects.requireNonNull(file.getFilename())));
            steps.stream()
                    .map(Step::script)
                    .filter(script -> !ours.contains(script))
                    .forEach(script -> unknown.add(module + "/" + script));
        });
        return unknown;
    }

    /**
     * Brings an empty database to exactly this structure, which may be an older one; {@link Migrations#migrate} goes on
     * from there.
     *
     * @throws DatabaseUnavailable when it cannot be reached with the files of this program
     */
    public void reproduceIn(DatabaseAccess access) {
        try (Connection connection = access.connect()) {
            Roles.prepare(access, connection);
            Migrations.refuseUnfit(connection);
            Migrations.createExtensions(connection);
            for (String module : Migrations.MODULES) {
                var steps = modules.get(module);
                if (steps != null) {
                    Migrations.flywayOf(module, access)
                            .target(steps.getLast().version())
                            .load()
                            .migrate();
                }
            }
            var reached = of(connection);
            if (!reached.equals(this)) {
                throw new DatabaseUnavailable(
                        "用本程序的升级文件得不到备份时的库结构："
                                + firstDifference(reached)
                                + "。备份可能由改动过的程序写成，请用写它的那个版本恢复。");
            }
        } catch (FlywayException | SQLException failed) {
            throw new DatabaseUnavailable("按备份的版本建立库结构失败：" + failed.getMessage(), failed);
        }
    }

    private String firstDifference(SchemaHistory reached) {
        return modules.entrySet().stream()
                .filter(module -> !module.getValue().equals(reached.modules.get(module.getKey())))
                .map(module -> "模块 " + module.getKey())
                .findFirst()
                .orElse("多出了模块");
    }

    private static List<String> modulesIn(Connection connection) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where c.relname = 'flyway_schema_history' and c.relkind = 'r'\
                                """)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        var ordered = new ArrayList<String>();
        Migrations.MODULES.stream().filter(found::remove).forEach(ordered::add);
        ordered.addAll(found);
        return ordered;
    }
}
