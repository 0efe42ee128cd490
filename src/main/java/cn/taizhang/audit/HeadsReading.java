package cn.taizhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 逐行读链头: takes the lines of the file one after the other and accepts those that hold: numbered on, sealed with this key
 * over the seal of the last accepted line, with a root that follows from all heads so far. What does not hold is told and
 * leaves no trace in what is known.
 */
final class HeadsReading {

    private final HeadsKey key;
    private final Consumer<HeadsLine> accepted;
    private final List<String> torn = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private final MerkleTree heads = new MerkleTree();
    private long physical;
    private @Nullable HeadsLine last;

    HeadsReading(HeadsKey key, Consumer<HeadsLine> accepted) {
        this.key = key;
        this.accepted = accepted;
    }

    /** @param whole whether a line break follows; writing the last line may have broken off */
    void take(String line, boolean whole) {
        physical++;
        if (!whole || line.endsWith(HeadsLine.TORN)) {
            torn.add("链头文件第 " + physical + " 行只写了一半（写的时候中断），没有采用。");
            return;
        }
        var parsed = HeadsLine.parse(line).filter(this::holds);
        if (parsed.isEmpty()) {
            refused.add(physical);
            return;
        }
        last = parsed.get();
        accepted.accept(parsed.get());
    }

    /** The heads of a line that is sealed rightly are taken in: only who holds the key could have sealed a wrong root. */
    private boolean holds(HeadsLine line) {
        if (line.number() != nextNumber()
                || !line.seal().equals(key.seal(lastSeal(), line.text()))) {
            return false;
        }
        line.changed().forEach(heads::put);
        return line.entries() == heads.entries() && line.root().equals(heads.root());
    }

    long nextNumber() {
        return last == null ? 1 : last.number() + 1;
    }

    String lastSeal() {
        return last == null ? HeadsLine.NONE_BEFORE : last.seal();
    }

    Optional<HeadsLine> last() {
        return Optional.ofNullable(last);
    }

    MerkleTree heads() {
        return heads;
    }

    /** What was left unfinished, in words. */
    List<String> torn() {
        return torn;
    }

    /** The lines of the file that do not hold, by their place in it. */
    List<Long> refused() {
        return refused;
    }
}
