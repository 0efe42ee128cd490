package cn.taizhang.attachment;

import cn.taizhang.kernel.NotFound;
import java.util.Objects;
import java.util.UUID;

/** 附件编号. It opens nothing by itself: an attachment is reached through the record it belongs to. */
public record AttachmentId(UUID value) {

    public AttachmentId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no attachment. */
    public static AttachmentId of(String text) {
        try {
            return new AttachmentId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    static NotFound missing() {
        return new NotFound("这个附件，它可能已经撤回");
    }
}
