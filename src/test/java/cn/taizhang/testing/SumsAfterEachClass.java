package cn.taizhang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.RollUps;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** 每类测试之后核对汇总: whatever the tests of a class did to records, the sums brought up from it are what the records make them. */
final class SumsAfterEachClass implements TestExecutionListener, Ordered {

    @Override
    public void afterTestClass(TestContext context) {
        if (!context.hasApplicationContext()) {
            return;
        }
        var rollUps = context.getApplicationContext().getBean(RollUps.class);
        // before they are brought up as well: what was not noted would be found now or never
        assertThat(rollUps.differences()).isEmpty();
        assertThat(rollUps.bringUp()).isTrue();
        assertThat(rollUps.differences()).isEmpty();
    }

    /** Before a context that was made dirty is closed. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
