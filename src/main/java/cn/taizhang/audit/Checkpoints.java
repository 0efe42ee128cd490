package cn.taizhang.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** 一条链写在库外的各个链头, ascending; forty bytes each, because years of them are kept in memory while verifying. */
final class Checkpoints {

    private static final int HASH = 32;

    private long[] numbers = new long[4];
    private byte[] hashes = new byte[4 * HASH];
    private int size;

    /** False when it does not go beyond the last one: a chain only grows. */
    boolean add(long number, String hash) {
        if (size > 0 && number <= numbers[size - 1]) {
            return false;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2 * HASH);
        }
        numbers[size] = number;
        System.arraycopy(HexFormat.of().parseHex(hash), 0, hashes, size * HASH, HASH);
        size++;
        return true;
    }

    int size() {
        return size;
    }

    long number(int index) {
        return numbers[index];
    }

    boolean says(int index, String hash) {
        return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH).equals(hash);
    }

    /** The number of the last head; 0 when there is none. */
    long last() {
        return size == 0 ? 0 : numbers[size - 1];
    }
}
