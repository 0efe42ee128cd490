package cn.taizhang.portal.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.sealedballot.TestElection;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("投票箱")
class BallotBoxTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final TestClock CLOCK = new TestClock();

    private static TestBoxes database;

    private BallotBoxes boxes;
    private TestElection election;

    @BeforeAll
    static void boxes_stand_on_a_database_of_their_own() {
        database = new TestBoxes(CLOCK);
    }

    @AfterAll
    static void they_are_taken_away() {
        database.close();
    }

    @BeforeEach
    void an_empty_box_is_put_up() {
        CLOCK.standOn(FIRST);
        boxes = database.boxes();
        election = TestElection.of(12, FIRST, FIRST.plusDays(2));
        assertThat(boxes.put(election.delivery())).isTrue();
    }

    @Test
    void a_code_votes_once_and_its_second_vote_changes_nothing() {
        assertThat(cast(0, 1)).isInstanceOf(Casting.Cast.class);
        assertThat(cast(0, 2)).isInstanceOf(Casting.AlreadyUsed.class);
        assertThat(boxes.standing(election.box(), election.code(0)))
                .isInstanceOf(Casting.AlreadyUsed.class);

        assertThat(opened()).hasSize(1).extracting(CastPaper::answers).containsExactly(List.of(1));
    }

    @Test
    void a_code_of_another_ballot_is_unknown() {
        var other = TestElection.of(3, FIRST, FIRST);

        assertThat(boxes.cast(election.box(), other.code(0), paper(1)))
                .isInstanceOf(Casting.Unknown.class);
        assertThat(boxes.standing(election.box(), other.code(0)))
                .isInstanceOf(Casting.Unknown.class);
    }

    @Test
    void votes_are_taken_from_the_first_day_to_the_last() {
        CLOCK.standOn(FIRST.minusDays(1));
        assertThat(cast(0, 1)).isInstanceOf(Casting.NotNow.class);
        CLOCK.standOn(FIRST.plusDays(2));
        assertThat(cast(0, 1)).isInstanceOf(Casting.Cast.class);
        CLOCK.standOn(FIRST.plusDays(3));
        assertThat(cast(1, 1)).isInstanceOf(Casting.NotNow.class);
    }

    @Test
    void before_the_end_it_says_how_many_have_voted_and_nothing_else() {
        cast(0, 1);
        cast(1, 2);

        var report = boxes.report(election.box().ballot()).orElseThrow();

        assertThat(report.used()).isEqualTo(2);
        assertThat(report.isClosed()).isFalse();
    }

    @Test
    void it_is_told_of_once_a_day_and_a_closed_one_every_day_until_its_list_is_here() {
        var ballot = election.box().ballot();
        assertThat(boxes.unreported()).contains(ballot);
        boxes.reportToday(ballot);
        assertThat(boxes.unreported()).doesNotContain(ballot);
        CLOCK.standOn(FIRST.plusDays(3));
        assertThat(boxes.reportToday(ballot).orElseThrow().isClosed()).isTrue();
        assertThat(boxes.unreported()).doesNotContain(ballot);
        CLOCK.standOn(FIRST.plusDays(4));
        assertThat(boxes.unreported()).contains(ballot);
        boxes.publish(election.list(List.of()));
        assertThat(boxes.unreported()).doesNotContain(ballot);
    }

    @Test
    void after_the_end_it_is_closed_for_good() {
        cast(0, 1);
        CLOCK.standOn(FIRST.plusDays(3));

        assertThat(boxes.report(election.box().ballot()).orElseThrow().isClosed()).isTrue();

        CLOCK.standOn(FIRST);
        assertThat(cast(1, 1)).isInstanceOf(Casting.NotNow.class);
    }

    @Test
    void a_new_printing_takes_the_place_of_the_voided_one_and_of_what_lies_in_it() {
        var again = election.printedAgain();
        assertThat(boxes.put(again.delivery())).isTrue();
        assertThat(boxes.cast(again.box(), election.code(0), paper(1)))
                .as("slips of the voided printing")
                .isInstanceOf(Casting.Unknown.class);
        assertThat(boxes.put(election.delivery())).as("the older printing").isFalse();

        assertThat(boxes.cast(again.box(), again.code(0), paper(1)))
                .isInstanceOf(Casting.Cast.class);
        assertThat(boxes.put(again.delivery())).as("the same once more").isTrue();
        assertThat(boxes.report(again.box().ballot()).orElseThrow().used()).isEqualTo(1);
        boxes.reportToday(again.box().ballot());
        var third = again.printedAgain();
        assertThat(boxes.put(third.delivery())).as("votes of a voided printing").isTrue();
        assertThat(boxes.report(third.box().ballot()).orElseThrow().used()).isZero();
        assertThat(boxes.unreported()).as("told of anew").contains(third.box().ballot());
        assertThat(boxes.cast(third.box(), again.code(0), paper(1)))
                .isInstanceOf(Casting.Unknown.class);
    }

    @Test
    void with_the_published_list_the_box_is_gone() {
        cast(0, 1);
        CLOCK.standOn(FIRST.plusDays(3));

        boxes.publish(election.list(opened()));
        boxes.clear();

        assertThat(boxes.find(election.box().ballot())).isEmpty();
        assertThat(boxes.report(election.box().ballot())).isEmpty();
        assertThat(boxes.list(election.box().ballot()).orElseThrow().lines()).hasSize(1);
        assertThat(boxes.put(election.delivery())).as("put up again afterwards").isFalse();
    }

    @Test
    void two_hundred_residents_vote_at_once_and_none_is_lost_and_none_counts_twice()
            throws Exception {
        int voters = 200;
        var all = TestElection.of(voters, FIRST, FIRST);
        boxes.put(all.delivery());
        var receipts = new ArrayList<Receipt>();
        var deeds = new ArrayList<Callable<Casting>>();
        for (int i = 0; i < voters; i++) {
            var paper = paper(i % 3);
            var code = all.code(i);
            receipts.add(paper.receipt());
            // a double click: the same form twice at the same moment
            deeds.add(() -> boxes.cast(all.box(), code, paper));
            deeds.add(() -> boxes.cast(all.box(), code, paper));
        }
        Collections.shuffle(deeds);

        var results = atOnce(deeds);

        assertThat(results).filteredOn(Casting.Cast.class::isInstance).hasSize(voters);
        assertThat(results).filteredOn(Casting.AlreadyUsed.class::isInstance).hasSize(voters);
        CLOCK.standOn(FIRST.plusDays(1));
        var report = boxes.report(all.box().ballot()).orElseThrow();
        assertThat(report.used()).isEqualTo(voters);
        var papers = all.open(report);
        assertThat(new HashSet<>(papers.stream().map(CastPaper::receipt).toList()))
                .isEqualTo(new HashSet<>(receipts));
        assertThat(papers).hasSize(voters);
        for (int answer = 0; answer < 3; answer++) {
            int wanted = answer;
            assertThat(papers)
                    .filteredOn(one -> one.answers().equals(List.of(wanted)))
                    .hasSize((voters + 2 - answer) / 3);
        }
    }

    @Test
    void one_code_typed_by_a_hundred_at_once_gives_one_vote() throws Exception {
        var deeds = new ArrayList<Callable<Casting>>();
        for (int i = 0; i < 100; i++) {
            deeds.add(() -> cast(0, 1));
        }

        assertThat(atOnce(deeds)).filteredOn(Casting.Cast.class::isInstance).hasSize(1);
        assertThat(opened()).hasSize(1);
    }

    private static List<Casting> atOnce(List<Callable<Casting>> deeds) throws Exception {
        var start = new CountDownLatch(1);
        var done = new ArrayList<Future<Casting>>();
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            for (var deed : deeds) {
                done.add(
                        threads.submit(() -> {
                            start.await();
                            return deed.call();
                        }));
            }
            start.countDown();
        }
        var results = new ArrayList<Casting>();
        for (var one : done) {
            results.add(one.get());
        }
        return results;
    }

    private Casting cast(int voter, int answer) {
        return boxes.cast(election.box(), election.code(voter), paper(answer));
    }

    private static CastPaper paper(int answer) {
        return new CastPaper(Receipt.random(), List.of(answer));
    }

    private List<CastPaper> opened() {
        CLOCK.standOn(FIRST.plusDays(3));
        return election.open(boxes.report(election.box().ballot()).orElseThrow());
    }
}
