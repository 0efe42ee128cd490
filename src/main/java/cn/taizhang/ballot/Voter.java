package cn.taizhang.ballot;

import java.util.Objects;
import java.util.UUID;

/**
 * 有表决权的人: a person, for himself or for his household.
 *
 * @param id of the person; where households vote, of the delegate, so that proxies and candidates mean the same persons
 * @param name as it is told to people
 */
public record Voter(UUID id, String name) {

    public Voter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
