package cn.taizhang.backup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * 行摘要: the sum of the SHA-256 of every row. Two tables with the same rows have the same sum, whatever the order; rows
 * that stand there twice count twice.
 */
final class RowDigest {

    private static final int WORDS = 8;
    private static final long LOW = 0xFFFF_FFFFL;

    private final MessageDigest row = Sha256.start();
    private final long[] sum = new long[WORDS];
    private long count;

    void add(byte[] line) {
        byte[] digest = row.digest(line);
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            long value = sum[word] + wordAt(digest, word) + carry;
            sum[word] = value & LOW;
            carry = value >>> Integer.SIZE;
        }
        count++;
    }

    Contents.Rows rows() {
        var total = BigInteger.ZERO;
        for (long word : sum) {
            total = total.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(word));
        }
        return new Contents.Rows(count, "%064x".formatted(total));
    }

    private static long wordAt(byte[] digest, int word) {
        return ByteBuffer.wrap(digest).getInt(word * Integer.BYTES) & LOW;
    }
}
