package cn.taizhang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateOutput;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 库结构升级: brings every module's schema to what this program expects, one module after the other, each with a history
 * of its own. When all of it was done before, one short query finds that out.
 */
public final class Migrations {

    /** 升级顺序: a module stands below those before it, as in the map of modules. */
    static final List<String> MODULES =
            List.of(
                    "kernel",
                    "secret",
                    "audit",
                    "attachment",
                    "organization",
                    "people",
                    "account",
                    "figure",
                    "register",
                    "membership",
                    "method",
                    "meeting",
                    "campaign",
                    "document",
                    "rectification",
                    "notice",
                    "ballot",
                    "decision",
                    "cobuilding",
                    "station",
                    "cadre",
                    "talent",
                    "service",
                    "mobile",
                    "report",
                    "material",
                    "publication",
                    "sealedballot");

    /** 扩展: gist over plain keys (dated slices that must not overlap), and similarity of words. Both are trusted: no superuser is needed. */
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

    /** uuidv7() came with PostgreSQL 18. */
    private static final int OLDEST_SERVER = 180_000;

    /** Any number that no other program takes: two processes must not migrate at once. */
    private static final long LOCK = 0x7461697A68616E67L;

    /** The structure this program expects. */
    private static final class Expected {
        static final String DIGEST = digest();
    }

    private Migrations() {}

    /** A digest of a text together with the structure it is meant for: where either is another, it is another. */
    public static String digestWith(String text) {
        byte[] both = (Expected.DIGEST + text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(both));
    }

    /**
     * Brings the database to the present structure. Safe when several processes do it at once.
     *
     * @throws DatabaseUnavailable when a file that was already applied has changed or is missing, or one fails
     */
    public static void migrate(DatabaseAccess access) {
        try (Connection connection = access.connect();
                var statement = connection.createStatement()) {
            Roles.prepare(access, connection);
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            String digest = digest();
            if (digest.equals(appliedDigest(connection))) {
                return;
            }
            refuseUnfit(connection);
            createExtensions(connection);
            for (String module : MODULES) {
                if (files(module).length > 0) {
                    migrate(module, access);
                }
            }
            remember(connection, digest);
        } catch (SQLException failed) {
            if (LogIn.DISK_FULL.equals(failed.getSQLState())) {
                throw new DatabaseUnavailable("数据库所在的磁盘已满，请先腾出空间。数据没有改动。", failed);
            }
            throw new DatabaseUnavailable(
                    "数据库连不上或不能升级库结构：" + failed.getMessage() + "。请检查地址、账号，以及该账号是不是数据库的所有者。", failed);
        }
    }

    static void createExtensions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    static void refuseUnfit(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select current_setting('server_version_num')::int,
                                       current_setting('server_version'),
                                       current_setting('server_encoding')\
                                """)) {
            row.next();
            if (row.getInt(1) < OLDEST_SERVER) {
                throw new DatabaseUnavailable(
                        "这个数据库是 PostgreSQL " + row.getString(2) + "，台账需要 18 或更新的版本。");
            }
            if (!row.getString(3).equals("UTF8")) {
                throw new DatabaseUnavailable(
                        "这个数据库的编码是 " + row.getString(3) + "，台账需要 UTF8。请新建一个 UTF8 编码的数据库。");
            }
        }
    }

    private static void migrate(String module, DatabaseAccess access) {
        var flyway = flywayOf(module, access).load();
        try {
            var found = flyway.validateWithResult();
            if (!found.validationSuccessful) {
                throw new DatabaseUnavailable(
                        "模块 "
                                + module
                                + " 的库结构与本程序不一致："
                                + String.join(
                                        "；",
                                        found.invalidMigrations.stream()
                                                .map(Migrations::inWords)
                                                .toList())
                                + "。数据没有改动。");
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new DatabaseUnavailable(
                    "模块 " + module + " 的库结构升级失败，这一步没有生效：" + failed.getMessage(), failed);
        }
    }

    static FluentConfiguration flywayOf(String module, DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration/" + module)
                .defaultSchema(module)
                .createSchemas(true)
                .ignoreMigrationPatterns("*:pending");
    }

    private static String inWords(ValidateOutput invalid) {
        String name = invalid.version + " " + invalid.description;
        return switch (Objects.toString(invalid.errorDetails.errorCode)) {
            case "CHECKSUM_MISMATCH" -> name + " 执行之后文件被改动过（请恢复原文件，改动另写一个新文件）";
            case "APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED" ->
                    name + " 已在数据库中执行，但本程序没有这个文件（数据库可能由更新版本的台账建立，请用新版本打开）";
            case "RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED" ->
                    name + " 的编号早于已执行的文件，却没有执行过（新文件的编号必须更晚）";
            default -> name + "：" + invalid.errorDetails.errorMessage;
        };
    }

    static Resource[] files(String module) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + module + "/*.sql");
            Arrays.sort(
                    files,
                    Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the order, the names and every byte of all files: nothing that could change a structure is left out. */
    static String digest() {
        try {
            var digest = sha256();
            digest.update(EXTENSIONS.toString().getBytes(StandardCharsets.UTF_8));
            for (String module : MODULES) {
                for (Resource file : files(module)) {
                    byte[] content = file.getContentAsByteArray();
                    digest.update(
                            (module + "/" + file.getFilename() + " " + content.length + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String appliedDigest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var row =
                    statement.executeQuery(
                            "select to_regclass('database.applied_migrations') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return "";
                }
            }
            try (var row =
                    statement.executeQuery("select digest from database.applied_migrations")) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void remember(Connection connection, String digest) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists database");
            statement.execute(
                    """
                    create table if not exists database.applied_migrations (
                        digest text not null,
                        applied_at timestamptz not null default now(),
                        the_only_one boolean primary key default true check (the_only_one)
                    )\
                    """);
        }
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into database.applied_migrations (digest) values (?)
                        on conflict (the_only_one) do update set digest = excluded.digest, applied_at = now()\
                        """)) {
            upsert.setString(1, digest);
            upsert.executeUpdate();
        }
    }
}
