package cn.taizhang.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 批量登记的审计记录: one entry for many rows, with how many they were and a digest that shows later whether these are still
 * the same rows. What a row consists of says the facade that writes the batch.
 *
 * <p>The digest is the SHA-256, in hexadecimal, over the SHA-256 of every row in ascending order, so the order of the rows does not
 * matter. A row is hashed in the form that {@link ChainHash} describes: every field with its length, absent ones marked.
 */
public final class BatchDigest {

    private BatchDigest() {}

    /**
     * An entry of a batch, in the chain of the organization that all rows belong to; in that of the installation when they
     * belong to several or to none.
     *
     * @param fields what of a row the digest is over, in a fixed order; no personal value that could be guessed from it
     */
    public static <T> AuditEntry entry(
            String action,
            String register,
            Set<UUID> organizations,
            Collection<T> rows,
            Function<T, ? extends List<? extends @Nullable Object>> fields) {
        var only = organizations.size() == 1 ? organizations.iterator().next() : null;
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("count", rows.size());
        detail.put("digest", of(rows, fields));
        return new AuditEntry(action, register, null, only, detail);
    }

    static <T> String of(
            Collection<T> rows, Function<T, ? extends List<? extends @Nullable Object>> fields) {
        var growing = new Growing();
        rows.forEach(row -> growing.add(fields.apply(row)));
        return growing.digest();
    }

    /** 逐行累计的摘要: the same digest, for a batch whose rows are never together in memory. */
    public static final class Growing {

        private final List<byte[]> hashes = new ArrayList<>();

        public void add(List<? extends @Nullable Object> fields) {
            hashes.add(hash(fields));
        }

        public String digest() {
            byte[][] sorted = hashes.toArray(byte[][]::new);
            Arrays.sort(sorted, Arrays::compareUnsigned);
            return HexFormat.of().formatHex(ChainHash.sha256(sorted));
        }
    }

    private static byte[] hash(List<? extends @Nullable Object> fields) {
        var text = new StringBuilder();
        fields.forEach(
                field -> ChainHash.field(text, field == null ? null : Objects.toString(field)));
        return ChainHash.sha256(text.toString());
    }
}
