package cn.taizhang.attachment;

import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Sent;
import java.util.Objects;
import java.util.UUID;

/** 附件编号. It opens nothing by itself: an attachment is reached through the record it belongs to. */
public record AttachmentId(UUID value) {

    public AttachmentId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no attachment. */
    public static AttachmentId of(String text) {
        return Sent.maybe(text).map(AttachmentId::new).orElseThrow(AttachmentId::missing);
    }

    static NotFound missing() {
        return new NotFound("这个附件，它可能已经撤回");
    }
}
