package cn.taizhang.testing;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.kernel.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * 占住的表: whoever reads it waits until it is let go, so that something happens in the middle of what somebody else does. In the
 * shared database, as its owner.
 */
public final class HeldTable implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

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
    public static <T> T meanwhile(String table, Callable<T> reading, Runnable meanwhile)
            throws Exception {
        try (var thread = Executors.newSingleThreadExecutor();
                var held = of(table)) {
            var begun = CompletableFuture.<T>supplyAsync(() -> called(reading), thread);
            held.awaitWaiting(begun);
            meanwhile.run();
            held.close();
            return begun.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static <T> T called(Callable<T> reading) {
        try {
            return Acting.commandLine().call(reading::call);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
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

    private void awaitWaiting(CompletableFuture<?> begun)
            throws SQLException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MS; waited += 20) {
            if (isWaitedFor()) {
                return;
            }
            if (begun.isDone()) {
                throw new IllegalStateException("it did not read " + table);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("nobody waits for " + table);
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
