package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.parcel.BallotBoxFile;
import cn.taizhang.parcel.BallotListFile;
import cn.taizhang.parcel.BallotReportFile;
import cn.taizhang.sealing.BallotFiles;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.BoxDelivery;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.PublishedList;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.Sealing;
import cn.taizhang.sealing.VotingCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("网上无记名投票：最大的一次装得进往来文件")
class LargestBallotTests {

    private static final UUID BALLOT = UUID.randomUUID();
    private static final int CODES =
            SealedBallotRules.MOST_ENTITLED + SealedBallotRules.MOST_SPARES;
    private static final String TITLE = "名".repeat(SealedBallotRules.LONGEST_TITLE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Random chance = new Random(1);

    @Test
    void the_list_of_every_code_with_the_longest_words_is_a_file() {
        var questions = questions();
        var papers =
                Stream.generate(Receipt::random).distinct().limit(CODES).sorted().toList().stream()
                        .map(receipt ->
                                new CastPaper(
                                        receipt,
                                        Collections.nCopies(
                                                questions.size(), SealedBallotRules.MOST_PLANS)))
                        .toList();
        var list =
                new PublishedList(
                        BALLOT,
                        TITLE,
                        TITLE,
                        SealedBallotRules.MOST_ENTITLED,
                        CODES,
                        questions,
                        papers.stream()
                                .map(one ->
                                        new PublishedList.Line(
                                                one.receipt().grouped(), one.answers()))
                                .toList(),
                        BallotTally.results(questions, papers));

        var file = new BallotListFile(BALLOT, BallotFiles.written(list)).file();

        var read = BallotFiles.list(file).orElseThrow();
        assertThat(read).isEqualTo(list);
        assertThat(read.words(read.lines().getLast())).containsOnly(plan(9)).hasSize(20);
    }

    @Test
    void the_box_with_a_paper_for_every_code_is_a_file() {
        var envelopes = BlockSet.of(Sealing.SEALED_BYTES, blocks(Sealing.SEALED_BYTES));
        var report = new BoxReport(BALLOT, 1, CODES, envelopes.bytes());

        var file = new BallotReportFile(BALLOT, BallotFiles.written(report)).file();

        assertThat(BallotFiles.report(file).orElseThrow().holdsTogether()).isTrue();
    }

    @Test
    void the_empty_box_with_every_code_is_a_file() {
        var digests = BlockSet.of(VotingCode.DIGEST_BYTES, blocks(VotingCode.DIGEST_BYTES));
        var delivery =
                new BoxDelivery(
                        BALLOT,
                        1,
                        TITLE,
                        TITLE,
                        questions(),
                        DAY,
                        DAY.plusDays(SealedBallotRules.LONGEST_DAYS),
                        new byte[32],
                        VotingCode.salt(),
                        digests.bytes());

        var file = new BallotBoxFile(BALLOT, BallotFiles.written(delivery)).file();

        assertThat(BallotFiles.delivery(file)).isPresent();
    }

    private List<byte[]> blocks(int length) {
        return Stream.generate(
                        () -> {
                            byte[] block = new byte[length];
                            chance.nextBytes(block);
                            return block;
                        })
                .limit(CODES)
                .toList();
    }

    private static List<BallotQuestion> questions() {
        var plans =
                IntStream.range(0, SealedBallotRules.MOST_PLANS)
                        .mapToObj(LargestBallotTests::plan)
                        .toList();
        return Collections.nCopies(
                CastPaper.MOST_QUESTIONS,
                BallotQuestion.vote("题".repeat(SealedBallotRules.LONGEST_QUESTION), plans));
    }

    private static String plan(int number) {
        return "案".repeat(SealedBallotRules.LONGEST_PLAN - 1) + number;
    }
}
