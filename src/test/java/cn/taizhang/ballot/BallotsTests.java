package cn.taizhang.ballot;

import static cn.taizhang.ballot.Voting.DRAWN;
import static cn.taizhang.ballot.Voting.HELD;
import static cn.taizhang.ballot.Voting.SUBJECT;
import static cn.taizhang.ballot.Voting.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.ballot.Votes.Candidate;
import cn.taizhang.ballot.Votes.Choice;
import cn.taizhang.ballot.Votes.Election;
import cn.taizhang.ballot.Votes.Option;
import cn.taizhang.ballot.Votes.Question;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("计票登记")
class BallotsTests {

    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private Ballots ballots;
    @Autowired private Organizations organizations;
    @Autowired private AuditTrail trail;
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
    void a_question_is_kept_as_it_was_counted() {
        var id = voting.record(voting.question(8, 7, 1, new Question(4, 1, 1))).orThrow();

        var stored = ballots.get(voting.clerk, id);
        assertThat(stored.sheet())
                .isEqualTo(
                        new BallotSheet<>(
                                BallotForm.SECRET,
                                Denominator.ALL_VOTERS,
                                new Headcount(8, 8),
                                new Papers(8, 7, 1),
                                new Question(4, 1, 1)));
        assertThat(stored.title()).isEqualTo("加装电梯");
        assertThat(stored.subject()).isEqualTo(SUBJECT);
        assertThat(stored.onMatter()).isPresent();
        assertThat(stored.election()).isEmpty();
        assertThat(ballots.about(voting.clerk, SUBJECT)).contains(stored);
    }

    @Test
    void a_show_of_hands_a_choice_and_an_election_are_kept_as_they_were_counted() {
        var hands =
                voting.draft(BallotForm.SHOW_OF_HANDS, 7, null, null, null, new Question(5, 1, 0));
        var choice =
                voting.draft(
                        BallotForm.WRITTEN,
                        8,
                        8,
                        8,
                        0,
                        new Choice(List.of(new Option("甲", 5), new Option("乙", 2)), 1));
        var election =
                voting.draft(
                        BallotForm.SECRET,
                        8,
                        8,
                        8,
                        0,
                        new Election(
                                1,
                                List.of(
                                        new Candidate(Ids.next(), "王芳", 5, 2, 1),
                                        new Candidate(Ids.next(), "李国", 2, 0, 0))));

        for (var draft : List.of(hands, choice, election)) {
            var stored = ballots.get(voting.clerk, voting.record(draft).orThrow());
            assertThat(stored.sheet().votes()).isEqualTo(draft.votes());
            assertThat(stored.sheet().form()).isEqualTo(draft.form());
            assertThat(stored.sheet().attendance()).isEqualTo(new Headcount(8, draft.present()));
            assertThat(stored.sheet().paper().isPresent()).isEqualTo(draft.issued() != null);
        }
    }

    @Test
    void every_slip_of_the_pen_is_told_at_once() {
        var wrong =
                new BallotDraft<>(
                        " ",
                        HELD.plusDays(1),
                        BallotForm.SECRET,
                        voting.roll,
                        9,
                        -1,
                        3,
                        4,
                        new Question(-1, 0, 0),
                        new ProxyList(Ids.next(), List.of(), null));

        assertThat(fields(voting.record(wrong)))
                .containsExactly(
                        "title", "heldOn", "proxies", "present", "issued", "invalid", "yes");
        assertThat(ballots.breachesIn(voting.clerk, voting.district.firstCommunity(), wrong))
                .hasSize(7);
        assertThat(fields(voting.record(voting.question(8, 8, 0, new Question(4, 2, 1)))))
                .containsExactly("yes");
    }

