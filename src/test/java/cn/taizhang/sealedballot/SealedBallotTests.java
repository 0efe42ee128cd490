package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("网上无记名投票：拟定和印制")
class SealedBallotTests extends WithBallots {

    @Test
    void all_that_is_wrong_with_a_draft_is_told_at_once() {
        var wrong =
                new SealedBallotDraft(
                        " ",
                        List.of(
                                BallotQuestion.vote("", List.of()),
                                BallotQuestion.vote("哪一边", List.of("东边", "东边"))),
                        null,
                        -1,
                        TestClock.DAY,
                        TestClock.DAY.minusDays(1));

        assertThat(refusals(ballots.draft(clerk, SealedBallots.key(), wrong)))
                .extracting(Breach::field)
                .containsExactly(
                        "title", "questions", "questions", "roll", "spares", "firstDay", "lastDay");
    }

    @Test
    void voting_begins_tomorrow_at_the_earliest_and_lasts_thirty_one_days_at_most() {
        assertThat(fields(TestClock.DAY, TestClock.DAY)).containsExactly("firstDay");
        assertThat(fields(TestClock.DAY.plusDays(1), TestClock.DAY.plusDays(1))).isEmpty();
        assertThat(fields(FIRST, FIRST.plusDays(30))).isEmpty();
        assertThat(fields(FIRST, FIRST.plusDays(31))).containsExactly("lastDay");
    }

    @Test
    void what_stands_on_every_paper_is_no_plan() {
        assertThat(planned("东边", "弃权")).singleElement().asString().contains("弃权、废票不用写");
        assertThat(planned("东边", "废票")).singleElement().asString().contains("弃权、废票不用写");
        assertThat(planned("反对", "赞成")).singleElement().asString().contains("不写方案就是按赞成、反对、弃权表决");
        assertThat(planned("赞成", "东边")).isEmpty();
    }

    @Test
    void so_many_as_a_box_can_hold_are_printed_for_and_nobody_alone_is_not() {
        var ballot = ballots.get(clerk, drafted());

        assertThat(printing(ballot, 0)).singleElement().asString().contains("有 0 人");
        assertThat(printing(ballot, 1)).isEmpty();
        assertThat(printing(ballot, SealedBallotRules.MOST_ENTITLED)).isEmpty();
        assertThat(printing(ballot, SealedBallotRules.MOST_ENTITLED + 1))
                .singleElement()
                .asString()
                .contains("有 5001 人");
    }

    @Test
    void a_rating_names_works_and_no_plans_and_stands_on_a_paper_of_its_own() {
        assertThat(asked(BallotQuestion.rating("道路修缮"), BallotQuestion.rating("路灯"))).isEmpty();
        assertThat(asked(new BallotQuestion("道路修缮", List.of("好", "不好"), BallotKind.RATING)))
                .singleElement()
                .asString()
                .contains("第 1 题是测评，不写方案");
        assertThat(asked(BallotQuestion.rating("道路修缮"), BallotQuestion.vote("同意吗", List.of())))
                .singleElement()
                .asString()
                .contains("要么都是表决，要么都是测评");
    }

    private List<String> printing(SealedBallot ballot, int eligible) {
        return SealedBallotRules.breachesInPrinting(ballot, eligible, TestClock.DAY).stream()
                .map(Breach::message)
                .toList();
    }

    private List<String> planned(String... plans) {
        return asked(BallotQuestion.vote("哪一样", List.of(plans)));
    }

    private List<String> asked(BallotQuestion... questions) {
        var draft = new SealedBallotDraft("投票", List.of(questions), roll, 0, FIRST, LAST);
        return SealedBallotRules.breachesIn(draft, ENTITLED, TestClock.DAY).stream()
                .map(Breach::message)
                .toList();
    }

    @Test
    void a_form_sent_twice_makes_one_ballot() {
        var key = SealedBallots.key();

        ballots.draft(clerk, key, draft(FIRST, LAST)).orThrow();
        ballots.draft(clerk, key, draft(FIRST, LAST)).orThrow();

        assertThat(ballots.latest(clerk)).extracting(SealedBallot::id).containsExactly(key);
    }

    @Test
    void codes_are_printed_once_also_when_two_ask_at_the_same_moment() throws Exception {
        var id = drafted();
        List<Outcome<Printed>> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both =
                    threads.invokeAll(
                            List.<Callable<Outcome<Printed>>>of(
                                    () -> ballots.print(clerk, id),
                                    () -> ballots.print(clerk, id)));
            for (var one : both) {
                results.add(one.get());
            }
        }

        assertThat(results).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(refusals(ballots.print(clerk, id)).getFirst().message())
                .startsWith("投票码只印一次，已经印过第 1 批");
    }

    @Test
    void a_spoiled_printing_is_voided_as_a_whole_with_a_reason_before_voting_begins() {
        var id = drafted();
        var spoiled = ballots.print(clerk, id).orThrow();
        assertThat(refusals(ballots.voidRun(clerk, id, " ")))
                .extracting(Breach::field)
                .containsExactly("reason");

        ballots.voidRun(clerk, id, "打印机卡纸").orThrow();
        var again = ballots.print(clerk, id).orThrow();

        assertThat(again.run()).isEqualTo(2);
        assertThat(again.slips()).doesNotContainAnyElementsOf(spoiled.slips());
        assertThat(ballots.voided(clerk, id))
                .containsExactly(
                        new VoidedRun(1, ENTITLED + 1, TestClock.DAY, clerk.name(), "打印机卡纸"));
        clock.standOn(FIRST);
        assertThat(refusals(ballots.voidRun(clerk, id, "打印机卡纸")).getFirst().message())
                .contains("投票已经开始");
    }

    @Test
    void box_and_list_go_out_with_the_parcels() {
        var id = drafted();
        assertThat(refusals(ballots.send(clerk, id)).getFirst().message()).startsWith("还没有印制");
        var printed = ballots.print(clerk, id).orThrow();
        ballots.send(clerk, id).orThrow();
        votedAndFetched(id, printed);
        open(id, printed, 4);

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select kind from publication.outgoing where content like '%' || :id || '%' order by outgoing_id
                                        """)
                                .param("id", id.toString())
                                .query(String.class)
                                .list())
                .containsExactly("ballot-box", "ballot-list");
    }

    @Test
    void nobody_outside_the_community_sees_it_and_who_only_reads_prints_nothing() {
        var id = drafted();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ballots.get(district.secondStreetOfficer(), id));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ballots.print(district.viewer("office"), id));
        assertThat(ballots.get(district.firstStreetOfficer(), id).title()).isEqualTo("加装电梯");
    }
}
