package cn.taizhang.notice;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 异议: what somebody said against a notice. An objection without a name is one all the same.
 *
 * @param number its place among the objections to this notice, from 1 on, by which it is spoken of
 * @param by 提出人
 * @param raisedOn 提出日期
 * @param text 内容
 * @param handling 处理情况
 */
public record Objection(
        int number, Objector by, LocalDate raisedOn, String text, Handling handling) {

    /** 提出人. */
    public sealed interface Objector {
        /** 实名. */
        record Named(String name) implements Objector {}

        /** 匿名: nobody asks who. */
        record Anonymous() implements Objector {}
    }

    /** 处理情况. */
    public sealed interface Handling {
        /** 待处理. */
        record Pending() implements Handling {}

        /**
         * 已处理.
         *
         * @param on 处理日期
         * @param by 处理人, never empty
         * @param finding 结论
         * @param reply 答复, never empty: whoever objected without a name reads it on the board
         */
        record Handled(LocalDate on, String by, Finding finding, String reply) implements Handling {
            public Handled {
                by = by.strip();
                reply = reply.strip();
            }
        }
    }

    /** 结论. */
    public enum Finding {
        /** 异议不成立. */
        REJECTED("异议不成立"),
        /** 异议成立: the matter goes back. */
        UPHELD("异议成立");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }
    }

    public Objection {
        Objects.requireNonNull(by);
        Objects.requireNonNull(raisedOn);
        Objects.requireNonNull(handling);
        text = text.strip();
        if (number < 1) {
            throw new IllegalArgumentException("objections are numbered from 1 on");
        }
    }

    /** 异议成立. */
    public boolean isUpheld() {
        return handling instanceof Handling.Handled(_, _, Finding finding, _)
                && finding == Finding.UPHELD;
    }
}
