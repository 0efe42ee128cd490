package cn.taizhang.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 票上的一题: voted on by yes or no or by a choice among plans, or work of which one says how satisfied one is.
 *
 * @param text 题目
 * @param plans 方案, empty where the kind says what may be answered
 * @param kind never null; papers written before there were ratings name none, and are votes
 */
public record BallotQuestion(String text, List<String> plans, @Nullable BallotKind kind) {

    /** 弃权、不了解, which stands last on the paper. */
    public static final int NEITHER = 0;

    /** 废票: an answer that is not on the paper. */
    public static final String INVALID = "废票";

    public BallotQuestion {
        plans = List.copyOf(plans);
        kind = kind == null ? BallotKind.VOTE : kind;
    }

    /** 表决的一题: one question, or several plans of which one is chosen. */
    public static BallotQuestion vote(String text, List<String> plans) {
        return new BallotQuestion(text, plans, BallotKind.VOTE);
    }

    /** 测评的一项. */
    public static BallotQuestion rating(String text) {
        return new BallotQuestion(text, List.of(), BallotKind.RATING);
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
        for (var label : isChoice() ? plans : asked().answers()) {
            options.add(new Option(options.size() + 1, label));
        }
        options.add(new Option(NEITHER, asked().neither()));
        return List.copyOf(options);
    }

    /** The words of an answer; none where the paper had no such option, which makes it 废票. */
    public Optional<String> words(int answer) {
        return options().stream()
                .filter(option -> option.answer() == answer)
                .map(Option::label)
                .findFirst();
    }

    private BallotKind asked() {
        return kind == null ? BallotKind.VOTE : kind;
    }
}
