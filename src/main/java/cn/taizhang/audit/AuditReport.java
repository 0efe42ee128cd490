package cn.taizhang.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 核对结果.
 *
 * @param entries how many entries there are
 * @param chains in how many chains
 * @param proved how many of them stand at or before the last head written outside the database
 * @param since when that head was written; null when there is none
 * @param line its line in the file, 0 when there is none
 * @param root its root, empty when there is none
 * @param findings everything that does not agree, by chain and number
 * @param notes what to know besides, in words
 * @param onPaper what became of the short form typed from paper; null when none was typed
 */
public record AuditReport(
        long entries,
        int chains,
        long proved,
        @Nullable Instant since,
        long line,
        String root,
        List<AuditFinding> findings,
        List<String> notes,
        @Nullable OnPaper onPaper) {

    /**
     * 纸上的链头.
     *
     * @param at when the line with that root was written, or null when no accepted line has it
     */
    public record OnPaper(String typed, @Nullable Instant at, long entries) {}

    /** Entries after the last head: they agree with one another, which whoever rules the database can bring about. */
    public long unproved() {
        return Math.max(0, entries - proved);
    }

    public boolean agrees() {
        return findings.isEmpty() && (onPaper == null || onPaper.at() != null);
    }
}
