package cn.taizhang.database;

import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Today;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 事务: begins every transaction by telling the database who acts and what day it is. Both end with the transaction, so a
 * connection goes back to the pool with nobody on it (docs/adr/009).
 */
final class ActingTransactions extends JdbcTransactionManager {

    private static final String TELL =
            """
            select set_config('taizhang.account', ?, true), set_config('taizhang.signing_in', ?, true),
                   set_config('taizhang.today', ?, true)\
            """;

    private final transient Today today;

    ActingTransactions(DataSource dataSource, Today today) {
        super(dataSource);
        this.today = today;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell(connection(), Acting.now(), today.date());
        } catch (SQLException failed) {
            // begun, but not by anybody: it must not be left open on this thread
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException(
                    "the database was not told who acts", failed);
        }
    }

    private Connection connection() {
        var holder =
                (ConnectionHolder)
                        TransactionSynchronizationManager.getResource(obtainDataSource());
        return Objects.requireNonNull(holder).getConnection();
    }

    private static void tell(Connection connection, Acting acting, LocalDate day)
            throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(
                    1,
                    switch (acting) {
                        case Acting.Account account -> account.id().toString();
                        case Acting.Everything _ -> "everything";
                        case Acting.SigningIn _ -> "signing-in";
                        case Acting.Nobody _ -> "nobody";
                    });
            statement.setString(
                    2, acting instanceof Acting.SigningIn signingIn ? signingIn.loginName() : "");
            statement.setString(3, day.toString());
            statement.execute();
        }
    }
}
