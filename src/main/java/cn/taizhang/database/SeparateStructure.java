package cn.taizhang.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * 单独的库: the structure of a database that is not the inner one: one folder of files outside the inner product's, one schema, one
 * role that owns nothing.
 *
 * @param name of the folder below {@code db} and of the schema
 * @param role as which the process works on it
 */
public record SeparateStructure(String name, String role) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{1,30}");

    public SeparateStructure {
        if (!WORD.matcher(name).matches() || !WORD.matcher(role).matches()) {
            throw new IllegalArgumentException("names are words of small letters");
        }
    }

    /**
     * Brings the database to the present structure.
     *
     * @return as whom the process works on it
     * @throws DatabaseUnavailable when a file that was already applied has changed or is missing, or one fails
     */
    public DatabaseAccess migrate(DatabaseAccess owner) {
        try (var connection = owner.connect()) {
            Migrations.refuseUnfit(connection);
            var access = Roles.prepareOne(owner, connection, role);
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/" + name)
                    .defaultSchema(name)
                    .createSchemas(true)
                    .load()
                    .migrate();
            return access;
        } catch (FlywayException | SQLException failed) {
            throw new DatabaseUnavailable("数据库的结构升级失败，这一步没有生效：" + failed.getMessage(), failed);
        }
    }
}
