package cn.taizhang.sealedballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.BallotListFile;
import cn.taizhang.publication.Outgoing;
import cn.taizhang.sealing.BallotFiles;
import cn.taizhang.sealing.BallotKey;
import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.KeyHalf;
import cn.taizhang.sealing.PublishedList;
import cn.taizhang.sealing.Sealing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开票: both halves of the key are typed, the box is opened, counted and forgotten, and the list of votes written, in one transaction. */
@Service
@Transactional
public class BallotOpening {

    private final SealedBallots ballots;
    private final SealedBallotStore store;
    private final OpenedBoxStore boxes;
    private final Outgoing outgoing;
    private final Today today;

    BallotOpening(
            SealedBallots ballots,
            SealedBallotStore store,
            OpenedBoxStore boxes,
            Outgoing outgoing,
            Today today) {
        this.ballots = ballots;
        this.store = store;
        this.boxes = boxes;
        this.outgoing = outgoing;
        this.today = today;
    }

    /** What stands against opening before any key is typed; empty when nothing does. */
    public List<Breach> standsAgainst(SealedBallot ballot) {
        return SealedBallotRules.breachesInOpening(ballot, today.date());
    }

    /**
     * 开票. Refused with all that differs: nothing is written then, and it can be tried again.
     *
     * @param first 甲半 as typed
     * @param second 乙半 as typed
     * @param handedOut 签收领码的人数; null where it was not typed, or was no number
     */
    public Outcome<UUID> open(
            Viewer viewer, UUID id, String first, String second, @Nullable Integer handedOut) {
        var ballot = ballots.kept(viewer, id);
        var breaches = new ArrayList<>(SealedBallotRules.breachesInOpening(ballot, today.date()));
        int eligible = ballots.eligible(viewer, ballot);
        int codes = Objects.requireNonNullElse(ballot.codes(), 0);
        breaches.addAll(SealedBallotRules.breachesInHandedOut(handedOut, codes));
        var firstHalf = noted(KeyHalf.parse(KeyHalf.Holder.FIRST, first), breaches);
        var secondHalf = noted(KeyHalf.parse(KeyHalf.Holder.SECOND, second), breaches);
        if (firstHalf == null || secondHalf == null || handedOut == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var run = store.run(id).orElseThrow();
        var key = BallotKey.joined(firstHalf, secondHalf, run.publicKey());
        if (key.isEmpty()) {
            return new Outcome.Refused<>(
                    List.of(
                            Breach.of(
                                    "second",
                                    "两半合起来不是第 %d 批的钥匙：请看纸上的批号，是不是拿了作废的一批。".formatted(run.run()))));
        }
        return opened(viewer, ballot, run, key.get(), new Turnout(eligible, handedOut));
    }

    private Outcome<UUID> opened(
            Viewer viewer, SealedBallot ballot, PrintRun run, BallotKey key, Turnout turnout) {
        var box = boxes.box(ballot.id()).orElseThrow();
        var read = BlockSet.parse(Sealing.SEALED_BYTES, Objects.requireNonNull(box.envelopes()));
        if (read.isEmpty()) {
            return new Outcome.Refused<>(SealedBallotRules.UNREADABLE);
        }
        var envelopes = read.get();
        var papers =
                envelopes.blocks().stream()
                        .map(sealed -> key.open(ballot.id(), run.run(), sealed))
                        .flatMap(Optional::stream)
                        .map(paper -> CastPaper.read(paper, ballot.questions().size()))
                        .flatMap(Optional::stream)
                        .toList();
        key.forget();
        int receipts = (int) papers.stream().map(CastPaper::receipt).distinct().count();
        var breaches =
                SealedBallotRules.breachesInCount(
                        box.used(), envelopes.size(), papers.size(), receipts, turnout.handedOut());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        boxes.insert(ballot.id(), new Opened(turnout, papers, today.date(), viewer.name()));
        boxes.eraseSecrets(ballot.id());
        var list = list(viewer, ballot.id()).orElseThrow();
        outgoing.queue(new BallotListFile(ballot.id(), BallotFiles.written(list)));
        ballots.log(
                viewer,
                "开票",
                ballot.id(),
                ballot.organization(),
                Map.of("handedOut", turnout.handedOut(), "papers", papers.size()));
        return new Outcome.Done<>(ballot.id());
    }

    /** 公布的票单, once the box was opened. */
    @Transactional(readOnly = true)
    public Optional<PublishedList> list(Viewer viewer, UUID id) {
        var ballot = ballots.get(viewer, id);
        return boxes.opened(id)
                .map(opened ->
                        new PublishedList(
                                id,
                                ballot.title(),
                                ballot.organizationName(),
                                ballot.entitled(),
                                opened.turnout().handedOut(),
                                ballot.questions(),
                                opened.papers().stream().map(BallotOpening::line).toList(),
                                BallotTally.results(ballot.questions(), opened.papers())));
    }

    private static PublishedList.Line line(CastPaper paper) {
        return new PublishedList.Line(paper.receipt().grouped(), paper.answers());
    }

    private static @Nullable KeyHalf noted(Outcome<KeyHalf> typed, List<Breach> breaches) {
        return switch (typed) {
            case Outcome.Done<KeyHalf>(var half) -> half;
            case Outcome.Refused<KeyHalf>(var wrong) -> {
                breaches.addAll(wrong);
                yield null;
            }
        };
    }
}
