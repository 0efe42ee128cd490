package cn.taizhang.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** 语句数: how many statements a piece of work sends to the database. */
public final class Statements {

    private static final String SENT = "Executing prepared SQL statement";

    private Statements() {}

    /** Those of this thread: whatever works beside it is not counted. */
    public static long sentBy(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.detachAppender(seen);
        }
        return seen.list.stream()
                .filter(one -> one.getThreadName().equals(Thread.currentThread().getName()))
                .filter(one -> one.getFormattedMessage().startsWith(SENT))
                .count();
    }
}
