package cn.taizhang.account;

import cn.taizhang.kernel.Sent;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** 账号编号. */
public record AccountId(UUID value) implements Serializable {

    public AccountId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no account. */
    public static AccountId of(String text) {
        return new AccountId(Sent.id(text, "这个账号"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
