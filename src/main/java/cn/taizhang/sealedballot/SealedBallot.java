package cn.taizhang.sealedballot;

import cn.taizhang.kernel.Denominator;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 网上无记名投票: one ballot, as it stands.
 *
 * @param roll 名册
 * @param entitledAs whom 应到 counts
 * @param entitled 应到: of the day it was set up, and once codes are printed, what they were printed for
 * @param spares slips printed beyond them
 * @param run the printing that counts; null before it and where it was voided
 * @param codes how many slips that printing has; null without one
 * @param sentOn the last day on which its empty box was sent; null before
 * @param boxRun the printing whose codes the box on the portal takes, as it last reported
 * @param used how many codes are used, as the portal last reported; null before the first report
 * @param closed whether the sealed papers are here
 * @param openedOn 开票日期
 */
public record SealedBallot(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        List<BallotQuestion> questions,
        UUID roll,
        Denominator entitledAs,
        int entitled,
        int spares,
        LocalDate firstDay,
        LocalDate lastDay,
        String recordedBy,
        @Nullable Integer run,
        @Nullable Integer codes,
        @Nullable LocalDate sentOn,
        @Nullable Integer boxRun,
        @Nullable Integer used,
        boolean closed,
        @Nullable LocalDate openedOn) {

    public SealedBallot {
        questions = List.copyOf(questions);
    }

    /** 票的种类 of the whole ballot. */
    public BallotKind kind() {
        return BallotKind.of(questions);
    }

    /** 进展. */
    public enum State {
        DRAFTED("未印制"),
        PRINTED("已印制"),
        VOTING("投票中"),
        ENDED("等待开票"),
        OPENED("已开票");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the portal tells of votes with the printing that counts. */
    public boolean isBoxThere() {
        return boxRun != null && boxRun.equals(run);
    }

    /** Whether its empty box may still be sent: codes are printed, days are left, and the portal has not told of it. */
    public boolean maySend(LocalDate day) {
        return run != null && !day.isAfter(lastDay) && !isBoxThere();
    }

    public State on(LocalDate day) {
        if (openedOn != null) {
            return State.OPENED;
        }
        if (run == null) {
            return State.DRAFTED;
        }
        if (day.isBefore(firstDay)) {
            return State.PRINTED;
        }
        return day.isAfter(lastDay) ? State.ENDED : State.VOTING;
    }
}
