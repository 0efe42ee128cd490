package cn.taizhang.sealedballot;

import cn.taizhang.sealing.BallotKey;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.BoxDelivery;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.PublishedList;
import cn.taizhang.sealing.Sealing;
import cn.taizhang.sealing.VotingCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** 测试用的一次投票: printed without a database, its key kept in one piece. */
public final class TestElection {

    private final List<BallotQuestion> questions;

    private final UUID ballot;
    private final int run;
    private final int voters;
    private final LocalDate first;
    private final LocalDate last;
    private final PrintRun kept;
    private final Printed printed;

    private TestElection(
            UUID ballot,
            int run,
            int voters,
            LocalDate first,
            LocalDate last,
            BallotQuestion question) {
        this.questions = List.of(question);
        this.ballot = ballot;
        this.run = run;
        this.voters = voters;
        this.first = first;
        this.last = last;
        var printing = Printing.of(ballot, run, voters, 0, first.minusDays(1), "test");
        this.kept = printing.kept();
        this.printed = printing.printed();
    }

    public static TestElection of(int voters, LocalDate first, LocalDate last) {
        return new TestElection(
                UUID.randomUUID(),
                1,
                voters,
                first,
                last,
                BallotQuestion.vote("同意加装电梯吗", List.of()));
    }

    public static TestElection rating(int voters, LocalDate first, LocalDate last) {
        return new TestElection(
                UUID.randomUUID(), 1, voters, first, last, BallotQuestion.rating("加装电梯"));
    }

    public TestElection printedAgain() {
        return new TestElection(ballot, run + 1, voters, first, last, questions.getFirst());
    }

    public VotingCode code(int slip) {
        return printed.slips().get(slip);
    }

    public BoxDelivery delivery() {
        return delivery(kept.digests().bytes());
    }

    /** As the portal knows it. */
    public BoxDelivery box() {
        return delivery(new byte[0]);
    }

    private BoxDelivery delivery(byte[] digests) {
        return new BoxDelivery(
                ballot,
                run,
                "加装电梯",
                "天祥社区",
                questions,
                first,
                last,
                kept.publicKey(),
                kept.salt(),
                digests);
    }

    public List<CastPaper> open(BoxReport report) {
        var key =
                BallotKey.joined(printed.first(), printed.second(), kept.publicKey()).orElseThrow();
        return BlockSet.read(Sealing.SEALED_BYTES, Objects.requireNonNull(report.envelopes()))
                .blocks()
                .stream()
                .map(sealed -> key.open(ballot, run, sealed))
                .flatMap(Optional::stream)
                .map(paper -> CastPaper.read(paper, questions.size()).orElseThrow())
                .toList();
    }

    /** The list as the inner side would publish it. */
    public PublishedList list(List<CastPaper> papers) {
        var lines =
                papers.stream()
                        .sorted((one, other) -> one.receipt().compareTo(other.receipt()))
                        .map(paper ->
                                new PublishedList.Line(paper.receipt().grouped(), paper.answers()))
                        .toList();
        return new PublishedList(
                ballot,
                "加装电梯",
                "天祥社区",
                voters,
                voters,
                questions,
                lines,
                BallotTally.results(questions, papers));
    }
}
