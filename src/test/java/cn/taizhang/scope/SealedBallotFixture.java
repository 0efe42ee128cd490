package cn.taizhang.scope;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.sealedballot.SealedBallotDraft;
import cn.taizhang.sealedballot.SealedBallots;
import cn.taizhang.sealing.BallotQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** 网上无记名投票 of both sides. */
@TestComponent
class SealedBallotFixture {

    private final Rolls rolls;
    private final SealedBallots ballots;

    SealedBallotFixture(Rolls rolls, SealedBallots ballots) {
        this.rolls = rolls;
        this.ballots = ballots;
    }

    /** An on-line ballot that is not printed yet. */
    void side(Viewer officer, Map<String, String> ids, String side, OrganizationId community) {
        var roll =
                rolls.draw(
                                officer,
                                UUID.randomUUID(),
                                community,
                                new RollDraft(
                                        "名册",
                                        Denominator.ALL_HOUSEHOLDS,
                                        LocalDate.of(2020, 5, 20),
                                        "王芳"))
                        .orThrow();
        var first = LocalDate.of(2020, 7, 2);
        var draft =
                new SealedBallotDraft(
                        "路灯",
                        List.of(BallotQuestion.vote("同意吗", List.of())),
                        roll,
                        0,
                        first,
                        first);
        var ballot = ballots.draft(officer, SealedBallots.key(), draft).orThrow();
        ids.put("sealed-ballots " + side, ballot.toString());
    }
}
