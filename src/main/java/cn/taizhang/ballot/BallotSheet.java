package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 计票单: how many were entitled, there, and how they voted, as the tellers wrote it down. A sheet adds up or does not come to be;
 * whether the vote is good is another question, which a {@link VotingRule} answers.
 *
 * @param form 表决方式
 * @param entitled whom 应到 counts: residents, households, representatives; never those who came
 * @param attendance 应到 and 实到, in persons or households; at a polling station, who is on the list and who took a paper,
 *     for whom another votes included
 * @param papers null where hands are raised or voices
 * @param votes 票数
 */
public record BallotSheet<V extends Votes>(
        BallotForm form,
        Denominator entitled,
        Headcount attendance,
        @Nullable Papers papers,
        V votes) {

    public BallotSheet {
        Objects.requireNonNull(form);
        refuseThoseWhoCame(entitled);
        if (form.isOnPaper() != (papers != null)
                || !votes.slips(available(attendance.present(), papers)).isEmpty()) {
            throw new IllegalArgumentException("the sheet does not add up; use of()");
        }
    }

    /**
     * What was typed: the sheet, or every slip of the pen at once (fields {@code eligible}, {@code present}, {@code papers},
     * {@code issued}, {@code returned}, {@code invalid} and those of the votes).
     */
    public static <V extends Votes> Outcome<BallotSheet<V>> of(BallotCount<V> count) {
        var slips = new ArrayList<Breach>();
        var attendance = noted(Headcount.of(count.eligible(), count.present()), slips).orElse(null);
        var papers = papersOf(count, slips);
        boolean known = count.form().isOnPaper() ? papers != null : attendance != null;
        int present = attendance == null ? 0 : attendance.present();
        slips.addAll(
                count.votes()
                        .slips(known ? available(present, papers) : Votes.Available.unknown()));
        return slips.isEmpty()
                ? new Outcome.Done<>(
                        new BallotSheet<>(
                                count.form(),
                                count.entitled(),
                                Objects.requireNonNull(attendance),
                                papers,
                                count.votes()))
                : new Outcome.Refused<>(slips);
    }

    /** The papers, where there are any. */
    public Optional<Papers> paper() {
        return Optional.ofNullable(papers);
    }

    /** 参加投票: papers handed in, the invalid ones included; where hands are raised, everybody who is there. */
    public int cast() {
        return paper().map(Papers::returned).orElse(attendance.present());
    }

    /**
     * The number that a share is taken of. A sheet knows of nobody but those it counted: one of 300 households is never judged by
     * the number of residents.
     */
    public int baseNumber(Denominator base) {
        if (base == entitled) {
            return attendance.eligible();
        }
        return switch (base) {
            case ACTUALLY_PRESENT -> attendance.present();
            case BALLOTS_CAST -> cast();
            default ->
                    throw new IllegalArgumentException(
                            "a sheet of " + entitled + " is judged by " + base);
        };
    }

    static void refuseThoseWhoCame(Denominator entitled) {
        if (entitled == Denominator.ACTUALLY_PRESENT || entitled == Denominator.BALLOTS_CAST) {
            throw new IllegalArgumentException(entitled + " are not those entitled");
        }
    }

    private static @Nullable Papers papersOf(BallotCount<?> count, List<Breach> slips) {
        var form = count.form();
        if (!form.isOnPaper()) {
            if (count.hasPaper()) {
                slips.add(Breach.of("papers", form.label() + "没有票，发出、收回和废票张数请不填。"));
            }
            return null;
        }
        var issued = count.issued();
        var returned = count.returned();
        var invalid = count.invalid();
        if (issued == null || returned == null || invalid == null) {
            slips.add(Breach.of("papers", form.label() + "要填发出、收回和废票张数。"));
            return null;
        }
        return noted(Papers.of(issued, returned, invalid), slips).orElse(null);
    }

    private static Votes.Available available(int present, @Nullable Papers papers) {
        return papers == null
                ? Votes.Available.ofHands(present)
                : Votes.Available.onPaper(papers.valid());
    }

    private static <T> Optional<T> noted(Outcome<T> outcome, List<Breach> slips) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> Optional.of(value);
            case Outcome.Refused<T>(var breaches) -> {
                slips.addAll(breaches);
                yield Optional.empty();
            }
        };
    }
}
