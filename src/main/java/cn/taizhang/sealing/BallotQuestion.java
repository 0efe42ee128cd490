package cn.taizhang.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 表决的一题: one question, or several plans of which one is chosen.
 *
 * @param text 题目
 * @param plans 方案, empty where one question is voted on by yes or no
 */
public record BallotQuestion(String text, List<String> plans) {

    /** 弃权, which stands last on the paper. */
    public static final int ABSTAIN = 0;

    /** 废票: an answer that is not on the paper. */
    public static final String INVALID = "废票";

    private static final String ABSTENTION = "弃权";
    private static final List<String> YES_OR_NO = List.of("赞成", "反对");

    public BallotQuestion {
        plans = List.copyOf(plans);
    }

    /**
     * 一个选项.
     *
     * @param answer how it is written on the paper
     */
    public record Option(int answer, String label) {}

    public boolean isChoice() {
        return !plans.isEmpty();
    }

    /** What may be chosen, in the order of the paper. */
    public List<Option> options() {
        var options = new ArrayList<Option>();
        for (var label : isChoice() ? plans : YES_OR_NO) {
            options.add(new Option(options.size() + 1, label));
        }
        options.add(new Option(ABSTAIN, ABSTENTION));
        return List.copyOf(options);
    }

    /** The words of an answer; none where the paper had no such option, which makes it 废票. */
    public Optional<String> words(int answer) {
        return options().stream()
                .filter(option -> option.answer() == answer)
                .map(Option::label)
                .findFirst();
    }
}
