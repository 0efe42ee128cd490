package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("委托投票规则")
class ProxyRuleTests {

    private static final ProxyRule RULE = new ProxyRule.InWriting(3, "R-059");
    private static final LocalDate VOTING_DAY = LocalDate.of(2026, 4, 12);
    private static final Voter LI = new Voter(new UUID(0, 1), "李某");
    private static final Voter WANG = new Voter(new UUID(0, 2), "王某");
    private static final Voter ZHAO = new Voter(new UUID(0, 3), "赵某");
    private static final UUID STRANGER = new UUID(0, 9);

    @Test
    void a_written_proxy_to_another_voter_is_good() {
        assertThat(told(new Proxy(LI.id(), WANG.id(), true))).isEmpty();
    }

    @Test
    void a_spoken_one_is_not() {
        assertThat(told(new Proxy(LI.id(), WANG.id(), false))).containsExactly("李某的委托不是书面的。");
    }

    @Test
    void both_are_voters_of_the_same_community() {
        assertThat(told(new Proxy(STRANGER, LI.id(), true)))
                .containsExactly("委托人（名册外人员）没有选举权，不能委托。");
        assertThat(told(new Proxy(LI.id(), STRANGER, true)))
                .containsExactly("受托人（名册外人员）没有选举权，不能受托。");
    }

    @Test
    void one_vote_is_given_to_one_agent() {
        assertThat(told(new Proxy(LI.id(), WANG.id(), true), new Proxy(LI.id(), ZHAO.id(), true)))
                .containsExactly("李某委托了两次，一票只能委托一人。");
    }

    @Test
    void who_gave_his_own_vote_away_votes_for_nobody() {
        assertThat(told(new Proxy(LI.id(), WANG.id(), true), new Proxy(WANG.id(), ZHAO.id(), true)))
                .containsExactly("王某本人已委托他人投票，不能再受李某委托。依据待确认。");
        assertThat(told(new Proxy(LI.id(), LI.id(), true))).containsExactly("李某不能委托自己。");
    }

    @Test
    void a_candidate_takes_none() {
        assertThat(
                        messages(
                                RULE,
                                List.of(new Proxy(LI.id(), WANG.id(), true)),
                                VOTING_DAY,
                                Set.of(WANG.id())))
                .containsExactly("王某是候选人，不能接受委托。");
    }

    @ParameterizedTest(name = "名单 {0} 公布：{1}")
    @CsvSource({"2026-04-11, true", "2026-04-12, true", "2026-04-13, false", ", false"})
    void the_list_hangs_by_the_day_of_the_vote(@Nullable LocalDate published, boolean good) {
        var told =
                messages(RULE, List.of(new Proxy(LI.id(), WANG.id(), true)), published, Set.of());

        assertThat(told)
                .isEqualTo(good ? List.of() : List.of("委托人和受托人名单应当在投票日（2026年4月12日）以前公布。依据待确认。"));
    }

    @Test
    void without_a_proxy_there_is_no_list_to_publish() {
        assertThat(messages(RULE, List.of(), null, Set.of())).isEmpty();
        assertThat(messages(new ProxyRule.Excluded("R-060"), List.of(), null, Set.of())).isEmpty();
    }

    @Test
    void everything_is_told_at_once() {
        var proxies = List.of(new Proxy(LI.id(), STRANGER, false));

        assertThat(messages(RULE, proxies, null, Set.of(STRANGER)))
                .containsExactly(
                        "李某的委托不是书面的。",
                        "受托人（名册外人员）没有选举权，不能受托。",
                        "（名册外人员）是候选人，不能接受委托。",
                        "委托人和受托人名单应当在投票日（2026年4月12日）以前公布。依据待确认。");
    }

    @Test
    void an_agent_is_told_of_the_persons_he_votes_for_and_not_of_entries() {
        var most = new ProxyRule.InWriting(2, "R-059");
        var twice =
                List.of(
                        new Proxy(LI.id(), WANG.id(), true),
                        new Proxy(LI.id(), WANG.id(), true),
                        new Proxy(ZHAO.id(), WANG.id(), true));

        assertThat(messages(most, twice, VOTING_DAY, Set.of()))
                .containsExactly("李某委托了两次，一票只能委托一人。");
    }

    @Test
    void proxies_name_persons_and_are_not_looked_up_among_households() {
        var households = VoterRoll.of(Denominator.ALL_HOUSEHOLDS, List.of(LI, WANG)).orThrow();
        var proxies = List.of(new Proxy(LI.id(), WANG.id(), true));

        assertThatThrownBy(() ->
                        RULE.breachesIn(proxies, VOTING_DAY, households, Set.of(), VOTING_DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> told(Proxy... proxies) {
        return messages(RULE, List.of(proxies), VOTING_DAY, Set.of());
    }

    private static List<String> messages(
            ProxyRule rule,
            List<Proxy> proxies,
            @Nullable LocalDate published,
            Set<UUID> candidates) {
        var roll = VoterRoll.of(Denominator.ALL_VOTERS, List.of(LI, WANG, ZHAO)).orThrow();
        return rule.breachesIn(proxies, published, roll, candidates, VOTING_DAY).stream()
                .map(Breach::message)
                .toList();
    }
}
