package cn.taizhang.intake;

import cn.taizhang.intake.Heading.Placing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * 标题 found by their numbers, whatever order these are in: at the beginning of a line, or behind the end of a sentence where a
 * whole report stands in one paragraph.
 */
final class Headings {

    private static final String CHINESE = "[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}";

    /** By level, from 1; at the beginning of a line. */
    private static final List<Pattern> NUMBERS =
            List.of(
                    Pattern.compile(
                            "(?:第?" + CHINESE + "(?:、|[.．](?!\\d))|第" + CHINESE + "部分[：: ]?)"),
                    Pattern.compile("[（(]" + CHINESE + "[)）][、.．]?"),
                    Pattern.compile("\\d{1,2}(?:、|[.．](?!\\d)|，(?=\\p{IsHan}))"),
                    Pattern.compile("[（(]\\d{1,2}[)）][、.．]?"));

    /** 一是, 第一，, 首先，: they run in, wherever a sentence begins. */
    private static final Pattern RUN_IN_NUMBER =
            Pattern.compile(
                    "(?:(?<=^|[\\n。！？；：…”])|(?<=[\\n。！？；：] ))[\u3000 ]*+("
                            + CHINESE
                            + "是(?:要)?|第"
                            + CHINESE
                            + "[，、：]|(?:首先|其次|再次|最后)，(?=[^，。；]{2,14}[。：]))");

    /** Behind a sentence, in a text of one paragraph. */
    private static final Pattern WITHIN_A_LINE =
            Pattern.compile(
                    "(?<=[。！？；：”…]|\\s)(?:"
                            + CHINESE
                            + "、|[（(]"
                            + CHINESE
                            + "[)）])(?=[^、，。；\\n]{2})");

    private static final int LONGEST = 42;
    private static final int LONGEST_CLAUSE = 20;
    private static final String ENDS = "。！？；";

    private final String text;
    private final LineIndex lines;
    private final TreeMap<Integer, Found> found = new TreeMap<>();

    /** In indices of the reading. */
    record Found(int level, int start, int end, Placing placing) {

        Heading in(Reading reading) {
            return new Heading(level, reading.originOf(start), reading.endInOriginal(end), placing);
        }
    }

    private Headings(String text) {
        this.text = text;
        this.lines = new LineIndex(text);
    }

    static List<Found> in(String text) {
        var headings = new Headings(text);
        headings.ofLines();
        headings.withinLines();
        headings.clauses();
        return List.copyOf(headings.found.values());
    }

    private void ofLines() {
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(start);
            int at = pastBlank(start, end);
            for (int level = 1; level <= NUMBERS.size(); level++) {
                var number = NUMBERS.get(level - 1).matcher(text).region(at, end);
                if (number.lookingAt()) {
                    take(level, at, number.end(), end);
                    break;
                }
            }
            start = end + 1;
        }
    }

    private void withinLines() {
        var number = WITHIN_A_LINE.matcher(text);
        while (number.find()) {
            int level = "（(".indexOf(text.charAt(number.start())) >= 0 ? 2 : 1;
            if (!found.containsKey(number.start()) && !inList(number.start(), number.end())) {
                take(level, number.start(), number.end(), endOfLine(number.start()));
            }
        }
    }

    /** A number within a line is a heading only when its words end in a full stop, a space or at the next number. */
    private boolean inList(int start, int end) {
        boolean opensLine = lines.inkFrom(start) >= start;
        int stop = endOfWords(end, endOfLine(start));
        return opensLine || stop - start > LONGEST || "；，、".indexOf(charAt(stop)) >= 0;
    }

    private void take(int level, int start, int numberEnd, int lineEnd) {
        int end = endOfWords(numberEnd, lineEnd);
        int rest = pastBlank(Math.min(end + 1, lineEnd), lineEnd);
        boolean ownLine = rest >= lineEnd;
        if (end <= numberEnd
                || end - start > LONGEST
                || (ownLine && endsLikeAnItem(end, lineEnd))) {
            return;
        }
        if (!ownLine && "，；、".indexOf(charAt(end)) >= 0) {
            return;
        }
        found.put(start, new Found(level, start, end, ownLine ? Placing.OWN_LINE : Placing.RUN_IN));
    }

    /** 「1.打开终端；」 is an item of a list, no heading. */
    private boolean endsLikeAnItem(int end, int lineEnd) {
        return end < lineEnd && charAt(end) == '；';
    }

    /**
     * Where the heading's words end: at its full stop, at a gap before the text, or with the line. Behind what is too long for
     * a heading no end is looked for.
     */
    private int endOfWords(int from, int lineEnd) {
        int searched = Math.min(lineEnd, from + LONGEST + 1);
        for (int at = from; at < searched; at++) {
            char one = text.charAt(at);
            if (ENDS.indexOf(one) >= 0
                    || (one == '：' && at > from + 1 && sentencesFollow(at, lineEnd))) {
                return at;
            }
            boolean gap =
                    (one == ' ' || one == '\u3000') && at > from + 1 && wordsEndBefore(at, lineEnd);
            if (gap) {
                return at;
            }
        }
        return searched < lineEnd ? searched : trimmed(from, lineEnd);
    }

    /** 「根扎得深：把队伍拢起来」 is one title; a colon ends one only before text of its own. */
    private boolean sentencesFollow(int colon, int lineEnd) {
        if (lineEnd - colon - 1 > LONGEST) {
            return true;
        }
        var rest = text.substring(colon + 1, lineEnd);
        return rest.indexOf('。') >= 0 || rest.indexOf('；') >= 0 || rest.isBlank();
    }

    private boolean wordsEndBefore(int at, int lineEnd) {
        int next = pastBlank(at, lineEnd);
        return next == lineEnd
                || next > at + 1
                || NUMBERS.stream()
                        .anyMatch(one -> one.matcher(text).region(next, lineEnd).lookingAt());
    }

    private int trimmed(int from, int lineEnd) {
        int end = lineEnd;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void clauses() {
        var clauses = new ArrayList<int[]>();
        var number = RUN_IN_NUMBER.matcher(text);
        while (number.find()) {
            clauses.add(new int[] {number.start(1), number.end(1)});
        }
        for (int i = 0; i < clauses.size(); i++) {
            int next = i + 1 < clauses.size() ? clauses.get(i + 1)[0] : text.length();
            clause(clauses.get(i)[0], clauses.get(i)[1], next);
        }
    }

    /** A short clause set as a title: its own text follows before the next number and in the same line. */
    private void clause(int start, int numberEnd, int next) {
        int lineEnd = endOfLine(start);
        int searched = Math.min(lineEnd, numberEnd + LONGEST_CLAUSE + 1);
        int end = endOfClause(numberEnd, searched, "。：；！");
        if (end - numberEnd > LONGEST_CLAUSE) {
            end = endOfClause(numberEnd, searched, "。：，；！");
        }
        int textFrom = pastBlank(Math.min(end + 1, lineEnd), lineEnd);
        boolean ownText = textFrom < Math.min(next, lineEnd);
        boolean isTitle = end < lineEnd && charAt(end) != '；' && end - numberEnd >= 2;
        if (ownText && isTitle && end - numberEnd <= LONGEST_CLAUSE) {
            found.put(start, new Found(NUMBERS.size() + 1, start, end, Placing.RUN_IN));
        }
    }

    private int endOfClause(int from, int to, String ends) {
        int end = from;
        while (end < to && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int endOfLine(int from) {
        return lines.endOf(from);
    }

    private int pastBlank(int from, int end) {
        int at = from;
        while (at < end
                && (text.charAt(at) == ' '
                        || text.charAt(at) == '\u3000'
                        || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
