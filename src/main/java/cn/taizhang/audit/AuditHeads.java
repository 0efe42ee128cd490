package cn.taizhang.audit;

import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Today;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 写出链头: puts the heads outside the database when they changed: at the start, every minute, and at the orderly end, when
 * the last request has been answered. A command ends the same way, so what it wrote is witnessed too.
 */
@Component
public class AuditHeads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);

    private final ChainStore chains;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final HeadsFile file;
    private volatile @Nullable WrittenHeads last;
    private volatile boolean failing;
    private volatile @Nullable ScheduledExecutorService everyMinute;

    AuditHeads(
            ChainStore chains,
            TransactionTemplate transaction,
            InstantSource clock,
            @Value("${taizhang.audit-heads}") Path folder,
            @Value("${taizhang.audit-key}") Path keyFile) {
        this.chains = chains;
        this.transaction = transaction;
        this.clock = clock;
        this.file = HeadsFile.open(folder, keyFile);
    }

    /** What was written last; empty before the first. */
    public Optional<WrittenHeads> last() {
        return Optional.ofNullable(last);
    }

    /** Whether the last attempt failed; it is tried again every minute. */
    public boolean failing() {
        return failing;
    }

    /** Writes what has changed by now; a failure is told in the log and on the audit page. */
    public void write() {
        try {
            var heads = Acting.commandLine().call(() -> transaction.execute(_ -> chains.heads()));
            file.write(clock.instant(), heads == null ? List.of() : heads)
                    .ifPresent(line ->
                            last =
                                    new WrittenHeads(
                                            Today.at(line.at()),
                                            line.number(),
                                            line.entries(),
                                            line.root()));
            failing = false;
        } catch (IOException | RuntimeException failed) {
            failing = true;
            LOG.error("审计链头没有写到库外，一分钟后再试", failed);
        }
    }

    @Override
    public void start() {
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("audit-heads").daemon().factory());
        executor.scheduleWithFixedDelay(this::write, 0, 1, TimeUnit.MINUTES);
        everyMinute = executor;
    }

    @Override
    public void stop() {
        var executor = everyMinute;
        if (executor != null) {
            executor.close();
            everyMinute = null;
            write();
        }
    }

    @Override
    public boolean isRunning() {
        return everyMinute != null;
    }

    /** Ends after the web server has answered what it had in hand, before the connections are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
