package cn.taizhang.document;

import java.util.Objects;
import java.util.UUID;

/** 制度文件编号. */
public record DocumentId(UUID value) {

    public DocumentId {
        Objects.requireNonNull(value);
    }

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }
}
