package cn.taizhang.ballot;

import java.util.Objects;
import java.util.UUID;

/**
 * 委托投票: one voter's word that another votes for him.
 *
 * @param principal 委托人
 * @param agent 受托人
 * @param inWriting 书面委托
 */
public record Proxy(UUID principal, UUID agent, boolean inWriting) {

    public Proxy {
        Objects.requireNonNull(principal);
        Objects.requireNonNull(agent);
    }
}
