package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.sealedballot.SealedBallotDraft;
import cn.taizhang.sealedballot.SealedBallots;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 拟定投票的表.
 *
 * @param questions one after the other, parted by an empty line; the first line of each is what is asked, the others are plans
 */
record BallotForm(
        @Nullable String requestKey,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String roll,
        @Nullable String questions,
        @Nullable String spares,
        @Nullable String firstDay,
        @Nullable String lastDay) {

    private static final int SPARES = 10;

    BallotForm {
        requestKey = Objects.requireNonNullElse(requestKey, "");
        kind = Objects.requireNonNullElse(kind, BallotKind.VOTE.name());
        title = Objects.requireNonNullElse(title, "").strip();
        roll = Objects.requireNonNullElse(roll, "");
        questions = Objects.requireNonNullElse(questions, "");
        spares = Objects.requireNonNullElse(spares, "");
        firstDay = Objects.requireNonNullElse(firstDay, "");
        lastDay = Objects.requireNonNullElse(lastDay, "");
    }

    /**
     * @param kind as the address names it
     * @param about what is voted on or rated, already known where one comes from
     */
    static BallotForm empty(String roll, String kind, String about) {
        return new BallotForm(
                SealedBallots.key().toString(),
                kind(kind).name(),
                about,
                roll,
                about,
                String.valueOf(SPARES),
                "",
                "");
    }

    SealedBallotDraft draft() {
        return new SealedBallotDraft(
                text(title),
                read(text(questions), kind(text(kind))),
                Sent.maybe(text(roll)).orElse(null),
                TypedNumber.of(text(spares)),
                TypedDate.parse(text(firstDay)).orElse(null),
                TypedDate.parse(text(lastDay)).orElse(null));
    }

    private static List<BallotQuestion> read(String typed, BallotKind kind) {
        var all = new ArrayList<BallotQuestion>();
        for (var block : typed.replace("\r\n", "\n").split("\n[\\s　]*\n")) {
            var lines =
                    Arrays.stream(block.split("\n"))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
            if (!lines.isEmpty()) {
                all.add(new BallotQuestion(lines.getFirst(), lines.subList(1, lines.size()), kind));
            }
        }
        return all;
    }

    private static BallotKind kind(String typed) {
        return typed.equals(BallotKind.RATING.name()) ? BallotKind.RATING : BallotKind.VOTE;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
