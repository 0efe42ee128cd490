package cn.taizhang.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 已见过的行: in which row of the file a record stood first. Eight bytes of a digest stand for the key: of a million rows, two
 * different ones meet by chance once in forty million files, and then one of them is asked about, not lost.
 */
final class SeenKeys {

    private final Map<Long, Integer> rows = new HashMap<>();

    void add(@Nullable String key, int row) {
        if (key != null) {
            rows.putIfAbsent(digest(key), row);
        }
    }

    @Nullable Integer rowOf(@Nullable String key) {
        return key == null ? null : rows.get(digest(key));
    }

    private static long digest(String key) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(bytes).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
