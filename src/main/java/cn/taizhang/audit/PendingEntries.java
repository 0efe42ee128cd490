package cn.taizhang.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 待写审计记录: what one transaction has to tell, kept until just before its commit. A chain's head is locked from its
 * append to the commit, so appending last keeps that short, and appending all at once lets the database lock several heads
 * in one order.
 *
 * <p>It belongs to one transaction: a suspended one keeps its own, a rollback forgets it, a rollback to a savepoint
 * forgets what came after the savepoint. Where the append fails, the commit fails.
 */
final class PendingEntries implements TransactionSynchronization {

    private final ChainStore chains;
    private final List<ChainStore.Wanted> waiting = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new IdentityHashMap<>();
    private boolean committing;

    private PendingEntries(ChainStore chains) {
        this.chains = chains;
    }

    /** Those of the transaction that runs now. */
    static PendingEntries of(ChainStore chains) {
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof PendingEntries pending && pending.chains == chains) {
                return pending;
            }
        }
        var first = new PendingEntries(chains);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /** An entry that somebody adds while the commit is already under way is appended at once. */
    void add(ChainStore.Wanted entry) {
        if (committing) {
            chains.append(List.of(entry));
        } else {
            waiting.add(entry);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, waiting.size());
    }

    /** A savepoint that is not known is older than the first entry. */
    @Override
    public void savepointRollback(Object savepoint) {
        waiting.subList(savepoints.getOrDefault(savepoint, 0), waiting.size()).clear();
    }

    /** Comes after all others that have something to write (the order is the lowest there is). */
    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        if (!waiting.isEmpty()) {
            chains.append(waiting);
        }
    }
}
