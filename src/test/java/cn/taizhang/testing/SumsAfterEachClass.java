package cn.taizhang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.CheckedSums;
import cn.taizhang.figure.RollUps;
import cn.taizhang.kernel.Acting;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 每类测试之后核对汇总: whatever the tests of a class did to records, the sums brought up from it are what the records make them. */
final class SumsAfterEachClass implements TestExecutionListener, Ordered {

    @Override
    public void afterTestClass(TestContext context) {
        if (!context.hasApplicationContext()) {
            return;
        }
        var product = context.getApplicationContext();
        if (nothingToSumUp(product)) {
            return;
        }
        // before they are brought up as well: what was not noted would be found now or never
        assertThat(CheckedSums.differences(product)).isEmpty();
        assertThat(product.getBean(RollUps.class).bringUp()).isTrue();
        assertThat(CheckedSums.differences(product)).isEmpty();
    }

    /** A class that only founded organizations changed no contribution; making all sums anew for it would prove nothing. */
    private static boolean nothingToSumUp(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        // outside a transaction nobody sees any row
        var transaction =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Acting.commandLine()
                .call(() ->
                        transaction.execute(_ ->
                                jdbc.sql(
                                                "select not exists (select from figure.changed where source <> 'tree')")
                                        .query(Boolean.class)
                                        .single()));
    }

    /** Before a context that was made dirty is closed. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
