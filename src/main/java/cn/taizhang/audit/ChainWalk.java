package cn.taizhang.audit;

import cn.taizhang.audit.AuditFinding.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 沿一条链走一遍. An alteration is told where it is, not where it shows for the second time: the entry after an altered one agrees
 * when it follows either what is stored or what was recomputed.
 */
final class ChainWalk {

    private final UUID chain;
    private final Checkpoints checkpoints;
    private final List<AuditFinding> findings;

    private long number;
    private String stored = ChainHash.NONE_BEFORE;
    private String computed = ChainHash.NONE_BEFORE;
    private int next;
    private long agreed;
    private boolean rebuilt;

    ChainWalk(UUID chain, Checkpoints checkpoints, List<AuditFinding> findings) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.findings = findings;
    }

    UUID chain() {
        return chain;
    }

    void take(ChainEntry entry) {
        if (entry.number() <= number) {
            tell(Kind.SURPLUS, entry.number(), entry.number());
            return;
        }
        boolean gap = entry.number() > number + 1;
        if (gap) {
            tell(Kind.MISSING, number + 1, entry.number() - 1);
        }
        String recomputed = ChainHash.of(entry);
        if (entry.algorithm() != ChainHash.ALGORITHM || !recomputed.equals(entry.hash())) {
            tell(Kind.ALTERED, entry.number(), entry.number());
        } else if (!gap && !entry.previous().equals(stored) && !entry.previous().equals(computed)) {
            tell(Kind.UNLINKED, entry.number(), entry.number());
        }
        number = entry.number();
        stored = entry.hash();
        computed = recomputed;
        compareWithWitness();
    }

    /** The first head that differs bounds the place: everything up to the last one that agreed is as it was. */
    private void compareWithWitness() {
        while (next < checkpoints.size() && checkpoints.number(next) < number) {
            next++;
        }
        if (next == checkpoints.size() || checkpoints.number(next) != number) {
            return;
        }
        if (checkpoints.says(next, stored) || checkpoints.says(next, computed)) {
            agreed = number;
        } else if (!rebuilt) {
            rebuilt = true;
            tell(Kind.REBUILT, agreed + 1, number);
        }
        next++;
    }

    void end(@Nullable ChainHead head) {
        long known = Math.max(checkpoints.last(), head == null ? 0 : head.number());
        if (known > number) {
            tell(Kind.MISSING, number + 1, known);
        }
        boolean headAgrees =
                head != null
                        && (head.number() > number
                                || head.number() == number
                                        && (head.hash().equals(stored)
                                                || head.hash().equals(computed)));
        if (!headAgrees) {
            tell(Kind.HEAD, number, number);
        }
    }

    private void tell(Kind kind, long from, long to) {
        AuditVerifier.join(findings, new AuditFinding(kind, chain, from, to));
    }
}
