package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Actor;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

@DisplayName("审计链：升级、规范形式、写不进去时")
class ChainMigrationTests {

    private static final Path SCRIPTS = Path.of("src", "main", "resources", "db", "migration");

    @TempDir private Path folder;

    @Test
    void entries_of_an_earlier_version_are_chained_in_the_order_in_which_they_were_written()
            throws Exception {
        var organization = UUID.randomUUID();
        try (var connection = TestDatabase.empty().connect()) {
            run(connection, "create schema kernel; create schema audit");
            run(connection, script("kernel/V202611230001__district.sql"));
            run(connection, "insert into kernel.district (code, name) values ('990101', '测试区')");
            run(connection, script("audit/V202611230002__entry.sql"));
            run(
                    connection,
                    """
                    insert into audit.entry (happened_at, actor, action, subject_kind, organization_id, detail)
                    select now(), '张敏', '登记' || i, 'tests',
                           case i %% 3 when 0 then null else cast('%s' as uuid) end, jsonb_build_object('count', i)
                      from generate_series(1, 30) as i
                    """
                            .formatted(organization));

            run(connection, script("audit/V202611260012__chain.sql"));

            connection.setAutoCommit(false);
            var report =
                    AuditVerifier.verify(
                            new DatabaseChains(connection),
                            HeadsWitness.read(folder, folder.resolve("no.key"), null));
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(30);
            assertThat(new DatabaseChains(connection).heads())
                    .extracting(ChainHead::chainId, ChainHead::number)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ChainHead.INSTALLATION, 10L),
                            org.assertj.core.groups.Tuple.tuple(organization, 20L));
            assertThat(refused(connection, "update audit.entry set actor = '李明'"))
                    .contains("audit entries are never changed");
        }
    }

    @Test
    void the_canonical_form_covers_every_column_but_the_hash() throws Exception {
        try (var connection = TestDatabase.fresh().connect()) {
            run(
                    connection,
                    """
                    select audit.append('[{"at": "2020-06-30T01:00:00Z", "actor": "a", "action": "b", "kind": "c",
                                           "organization": "00000000-0000-0000-0000-000000000001", "detail": {}}]')
                    """);
            var same = new ArrayList<String>();
            for (String column : columns(connection)) {
                if (one(connection, whole("")).equals(one(connection, whole(column)))) {
                    same.add(column);
                }
            }

            assertThat(same).containsExactly("hash");
        }
    }

    @Test
    void where_nothing_can_be_appended_nothing_is_written() throws Exception {
        var access = TestDatabase.fresh();
        var source = new DriverManagerDataSource(access.url(), access.user(), access.password());
        var jdbc = JdbcClient.create(source);
        var json = new ObjectMapper();
        var audit = new AuditTrail(jdbc, new ChainStore(jdbc, json), json, new TestClock());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        Runnable write =
                () ->
                        transaction.executeWithoutResult(_ -> {
                            jdbc.sql(
                                            """
                                            insert into organization.organization (code, name, short_name, kind, founded_on)
                                            values ('X-1', '试', '试', 'COMMUNITY', date '2020-01-01')
                                            """)
                                    .update();
                            audit.append(
                                    Actor.commandLine("test"),
                                    AuditEntry.of(
                                            "设立组织", "organizations", UUID.randomUUID(), null));
                        });
        jdbc.sql("alter function audit.append(jsonb) rename to no_more").update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(write::run);
        assertThat(organizations(jdbc)).isZero();

        jdbc.sql("alter function audit.no_more(jsonb) rename to append").update();
        write.run();
        assertThat(organizations(jdbc)).isOne();
    }

    private static int organizations(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from organization.organization")
                .query(Integer.class)
                .single();
    }

    /** The canonical form of the one row, with one column of it changed. */
    private static String whole(String changed) {
        return """
        select encode(audit.canonical(r), 'hex')
          from (select (jsonb_populate_record(e, case '%1$s' when '' then '{}' else jsonb_build_object('%1$s',
                       case pg_typeof(e.%2$s)::text
                            when 'uuid' then to_jsonb(uuidv4())
                            when 'bytea' then to_jsonb('\\x0102'::text)
                            when 'timestamp with time zone' then to_jsonb(timestamptz '2021-01-01')
                            when 'jsonb' then '{"x": 1}'
                            when 'text' then to_jsonb('changed'::text)
                            else to_jsonb(77) end) end)).*
                  from audit.entry e) as r
        """
                .formatted(changed, changed.isEmpty() ? "actor" : changed);
    }

    private static List<String> columns(Connection connection) throws Exception {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select attname from pg_attribute
                                 where attrelid = 'audit.entry'::regclass and attnum > 0 and not attisdropped
                                """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String one(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String refused(Connection connection, String sql) {
        try {
            run(connection, sql);
            return "";
        } catch (Exception refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String script(String file) throws Exception {
        return Files.readString(SCRIPTS.resolve(file));
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
