package cn.taizhang.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * 链上的哈希: SHA-256 over the canonical form of an entry, recomputed here without the database's help.
 *
 * <p>规范形式 1: the words {@code taizhang audit entry 1}, then algorithm, chain, number, hash of the entry before, and
 * the {@linkplain ChainEntry#content content}. Each field is written as its length in bytes of UTF-8, a colon, its text and a
 * comma; an absent one as a minus and a comma. So no two different rows have the same form. {@code audit.canonical} does
 * the same in SQL.
 */
final class ChainHash {

    /** SHA-256 over canonical form 1. */
    static final int ALGORITHM = 1;

    /** What the first entry of a chain names as the one before. */
    static final String NONE_BEFORE = "0".repeat(64);

    private static final String FORM = "taizhang audit entry 1";

    private ChainHash() {}

    static String of(ChainEntry entry) {
        var text = new StringBuilder(512);
        field(text, FORM);
        field(text, Integer.toString(entry.algorithm()));
        field(text, entry.chainId().toString());
        field(text, Long.toString(entry.number()));
        field(text, entry.previous());
        entry.content().forEach(value -> field(text, value));
        return HexFormat.of().formatHex(sha256(text.toString()));
    }

    /** Appends one field in the canonical form. */
    static void field(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("-,");
            return;
        }
        text.append(value.getBytes(StandardCharsets.UTF_8).length).append(':');
        text.append(value).append(',');
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
