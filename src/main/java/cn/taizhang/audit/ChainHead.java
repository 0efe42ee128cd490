package cn.taizhang.audit;

import java.util.UUID;

/**
 * 链头: how far a chain goes.
 *
 * @param chainId the organization, or {@link #INSTALLATION}
 * @param number how many entries it has
 * @param hash of the last of them, in hexadecimal
 */
public record ChainHead(UUID chainId, long number, String hash) {

    /** 全区的链: of entries that belong to no organization. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    /** As it stands in a line of heads and as a leaf of their tree. */
    String text() {
        return chainId + ":" + number + ":" + hash;
    }
}
