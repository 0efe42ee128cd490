package cn.taizhang.audit;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 审计记录行: an entry as it is read, times in Asia/Shanghai. */
public record AuditRow(
        long entryId,
        LocalDateTime happenedAt,
        String actor,
        String action,
        String subjectKind,
        @Nullable UUID subjectId,
        String detail) {}
