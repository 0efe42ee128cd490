package cn.taizhang.shell;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.database.DatabaseUnavailable;
import cn.taizhang.kernel.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 整库操作: what backs up, restores or changes the key works on the database as a whole, on one connection of its owner and
 * without starting the application, so that it also works where the application does not start.
 */
record OwnerWork(Installation installation) {

    /** 在一个连接上. */
    interface Work<T> {
        T on(Connection connection, SingleConnectionDataSource source) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (var connection = installation.owner().connect()) {
            return work.on(connection, new SingleConnectionDataSource(connection, true));
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("数据库出错：" + failed.getMessage(), failed);
        }
    }

    /** Appends an entry to the installation's own trail; what it tells of was done before. */
    void audit(String action, Map<String, ?> detail) {
        with((_, source) -> {
            new TransactionTemplate(new JdbcTransactionManager(source))
                    .executeWithoutResult(_ -> append(source, action, detail));
            return true;
        });
    }

    /** Appends an entry in the transaction that is under way on this connection. */
    void append(SingleConnectionDataSource source, String action, Map<String, ?> detail) {
        AuditTrail.over(JdbcClient.create(source), installation.clock())
                .append(
                        Actor.commandLine(System.getProperty("user.name", "?")),
                        new AuditEntry(action, "installation", null, null, detail));
    }
}
