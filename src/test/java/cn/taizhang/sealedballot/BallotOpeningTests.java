package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.ballot.RatedQuestion;
import cn.taizhang.ballot.RatingSource;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.SatisfactionGrade;
import cn.taizhang.parcel.BallotReportFile;
import cn.taizhang.parcel.UnfitContent;
import cn.taizhang.sealing.BallotFiles;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.PublishedList;
import cn.taizhang.sealing.Sealing;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("网上无记名投票：开票")
class BallotOpeningTests extends WithBallots {

    @Autowired private RatingSource ratings;

    private static final List<String> WORDS = List.of("赞成", "反对", "弃权", "东边", "西边");

    @Test
    void from_the_paper_slip_to_the_published_list() {
        var id = drafted();
        assertThat(state(id)).isEqualTo(SealedBallot.State.DRAFTED);
        var printed = ballots.print(clerk, id).orThrow();
        assertThat(printed.slips()).hasSize(ENTITLED + 1).doesNotHaveDuplicates();
        assertThat(state(id)).isEqualTo(SealedBallot.State.PRINTED);
        assertThat(boxes.put(ballots.delivery(clerk, id).orThrow())).isTrue();

        clock.standOn(FIRST);
        var mine = cast(id, printed.slips().get(0), 1, 2);
        cast(id, printed.slips().get(3), 2, 0);
        cast(id, printed.slips().get(5), 1, 1);
        fetch(id);
        assertThat(ballots.get(clerk, id).used()).isEqualTo(3);
        assertThat(state(id)).isEqualTo(SealedBallot.State.VOTING);

        clock.standOn(LAST.plusDays(1));
        fetch(id);
        assertThat(state(id)).isEqualTo(SealedBallot.State.ENDED);
        assertThat(open(id, printed, 5)).isEmpty();

        assertThat(state(id)).isEqualTo(SealedBallot.State.OPENED);
        var list = opening.list(clerk, id).orElseThrow();
        assertThat(list.lines())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> a.receipt().compareTo(b.receipt()))
                .contains(new PublishedList.Line(mine.grouped(), List.of(1, 2)));
        assertThat(list.results().getFirst().counts())
                .containsExactly(
                        new PublishedList.Count("赞成", 2),
                        new PublishedList.Count("反对", 1),
                        new PublishedList.Count("弃权", 0));
        assertThat(list.words(list.lines().getFirst())).hasSize(2).isSubsetOf(WORDS);
    }

    @Test
    void a_rating_goes_the_same_way_and_is_told_to_whom_it_concerns() {
        var draft =
                new SealedBallotDraft(
                        "为民办实事",
                        List.of(BallotQuestion.rating("道路修缮"), BallotQuestion.rating("路灯")),
                        roll,
                        1,
                        FIRST,
                        LAST);
        var id = ballots.draft(clerk, SealedBallots.key(), draft).orThrow();
        var printed = ballots.print(clerk, id).orThrow();
        boxes.put(ballots.delivery(clerk, id).orThrow());
        clock.standOn(FIRST);
        cast(id, printed.slips().get(0), 1, 3);
        cast(id, printed.slips().get(1), 1, 0);
        cast(id, printed.slips().get(2), 2, 1);
        clock.standOn(LAST.plusDays(1));
        fetch(id);
        assertThat(ratings()).isEmpty();

        assertThat(open(id, printed, 3)).isEmpty();

        assertThat(opening.list(clerk, id).orElseThrow().results().getFirst().counts())
                .containsExactly(
                        new PublishedList.Count("满意", 2),
                        new PublishedList.Count("基本满意", 1),
                        new PublishedList.Count("不满意", 0),
                        new PublishedList.Count("不了解", 0));
        assertThat(ratings())
                .extracting(RatedQuestion::question, RatedQuestion::returned)
                .containsExactly(tuple("道路修缮", 3), tuple("路灯", 3));
        assertThat(ratings().getLast().counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                SatisfactionGrade.SATISFIED, 1,
                                SatisfactionGrade.MOSTLY_SATISFIED, 0,
                                SatisfactionGrade.UNSATISFIED, 1,
                                SatisfactionGrade.NOT_KNOWN, 1));
    }

    @Test
    void a_vote_is_no_rating() {
        opened();

        assertThat(ratings()).isEmpty();
    }

    private List<RatedQuestion> ratings() {
        return ratings.ratings(clerk, district.firstCommunity());
    }

    @Test
    void the_trail_holds_one_entry_for_the_opening_and_none_for_a_vote() {
        var id = opened();

        assertThat(audit.about(SealedBallots.REGISTER, id))
                .extracting(AuditRow::action)
                .containsExactly("开票", "印制投票码", "拟定网上投票");
        assertThat(audit.about(SealedBallots.REGISTER, id).getFirst().detail())
                .containsEntry("papers", "2")
                .containsEntry("handedOut", "4");
    }

    @Test
    void
            codes_halves_and_the_key_are_nowhere_in_the_database_and_digests_and_papers_go_with_the_opening() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        var owner = TestDatabase.owner();
        var row =
                owner.sql("select r::text from sealedballot.print_run r where ballot_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
        for (var code : printed.slips()) {
            assertThat(row).doesNotContain(code.digits());
        }
        for (var half : List.of(printed.first(), printed.second())) {
            assertThat(row).doesNotContain(HexFormat.of().formatHex(half.bytes()));
        }

        var finished = opened();
        assertThat(
                        owner.sql(
                                        """
                                        select count(*) from sealedballot.print_run r join sealedballot.returned_box b using (ballot_id)
                                         where r.ballot_id = :id and r.digests is null and b.envelopes is null
                                        """)
                                .param("id", finished)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void the_halves_of_a_voided_printing_open_nothing() {
        var id = drafted();
        var spoiled = ballots.print(clerk, id).orThrow();
        ballots.voidRun(clerk, id, "打印机卡纸").orThrow();
        var printed = ballots.print(clerk, id).orThrow();
        votedAndFetched(id, printed);

        assertThat(open(id, spoiled, 4).getFirst().message()).contains("不是第 2 批的钥匙");
        assertThat(open(id, printed, 4)).isEmpty();
    }

    @Test
    void nothing_is_opened_on_the_last_day_nor_without_the_box_nor_twice() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        boxes.put(ballots.delivery(clerk, id).orThrow());
        clock.standOn(LAST);
        assertThat(open(id, printed, 0))
                .hasSize(2)
                .extracting(Breach::message)
                .anyMatch(words -> words.contains("第二天起才能开票"))
                .anyMatch(words -> words.contains("还没有从门户取回来"));
        votedAndFetched(id, printed);
        assertThat(open(id, printed, 4)).isEmpty();
        assertThat(open(id, printed, 4).getFirst().message()).contains("只开一次");
    }

    @Test
    void slips_of_the_pen_in_both_halves_and_the_number_are_told_together() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        votedAndFetched(id, printed);

        assertThat(refusals(opening.open(clerk, id, "1", "", ENTITLED + 2)))
                .extracting(Breach::field)
                .containsExactly("handedOut", "first", "second");
    }

    @Test
    void more_votes_than_signed_for_a_code_are_refused_with_both_numbers() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        votedAndFetched(id, printed);

        assertThat(open(id, printed, 1).getFirst().message())
                .isEqualTo("用掉的投票码 2 个，签收领码的只有 1 人：有没领出去的码被人用了，请核对签收表。");
        assertThat(open(id, printed, 2)).isEmpty();
    }

    @Test
    void a_paper_laid_in_by_somebody_else_is_refused_with_what_differs() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        votedAndFetched(id, printed);
        var honest = boxes.report(id).orElseThrow();
        var envelopes =
                BlockSet.read(Sealing.SEALED_BYTES, Objects.requireNonNull(honest.envelopes()));
        var box = boxes.find(id).orElseThrow();

        var more = envelopes.with(paper(1, 1).sealedFor(box));
        take(new BoxReport(id, 1, 2, more.bytes()));
        assertThat(open(id, printed, 4).getFirst().message())
                .isEqualTo("用掉的投票码 2 个，箱里的票 3 张，两个数不相等。");

        var foreign = envelopes.with(paper(1, 1).sealedFor(TestElection.of(1, FIRST, LAST).box()));
        take(new BoxReport(id, 1, 3, foreign.bytes()));
        assertThat(open(id, printed, 4).getFirst().message()).startsWith("箱里的票 3 张，其中 1 张打不开");

        var twin = paper(2, 1);
        var twins = envelopes.with(twin.sealedFor(box)).with(twin.sealedFor(box));
        take(new BoxReport(id, 1, 4, twins.bytes()));
        assertThat(open(id, printed, 4).getFirst().message()).isEqualTo("打开的票 4 张，不同的回执号只有 3 个。");

        assertThat(opening.list(clerk, id)).isEmpty();
        take(honest);
        assertThat(open(id, printed, 4)).isEmpty();
    }

    @Test
    void a_box_of_a_voided_printing_is_told_and_not_opened() {
        var id = drafted();
        ballots.print(clerk, id).orThrow();
        ballots.voidRun(clerk, id, "打印机卡纸").orThrow();
        var printed = ballots.print(clerk, id).orThrow();
        clock.standOn(LAST.plusDays(1));
        take(new BoxReport(id, 1, 0, new byte[0]));

        assertThat(open(id, printed, 0).getFirst().message())
                .isEqualTo("门户上的票箱用的是第 1 批投票码，这里有效的是第 2 批。");
    }

    @Test
    void a_foreign_file_is_no_report() {
        assertThatExceptionOfType(UnfitContent.class)
                .isThrownBy(() ->
                        returned.take(new BallotReportFile(UUID.randomUUID(), new byte[] {1})));
    }

    @Test
    void
            a_report_that_no_box_can_have_told_is_unfit_and_one_of_an_unknown_printing_is_passed_over() {
        var id = drafted();
        ballots.print(clerk, id).orThrow();
        for (var odd :
                List.of(
                        new BoxReport(id, 0, 0, null),
                        new BoxReport(id, 1, -1, null),
                        new BoxReport(id, 1, 1, new byte[Sealing.SEALED_BYTES + 1]),
                        new BoxReport(id, 1, 2, new byte[2 * Sealing.SEALED_BYTES]))) {
            assertThatExceptionOfType(UnfitContent.class)
                    .isThrownBy(() ->
                            returned.take(new BallotReportFile(id, BallotFiles.written(odd))));
        }
        returned.take(new BallotReportFile(id, BallotFiles.written(new BoxReport(id, 2, 3, null))));
        assertThat(ballots.get(clerk, id).used()).isNull();

        returned.take(new BallotReportFile(id, BallotFiles.written(new BoxReport(id, 1, 3, null))));
        assertThat(ballots.get(clerk, id).used()).isEqualTo(3);
    }

    @Test
    void a_box_whose_papers_are_no_set_is_told_of_and_not_opened() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        votedAndFetched(id, printed);
        take(new BoxReport(id, 1, 2, new byte[2 * Sealing.SEALED_BYTES]));

        assertThat(open(id, printed, 4).getFirst().message()).startsWith("取回来的票箱读不出来");
        assertThat(opening.list(clerk, id)).isEmpty();
    }

    @Test
    void what_the_roll_said_at_the_printing_counts_and_whoever_came_later_signs_for_a_spare_code() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        rolls.add(clerk, roll, TestClock.DAY, "漏登", "赵敏\n孙立").orThrow();
        assertThat(rolls.eligible(clerk, roll, FIRST)).isEqualTo(ENTITLED + 2);
        votedAndFetched(id, printed);

        assertThat(open(id, printed, ENTITLED + 2))
                .extracting(Breach::message)
                .containsExactly("请按签收表填写领码的人数，0 至印出的 7 张。");
        assertThat(open(id, printed, ENTITLED + 1)).isEmpty();
        assertThat(opening.list(clerk, id).orElseThrow().entitled()).isEqualTo(ENTITLED);
        assertThat(opening.list(clerk, id).orElseThrow().handedOut()).isEqualTo(ENTITLED + 1);
    }

    @Test
    void an_answer_that_is_not_on_the_paper_is_an_invalid_paper() {
        var id = drafted();
        var printed = ballots.print(clerk, id).orThrow();
        boxes.put(ballots.delivery(clerk, id).orThrow());
        clock.standOn(FIRST);
        cast(id, printed.slips().get(0), 9, 1);
        cast(id, printed.slips().get(1), 1, 1);
        clock.standOn(LAST.plusDays(1));
        fetch(id);
        assertThat(open(id, printed, 2)).isEmpty();

        assertThat(opening.list(clerk, id).orElseThrow().results().getFirst().counts())
                .contains(new PublishedList.Count("赞成", 1), new PublishedList.Count("废票", 1));
    }
}
