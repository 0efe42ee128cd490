package cn.taizhang.notice;

import cn.taizhang.notice.Objection.Objector;
import java.time.LocalDate;

/**
 * 异议登记内容: what somebody said, as it came.
 *
 * @param way 提出方式
 */
public record ObjectionDraft(Objector by, LocalDate raisedOn, String text, Way way) {

    /** 提出方式. */
    public enum Way {
        /** 当面. */
        COUNTER("当面"),
        /** 电话. */
        TELEPHONE("电话"),
        /** 书面. */
        LETTER("书面"),
        /** 公开页. */
        PORTAL("公开页");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }
    }

    public ObjectionDraft {
        text = text.strip();
    }
}
