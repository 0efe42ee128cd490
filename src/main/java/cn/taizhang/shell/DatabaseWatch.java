package cn.taizhang.shell;

import cn.taizhang.database.DatabaseUnavailable;
import cn.taizhang.database.EmbeddedPostgres;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 数据库看护: while the product serves, a database that has died is started again, however often it takes: after a full disk
 * has been emptied nobody has to come and start anything.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final @Nullable EmbeddedPostgres postgres;
    private final Thread watching;
    private String lastTold = "";

    DatabaseWatch(@Nullable EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.watching = Thread.ofVirtual().name("database watch").start(this::watch);
    }

    private void watch() {
        try {
            while (postgres != null) {
                Thread.sleep(EVERY);
                look(postgres);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(EmbeddedPostgres database) {
        try {
            if (database.revive()) {
                tell("数据库停了，已重新启动。");
                lastTold = "";
            }
        } catch (DatabaseUnavailable notYet) {
            tell("数据库停了，还启动不了，稍后再试：" + notYet.getMessage());
        }
    }

    /** Once, not every two seconds. */
    private void tell(String words) {
        if (!words.equals(lastTold)) {
            System.err.println(words);
            lastTold = words;
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
