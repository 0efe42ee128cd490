package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.sealing.BallotKind;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BoxDelivery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 投票的一屏.
 *
 * @param days when votes are taken, in words
 * @param open whether they are taken now
 * @param problem what is wrong, empty where nothing is
 */
record VotePage(
        String id,
        String title,
        BallotKind kind,
        String organization,
        String days,
        boolean open,
        VoteStep step,
        List<Asked> questions,
        VoteForm form,
        String receipt,
        String problem) {

    /**
     * 一题.
     *
     * @param name of the field
     * @param chosen the words of its answer, null before
     */
    record Asked(
            int number,
            String name,
            String text,
            List<BallotQuestion.Option> options,
            @Nullable Integer answer,
            @Nullable String chosen) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    /** As the form it bears. */
    @Override
    public String toString() {
        return "VotePage";
    }

    static VotePage of(
            BoxDelivery ballot, boolean open, VoteStep step, VoteForm form, String problem) {
        return new VotePage(
                ballot.ballot().toString(),
                ballot.title(),
                ballot.kind(),
                ballot.organization(),
                ChineseDates.full(ballot.firstDay()) + "至" + ChineseDates.full(ballot.lastDay()),
                open,
                step,
                asked(ballot.questions(), form),
                form,
                form.shownReceipt().map(receipt -> receipt.grouped()).orElse(""),
                problem);
    }

    private static List<Asked> asked(List<BallotQuestion> questions, VoteForm form) {
        var all = new ArrayList<Asked>();
        for (var question : questions) {
            var answer = form.answers().get(all.size());
            all.add(
                    new Asked(
                            all.size() + 1,
                            "a" + (all.size() + 1),
                            question.text(),
                            question.options(),
                            answer,
                            answer == null ? null : question.words(answer).orElse(null)));
        }
        return List.copyOf(all);
    }

    /** The question that is asked on this screen. */
    public Asked question() {
        return questions.get(step.question() - 1);
    }

    /** Where the answer to it leads. */
    public String next() {
        return step.question() == questions.size() ? "check" : String.valueOf(step.question() + 1);
    }

    /** Where one goes back to. */
    public String before() {
        return step.question() <= 1 ? "code" : String.valueOf(step.question() - 1);
    }
}
