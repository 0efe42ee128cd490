package cn.taizhang.document;

import cn.taizhang.kernel.Sent;
import java.util.Objects;
import java.util.UUID;

/** 制度文件编号. */
public record DocumentId(UUID value) {

    public DocumentId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no document. */
    public static DocumentId of(String text) {
        return new DocumentId(Sent.id(text, "这项制度"));
    }
}
