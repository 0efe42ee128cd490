package cn.taizhang.material;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 送审: a revision that was sent, and what became of it.
 *
 * @param sentBy the account that sent it, null for the command line
 * @param note 送审说明
 * @param unsettled what was not settled when it was sent, and known not to be; null where it was sent before that was looked for
 * @param withdrawnBy who took it back before anybody decided; null where nobody did
 * @param outcome null while it waits, and where it was taken back
 */
public record Review(
        int revision,
        @Nullable UUID sentBy,
        String sentByName,
        LocalDateTime sentAt,
        String note,
        @Nullable Unsettled unsettled,
        @Nullable String withdrawnBy,
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

    static Review sent(
            int revision,
            @Nullable UUID account,
            String name,
            LocalDateTime at,
            String note,
            Unsettled unsettled) {
        return new Review(revision, account, name, at, note, unsettled, null, null, "", null, null);
    }

    /** Neither decided nor taken back. */
    public boolean waits() {
        return outcome == null && withdrawnBy == null;
    }

    /** 「李部长已经退回修改」. */
    public String became() {
        if (withdrawnBy != null) {
            return withdrawnBy + "已经撤回";
        }
        return outcome == null ? "等待审定" : decidedBy + "已经" + outcome.label();
    }
}
