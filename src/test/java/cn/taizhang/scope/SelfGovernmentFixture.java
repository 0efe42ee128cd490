package cn.taizhang.scope;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotDraft;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.Votes;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Objector.Anonymous;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** 居民自治的记录 on both sides of the routes' district: a notice with an objection, a roll of voters, and a vote that was counted. */
@TestComponent
class SelfGovernmentFixture {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 20);

    private final Notices notices;
    private final Rolls rolls;
    private final Ballots ballots;

    SelfGovernmentFixture(Notices notices, Rolls rolls, Ballots ballots) {
        this.notices = notices;
        this.rolls = rolls;
        this.ballots = ballots;
    }

    void side(Viewer officer, Map<String, String> ids, String side, OrganizationId community) {
        var notice =
                notices.post(
                                officer,
                                Ids.next(),
                                community,
                                null,
                                new NoticeDraft(
                                        NoticeKind.RESIDENTS_AFFAIRS,
                                        "收支",
                                        "收支情况",
                                        List.of("公开栏"),
                                        PostingPeriod.ofDays(DAY, 15),
                                        ""))
                        .orThrow();
        notices.object(
                        officer,
                        notice,
                        Ids.next(),
                        new ObjectionDraft(
                                new Anonymous(), DAY, "账目不清", ObjectionDraft.Way.COUNTER))
                .orThrow();
        var roll =
                rolls.draw(
                                officer,
                                Ids.next(),
                                community,
                                new RollDraft("选民名册", Denominator.ALL_VOTERS, DAY, "王芳\n李国"))
                        .orThrow();
        var sheet =
                new BallotDraft<>(
                        "加装电梯",
                        DAY,
                        BallotForm.SHOW_OF_HANDS,
                        roll,
                        2,
                        null,
                        null,
                        null,
                        new Votes.Question(2, 0, 0),
                        null);
        var ballot =
                ballots.record(
                                officer,
                                Ids.next(),
                                community,
                                new RecordKey(Rolls.REGISTER, roll),
                                sheet)
                        .orThrow();
        ids.put("notices " + side, notice.toString());
        ids.put("rolls " + side, roll.toString());
        ids.put(
                "rolls-entry " + side,
                rolls.entries(officer, roll, DAY, "", 0, 1).getFirst().id().toString());
        ids.put("ballots " + side, ballot.toString());
    }
}
