package cn.taizhang.report;

import cn.taizhang.intake.OpenPlace;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 对应: a place of a text and what stands in it.
 *
 * @param start in {@link String} indices of the text
 * @param end behind it; the same as start where nothing stands there yet
 * @param code of the figure or parameter; null where none is chosen
 * @param byHand what somebody wrote instead, with the reason; null where nobody did
 * @param said 上次写的: what a finished text said there before the place was made of it; null where a blank stood there
 */
public record BoundPlace(
        int start,
        int end,
        OpenPlace.Kind kind,
        String unit,
        @Nullable String code,
        @Nullable ByHand byHand,
        @Nullable String said) {

    /** A place at which a blank stood. */
    public BoundPlace(
            int start,
            int end,
            OpenPlace.Kind kind,
            String unit,
            @Nullable String code,
            @Nullable ByHand byHand) {
        this(start, end, kind, unit, code, byHand, null);
    }

    /** 手工填写: words for which no record answers but the person who wrote them. */
    public record ByHand(String text, String reason, String name) {}

    /** Bound to a figure or parameter; what was written by hand goes. */
    public BoundPlace boundTo(@Nullable String other) {
        return new BoundPlace(start, end, kind, unit, other, null, said);
    }

    /** Written by hand. */
    public BoundPlace filledWith(ByHand words) {
        return new BoundPlace(start, end, kind, unit, code, Objects.requireNonNull(words), said);
    }

    /** The same place where the text before it became longer by so many characters, or shorter. */
    public BoundPlace movedBy(int characters) {
        return new BoundPlace(start + characters, end + characters, kind, unit, code, byHand, said);
    }

    /** Whether both stand on a character of the text, or begin at one. */
    public boolean crosses(BoundPlace other) {
        return start < other.end && other.start < end || start == other.start;
    }
}
