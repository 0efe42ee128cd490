package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.VotingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * 投票的表: carries everything from screen to screen, so that the portal keeps nothing of a vote before it is cast.
 *
 * @param code as typed
 * @param answers one place for each question, null where it was not answered
 * @param receipt as it was shown, empty before
 * @param proof that it was this program that showed it
 */
record VoteForm(
        String code,
        List<@Nullable Integer> answers,
        String receipt,
        String proof,
        String from,
        String go) {

    static VoteForm of(MultiValueMap<String, String> typed, List<BallotQuestion> questions) {
        var answers = new ArrayList<@Nullable Integer>();
        for (var question : questions) {
            var word = text(typed, "a" + (answers.size() + 1));
            answers.add(
                    question.options().stream()
                            .map(BallotQuestion.Option::answer)
                            .filter(answer -> String.valueOf(answer).equals(word))
                            .findFirst()
                            .orElse(null));
        }
        return new VoteForm(
                text(typed, "code"),
                answers,
                text(typed, "receipt"),
                text(typed, "proof"),
                text(typed, "from"),
                text(typed, "go"));
    }

    static VoteForm empty(List<BallotQuestion> questions) {
        return of(MultiValueMap.fromSingleValue(Map.of()), questions);
    }

    Optional<VotingCode> votingCode() {
        return VotingCode.parse(code);
    }

    Optional<Receipt> shownReceipt() {
        return Receipt.parse(receipt);
    }

    /** The first question without an answer, from 1 on; 0 where all have one. */
    int unanswered() {
        return answers.indexOf(null) + 1;
    }

    /** The answers, when all questions have one. */
    List<Integer> all() {
        return answers.stream().map(Objects::requireNonNull).toList();
    }

    VoteForm with(Receipt shown, String itsProof) {
        return new VoteForm(code, answers, shown.digits(), itsProof, from, go);
    }

    /** A code and what is voted with it belong into no log. */
    @Override
    public String toString() {
        return "VoteForm";
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }
}
