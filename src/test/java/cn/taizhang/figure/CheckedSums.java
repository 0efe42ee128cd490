package cn.taizhang.figure;

import cn.taizhang.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 核对汇总 after every class: the product's own check, as the owner and on one connection that keeps its plans. The product plans for
 * the values asked (docs/adr/007); here the same statements come hundreds of times, and planning was nearly all they cost.
 */
public final class CheckedSums {

    private static final String KEEPING_PLANS =
            "&prepareThreshold=1&preparedStatementCacheQueries=2000&preparedStatementCacheSizeMiB=64"
                    + "&options=-c%20plan_cache_mode=force_generic_plan";

    private static final Map<String, SingleConnectionDataSource> SOURCES =
            new ConcurrentHashMap<>();

    private CheckedSums() {}

    /** As {@link RollUps#differences}, in the database that the context works on. */
    public static List<String> differences(ApplicationContext product) {
        var access = TestDatabase.shared();
        var source =
                SOURCES.computeIfAbsent(
                        access.url(),
                        url ->
                                new SingleConnectionDataSource(
                                        url + KEEPING_PLANS,
                                        access.user(),
                                        access.password(),
                                        true));
        var oneMoment = new TransactionTemplate(new JdbcTransactionManager(source));
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new RollUps(
                        new RollUpStore(JdbcClient.create(source)),
                        product.getBean(Definitions.class),
                        oneMoment)
                .differences();
    }
}
