package cn.taizhang.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 不分先后的一组: blocks of one length, kept in the order of their bytes and in no other. Where the blocks look like chance, as digests and
 * sealed papers do, the set tells what is in it and nothing of when or after what it came.
 */
public final class BlockSet {

    private final int length;
    private final byte[] bytes;

    private BlockSet(int length, byte[] bytes) {
        this.length = length;
        this.bytes = bytes;
    }

    public static BlockSet empty(int length) {
        return new BlockSet(length, new byte[0]);
    }

    /** Each of them once. */
    public static BlockSet of(int length, Collection<byte[]> blocks) {
        var sorted = blocks.stream().sorted(Arrays::compareUnsigned).toList();
        var all = new byte[length * sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).length != length
                    || i > 0 && Arrays.equals(sorted.get(i - 1), sorted.get(i))) {
                throw new IllegalArgumentException("a block of another length, or twice");
            }
            System.arraycopy(sorted.get(i), 0, all, i * length, length);
        }
        return new BlockSet(length, all);
    }

    /** What {@link #bytes()} gave, out of a table of our own. */
    public static BlockSet read(int length, byte[] bytes) {
        return parse(length, bytes)
                .orElseThrow(() -> new IllegalArgumentException("cut short, or not in order"));
    }

    /** Empty where it is no set: cut short, or in another order, which somebody else wrote. */
    public static Optional<BlockSet> parse(int length, byte[] bytes) {
        if (bytes.length % length != 0) {
            return Optional.empty();
        }
        var read = new BlockSet(length, bytes.clone());
        for (int i = 1; i < read.size(); i++) {
            if (read.compare(i - 1, read.block(i)) >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    public int size() {
        return bytes.length / length;
    }

    public boolean contains(byte[] block) {
        return find(block) >= 0;
    }

    /** With one more, which is not in it yet. */
    public BlockSet with(byte[] block) {
        int place = -find(block) - 1;
        if (place < 0 || block.length != length) {
            throw new IllegalArgumentException("a block of another length, or twice");
        }
        var more = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, more, 0, place * length);
        System.arraycopy(block, 0, more, place * length, length);
        System.arraycopy(
                bytes, place * length, more, (place + 1) * length, bytes.length - place * length);
        return new BlockSet(length, more);
    }

    /** Without one of them. */
    public BlockSet without(byte[] block) {
        int place = find(block);
        if (place < 0) {
            throw new IllegalArgumentException("not in it");
        }
        var fewer = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, fewer, 0, place * length);
        System.arraycopy(
                bytes, (place + 1) * length, fewer, place * length, fewer.length - place * length);
        return new BlockSet(length, fewer);
    }

    public List<byte[]> blocks() {
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < size(); i++) {
            all.add(block(i));
        }
        return all;
    }

    /** All of them one after the other, as they are stored. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private byte[] block(int place) {
        return Arrays.copyOfRange(bytes, place * length, (place + 1) * length);
    }

    /** Where it stands, or {@code -(where it would stand) - 1}. */
    private int find(byte[] block) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, block);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private int compare(int place, byte[] block) {
        return Arrays.compareUnsigned(
                bytes, place * length, (place + 1) * length, block, 0, block.length);
    }
}
