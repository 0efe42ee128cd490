package cn.taizhang.attachment;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 附件: one file of a record, times in Asia/Shanghai.
 *
 * @param sha256 digest of the content, hexadecimal
 * @param withdrawal null as long as it is served
 */
public record Attachment(
        AttachmentId id,
        String name,
        FileType type,
        int size,
        String sha256,
        LocalDateTime uploadedAt,
        String uploadedBy,
        @Nullable Withdrawal withdrawal) {

    /** 撤回: the entry stays, the content is served no more. */
    public record Withdrawal(LocalDateTime at, String by, String because) {}

    public boolean withdrawn() {
        return withdrawal != null;
    }

    /** How large it is, in words. */
    public String sizeLabel() {
        if (size < 1024) {
            return size + " 字节";
        }
        return size < 1024 * 1024
                ? "%d KB".formatted(Math.round(size / 1024.0))
                : "%.1f MB".formatted(size / (1024.0 * 1024));
    }
}
