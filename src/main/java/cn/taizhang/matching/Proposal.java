package cn.taizhang.matching;

/**
 * 建议: what an open place may ask for.
 *
 * @param code of a figure, or of a parameter
 * @param parameter whether it is a parameter: a name or a date
 * @param confidence from 0 to 1
 * @param reason in one sentence
 */
public record Proposal(String code, boolean parameter, double confidence, String reason) {

    /** 自动填入: from here on a place is filled without asking. */
    public static final double CERTAIN = 0.80;

    /** Whether it is filled without asking. */
    public boolean certain() {
        return confidence >= CERTAIN;
    }

    Proposal at(double other, String because) {
        return new Proposal(code, parameter, other, because);
    }
}
