package cn.taizhang.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录: what was done to what.
 *
 * @param action the deed in Chinese, for example 「登记会议」
 * @param subjectKind the register's key, for example {@code meetings}
 * @param subject the record, or null for a batch
 * @param organization the organization whose trail it belongs to, or null for the whole installation
 * @param detail codes, counts and dates that explain it; no personal values
 */
public record AuditEntry(
        String action,
        String subjectKind,
        @Nullable UUID subject,
        @Nullable UUID organization,
        Map<String, ?> detail) {

    public static AuditEntry of(
            String action, String subjectKind, UUID subject, @Nullable UUID organization) {
        return new AuditEntry(action, subjectKind, subject, organization, Map.of());
    }

    public AuditEntry with(Map<String, ?> more) {
        return new AuditEntry(action, subjectKind, subject, organization, more);
    }
}
