package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 发布稿: exactly the words that will be public.
 *
 * @param subject the record it tells of, null where it stands by itself
 */
public record NewPublication(
        OrganizationId organization,
        PublicationKind kind,
        @Nullable RecordKey subject,
        String title,
        String body,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean heard) {

    public NewPublication {
        title = title.strip();
        body = body.strip().replace("\r\n", "\n");
    }
}
