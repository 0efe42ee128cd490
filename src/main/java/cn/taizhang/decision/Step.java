package cn.taizhang.decision;

import cn.taizhang.ballot.BallotCount;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.ResidentsMeeting.Announcement;
import cn.taizhang.decision.ResidentsMeeting.CalledBy;
import cn.taizhang.decision.ResidentsMeeting.Mandate;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.SatisfactionGrade;
import cn.taizhang.notice.PublicNotice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 办理步骤: each carries the facts by which it is judged; whatever else was written down is kept beside it. */
sealed interface Step {

    StepKind kind();

    /** The day of the fact, whenever it is recorded. */
    LocalDate on();

    /**
     * 开始征求意见.
     *
     * @param households 应征求户数, null where it is not known
     */
    record BeginSoliciting(LocalDate on, @Nullable Integer households) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.BEGIN_SOLICITING;
        }
    }

    /**
     * 结束征求意见.
     *
     * @param contacted 征求到的户数, null where nobody counted
     */
    record EndSoliciting(LocalDate on, @Nullable Integer contacted, String summary)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.END_SOLICITING;
        }
    }

    /**
     * 提议.
     *
     * @param by 提议主体
     * @param partyDiscussedOn where others proposed: 社区党组织研究讨论的日期, or null
     * @param plan 方案
     * @param budget 预算, null where no money is involved
     */
    record Propose(
            LocalDate on,
            Proposer by,
            @Nullable LocalDate partyDiscussedOn,
            String plan,
            @Nullable BigDecimal budget,
            String fundSource)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.PROPOSE;
        }
    }

    /**
     * 两委商议.
     *
     * @param agreed 赞成人数, null where nobody voted
     * @param failed 商议未通过: it leads back to proposing
     */
    record Deliberate(
            LocalDate on, int eligible, int present, @Nullable Integer agreed, boolean failed)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.DELIBERATE;
        }
    }

    /**
     * 党员代表会审议.
     *
     * @param deliveredOn 方案送达日期, null where it was not sent beforehand
     * @param failed 审议未通过: it leads back to proposing
     */
    record PartyReview(
            LocalDate on,
            @Nullable LocalDate deliveredOn,
            BallotCount<Votes.Question> count,
            boolean failed)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.PARTY_REVIEW;
        }
    }

    /**
     * 决议.
     *
     * @param mandate what lets a representatives' meeting decide, or null
     * @param askedFor 提议召集, null where the committee called it of its own accord
     * @param despite 程序有欠缺仍采用的理由, empty for none
     */
    record Resolve(
            LocalDate on,
            MeetingComposition composition,
            CalledBy calledBy,
            @Nullable Announcement announcement,
            @Nullable Mandate mandate,
            BallotCount<Votes.Question> count,
            @Nullable CallProposal askedFor,
            String despite)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.RESOLVE;
        }
    }

    /** 公布决议: its day is the first one on which the notice hangs. */
    record PublishDecision(PublicNotice notice) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.PUBLISH_DECISION;
        }

        @Override
        public LocalDate on() {
            return notice.period().from();
        }
    }

    /** 结束决议公示. */
    record ConcludeDecisionNotice(LocalDate on, NoticeEnd end) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.CONCLUDE_DECISION_NOTICE;
        }
    }

    /** 开始实施. */
    record BeginImplementation(LocalDate on) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.BEGIN_IMPLEMENTATION;
        }
    }

    /**
     * 紧急开工.
     *
     * @param reason 紧急情况
     * @param approver 同意人
     */
    record BeginInEmergency(LocalDate on, String reason, String approver) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.BEGIN_IN_EMERGENCY;
        }
    }

    /**
     * 补报紧急开工.
     *
     * @param to 向谁报告
     */
    record ReportEmergency(LocalDate on, String to) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.REPORT_EMERGENCY;
        }
    }

    /**
     * 实施完毕.
     *
     * @param cost 实际支出, null where no money was spent
     */
    record Finish(LocalDate on, @Nullable BigDecimal cost) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.FINISH;
        }
    }

    /** 公布结果: its day is the first one on which the notice hangs. */
    record PublishResult(PublicNotice notice) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.PUBLISH_RESULT;
        }

        @Override
        public LocalDate on() {
            return notice.period().from();
        }
    }

    /**
     * 群众评议.
     *
     * @param asked 参加评议人数
     * @param grades how many gave each grade
     * @param rated the days on which residents rated on line; null where they were asked otherwise
     */
    record ReviewSatisfaction(
            LocalDate on,
            int asked,
            Map<SatisfactionGrade, Integer> grades,
            @Nullable PostingPeriod rated)
            implements Step {

        public ReviewSatisfaction {
            grades = Map.copyOf(grades);
        }

        /** How many said anything; the others' papers are 废票. */
        int said() {
            return grades.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public StepKind kind() {
            return StepKind.REVIEW_SATISFACTION;
        }
    }

    /**
     * 归档.
     *
     * @param resultNotice how the notice of the result ended
     * @param remedy 整改情况, asked for where an objection to the result was upheld
     */
    record Archive(LocalDate on, NoticeEnd resultNotice, String remedy) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.ARCHIVE;
        }
    }

    /** 撤回. */
    record Withdraw(LocalDate on, String reason) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.WITHDRAW;
        }
    }

    /**
     * 更正 of a step that was taken; what it said stays in the history.
     *
     * @param restated where the matter stands when the steps are gone through again with what is now right
     * @param approver 同意人, somebody else
     * @param corrector 更正人
     */
    record Correct(LocalDate on, Stage restated, String reason, String approver, String corrector)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.CORRECT;
        }
    }
}
