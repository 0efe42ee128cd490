package cn.taizhang.testing;

import cn.taizhang.account.PhoneTime;
import cn.taizhang.account.Viewer;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.kernel.Acting;
import java.lang.reflect.Method;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What tests replace: the clock, and the cost of a password. Everything else is the product. */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestDistricts.class, RecordedDocuments.class, SheetRows.class, AskedFigures.class})
class ProductTestConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Telephones of tests go by the test's clock. */
    @Bean
    @Primary
    PhoneTime testPhone(TestClock clock) {
        return new PhoneTime(clock);
    }

    /** Whatever a test asks of a facade as some viewer, the database answers as to that viewer's account. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor actingAsTheViewer() {
        var advisor =
                new DefaultPointcutAdvisor(
                        new StaticMethodMatcherPointcut() {
                            @Override
                            public boolean matches(Method method, Class<?> target) {
                                return target.isAnnotationPresent(Transactional.class)
                                        && List.of(method.getParameterTypes())
                                                .contains(Viewer.class);
                            }
                        },
                        (MethodInterceptor) ProductTestConfiguration::asTheViewer);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static @Nullable Object asTheViewer(MethodInvocation invocation) throws Throwable {
        for (var argument : invocation.getArguments()) {
            if (argument instanceof Viewer viewer
                    && viewer.account() != null
                    && !TransactionSynchronizationManager.isActualTransactionActive()) {
                return Acting.account(viewer.account().value()).call(invocation::proceed);
            }
        }
        return invocation.proceed();
    }

    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(4);
    }
}
