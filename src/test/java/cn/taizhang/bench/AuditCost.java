package cn.taizhang.bench;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * What an audit entry costs a write, and what its chain adds: transactions a second of the leanest write there is (one row of a
 * few columns) with the entry appended to its chain, with the entry plainly inserted, and without any. A durable embedded
 * PostgreSQL of its own; rounds of a second each, interleaved; medians and ratios, never a verdict.
 */
public final class AuditCost {

    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int MANY = 300;

    private enum Way {
        CHAINED,
        INSERTED,
        NOT_AUDITED
    }

    private AuditCost() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("taizhang-bench");
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(directory))) {
            Migrations.migrate(postgres.access());
            prepare(postgres.access());
            for (int organizations : new int[] {MANY, 1}) {
                for (int threads : new int[] {1, 16}) {
                    measure(postgres.access(), organizations, threads, rounds);
                }
            }
        } finally {
            delete(directory);
        }
    }

    private static void prepare(DatabaseAccess access) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into kernel.district (code, name) values ('990101', '测试区')");
            statement.execute("create schema bench");
            statement.execute(
                    "create table bench.record (id uuid primary key default uuidv7(), organization_id uuid, day date, topic text)");
            statement.execute("create index on bench.record (organization_id, day)");
            // the trail as it was before there were chains: same columns, same indexes
            statement.execute(
                    """
                    create table bench.entry (
                        district text not null, entry_id bigint generated always as identity, happened_at timestamptz not null,
                        actor text not null, account_id uuid, action text not null, subject_kind text not null,
                        subject_id uuid, organization_id uuid, detail jsonb not null, primary key (district, entry_id))
                    """);
            statement.execute(
                    "create index on bench.entry (district, subject_kind, subject_id, entry_id desc)");
            statement.execute("create index on bench.entry (district, happened_at)");
            statement.execute(
                    "create index on bench.entry (district, organization_id, entry_id desc)");
        }
    }

    private static void measure(DatabaseAccess access, int organizations, int threads, int rounds)
            throws Exception {
        var ids = Stream.generate(UUID::randomUUID).limit(organizations).toList();
        Map<Way, double[]> found = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            found.put(way, new double[rounds]);
        }
        try (var writers = new Writers(access, threads)) {
            for (Way way : Way.values()) {
                writers.perSecond(way, ids); // warms plans and disk
            }
            for (int round = 0; round < rounds; round++) {
                for (Way way : Way.values()) {
                    found.get(way)[round] = writers.perSecond(way, ids);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%3d organizations, %2d threads: chained %6.0f/s, inserted %6.0f/s, not audited %6.0f/s;"
                        + " chained/inserted %.2f, chained/not audited %.2f (medians of %d paired rounds)%n",
                organizations,
                threads,
                median(found.get(Way.CHAINED)),
                median(found.get(Way.INSERTED)),
                median(found.get(Way.NOT_AUDITED)),
                median(ratios(found.get(Way.CHAINED), found.get(Way.INSERTED))),
                median(ratios(found.get(Way.CHAINED), found.get(Way.NOT_AUDITED))),
                rounds);
    }

    private static double[] ratios(double[] a, double[] b) {
        var ratios = new double[a.length];
        Arrays.setAll(ratios, i -> a[i] / b[i]);
        return ratios;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Connections that stay open from round to round, a thread each. */
    private static final class Writers implements AutoCloseable {

        private final List<Connection> connections = new ArrayList<>();

        Writers(DatabaseAccess access, int threads) throws SQLException {
            for (int i = 0; i < threads; i++) {
                var connection = access.connect();
                connection.setAutoCommit(false);
                connections.add(connection);
            }
        }

        double perSecond(Way way, List<UUID> organizations) throws Exception {
            long from = System.nanoTime();
            long written = 0;
            try (var threads = Executors.newFixedThreadPool(connections.size())) {
                var work = new ArrayList<Callable<Long>>();
                for (int i = 0; i < connections.size(); i++) {
                    var connection = connections.get(i);
                    int first = i;
                    work.add(() -> writing(connection, way, organizations, first, from));
                }
                for (var one : threads.invokeAll(work)) {
                    written += one.get();
                }
            }
            return written * 1e9 / (System.nanoTime() - from);
        }

        private static long writing(
                Connection connection, Way way, List<UUID> organizations, int first, long from)
                throws SQLException {
            long written = 0;
            try (var row =
                            connection.prepareStatement(
                                    "insert into bench.record (organization_id, day, topic) values (?, current_date, '传达学习')");
                    var entry = entry(connection, way)) {
                while (System.nanoTime() - from < ROUND_NANOS) {
                    var organization =
                            organizations.get(
                                    (int) ((first * 31L + written) % organizations.size()));
                    row.setObject(1, organization);
                    row.executeUpdate();
                    if (way != Way.NOT_AUDITED) {
                        entry.setString(1, UUID.randomUUID().toString());
                        entry.setString(2, organization.toString());
                        entry.execute();
                    }
                    connection.commit();
                    written++;
                }
            }
            return written;
        }

        private static PreparedStatement entry(Connection connection, Way way) throws SQLException {
            return connection.prepareStatement(
                    way == Way.CHAINED
                            ? """
                            select audit.append(jsonb_build_array(jsonb_build_object(
                                'at', now(), 'actor', '张敏（春晓街道）', 'action', '登记会议', 'kind', 'meetings',
                                'subject', ?::text, 'organization', ?::text,
                                'detail', '{"heldOn": "2020-06-30"}'::jsonb)))
                            """
                            : """
                            insert into bench.entry (district, happened_at, actor, action, subject_kind, subject_id,
                                                     organization_id, detail)
                            values ('990101', now(), '张敏（春晓街道）', '登记会议', 'meetings', cast(? as uuid),
                                    cast(? as uuid), '{"heldOn": "2020-06-30"}')
                            """);
        }

        @Override
        public void close() throws SQLException {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
