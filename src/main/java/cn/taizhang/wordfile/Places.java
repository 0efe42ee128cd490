package cn.taizhang.wordfile;

import cn.taizhang.wordfile.Story.Control;
import cn.taizhang.wordfile.Story.Paragraph;
import cn.taizhang.wordfile.Story.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** 定位: what stands at an index of a story. */
final class Places {

    private final Story story;

    Places(Story story) {
        this.story = story;
    }

    /** The paragraph within which the stretch lies, or null. */
    @Nullable Paragraph paragraph(int start, int end) {
        int at = first(story.paragraphs, Paragraph::end, start);
        while (at < story.paragraphs.size() && story.paragraphs.get(at).start() <= start) {
            var paragraph = story.paragraphs.get(at);
            if (end <= paragraph.end()) {
                return paragraph;
            }
            at++;
        }
        return null;
    }

    List<Piece> touched(int start, int end) {
        var found = new ArrayList<Piece>();
        int at = first(story.pieces, Piece::end, start + 1);
        while (at < story.pieces.size() && story.pieces.get(at).start() < end) {
            found.add(story.pieces.get(at));
            at++;
        }
        return found;
    }

    /** The emptied control of this tag, or of any, that stands here. */
    @Nullable Control emptyControl(int index, @Nullable String tag) {
        for (var control : story.controls) {
            boolean here = control.inline && control.start == index && control.end == index;
            if (here && control.tag != null && (tag == null || tag.equals(control.tag))) {
                return control;
            }
        }
        return null;
    }

    /**
     * What stands at an index where something is put in: what follows, unless that lies deeper in controls than what goes
     * before. Null in an empty paragraph.
     */
    @Nullable Piece beside(int index, Paragraph paragraph) {
        int at = first(story.pieces, Piece::end, index + 1);
        Piece next = at < story.pieces.size() ? story.pieces.get(at) : null;
        Piece before = at > 0 ? story.pieces.get(at - 1) : null;
        next = next != null && next.start() <= index && next.end() <= paragraph.end() ? next : null;
        before = before != null && before.start() >= paragraph.start() ? before : null;
        if (next == null || before == null || next.start() < index) {
            return next == null ? before : next;
        }
        return depth(before) < depth(next) ? before : next;
    }

    private static int depth(Piece piece) {
        if (piece.run() == null) {
            return Integer.MAX_VALUE;
        }
        int depth = 0;
        for (var control = piece.control(); control != null; control = control.around) {
            depth++;
        }
        return depth;
    }

    /** The first of a sorted list whose end is not before the index. */
    private static <T> int first(List<T> sorted, ToIntFunction<T> end, int index) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end.applyAsInt(sorted.get(middle)) < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
