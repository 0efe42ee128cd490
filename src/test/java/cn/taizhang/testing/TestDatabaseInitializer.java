package cn.taizhang.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the product at the shared test database and a key file below {@code target}. */
class TestDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String MINE = ProcessHandle.current().pid() + "-";
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = TestDatabase.shared().application();
        var own = ownFolder();
        TestPropertyValues.of(
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.user(),
                        "spring.datasource.password=" + access.password(),
                        // all tests come from one address, many of them at once
                        "taizhang.limit.sign-in-by-address=100000",
                        "taizhang.limit.sign-in-by-name=100000",
                        "taizhang.limit.all-by-session=100000",
                        "server.tomcat.connection-timeout=3s",
                        // sums are brought up when a test says so
                        "taizhang.roll-ups.every=P1D",
                        "taizhang.key-file=" + TestFolders.own("secret.key"),
                        // parcels are exchanged when a test says so
                        "taizhang.exchange-every=P1D",
                        "taizhang.exchange-settles=PT0S",
                        "taizhang.exchange=" + own.resolve("exchange"),
                        "taizhang.parcel-key=" + own.resolve("parcel.key"),
                        "taizhang.audit-key=" + own.resolve("audit.key"),
                        "taizhang.audit-heads=" + own.resolve("audit-heads"))
                .applyTo(context);
    }

    /** The database is a new one each time, so are its heads; two contexts never write the same file. */
    private static Path ownFolder() {
        return TestFolders.own("heads").resolve(MINE + CONTEXTS.incrementAndGet());
    }
}
