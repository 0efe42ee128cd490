package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.Basis;
import java.util.Objects;
import java.util.Optional;

/**
 * 比例要求: a share, of whom it is taken, and where that is written. The three are never parted, because every one of them differs
 * from one law to the next.
 *
 * @param share 比例, 超过 or 不少于; its word decides whether the boundary counts
 * @param base 基数
 * @param basis 依据
 */
public record Requirement(Threshold share, Denominator base, Basis basis) {

    public Requirement {
        Objects.requireNonNull(share);
        Objects.requireNonNull(base);
        Objects.requireNonNull(basis);
        if (share.word() == Threshold.Word.AT_MOST) {
            throw new IllegalArgumentException("a vote asks for enough, never for few enough");
        }
    }

    /** One whose words were read in that clause. */
    public Requirement(Threshold share, Denominator base, String clause) {
        this(share, base, Basis.read(clause));
    }

    /** Code of the clause in {@code regulation}. */
    public String clause() {
        return basis.clause();
    }

    /**
     * What is wrong with so many of so many, in words; empty where the share is met. Nobody entitled meets no share.
     *
     * @param what what was counted: 实到, 赞成票
     * @param count not negative
     * @param outOf how many the share is taken of, not negative
     */
    public Optional<Breach> breach(String what, int count, int outOf) {
        if (outOf == 0) {
            return Optional.of(basis.breach(null, base.label() + "是 0，无从计算" + what + "比例。"));
        }
        if (share.isMetBy(count, outOf)) {
            return Optional.empty();
        }
        return Optional.of(
                basis.breach(
                        null,
                        "%s %d，%s %d，须%s，至少 %d。"
                                .formatted(
                                        what,
                                        count,
                                        base.label(),
                                        outOf,
                                        share.text(),
                                        share.leastNeeded(outOf))));
    }
}
