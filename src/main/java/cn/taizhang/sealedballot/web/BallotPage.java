package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.sealedballot.SealedBallot;
import cn.taizhang.sealedballot.VoidedRun;
import cn.taizhang.sealing.BallotQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 一次网上投票.
 *
 * @param eligible 应到 on the first day of voting
 * @param used how many have voted, in words; empty before the portal told anything
 * @param mayKeep whether the viewer prints, voids, sends and opens
 * @param box what is known of the box on the portal, in words
 * @param boxMissing whether voting has begun, or begins tomorrow, without it
 * @param mayPrint whether codes may be printed now
 * @param mayVoid whether the printing may be voided now
 * @param maySend whether the empty box may be sent now
 * @param mayOpen whether the opening is the next step
 * @param waits what stands against the opening
 * @param typed what was typed and refused: address and reason
 */
record BallotPage(
        String home,
        String title,
        String organization,
        String kind,
        String days,
        String state,
        String tone,
        List<Asked> questions,
        String entitledAs,
        int eligible,
        int spares,
        @Nullable Integer run,
        String used,
        String box,
        boolean boxMissing,
        List<String> voided,
        boolean mayKeep,
        boolean mayPrint,
        boolean mayVoid,
        boolean maySend,
        boolean mayOpen,
        boolean opened,
        List<Breach> waits,
        Typed typed,
        List<Breach> breaches) {

    /** 一题. */
    record Asked(String text, String options) {}

    /** 填过的. */
    record Typed(String address, String reason) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** What the page needs besides the ballot. */
    record Standing(int eligible, boolean mayKeep, List<VoidedRun> voided, List<Breach> waits) {}

    static BallotPage of(
            SealedBallot ballot,
            Standing standing,
            LocalDate today,
            Typed typed,
            List<Breach> breaches) {
        var state = ballot.on(today);
        boolean before = today.isBefore(ballot.firstDay());
        return new BallotPage(
                "/sealed-ballots/" + ballot.id(),
                ballot.title(),
                ballot.organizationName(),
                ballot.kind().label(),
                ChineseDates.range(ballot.firstDay(), ballot.lastDay()),
                state.label(),
                BallotsPage.tone(state),
                ballot.questions().stream().map(BallotPage::asked).toList(),
                ballot.entitledAs().label(),
                standing.eligible(),
                ballot.spares(),
                ballot.run(),
                ballot.used() == null ? "" : ballot.used() + " 人",
                box(ballot, today),
                !today.isBefore(ballot.firstDay().minusDays(1)) && isMissing(ballot, today),
                standing.voided().stream().map(BallotPage::words).toList(),
                standing.mayKeep(),
                standing.mayKeep() && ballot.run() == null && before,
                standing.mayKeep() && ballot.run() != null && before,
                standing.mayKeep() && ballot.maySend(today),
                standing.mayKeep() && state == SealedBallot.State.ENDED,
                state == SealedBallot.State.OPENED,
                standing.waits(),
                typed,
                breaches);
    }

    /** Before the first day the portal tells nothing; that the box was sent is all that can be known. */
    private static boolean isMissing(SealedBallot ballot, LocalDate today) {
        return ballot.maySend(today) && (ballot.sentOn() == null || ballot.boxRun() != null);
    }

    private static String box(SealedBallot ballot, LocalDate today) {
        if (ballot.run() == null) {
            return ballot.boxRun() == null
                    ? "还没有"
                    : "群众端的票箱用的是作废的第 %d 批，送出新的一批以后才换掉".formatted(ballot.boxRun());
        }
        var sent =
                ballot.sentOn() == null
                        ? "第 %d 批的空票箱还没有送".formatted(ballot.run())
                        : "第 %d 批，%s送出".formatted(ballot.run(), ChineseDates.full(ballot.sentOn()));
        if (ballot.isBoxThere()) {
            return sent + "，群众端已经放上";
        }
        if (ballot.boxRun() != null) {
            return sent + "；群众端报来的还是第 %d 批的票箱".formatted(ballot.boxRun());
        }
        return today.isBefore(ballot.firstDay()) ? sent : sent + "；群众端还没有报来";
    }

    private static Asked asked(BallotQuestion question) {
        return new Asked(
                question.text(),
                question.options().stream()
                        .map(BallotQuestion.Option::label)
                        .collect(Collectors.joining("、")));
    }

    private static String words(VoidedRun run) {
        return "第 %d 批 %d 张，%s由%s整批作废：%s"
                .formatted(
                        run.run(),
                        run.codes(),
                        ChineseDates.full(run.on()),
                        run.by(),
                        run.because());
    }
}
