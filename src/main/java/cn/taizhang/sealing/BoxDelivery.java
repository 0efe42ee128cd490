package cn.taizhang.sealing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 送到门户的空票箱: what the portal needs to take votes, and nothing by which it could open one or know who holds which code.
 *
 * @param run which printing its codes are of
 * @param organization the name of who holds the ballot
 * @param firstDay from its beginning votes are taken
 * @param lastDay to its end
 * @param publicKey papers are sealed to it
 * @param salt of the digests
 * @param digests of the codes, as a {@link BlockSet}
 */
public record BoxDelivery(
        UUID ballot,
        int run,
        String title,
        String organization,
        List<BallotQuestion> questions,
        LocalDate firstDay,
        LocalDate lastDay,
        byte[] publicKey,
        byte[] salt,
        byte[] digests) {

    public BoxDelivery {
        questions = List.copyOf(questions);
    }

    /** 票的种类 of the whole ballot. */
    public BallotKind kind() {
        return BallotKind.of(questions);
    }

    /** Whether votes are taken on that day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(lastDay);
    }
}
