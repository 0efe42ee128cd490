package cn.taizhang.decision;

import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.PostingPeriod;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 办理阶段: each holds what it has earned, and with the stage before it everything earned on the way. */
sealed interface Stage {

    StageKind kind();

    /** 起草: the matter has a name and a template, nothing else. */
    record Draft() implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.DRAFT;
        }
    }

    /**
     * 征求意见.
     *
     * @param households 应征求户数, null where it is not known
     * @param earlier 上一次征求, on which a proposal was made that failed; null in the first round
     */
    record Soliciting(LocalDate from, @Nullable Integer households, @Nullable Solicited earlier)
            implements Stage {

        Soliciting(LocalDate from, @Nullable Integer households) {
            this(from, households, null);
        }

        /** 第一次开始征求意见: the day on which the matter began. */
        LocalDate firstDay() {
            return earlier == null ? from : earlier.before().firstDay();
        }

        /** 第几次征求, from 1 on. */
        int round() {
            return earlier == null ? 1 : earlier.before().round() + 1;
        }

        @Override
        public StageKind kind() {
            return StageKind.SOLICITING;
        }
    }

    /**
     * 征求结束.
     *
     * @param notAgreedOn 商议（审议）未通过的日期, null where nothing proposed has failed; what is proposed anew comes after it
     */
    record Solicited(Soliciting before, LocalDate on, @Nullable LocalDate notAgreedOn)
            implements Stage {

        Solicited(Soliciting before, LocalDate on) {
            this(before, on, null);
        }

        /** 退回提议: a deliberation did not agree. */
        Solicited notAgreed(LocalDate day) {
            return new Solicited(before, on, day);
        }

        @Override
        public StageKind kind() {
            return StageKind.SOLICITED;
        }
    }

    /**
     * 已提议.
     *
     * @param partyDiscussedOn 社区党组织研究讨论的日期, null where it has not discussed the matter
     */
    record Proposed(Solicited before, LocalDate on, @Nullable LocalDate partyDiscussedOn)
            implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.PROPOSED;
        }
    }

    /** 已商议（审议）. */
    record Deliberated(Proposed before, LocalDate on) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.DELIBERATED;
        }
    }

    /**
     * 已决议.
     *
     * @param attendance of the meeting that adopted it
     */
    record Resolved(Deliberated before, LocalDate on, Headcount attendance) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.RESOLVED;
        }
    }

    /** 决议未通过: a good vote that missed its majority. */
    record Rejected(Deliberated before, LocalDate on, Headcount attendance) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.REJECTED;
        }
    }

    /** 决议公示. */
    record DecisionPublished(Resolved before, PostingPeriod period) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.DECISION_PUBLISHED;
        }
    }

    /** 异议成立，退回商议: what was earned up to the proposal stays, the resolution does not. */
    record Objected(Proposed before, LocalDate on) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.OBJECTED;
        }
    }

    /** 公示结束: hung long enough, and whatever was objected is answered. */
    record Cleared(DecisionPublished before, LocalDate on) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.CLEARED;
        }
    }

    /** 实施. */
    record Implementing(DecisionPublished before, LocalDate on, Ground ground) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.IMPLEMENTING;
        }
    }

    /** 实施完毕. */
    record Finished(Implementing before, LocalDate on) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.FINISHED;
        }
    }

    /**
     * 结果公示.
     *
     * @param reviewedOn 群众评议日期, null while it was not asked
     */
    record ResultPublished(Finished before, PostingPeriod period, @Nullable LocalDate reviewedOn)
            implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.RESULT_PUBLISHED;
        }
    }

    /** 已归档. */
    record Archived(ResultPublished before, LocalDate on) implements Stage {
        @Override
        public StageKind kind() {
            return StageKind.ARCHIVED;
        }
    }

    /** 已撤回, before anything was resolved. */
    record Withdrawn(Stage before, LocalDate on, String because) implements Stage {
        public Withdrawn {
            Objects.requireNonNull(before);
        }

        @Override
        public StageKind kind() {
            return StageKind.WITHDRAWN;
        }
    }

    /** 开工依据. */
    sealed interface Ground {

        /** 公示结束后开工. */
        record AfterNotice(LocalDate concludedOn) implements Ground {}

        /**
         * 紧急开工: while the decision still hung.
         *
         * @param reportedOn 补报告日期, null while it is owed
         * @param concludedOn 决议公示结束日期, null while it hangs
         */
        record Emergency(@Nullable LocalDate reportedOn, @Nullable LocalDate concludedOn)
                implements Ground {}
    }
}
