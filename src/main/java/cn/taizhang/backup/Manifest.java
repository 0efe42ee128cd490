package cn.taizhang.backup;

import cn.taizhang.database.SchemaHistory;
import java.util.List;

/**
 * 备份说明: the first entry of a backup; whoever opens the file by hand reads here what it is and how it comes back.
 *
 * @param format of the file; a program refuses one it does not know
 * @param toRestore in words
 * @param createdAt when the writing began, ISO 8601 in UTC
 * @param databaseVersion of the server it was read from
 * @param schema which migration files the structure comes from
 * @param tables in the order in which they stand in the file
 */
public record Manifest(
        int format,
        String product,
        String toRestore,
        String createdAt,
        Origin origin,
        String databaseVersion,
        SchemaHistory schema,
        List<Table> tables) {

    static final int FORMAT = 1;
    static final String PRODUCT = "taizhang";

    /**
     * 表.
     *
     * @param columns without generated ones, which the database computes again
     */
    public record Table(String schema, String name, List<String> columns) {

        public Table {
            columns = List.copyOf(columns);
        }

        String qualified() {
            return schema + "." + name;
        }

        String quoted() {
            return Quoted.name(schema) + "." + Quoted.name(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Quoted::name).toList());
        }
    }

    public Manifest {
        tables = List.copyOf(tables);
    }
}
