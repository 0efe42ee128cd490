package cn.taizhang.account;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** 账号编号. */
public record AccountId(UUID value) implements Serializable {

    public AccountId {
        Objects.requireNonNull(value);
    }

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
