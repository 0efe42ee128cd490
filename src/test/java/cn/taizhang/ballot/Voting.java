package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Votes.Candidate;
import cn.taizhang.ballot.Votes.Election;
import cn.taizhang.ballot.Votes.Question;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 表决: a community with a list of voters, and what its tests begin with. */
final class Voting {

    static final LocalDate DRAWN = LocalDate.of(2026, 3, 1);
    static final LocalDate HELD = LocalDate.of(2026, 3, 20);
    static final RecordKey SUBJECT = new RecordKey("tried-elections", Ids.next());

    final TestDistrict district;
    final Viewer clerk;
    final UUID roll;

    private final Rolls rolls;
    private final Ballots ballots;

    Voting(TestDistricts districts, Rolls rolls, Ballots ballots) {
        this.rolls = rolls;
        this.ballots = ballots;
        this.district = districts.found();
        this.clerk = district.firstCommunityClerk();
        this.roll = roll(district.firstCommunity(), "王芳\n李国\n赵敏\n孙立\n周红\n吴强\n郑好\n冯远");
    }

    UUID entry(String name) {
        return rolls.entries(clerk, roll, DRAWN, name, 0, 1).getFirst().id();
    }

    ProxyList proxies(UUID agent, String... principals) {
        return new ProxyList(
                roll,
                Arrays.stream(principals).map(name -> new Proxy(entry(name), agent, true)).toList(),
                HELD);
    }

    UUID roll(OrganizationId organization, String pasted) {
        return rolls.draw(
                        district.officer(),
                        Ids.next(),
                        organization,
                        new RollDraft("选民名册", Denominator.ALL_VOTERS, DRAWN, pasted))
                .orThrow();
    }

    Outcome<UUID> record(BallotDraft<?> draft) {
        return record(Ids.next(), draft);
    }

    Outcome<UUID> record(UUID key, BallotDraft<?> draft) {
        return ballots.record(clerk, key, district.firstCommunity(), SUBJECT, draft);
    }

    BallotDraft<Question> question(int issued, int returned, int invalid, Question votes) {
        return draft(BallotForm.SECRET, 8, issued, returned, invalid, votes);
    }

    BallotDraft<Question> on(LocalDate day, UUID from) {
        return new BallotDraft<>(
                "加装电梯",
                day,
                BallotForm.SHOW_OF_HANDS,
                from,
                8,
                null,
                null,
                null,
                new Question(5, 0, 0),
                null);
    }

    BallotDraft<Election> elected(ProxyList proxies) {
        var votes = new Election(1, List.of(new Candidate(entry("吴强"), "吴强", 6, 2, 0)));
        return new BallotDraft<>("选举", HELD, BallotForm.SECRET, roll, 8, 8, 8, 0, votes, proxies);
    }

    <V extends Votes> BallotDraft<V> draft(
            BallotForm form,
            int present,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer invalid,
            V votes) {
        return new BallotDraft<>(
                "加装电梯", HELD, form, roll, present, issued, returned, invalid, votes, null);
    }

    static List<@Nullable String> fields(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var breaches) ->
                    breaches.stream().map(Breach::field).distinct().toList();
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
        };
    }
}
