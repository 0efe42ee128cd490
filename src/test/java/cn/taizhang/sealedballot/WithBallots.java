package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.portal.ballotbox.BallotBoxes;
import cn.taizhang.portal.ballotbox.Casting;
import cn.taizhang.portal.ballotbox.TestBoxes;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.VotingCode;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** 一次投票的家什: a community with a roll, a portal with its boxes, and the steps that lead to a full one. */
@ProductTest
abstract class WithBallots {

    static final LocalDate FIRST = TestClock.DAY.plusDays(3);
    static final LocalDate LAST = FIRST.plusDays(2);
    static final int ENTITLED = 6;

    @Autowired TestDistricts districts;
    @Autowired SealedBallots ballots;
    @Autowired BallotOpening opening;
    @Autowired ReturnedBoxes returned;
    @Autowired Rolls rolls;
    @Autowired AuditTrail audit;
    @Autowired TestClock clock;

    TestBoxes portal;
    BallotBoxes boxes;
    TestDistrict district;
    Viewer clerk;
    UUID roll;

    @BeforeEach
    void a_community_and_a_portal() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        roll = TestRolls.of(ENTITLED, rolls, district);
        portal = new TestBoxes(clock);
        boxes = portal.boxes();
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
        portal.close();
    }

    UUID opened() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        votedAndFetched(id, printed);
        assertThat(open(id, printed, 4)).isEmpty();
        return id;
    }

    void votedAndFetched(UUID id, Printed printed) {
        boxes.put(ballots.delivery(clerk, id).orThrow());
        clock.standOn(FIRST);
        cast(id, printed.slips().get(1), 1, 1);
        cast(id, printed.slips().get(2), 0, 2);
        clock.standOn(LAST.plusDays(1));
        fetch(id);
    }

    UUID drafted() {
        return ballots.draft(clerk, SealedBallots.key(), draft(FIRST, LAST)).orThrow();
    }

    SealedBallotDraft draft(LocalDate first, LocalDate last) {
        return new SealedBallotDraft(
                "加装电梯",
                List.of(
                        BallotQuestion.vote("同意加装电梯吗", List.of()),
                        BallotQuestion.vote("装在哪一边", List.of("东边", "西边"))),
                roll,
                1,
                first,
                last);
    }

    List<String> fields(LocalDate first, LocalDate last) {
        var outcome = ballots.draft(clerk, SealedBallots.key(), draft(first, last));
        return outcome instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches.stream().map(Breach::field).toList()
                : List.of();
    }

    SealedBallot.State state(UUID id) {
        return ballots.get(clerk, id).on(Today.at(clock.instant()).toLocalDate());
    }

    Receipt cast(UUID id, VotingCode code, int... answers) {
        var paper = paper(answers);
        assertThat(boxes.cast(boxes.find(id).orElseThrow(), code, paper))
                .isInstanceOf(Casting.Cast.class);
        return paper.receipt();
    }

    static CastPaper paper(int... answers) {
        return new CastPaper(Receipt.random(), Arrays.stream(answers).boxed().toList());
    }

    void fetch(UUID id) {
        take(boxes.report(id).orElseThrow());
    }

    void take(BoxReport report) {
        returned.take(report);
    }

    List<Breach> open(UUID id, Printed printed, int handedOut) {
        var outcome =
                opening.open(
                        clerk,
                        id,
                        String.join(" ", printed.first().groups()),
                        String.join(" ", printed.second().groups()),
                        handedOut);
        return outcome instanceof Outcome.Refused<UUID>(var breaches) ? breaches : List.of();
    }

    static List<Breach> refusals(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var breaches) -> breaches;
            case Outcome.Done<?> _ -> List.of();
        };
    }
}
