package cn.taizhang.shell;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.DatabaseUnavailable;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.database.Migrations;
import cn.taizhang.kernel.CannotStart;
import cn.taizhang.kernel.Today;
import cn.taizhang.portal.PortalDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** 已打开的数据目录: its database up and migrated, ready for the application; closing stops what it started. */
final class Installation implements AutoCloseable {

    static final Duration NINE_O_CLOCK = Duration.ofHours(9);

    static final String KEY_FILE = "secret.key";
    static final String AUDIT_KEY = "audit.key";
    static final String AUDIT_HEADS = "audit-heads";
    private static final String PARCEL_KEY = "parcel.key";

    private final DataDirectory directory;
    private final @Nullable EmbeddedPostgres embedded;
    private final DatabaseAccess access;
    private final DemoMark demo;

    private Installation(
            DataDirectory directory, @Nullable EmbeddedPostgres embedded, DatabaseAccess access) {
        this.directory = directory;
        this.embedded = embedded;
        this.access = access;
        this.demo = DemoMark.in(directory.path());
    }

    /** Opens the directory with its embedded database, or the given server with the directory's keys. */
    static Installation open(Path path, @Nullable String databaseUrl) {
        if (PortalDirectory.isAt(path)) {
            throw new CannotStart(
                    "目录 %s 是群众端的数据目录。内部系统必须用自己的目录；请用 --data 另指定一个。"
                            .formatted(path.toAbsolutePath().normalize()));
        }
        var directory = DataDirectory.at(path);
        if (databaseUrl != null) {
            var access = DatabaseAccess.of(databaseUrl);
            Migrations.migrate(access);
            return new Installation(directory, null, access);
        }
        var embedded = EmbeddedPostgres.open(directory);
        try {
            Migrations.migrate(embedded.access());
            return new Installation(directory, embedded, embedded.access());
        } catch (RuntimeException failed) {
            embedded.close();
            throw failed;
        }
    }

    DataDirectory directory() {
        return directory;
    }

    /** As the role that owns the tables: for what concerns the database as a whole. */
    DatabaseAccess owner() {
        return access;
    }

    /** Whether this process started the database, so that no server works on this directory. */
    boolean ownsDatabase() {
        return embedded != null && embedded.owner();
    }

    Path keyFile() {
        return directory.keys().resolve(KEY_FILE);
    }

    /** The clock of this directory: a demonstration has its own. */
    InstantSource clock() {
        return Today.clockFrom(demo.day().map(this::clockOf).orElse(""));
    }

    /** Looks after the database of this process until it is closed. */
    DatabaseWatch watched() {
        return new DatabaseWatch(embedded);
    }

    /** 链头密钥: seals what is written of the audit chains outside the database. */
    Path auditKey() {
        return directory.keys().resolve(AUDIT_KEY);
    }

    /** 链头目录: the heads of the audit chains, outside the database. */
    Path auditHeads() {
        return directory.path().resolve(AUDIT_HEADS);
    }

    /** Starts the application on this data, without a web server. */
    ConfigurableApplicationContext application(Class<?> main) {
        return started(main, WebApplicationType.NONE, Map.of());
    }

    /** Starts the application with its web server, told where it answers. */
    ConfigurableApplicationContext server(Class<?> main, Map<String, Object> listening) {
        return started(main, WebApplicationType.SERVLET, listening);
    }

    private ConfigurableApplicationContext started(
            Class<?> main, WebApplicationType type, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(more);
        var application = access.application();
        properties.put("spring.datasource.url", application.url());
        properties.put("spring.datasource.username", application.user());
        properties.put("spring.datasource.password", application.password());
        properties.put("taizhang.key-file", keyFile().toString());
        properties.put("taizhang.audit-key", auditKey().toString());
        properties.put("taizhang.audit-heads", auditHeads().toString());
        properties.put("taizhang.parcel-key", directory.keys().resolve(PARCEL_KEY).toString());
        demo.day().ifPresent(day -> properties.put("taizhang.clock-starts-at", clockOf(day)));
        return new SpringApplicationBuilder(main)
                .web(type)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(properties)
                .run();
    }

    /** A demonstration's clock begins at 09:00 of its day and never runs back behind what was written under it. */
    private String clockOf(LocalDate day) {
        Instant nine = Today.startOf(day).plus(NINE_O_CLOCK);
        return lastWritten().filter(nine::isBefore).orElse(nine).toString();
    }

    /** A connection of its own to the database, outside the application. */
    Connection connect() throws SQLException {
        return access.connect();
    }

    private Optional<Instant> lastWritten() {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(happened_at) from audit.entry")) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        } catch (SQLException unreadable) {
            throw new DatabaseUnavailable("读不到演示数据的时钟。", unreadable);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
