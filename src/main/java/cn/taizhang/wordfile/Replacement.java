package cn.taizhang.wordfile;

import org.jspecify.annotations.Nullable;

/**
 * 替换: what stands between two places of a text gives way to another.
 *
 * @param start first index in {@link TextFile#text()}
 * @param end index behind the last; equal to start where something is put in
 * @param text what stands there then; 「\n」 is a line break, never a new paragraph
 * @param tag by which the place is found again as a {@link Field}, or null for plain text; inside a control with a tag,
 *     null keeps that tag
 */
public record Replacement(int start, int end, String text, @Nullable String tag) {

    /** Word refuses a file with a longer one. */
    public static final int LONGEST_TAG = 64;

    public Replacement {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of a text: " + start + " to " + end);
        }
        if (tag != null && (tag.isBlank() || tag.length() > LONGEST_TAG)) {
            throw new IllegalArgumentException("a tag has 1 to 64 characters: " + tag);
        }
    }
}
