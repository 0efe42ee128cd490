package cn.taizhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 标题回行: a title longer than a line goes on where a word is complete, and its lines are of a like length (GB/T 9704—2012,
 * 7.3.1). It is set narrower for that and keeps its text: a line break in it would come back as one.
 */
final class TitleLines {

    /** A character of 2号, in twentieths of a point. */
    private static final int CHARACTER = 440;

    private static final int HALF = CHARACTER / 2;

    /** Less than half a character, so that a line holds what it is to hold and no more. */
    private static final int SLACK = 200;

    /** A line holds so many half characters. */
    static final int MOST = DocumentXml.TYPE_AREA_WIDTH / CHARACTER * 2;

    private static final Pattern COMPLETE = Pattern.compile("(会|会议|的|半年|季度|[》）”])$");

    /** What makes another word of 会 before it. */
    private static final Pattern GOES_ON = Pattern.compile("^[议员长场]");

    private static final Pattern BEGINS =
            Pattern.compile("^(关于|暨|及|《|（|“|发言|讲话|汇报|报告|通知|请示|总结|经验|方案|意见|情况(汇报|报告|通报|总结))");

    private TitleLines() {}

    /** How far it is set in on each side, in twentieths of a point; 0 where it fits on a line or has lines of its own. */
    static int indent(String title) {
        int whole = width(title);
        if (title.contains("\n") || whole <= MOST) {
            return 0;
        }
        int lines = (whole + MOST - 1) / MOST;
        int even = (whole + lines - 1) / lines;
        // a whole character more where the lines do not come out even
        int least = Math.min(MOST, even + even % 2);
        int line = least;
        for (int wider = least; wider <= MOST; wider += 2) {
            var breaks = breaks(title, wider);
            if (breaks.size() == lines - 1
                    && breaks.stream().allMatch(at -> wordEndsAt(title, at))) {
                line = wider;
                break;
            }
        }
        return Math.max(0, (DocumentXml.TYPE_AREA_WIDTH - line * HALF - SLACK) / 2);
    }

    /** Where the lines after the first begin, when each holds so many half characters. */
    private static List<Integer> breaks(String title, int line) {
        var breaks = new ArrayList<Integer>();
        int filled = 0;
        for (int at = 0; at < title.length(); at++) {
            int next = width(title.substring(at, at + 1));
            if (filled + next > line) {
                breaks.add(at);
                filled = 0;
            }
            filled += next;
        }
        return breaks;
    }

    private static boolean wordEndsAt(String title, int at) {
        String rest = title.substring(at);
        boolean complete =
                COMPLETE.matcher(title.substring(0, at)).find() && !GOES_ON.matcher(rest).find();
        return complete || BEGINS.matcher(rest).find();
    }

    /** In half characters: a Latin letter or digit is half as wide as a Chinese character. */
    private static int width(String text) {
        return text.chars().map(one -> one < 0x80 ? 1 : 2).sum();
    }
}