    @Test
    void the_number_entitled_comes_from_the_roll_of_that_community_on_that_day() {
        var far = voting.roll(voting.district.thirdCommunity(), "何东");
        var early = voting.on(DRAWN.minusDays(1), voting.roll);

        assertThat(fields(voting.record(voting.on(HELD, far)))).containsExactly("roll");
        assertThat(fields(voting.record(early))).containsExactly("roll", "present");
        rolls.end(voting.clerk, voting.roll, voting.entry("冯远"), HELD, "迁出").orThrow();
        assertThat(fields(voting.record(voting.on(HELD, voting.roll)))).containsExactly("present");
        assertThat(voting.record(voting.on(HELD.minusDays(1), voting.roll)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_double_click_records_one() {
        var key = Ids.next();
        var draft = voting.question(8, 8, 0, new Question(8, 0, 0));

        assertThat(voting.record(key, draft)).isEqualTo(voting.record(key, draft));
        assertThat(trail.about(Ballots.REGISTER, key)).hasSize(1);
    }

    @Test
    void it_is_put_right_by_another_one_that_says_why() {
        var id = voting.record(voting.question(8, 8, 0, new Question(8, 0, 0))).orThrow();
        var key = Ids.next();
        var right = voting.question(8, 8, 0, new Question(7, 1, 0));

        assertThat(
                        fields(
                                ballots.replace(
                                        voting.clerk,
                                        id,
                                        key,
                                        " ",
                                        voting.on(HELD.plusDays(1), voting.roll))))
                .containsExactly("reason", "heldOn");
        assertThat(ballots.get(voting.clerk, id).counts()).isTrue();
        ballots.replace(voting.clerk, id, key, "誊写错误", right).orThrow();

        assertThat(ballots.get(voting.clerk, id).replacedBy()).isEqualTo(key);
        assertThat(ballots.get(voting.clerk, id).sheet().votes()).isEqualTo(new Question(8, 0, 0));
        assertThat(ballots.get(voting.clerk, key).replaces()).isEqualTo(id);
        assertThat(ballots.get(voting.clerk, key).reason()).isEqualTo("誊写错误");
        assertThat(ballots.replace(voting.clerk, id, key, "誊写错误", right))
                .isEqualTo(new Outcome.Done<>(key));
        assertThat(fields(ballots.replace(voting.clerk, id, Ids.next(), "再改", right)))
                .containsOnlyNulls();
        assertThat(ballots.about(voting.clerk, SUBJECT))
                .filteredOn(StoredSheet::counts)
                .extracting(StoredSheet::id)
                .contains(key)
                .doesNotContain(id);
    }

    @Test
    void of_two_who_put_it_right_at_one_moment_one_is_refused() throws Exception {
        var id = voting.record(voting.question(8, 8, 0, new Question(8, 0, 0))).orThrow();
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var running =
                    Stream.of(7, 6)
                            .map(yes ->
                                    pool.submit(() -> {
                                        go.await();
                                        return Acting.account(voting.clerk.actor().account())
                                                .call(() -> corrected(id, yes));
                                    }))
                            .toList();
            go.countDown();

            var done = new ArrayList<Outcome<UUID>>();
            for (var one : running) {
                done.add(one.get());
            }

            assertThat(done).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(done).filteredOn(Outcome.Refused.class::isInstance).hasSize(1);
        }
    }

    @Test
    void another_street_sees_and_changes_nothing_of_it() {
        var draft = voting.question(8, 8, 0, new Question(8, 0, 0));
        var id = voting.record(draft).orThrow();
        var stranger = voting.district.secondStreetOfficer();

        assertThat(ballots.find(stranger, id)).isEmpty();
        assertThat(ballots.about(stranger, SUBJECT)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ballots.replace(stranger, id, Ids.next(), "x", draft));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        ballots.record(
                                stranger,
                                Ids.next(),
                                voting.district.firstCommunity(),
                                SUBJECT,
                                draft));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ballots.find(voting.district.leader(), id));
        assertThat(ballots.find(voting.district.firstStreetOfficer(), id)).isPresent();
    }

    @Test
    void the_former_street_reads_the_sheets_of_its_days_and_changes_none() {
        var id = voting.record(voting.on(HELD.minusDays(1), voting.roll)).orThrow();
        organizations
                .move(
                        TestDistricts.MAKER,
                        voting.district.firstCommunity(),
                        voting.district.secondStreet(),
                        HELD)
                .orThrow();
        var former = voting.district.firstStreetOfficer();

        assertThat(
                        Acting.account(former.actor().account())
                                .call(() -> ballots.find(former, id).isPresent()))
                .isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        ballots.replace(former, id, Ids.next(), "x", voting.on(HELD, voting.roll)));
    }

    private Outcome<UUID> corrected(UUID id, int yes) {
        var right = voting.question(8, 8, 0, new Question(yes, 8 - yes, 0));
        return ballots.replace(voting.clerk, id, Ids.next(), "誊写错误", right);
    }
}
