package cn.taizhang.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 加密的列: where a module keeps values that {@link SecretValues} encrypted, so that they can be encrypted anew. Written as
 * constants in the module that owns the table.
 *
 * @param table with its schema
 * @param key the columns of its primary key
 * @param cipher the encrypted value
 * @param digest the keyed digest beside it, if it is matched by one
 */
public record EncryptedColumn(
        String table, List<String> key, String cipher, @Nullable String digest) {

    public EncryptedColumn {
        key = List.copyOf(key);
    }

    public static EncryptedColumn of(String table, List<String> key, String cipher) {
        return new EncryptedColumn(table, key, cipher, null);
    }

    public EncryptedColumn matchedBy(String digestColumn) {
        return new EncryptedColumn(table, key, cipher, digestColumn);
    }
}
