package cn.taizhang.ballot;

import static cn.taizhang.ballot.Voting.DRAWN;
import static cn.taizhang.ballot.Voting.HELD;
import static cn.taizhang.ballot.Voting.SUBJECT;
import static cn.taizhang.ballot.Voting.fields;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Votes.Question;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.RecordLink;
import cn.taizhang.regulation.RuleSet;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("判定")
class VerdictsTests {

    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private Ballots ballots;
    @Autowired private TestClock clock;

    private Voting voting;

    @BeforeEach
    void a_community_has_a_list_of_voters() {
        clock.standOn(HELD);
        voting = new Voting(districts, rolls, ballots);
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void more_papers_returned_than_issued_are_kept_and_void_the_vote() {
        var id = voting.record(voting.question(7, 8, 0, new Question(8, 0, 0))).orThrow();

        assertThat(verdict(id))
                .isInstanceOfSatisfying(
                        Verdict.OnMatter.class,
                        verdict ->
                                assertThat(verdict.resolution())
                                        .isInstanceOf(Resolution.Invalid.class));
    }

    @Test
    void three_proxies_of_one_agent_are_good_and_four_void_the_vote() {
        var agent = voting.entry("王芳");
        var three = voting.proxies(agent, "李国", "赵敏", "孙立");
        var four = voting.proxies(agent, "李国", "赵敏", "孙立", "周红");

        assertThat(verdict(voting.record(voting.elected(three)).orThrow()))
                .isInstanceOfSatisfying(
                        Verdict.OnElection.class,
                        verdict ->
                                assertThat(verdict.result())
                                        .isInstanceOf(ElectionResult.Counted.class));
        assertThat(verdict(voting.record(voting.elected(four)).orThrow()))
                .isInstanceOfSatisfying(
                        Verdict.OnElection.class,
                        verdict ->
                                assertThat(verdict.result())
                                        .isEqualTo(
                                                new ElectionResult.Invalid(
                                                        List.of(
                                                                new Breach(
                                                                        "proxies",
                                                                        "王芳接受 4 人委托，最多 3 人。",
                                                                        "R-059")))));
    }

    @Test
    void a_proxy_that_is_not_in_writing_is_kept_and_voids_the_vote() {
        var oral =
                new ProxyList(
                        voting.roll,
                        List.of(new Proxy(voting.entry("李国"), voting.entry("王芳"), false)),
                        HELD);

        assertThat(verdict(voting.record(voting.elected(oral)).orThrow()))
                .isInstanceOfSatisfying(
                        Verdict.OnElection.class,
                        verdict ->
                                assertThat(verdict.result())
                                        .isInstanceOf(ElectionResult.Invalid.class));
    }

    @Test
    void proxies_of_strangers_and_on_another_roll_are_refused() {
        var stranger =
                new ProxyList(
                        voting.roll,
                        List.of(new Proxy(Ids.next(), voting.entry("王芳"), true)),
                        HELD);
        var households =
                rolls.draw(
                                voting.clerk,
                                Ids.next(),
                                voting.district.firstCommunity(),
                                new RollDraft("户", Denominator.ALL_HOUSEHOLDS, DRAWN, "王芳"))
                        .orThrow();

        assertThat(fields(voting.record(voting.elected(stranger)))).containsExactly("proxies");
        assertThat(
                        fields(
                                voting.record(
                                        voting.elected(
                                                new ProxyList(households, List.of(), HELD)))))
                .containsExactly("proxies");
    }

    @Test
    void without_a_module_that_knows_its_rule_it_is_not_judged() {
        var id =
                ballots.record(
                                voting.clerk,
                                Ids.next(),
                                voting.district.firstCommunity(),
                                new RecordKey("unheard-of", Ids.next()),
                                voting.question(7, 8, 0, new Question(8, 0, 0)))
                        .orThrow();

        assertThat(verdict(id))
                .isInstanceOfSatisfying(
                        Verdict.NotJudged.class,
                        verdict -> assertThat(verdict.because()).hasSize(2));
    }

    private Verdict verdict(UUID id) {
        return new Verdicts(List.of(new TriedElection()), rolls)
                .of(voting.clerk, ballots.get(voting.clerk, id));
    }

    /** 选民选举 under the law of the day. */
    private static final class TriedElection implements BallotSubject {

        @Override
        public String register() {
            return SUBJECT.register();
        }

        @Override
        public Optional<RecordLink> link(Viewer viewer, StoredSheet sheet) {
            return Optional.empty();
        }

        @Override
        public Outcome<VotingRule> votingRule(Viewer viewer, StoredSheet sheet) {
            return CommitteeElection.first(RuleSet.CN_2025, CommitteeElection.By.VOTERS);
        }

        @Override
        public Outcome<ProxyRule> proxyRule(Viewer viewer, StoredSheet sheet) {
            return CommitteeElection.proxies(RuleSet.CN_2025, CommitteeElection.By.VOTERS);
        }
    }
}
