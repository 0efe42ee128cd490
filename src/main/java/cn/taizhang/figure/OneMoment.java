package cn.taizhang.figure;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 同一时刻: figures that belong together are read in one transaction that sees the records of one moment and writes nothing. Whoever
 * keeps what came of it does so afterwards, in a transaction of its own: one that sees a single moment cannot append to a trail that
 * others went on with since.
 */
@Component
public class OneMoment {

    private final TransactionTemplate reading;

    OneMoment(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What the work reads; begun outside of any other transaction. */
    public <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
