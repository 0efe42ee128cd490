package cn.taizhang.sealedballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.portal.ballotbox.BallotBoxes;
import cn.taizhang.portal.ballotbox.Casting;
import cn.taizhang.portal.ballotbox.TestBoxes;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * 模拟的选举: whole elections through the product's own facades, and beside them what an onlooker sees: who of the roll came to the portal
 * at which moment. Dumps are taken twice: when all boxes are full and fetched, and when all lists are published.
 */
final class SimulatedElections {

    static final int VOTERS = 50;

    private static final LocalDate FIRST = TestClock.DAY.plusDays(2);

    /** Votes and ratings by turns: what holds for the one must hold for the other. */
    private static final BallotQuestion PLANS = BallotQuestion.vote("选哪个方案", List.of("东边", "西边"));

    private static final BallotQuestion WORK = BallotQuestion.rating("道路修缮");

    /** 走漏的变种: what a careless product does; the honest one does nothing. */
    interface Leak {

        /** The receipt of the next voter. */
        default Receipt receipt() {
            return Receipt.random();
        }

        /** When the boxes are full. */
        default void whenFull(One election) {}

        /** When the lists are published. */
        default void whenPublished(One election) {}
    }

    /** 一票 as it really was. */
    record Vote(int voter, long at, CastPaper paper) {}

    /** 一次选举 as it really was, the votes in the order in which they came. */
    record One(UUID id, Printed printed, int options, List<Vote> votes) {}

    private final SealedBallots ballots;
    private final BallotOpening opening;
    private final ReturnedBoxes returned;
    private final TestClock clock;
    private final TestBoxes portal;
    private final Viewer clerk;
    private final UUID roll;
    private final Random chance = new Random();
    private final List<One> elections = new ArrayList<>();

    SimulatedElections(
            SealedBallots ballots,
            BallotOpening opening,
            ReturnedBoxes returned,
            TestClock clock,
            TestBoxes portal,
            Viewer clerk,
            UUID roll) {
        this.ballots = ballots;
        this.opening = opening;
        this.returned = returned;
        this.clock = clock;
        this.portal = portal;
        this.clerk = clerk;
        this.roll = roll;
    }

    /** Holds so many and writes what the attacker gets into a folder, and the truth beside it. */
    void hold(int many, Leak leak, DatabaseAccess inner, Path folder, Path truth)
            throws IOException {
        clock.reset();
        for (int i = 0; i < many; i++) {
            elections.add(setUp(i % 2 == 0 ? PLANS : WORK));
        }
        clock.standOn(FIRST);
        elections.forEach(one -> vote(one, leak));
        clock.standOn(FIRST.plusDays(1));
        for (var one : elections) {
            var report = portal.boxes().report(one.id()).orElseThrow();
            returned.take(report);
            leak.whenFull(one);
        }
        dump(inner, folder, "full");
        for (var one : elections) {
            open(one);
            leak.whenPublished(one);
        }
        portal.boxes().clear();
        dump(inner, folder, "published");
        writeKnown(folder);
        writeTruth(truth);
    }

    private void dump(DatabaseAccess inner, Path folder, String moment) {
        FullDump.write(inner, folder.resolve("dumps").resolve("inner-" + moment));
        FullDump.write(portal.database(), folder.resolve("dumps").resolve("portal-" + moment));
    }

    private One setUp(BallotQuestion question) {
        var draft = new SealedBallotDraft("模拟", List.of(question), roll, 5, FIRST, FIRST);
        var id = ballots.draft(clerk, SealedBallots.key(), draft).orThrow();
        var printed = ballots.print(clerk, id).orThrow();
        if (!portal.boxes().put(ballots.delivery(clerk, id).orThrow())) {
            throw new IllegalStateException("the box was not put up");
        }
        return new One(id, printed, question.options().size(), new ArrayList<>());
    }

    /** Everybody draws a slip from the pile and comes when it suits, a few never. */
    private void vote(One one, Leak leak) {
        BallotBoxes boxes = portal.boxes();
        var box = boxes.find(one.id()).orElseThrow();
        var slips = new ArrayList<>(one.printed().slips());
        Collections.shuffle(slips, chance);
        var voters = new ArrayList<Integer>();
        for (int voter = 1; voter <= VOTERS - chance.nextInt(5); voter++) {
            voters.add(voter);
        }
        Collections.shuffle(voters, chance);
        long at = 0;
        int share = 1 + chance.nextInt(9);
        for (int voter : voters) {
            at += 1_000 + chance.nextInt(600_000);
            int answer = chance.nextInt(10) < share ? 1 : chance.nextInt(one.options());
            var paper = new CastPaper(leak.receipt(), List.of(answer));
            if (!(boxes.cast(box, slips.removeLast(), paper) instanceof Casting.Cast)) {
                throw new IllegalStateException("a vote was not taken");
            }
            one.votes().add(new Vote(voter, at, paper));
        }
    }

    private void open(One one) {
        opening.open(
                        clerk,
                        one.id(),
                        String.join(" ", one.printed().first().groups()),
                        String.join(" ", one.printed().second().groups()),
                        one.votes().size())
                .orThrow();
        portal.boxes().publish(opening.list(clerk, one.id()).orElseThrow());
    }

    /** 两位保管人串通: the keys of all elections go to the attacker as well. */
    void betrayKeys(Path folder) throws IOException {
        var lines = new ArrayList<>(List.of("ballot,run,key"));
        for (var one : elections) {
            byte[] first = one.printed().first().bytes();
            byte[] second = one.printed().second().bytes();
            for (int i = 0; i < first.length; i++) {
                first[i] ^= second[i];
            }
            lines.add(
                    "%s,%d,%s"
                            .formatted(
                                    one.id(),
                                    one.printed().run(),
                                    HexFormat.of().formatHex(first)));
        }
        Files.write(folder.resolve("keys.csv"), lines);
    }

    private void writeKnown(Path folder) throws IOException {
        var seen = new ArrayList<>(List.of("ballot,voter,at"));
        var published = new ArrayList<>(List.of("ballot,receipt,choice"));
        for (var one : elections) {
            one.votes().forEach(vote -> seen.add(one.id() + "," + vote.voter() + "," + vote.at()));
            one.votes().stream()
                    .sorted((a, b) -> a.paper().receipt().compareTo(b.paper().receipt()))
                    .forEach(vote -> published.add(line(one, vote)));
        }
        Files.write(folder.resolve("observed.csv"), seen);
        Files.write(folder.resolve("published.csv"), published);
    }

    private void writeTruth(Path truth) throws IOException {
        var lines = new ArrayList<>(List.of("ballot,voter,receipt,choice"));
        for (var one : elections) {
            one.votes().stream()
                    .sorted((a, b) -> Integer.compare(a.voter(), b.voter()))
                    .forEach(vote ->
                            lines.add(line(one, vote).replaceFirst(",", "," + vote.voter() + ",")));
        }
        Files.write(truth, lines);
    }

    private static String line(One one, Vote vote) {
        return one.id()
                + ","
                + vote.paper().receipt().digits()
                + ","
                + vote.paper().answers().getFirst();
    }
}
