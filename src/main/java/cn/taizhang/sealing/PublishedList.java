package cn.taizhang.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * 公布的票单: every vote by its receipt, in the order of the receipts, and what they came to.
 *
 * @param entitled 应到, in the words of the ballot
 * @param handedOut 领码签收
 * @param questions whose words stand here once, and not on every line: the largest ballot has to fit into a file
 */
public record PublishedList(
        UUID ballot,
        String title,
        String organization,
        int entitled,
        int handedOut,
        List<BallotQuestion> questions,
        List<Line> lines,
        List<Result> results) {

    public PublishedList {
        questions = List.copyOf(questions);
        lines = List.copyOf(lines);
        results = List.copyOf(results);
    }

    /** 票的种类 of the whole ballot. */
    public BallotKind kind() {
        return BallotKind.of(questions);
    }

    /**
     * 一票.
     *
     * @param receipt in groups, as the voter wrote it down
     * @param answers as they are written on the paper, one to each question
     */
    public record Line(String receipt, List<Integer> answers) {
        public Line {
            answers = List.copyOf(answers);
        }
    }

    /** The answers of a line in words. */
    public List<String> words(Line line) {
        var words = new ArrayList<String>();
        for (int answer : line.answers()) {
            words.add(questions.get(words.size()).words(answer).orElse(BallotQuestion.INVALID));
        }
        return List.copyOf(words);
    }

    /** 一题的结果. */
    public record Result(String question, List<Count> counts) {}

    /** 一个选项得的票. */
    public record Count(String option, int votes) {}
}
