package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 会议查询: filters of the list and where its page begins (newest first).
 *
 * @param search part of the topic or of the name of who presided, empty for all
 * @param organization only meetings that it or any below it took part in, or null
 * @param only RETURNED, LATE or WITHDRAWN, or null for all that are not withdrawn
 * @param afterDay the day of the row after which (or, going back, before which) the page begins; null for the first
 * @param limit 1 to 201
 */
public record MeetingQuestion(
        String search,
        @Nullable MeetingKind kind,
        @Nullable OrganizationId organization,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Only only,
        @Nullable LocalDate afterDay,
        @Nullable MeetingId afterId,
        int limit) {

    /** 只看. */
    public enum Only {
        RETURNED("退回重改"),
        LATE("补录"),
        WITHDRAWN("已撤回");

        private final String label;

        Only(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
