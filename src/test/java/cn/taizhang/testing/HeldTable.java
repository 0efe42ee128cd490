package cn.taizhang.testing;

import static org.awaitility.Awaitility.await;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.kernel.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * 占住的表: whoever reads it waits until it is let go, so that something happens in the middle of what somebody else does. In the
 * shared database, as its owner.
 */
public final class HeldTable implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String WAITING =
            """
            select exists (select from pg_locks where not granted and relation = ?::regclass
                              and database = (select oid from pg_database where datname = current_database()))
            """;

    private final Connection connection;
    private final String table;

    private HeldTable(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * Begins something that reads a table, does something else as soon as it waits there, and lets it go on.
     *
     * @return what came of it
     */
    public static <T> T meanwhile(String table, Supplier<T> reading, Runnable meanwhile)
            throws Exception {
        try (var thread = Executors.newSingleThreadExecutor();
                var held = of(table)) {
            var begun =
                    CompletableFuture.supplyAsync(
                            () -> Acting.commandLine().call(reading::get), thread);
            held.awaitWaiting(begun);
            meanwhile.run();
            held.close();
            return begun.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static HeldTable of(String table) throws SQLException {
        DatabaseAccess shared = TestDatabase.shared();
        var connection = shared.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return new HeldTable(connection, table);
    }

    private void awaitWaiting(CompletableFuture<?> begun) {
        await().atMost(PATIENCE).until(() -> begun.isDone() || isWaitedFor());
        if (begun.isDone()) {
            throw new IllegalStateException("it did not read " + table);
        }
    }

    private boolean isWaitedFor() throws SQLException {
        try (var asked = connection.prepareStatement(WAITING)) {
            asked.setString(1, table);
            try (var answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Lets it go. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
