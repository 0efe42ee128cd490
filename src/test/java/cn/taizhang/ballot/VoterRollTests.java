package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("有表决权人名册")
class VoterRollTests {

    private static final Voter LI = new Voter(new UUID(0, 1), "李某");
    private static final Voter WANG = new Voter(new UUID(0, 2), "王某");
    private static final Voter ZHAO = new Voter(new UUID(0, 3), "赵某");
    private static final UUID STRANGER = new UUID(0, 9);

    @Test
    void whoever_is_left_out_is_not_expected_and_not_counted() {
        var roll =
                VoterRoll.ofPartyMembers(List.of(LI, WANG, ZHAO), List.of(leftOut(ZHAO.id())))
                        .orThrow();

        assertThat(roll.entitled()).isEqualTo(Denominator.SHOULD_ATTEND);
        assertThat(roll.eligible()).isEqualTo(2);
        assertThat(roll.isEntitled(ZHAO.id())).isFalse();
        assertThat(roll.attendedBy(List.of(LI.id(), ZHAO.id()))).isEqualTo(new Headcount(2, 1));
        assertThat(roll.leftOut()).containsExactly(leftOut(ZHAO.id()));
    }

    @Test
    void who_only_listens_is_not_present_and_nobody_is_twice() {
        assertThat(voters(3).attendedBy(List.of(LI.id(), LI.id(), STRANGER)))
                .isEqualTo(new Headcount(3, 1));
    }

    @Test
    void for_whom_another_votes_is_there_by_him() {
        var room = IntStream.rangeClosed(1, 600).mapToObj(n -> new UUID(0, n)).toList();
        var proxies =
                IntStream.rangeClosed(601, 650)
                        .mapToObj(n -> new Proxy(new UUID(0, n), new UUID(0, n - 600), true))
                        .toList();

        assertThat(voters(1000).attendedBy(room, proxies).orThrow())
                .isEqualTo(new Headcount(1000, 650));
    }

    @Test
    void an_agent_counts_for_his_principal_also_where_he_is_no_delegate_himself() {
        var households =
                VoterRoll.of(Denominator.ALL_HOUSEHOLDS, List.of(LI, WANG, ZHAO)).orThrow();
        var proxies = List.of(new Proxy(LI.id(), STRANGER, true));

        assertThat(households.attendedBy(List.of(WANG.id(), STRANGER), proxies).orThrow())
                .isEqualTo(new Headcount(3, 2));
    }

    @Test
    void nobody_is_there_by_an_agent_who_is_not() {
        var proxies = List.of(new Proxy(LI.id(), WANG.id(), true));

        assertThat(voters(3).attendedBy(List.of(ZHAO.id()), proxies).orThrow())
                .isEqualTo(new Headcount(3, 1));
    }

    @Test
    void who_gave_his_vote_away_and_came_is_for_people_to_settle() {
        var proxies =
                List.of(
                        new Proxy(LI.id(), WANG.id(), true),
                        new Proxy(LI.id(), ZHAO.id(), true),
                        new Proxy(ZHAO.id(), WANG.id(), true));

        assertThat(voters(3).attendedBy(List.of(LI.id(), WANG.id()), proxies))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(Breach.of("proxies", "选民1本人到场，又委托他人投票，只能投一次，请核对。"))));
    }

    @Test
    void of_residents_nobody_is_left_out() {
        assertThatThrownBy(() -> VoterRoll.of(Denominator.SHOULD_ATTEND, List.of(LI)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VoterRoll.of(Denominator.ACTUALLY_PRESENT, List.of(LI)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_wrong_with_a_roll_is_told_at_once() {
        var refused =
                VoterRoll.ofPartyMembers(
                        List.of(LI, WANG, LI),
                        List.of(
                                new Exclusion(WANG.id(), " ", "", " "),
                                leftOut(WANG.id()),
                                leftOut(STRANGER)));

        assertThat(refused)
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(
                                        Breach.of("voters", "名册中“李某”出现了两次。"),
                                        wanting("王某不计入应到，请写明事由。"),
                                        wanting("王某不计入应到，请写明支部大会决议。"),
                                        wanting("王某不计入应到，请写明上级党组织同意的情况。"),
                                        Breach.of("leftOut", "王某在不计入应到的名单中出现了两次。"),
                                        Breach.of("leftOut", "有一人不在名册上，不用再列为不计入应到。"))));
    }

    private static VoterRoll voters(int count) {
        var voters =
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new Voter(new UUID(0, n), "选民" + n))
                        .toList();
        return VoterRoll.of(Denominator.ALL_VOTERS, voters).orThrow();
    }

    private static Exclusion leftOut(UUID voter) {
        return new Exclusion(voter, "外出半年以上", "支部大会决议", "街道党工委同意");
    }

    private static Breach wanting(String message) {
        return new Breach("leftOut", message, "R-066");
    }
}
