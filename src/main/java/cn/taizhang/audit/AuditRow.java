package cn.taizhang.audit;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录行: an entry as it is read, times in Asia/Shanghai.
 *
 * @param number its place in the chain of its organization, or of the installation where it has none
 * @param detail what the entry said by name: codes, counts, dates, words
 */
public record AuditRow(
        long entryId,
        long number,
        LocalDateTime happenedAt,
        String actor,
        String action,
        String subjectKind,
        @Nullable UUID subjectId,
        @Nullable UUID organizationId,
        Map<String, String> detail) {

    public AuditRow {
        detail = Map.copyOf(detail);
    }
}
