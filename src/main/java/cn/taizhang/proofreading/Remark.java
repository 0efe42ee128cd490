package cn.taizhang.proofreading;

import org.jspecify.annotations.Nullable;

/**
 * 校对意见: one thing that seems wrong at one place.
 *
 * @param start in {@link String} indices of the text
 * @param end behind the last character
 * @param message what is wrong and why, one Chinese sentence
 * @param mend what start to end is replaced with where the drafter agrees, empty to drop it; null where only the drafter can
 *     know
 */
public record Remark(int start, int end, Rule rule, String message, @Nullable String mend) {

    /** A remark on more than this tells of a whole passage: it hides nothing inside it and is hidden by nothing. */
    private static final int PASSAGE = 12;

    public Remark {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a place begins before it ends");
        }
        if (message.isBlank()) {
            throw new IllegalArgumentException("a remark says why");
        }
    }

    public Severity severity() {
        return rule.severity();
    }

    boolean isPassage() {
        return end - start > PASSAGE && mend == null;
    }
}
