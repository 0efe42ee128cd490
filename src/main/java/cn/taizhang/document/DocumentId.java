package cn.taizhang.document;

import cn.taizhang.kernel.NotFound;
import java.util.Objects;
import java.util.UUID;

/** 制度文件编号. */
public record DocumentId(UUID value) {

    public DocumentId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no document. */
    public static DocumentId of(String text) {
        try {
            return new DocumentId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("这项制度");
        }
    }
}
