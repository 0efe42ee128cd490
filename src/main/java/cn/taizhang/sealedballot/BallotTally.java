package cn.taizhang.sealedballot;

import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.PublishedList;
import java.util.ArrayList;
import java.util.List;

/** 计票: what the opened papers say to each question. */
final class BallotTally {

    private BallotTally() {}

    /** One result to each question, in their order. */
    static List<PublishedList.Result> results(
            List<BallotQuestion> questions, List<CastPaper> cast) {
        var results = new ArrayList<PublishedList.Result>();
        for (var question : questions) {
            int number = results.size();
            var answers = cast.stream().map(paper -> paper.answers().get(number)).toList();
            results.add(new PublishedList.Result(question.text(), counts(question, answers)));
        }
        return List.copyOf(results);
    }

    /** In the order of the paper, invalid papers last where there are any. */
    private static List<PublishedList.Count> counts(
            BallotQuestion question, List<Integer> answers) {
        var counts = new ArrayList<PublishedList.Count>();
        int valid = 0;
        for (var option : question.options()) {
            int votes = (int) answers.stream().filter(answer -> answer == option.answer()).count();
            counts.add(new PublishedList.Count(option.label(), votes));
            valid += votes;
        }
        if (valid < answers.size()) {
            counts.add(new PublishedList.Count(BallotQuestion.INVALID, answers.size() - valid));
        }
        return List.copyOf(counts);
    }
}
