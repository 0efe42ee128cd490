package cn.taizhang.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 一行链头, as it stands in the file:
 *
 * <pre>{@code 1 <line> <time, UTC> <entries> <root> <chain>:<number>:<hash>[,…] <seal>}</pre>
 *
 * @param number of the line, from 1
 * @param entries how many entries all chains had together
 * @param root of the tree over all heads, those of earlier lines included
 * @param changed the heads that changed since the line before
 * @param seal over the text and the seal of the line before
 */
record HeadsLine(
        long number, Instant at, long entries, String root, List<ChainHead> changed, String seal) {

    /** What the first line names as the seal before. */
    static final String NONE_BEFORE = "0".repeat(64);

    /** Ends what was left of a line when writing broke off. */
    static final String TORN = " torn";

    private static final Pattern FORM =
            Pattern.compile(
                    "1 ([1-9][0-9]{0,17}) ([0-9T:.Z-]+) ([0-9]{1,18}) ([0-9a-f]{64}) (\\S+) ([0-9a-f]{64})");
    private static final Pattern HEAD =
            Pattern.compile(
                    "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9][0-9]{0,17}):([0-9a-f]{64})");

    static HeadsLine sealed(
            HeadsKey key,
            String before,
            long number,
            Instant at,
            MerkleTree all,
            List<ChainHead> changed) {
        var open = new HeadsLine(number, at, all.entries(), all.root(), changed, "");
        return new HeadsLine(
                number, at, open.entries, open.root, changed, key.seal(before, open.text()));
    }

    /** Empty when it is no such line. */
    static Optional<HeadsLine> parse(String line) {
        var found = FORM.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var changed = new ArrayList<ChainHead>();
        for (String one : found.group(5).split(",", -1)) {
            var head = HEAD.matcher(one);
            if (!head.matches()) {
                return Optional.empty();
            }
            changed.add(
                    new ChainHead(
                            UUID.fromString(head.group(1)),
                            Long.parseLong(head.group(2)),
                            head.group(3)));
        }
        try {
            var parsed =
                    new HeadsLine(
                            Long.parseLong(found.group(1)),
                            Instant.parse(found.group(2)),
                            Long.parseLong(found.group(3)),
                            found.group(4),
                            List.copyOf(changed),
                            found.group(6));
            return parsed.line().equals(line) ? Optional.of(parsed) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** All but the seal. */
    String text() {
        return "1 %d %s %d %s %s"
                .formatted(
                        number,
                        at,
                        entries,
                        root,
                        changed.stream().map(ChainHead::text).collect(Collectors.joining(",")));
    }

    String line() {
        return text() + " " + seal;
    }
}
