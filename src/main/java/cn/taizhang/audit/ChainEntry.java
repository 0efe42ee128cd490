package cn.taizhang.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 链上的一条: an entry as the verification reads it.
 *
 * @param number its place in the chain
 * @param algorithm how it was hashed
 * @param previous the hash of the entry before, in hexadecimal
 * @param hash its own, as stored
 * @param content district, entry id, microseconds since 1970, actor, account, action, kind and id of the subject,
 *     organization, detail: as PostgreSQL writes them as text
 */
public record ChainEntry(
        UUID chainId,
        long number,
        int algorithm,
        String previous,
        String hash,
        List<@Nullable String> content) {}
