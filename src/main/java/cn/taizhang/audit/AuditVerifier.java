package cn.taizhang.audit;

import cn.taizhang.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 核对审计链: walks every chain once, recomputes every hash, and compares with the heads in the database and with those written
 * outside. Plain Java: it needs no running product, only {@linkplain ChainSource the chains} and {@linkplain HeadsWitness the
 * witness}.
 *
 * <p>What it proves: whatever stands at or before the last head written outside has not changed since that was written. What
 * came later agrees with itself at best; a superuser can rebuild it.
 */
public final class AuditVerifier {

    private final HeadsWitness witness;
    private final Map<UUID, ChainHead> heads = new HashMap<>();
    private final Set<UUID> walked = new HashSet<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private @Nullable ChainWalk walk;
    private long entries;

    private AuditVerifier(HeadsWitness witness) {
        this.witness = witness;
    }

    public static AuditReport verify(ChainSource source, HeadsWitness witness) {
        return new AuditVerifier(witness).verify(source);
    }

    private AuditReport verify(ChainSource source) {
        source.heads().forEach(head -> heads.put(head.chainId(), head));
        findings.addAll(witness.findings());
        source.entries(this::entry);
        endOfChain();
        tellVanishedChains();
        long proved = witness.chains().values().stream().mapToLong(Checkpoints::last).sum();
        var last = witness.last();
        return new AuditReport(
                entries,
                walked.size(),
                proved,
                last == null ? null : last.at(),
                last == null ? 0 : last.number(),
                last == null ? "" : last.root(),
                List.copyOf(findings),
                List.copyOf(witness.notes()),
                witness.onPaper());
    }

    private void entry(ChainEntry entry) {
        entries++;
        var current = walk;
        if (current == null || !current.chain().equals(entry.chainId())) {
            endOfChain();
            walked.add(entry.chainId());
            current = new ChainWalk(entry.chainId(), witness.of(entry.chainId()), findings);
            walk = current;
        }
        current.take(entry);
    }

    private void endOfChain() {
        var current = walk;
        if (current != null) {
            current.end(heads.get(current.chain()));
        }
    }

    /** A chain of which a head is known and not one entry. */
    private void tellVanishedChains() {
        var known = new HashMap<UUID, Long>();
        heads.values().forEach(head -> known.put(head.chainId(), head.number()));
        witness.chains().forEach((chain, heads) -> known.merge(chain, heads.last(), Math::max));
        known.entrySet().stream()
                .filter(one -> !walked.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one ->
                        findings.add(
                                new AuditFinding(Kind.MISSING, one.getKey(), 1, one.getValue())));
    }

    /** Adds a finding; one that goes on where the last ended becomes one with it. */
    static void join(List<AuditFinding> findings, AuditFinding found) {
        var last = findings.isEmpty() ? null : findings.getLast();
        if (last != null
                && last.kind() == found.kind()
                && java.util.Objects.equals(last.chainId(), found.chainId())
                && last.to() + 1 == found.from()) {
            findings.set(
                    findings.size() - 1,
                    new AuditFinding(found.kind(), found.chainId(), last.from(), found.to()));
        } else {
            findings.add(found);
        }
    }
}
