package cn.taizhang.sealing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 门户报来的票箱: how many codes are used; when the voting is over, the sealed papers with it.
 *
 * @param run the printing whose codes it takes
 * @param used how many codes are used
 * @param envelopes as a {@link BlockSet} of {@link Sealing#SEALED_BYTES}; null until the box is closed
 */
public record BoxReport(UUID ballot, int run, int used, byte @Nullable [] envelopes) {

    /** Whether a box can have told it: a count, and papers that lie in it as a set. */
    public boolean holdsTogether() {
        return run > 0
                && used >= 0
                && (envelopes == null
                        || BlockSet.parse(Sealing.SEALED_BYTES, envelopes).isPresent());
    }

    public boolean isClosed() {
        return envelopes != null;
    }
}
