package cn.taizhang.sealedballot;

import cn.taizhang.sealing.BallotQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 拟定的投票, as it was typed.
 *
 * @param roll 名册, by which it is known who may vote; null where none was chosen
 * @param spares slips beyond those entitled; null where no number was typed
 * @param firstDay null where it was not typed, as {@code lastDay}
 */
public record SealedBallotDraft(
        String title,
        List<BallotQuestion> questions,
        @Nullable UUID roll,
        @Nullable Integer spares,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public SealedBallotDraft {
        title = title.strip();
        questions = List.copyOf(questions);
    }
}
