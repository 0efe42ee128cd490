package cn.taizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("链头的哈希树")
class MerkleTreeTests {

    private final Random random = new Random(6962);

    @Test
    void the_root_is_what_the_definition_says_for_any_number_of_heads_whatever_changed_last() {
        for (int size = 0; size <= 33; size++) {
            var tree = new MerkleTree();
            var heads = new ArrayList<ChainHead>();
            for (int i = 0; i < size; i++) {
                heads.add(head(UUID.randomUUID(), 1));
                tree.put(heads.getLast());
            }
            assertThat(tree.root()).as("%d heads", size).isEqualTo(defined(heads));
            for (int i = 0; i < size; i++) {
                heads.set(i, head(heads.get(i).chainId(), i + 2));
                tree.put(heads.get(i));
                assertThat(tree.root())
                        .as("%d heads, %d changed", size, i)
                        .isEqualTo(defined(heads));
            }
        }
    }

    @Test
    void it_knows_how_many_entries_all_heads_stand_for() {
        var tree = new MerkleTree();
        var chain = UUID.randomUUID();

        tree.put(head(chain, 3));
        tree.put(head(UUID.randomUUID(), 4));
        tree.put(head(chain, 5));

        assertThat(tree.entries()).isEqualTo(9);
    }

    private ChainHead head(UUID chain, long number) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new ChainHead(chain, number, HexFormat.of().formatHex(hash));
    }

    /** RFC 6962, 2.1, word by word: split at the largest power of two smaller than the number of leaves. */
    private static String defined(List<ChainHead> heads) {
        var leaves =
                heads.stream()
                        .sorted(Comparator.comparing(head -> head.chainId().toString()))
                        .map(head -> head.text().getBytes(StandardCharsets.US_ASCII))
                        .toList();
        return HexFormat.of().formatHex(hash(leaves));
    }

    private static byte[] hash(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return ChainHash.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return ChainHash.sha256(new byte[] {0}, leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return ChainHash.sha256(
                new byte[] {1},
                hash(leaves.subList(0, split)),
                hash(leaves.subList(split, leaves.size())));
    }
}
