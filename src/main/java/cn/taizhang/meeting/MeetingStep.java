package cn.taizhang.meeting;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 变更: one step in the life of a record, with what it changed.
 *
 * @param version the version of the record that this step made, from 1
 * @param by who took it
 * @param reason why, null for the first entry
 * @param changes field by field, old and new in words; empty for steps that change no field
 */
public record MeetingStep(
        Kind kind,
        int version,
        LocalDateTime at,
        String by,
        @Nullable String reason,
        List<Change> changes) {

    /** 变更类型. */
    public enum Kind {
        RECORDED("登记"),
        CORRECTED("更正"),
        RETURNED("退回重改"),
        WITHDRAWN("撤回");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 一处改动: the field's name in Chinese, what it said and what it says. */
    public record Change(String field, String before, String after) {}
}
