package cn.taizhang.material;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 送审: a revision that was sent, and what was decided on it.
 *
 * @param sentBy the account that sent it, null for the command line
 * @param outcome null while it waits
 */
public record Review(
        int revision,
        @Nullable UUID sentBy,
        String sentByName,
        LocalDateTime sentAt,
        @Nullable Outcome outcome,
        String remark,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt) {

    /** 审定意见. */
    public enum Outcome {
        RETURNED("退回修改"),
        APPROVED("审定");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
