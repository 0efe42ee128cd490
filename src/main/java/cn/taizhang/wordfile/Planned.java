package cn.taizhang.wordfile;

import org.jspecify.annotations.Nullable;

/**
 * 已定位的替换.
 *
 * @param start in the story
 * @param tag of the control that comes to stand here, or null where the text alone does
 * @param anchor in whose run it comes to stand
 */
record Planned(int start, int end, String text, @Nullable String tag, Story.Piece anchor) {

    boolean touches(Story.Piece piece) {
        return piece == anchor || start < piece.end() && piece.start() < end;
    }
}
