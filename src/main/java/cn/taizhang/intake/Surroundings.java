package cn.taizhang.intake;

import java.util.List;

/**
 * 上下文: what stands around an open place, as one reads it: without spaces, line breaks of the page or other places, each of
 * which is a ◇.
 *
 * @param sentence the same for the places of one sentence
 * @param before from the beginning of the paragraph, at most some hundred characters
 * @param after to the end of the paragraph, likewise
 * @param headings the titles of the sections it stands in, the nearest first
 */
public record Surroundings(int sentence, String before, String after, List<String> headings) {

    /** Another open place. */
    public static final char OTHER_PLACE = '◇';

    public Surroundings {
        headings = List.copyOf(headings);
    }
}
