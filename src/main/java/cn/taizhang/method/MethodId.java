package cn.taizhang.method;

import cn.taizhang.kernel.Sent;
import java.util.Objects;
import java.util.UUID;

/** 工作法编号. */
public record MethodId(UUID value) {

    public MethodId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no method. */
    public static MethodId of(String text) {
        return new MethodId(Sent.id(text, Methods.WHAT));
    }
}
