package cn.taizhang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * As {@link ProductTest}, on a database that no other class has written to. For what goes through all rows again and again, and would
 * take as long as all other classes have left rows behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabaseTest.Initializer.class)
@Import(ProductTestConfiguration.class)
@TestExecutionListeners(
        listeners = SumsAfterEachClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
public @interface OwnDatabaseTest {

    /** Points the product at the fresh database until its context is closed. */
    final class Initializer extends TestDatabaseInitializer {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase.standInFresh();
            super.initialize(context);
            context.addApplicationListener(
                    (ApplicationListener<ContextClosedEvent>) _ -> TestDatabase.shareAgain());
        }
    }
}
