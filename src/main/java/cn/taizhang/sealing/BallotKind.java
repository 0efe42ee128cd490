package cn.taizhang.sealing;

import cn.taizhang.kernel.SatisfactionGrade;
import java.util.List;

/** 票的种类: what stands on the paper where no plans are named, and how residents are spoken to. Codes, box and opening are the same. */
public enum BallotKind {
    /** 表决: 赞成、反对, or one of several plans. */
    VOTE("投票", "投票", "弃权", List.of("赞成", "反对")),
    /** 满意度测评 of what was carried out. */
    RATING(
            "测评",
            "交测评票",
            SatisfactionGrade.NOT_KNOWN.label(),
            List.of(
                    SatisfactionGrade.SATISFIED.label(),
                    SatisfactionGrade.MOSTLY_SATISFIED.label(),
                    SatisfactionGrade.UNSATISFIED.label()));

    private final String label;
    private final String deed;
    private final String neither;
    private final List<String> answers;

    BallotKind(String label, String deed, String neither, List<String> answers) {
        this.label = label;
        this.deed = deed;
        this.neither = neither;
        this.answers = answers;
    }

    /** What residents do with it. */
    public String label() {
        return label;
    }

    /** What is written on the button by which it is done. */
    public String deed() {
        return deed;
    }

    /** The answer that takes no side; it stands last on the paper. */
    public String neither() {
        return neither;
    }

    List<String> answers() {
        return answers;
    }

    /** Of a whole ballot, whose questions are of one kind. */
    public static BallotKind of(List<BallotQuestion> questions) {
        return questions.stream().allMatch(question -> question.kind() == RATING)
                        && !questions.isEmpty()
                ? RATING
                : VOTE;
    }
}
