package cn.taizhang.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 哈希树 over all heads, as RFC 6962 section 2.1 describes it: a leaf is hashed behind 0x00, a node behind 0x01, a node
 * without a neighbour goes up as it is. One root stands for every chain, so one line on paper does too.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Map<String, ChainHead> heads = new TreeMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<List<byte[]>> levels = new ArrayList<>();
    private long entries;

    /** The head known of a chain is replaced by this one. */
    void put(ChainHead head) {
        var former = heads.put(head.chainId().toString(), head);
        entries += head.number() - (former == null ? 0 : former.number());
        if (former == null) {
            levels.clear();
        } else if (!levels.isEmpty()) {
            replaceLeaf(Collections.binarySearch(order, head.chainId().toString()), head);
        }
    }

    boolean holds(ChainHead head) {
        return head.equals(heads.get(head.chainId().toString()));
    }

    /** How many entries all chains have together. */
    long entries() {
        return entries;
    }

    /** In the order of their ids. */
    List<ChainHead> all() {
        return List.copyOf(heads.values());
    }

    /** In hexadecimal; of no heads it is the hash of nothing. */
    String root() {
        if (heads.isEmpty()) {
            return HexFormat.of().formatHex(ChainHash.sha256(""));
        }
        if (levels.isEmpty()) {
            build();
        }
        return HexFormat.of().formatHex(levels.getLast().getFirst());
    }

    private void build() {
        order.clear();
        order.addAll(heads.keySet());
        List<byte[]> level = new ArrayList<>();
        heads.values().forEach(head -> level.add(leaf(head)));
        levels.add(level);
        while (levels.getLast().size() > 1) {
            var below = levels.getLast();
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < below.size(); i += 2) {
                above.add(parent(below, i));
            }
            levels.add(above);
        }
    }

    private void replaceLeaf(int at, ChainHead head) {
        levels.getFirst().set(at, leaf(head));
        int place = at;
        for (int level = 1; level < levels.size(); level++) {
            place /= 2;
            levels.get(level).set(place, parent(levels.get(level - 1), place * 2));
        }
    }

    private static byte[] leaf(ChainHead head) {
        return ChainHash.sha256(LEAF, head.text().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] parent(List<byte[]> below, int left) {
        return left + 1 == below.size()
                ? below.get(left)
                : ChainHash.sha256(NODE, below.get(left), below.get(left + 1));
    }
}
