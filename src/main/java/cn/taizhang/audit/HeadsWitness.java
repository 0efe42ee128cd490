package cn.taizhang.audit;

import cn.taizhang.audit.AuditFinding.Kind;
import cn.taizhang.audit.AuditReport.OnPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 库外的见证: every head of the file that holds, by chain. It is read before the database is, so that whatever it says was
 * there already.
 */
public final class HeadsWitness {

    /** Fewer characters of a root would find lines by chance. */
    private static final int SHORTEST_ON_PAPER = 8;

    private static final Checkpoints NONE = new Checkpoints();

    private final Map<UUID, Checkpoints> chains = new HashMap<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final @Nullable String typed;
    private @Nullable OnPaper onPaper;
    private @Nullable HeadsLine last;

    private HeadsWitness(@Nullable String typed) {
        this.typed = typed;
    }

    /**
     * Reads the file of heads in the folder, as far as it holds.
     *
     * @param onPaper the beginning of a root as it was printed on paper, or null
     */
    public static HeadsWitness read(Path folder, Path keyFile, @Nullable String onPaper)
            throws IOException {
        var witness = new HeadsWitness(onPaper == null ? null : plain(onPaper));
        var file = HeadsFile.in(folder);
        var key = HeadsKey.read(keyFile);
        boolean written = Files.exists(file) && Files.size(file) > 0;
        if (key.isPresent() && written) {
            witness.read(file, key.get());
        } else if (written) {
            witness.findings.add(new AuditFinding(Kind.KEY_MISSING, null, 0, 0));
        } else if (key.isPresent() && !Files.exists(file)) {
            witness.findings.add(new AuditFinding(Kind.HEADS_MISSING, null, 0, 0));
        }
        return witness;
    }

    private void read(Path file, HeadsKey key) throws IOException {
        var reading = new HeadsReading(key, this::accept);
        try (var in = Files.newInputStream(file)) {
            HeadsFile.read(in, reading);
        }
        notes.addAll(reading.torn());
        reading.refused()
                .forEach(line ->
                        AuditVerifier.join(
                                findings, new AuditFinding(Kind.HEADS_REFUSED, null, line, line)));
    }

    private void accept(HeadsLine line) {
        last = line;
        for (var head : line.changed()) {
            var known = chains.computeIfAbsent(head.chainId(), _ -> new Checkpoints());
            if (!known.add(head.number(), head.hash())) {
                findings.add(
                        new AuditFinding(
                                Kind.TURNED_BACK, head.chainId(), head.number(), known.last()));
            }
        }
        if (typed != null && line.root().startsWith(typed)) {
            onPaper = new OnPaper(typed, line.at(), line.entries());
        }
    }

    /** The short form as printed, whatever stands between its groups. */
    private static String plain(String onPaper) {
        String plain = onPaper.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        if (!plain.matches("[0-9a-f]{%d,64}".formatted(SHORTEST_ON_PAPER))) {
            throw new IllegalArgumentException("纸上的短码是 16 位 0 至 9、a 至 f 的字符，至少填前 8 位。");
        }
        return plain;
    }

    Checkpoints of(UUID chain) {
        return chains.getOrDefault(chain, NONE);
    }

    Map<UUID, Checkpoints> chains() {
        return chains;
    }

    List<AuditFinding> findings() {
        return findings;
    }

    List<String> notes() {
        return notes;
    }

    @Nullable HeadsLine last() {
        return last;
    }

    @Nullable OnPaper onPaper() {
        return typed != null && onPaper == null ? new OnPaper(typed, null, 0) : onPaper;
    }
}
