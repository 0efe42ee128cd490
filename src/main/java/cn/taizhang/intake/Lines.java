package cn.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 行: the lines of a text, and which of their breaks are the author's. Text taken out of a page is broken wherever the
 * page was full; such a break stands in the middle of a sentence, behind a line about as long as its neighbours.
 */
final class Lines {

    /** — 3 —, - 3 -, 第3页 共9页, 3/9, or a bare number. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?:[—–\\-－―·.]{0,3}\\s*\\d{1,3}\\s*[—–\\-－―·.]{0,3}|第\\s*\\d{1,3}\\s*页(?:[\\s,，/]*共\\s*\\d{1,3}\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3})");

    private static final int LONGEST_PAGE_NUMBER = 40;

    private static final String ENDS_A_SENTENCE = "。！？；：…!?;:.";
    private static final String CLOSES = "”’』」》）)\"'";

    /** In half-width columns. A line shorter than this was broken by its author: a title, a line of a list. */
    private static final int SHORTEST_FULL_LINE = 28;

    /** A full line is at least this much of the longest ones, in percent; punctuation may hang over or be pulled in. */
    private static final int FULL_PERCENT = 66;

    private static final Pattern BEGINS_ANEW =
            Pattern.compile(
                    "\u3000|[①-⑳]|\\s{2,}\\S|\t|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|[○●□■◆☆★*·]\\s?\\D|附[：:件注]|注[：:]");

    /**
     * 一行.
     *
     * @param end before its line break
     * @param breaksBehind whether the break behind it is the author's
     */
    record Line(int start, int end, boolean isPageNumber, boolean breaksBehind) {}

    private Lines() {}

    static List<Line> of(String text) {
        var lines = split(text);
        int full = fullLength(text, lines);
        var judged = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean last = i == lines.size() - 1;
            boolean breaks = !last && (line.isPageNumber() || !continues(text, lines, i, full));
            judged.add(new Line(line.start(), line.end(), line.isPageNumber(), breaks));
        }
        return judged;
    }

    private static List<Line> split(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() + 1 : end + 1;
            end = end < 0 ? text.length() : end;
            int shown = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            boolean page = isPageNumber(text.substring(start, shown).strip());
            lines.add(new Line(start, shown, page, true));
            start = next;
        }
        return lines;
    }

    private static boolean isPageNumber(String line) {
        return line.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(line).matches();
    }

    /** The length from which a line counts as full: most of the fourth longest, so that one long line does not set it. */
    private static int fullLength(String text, List<Line> lines) {
        var lengths =
                lines.stream()
                        .mapToInt(line -> width(text.substring(line.start(), line.end()).strip()))
                        .sorted()
                        .toArray();
        int typical = lengths[Math.max(0, lengths.length - 4)];
        return Math.max(SHORTEST_FULL_LINE, typical * FULL_PERCENT / 100);
    }

    /** Whether a sentence runs over the break: past numbers of pages and the empty lines around them. */
    private static boolean continues(String text, List<Line> lines, int at, int full) {
        var line = text.substring(lines.get(at).start(), lines.get(at).end()).stripTrailing();
        if (width(line.strip()) < full || endsASentence(line)) {
            return false;
        }
        int next = at + 1;
        boolean overPage = false;
        while (next < lines.size()
                && (lines.get(next).isPageNumber() || isBlank(text, lines, next))) {
            overPage |= lines.get(next).isPageNumber();
            next++;
        }
        boolean adjoining = next == at + 1 || overPage;
        return adjoining
                && next < lines.size()
                && !BEGINS_ANEW
                        .matcher(text.substring(lines.get(next).start(), lines.get(next).end()))
                        .lookingAt();
    }

    /** In columns: a Chinese character takes two. */
    private static int width(String line) {
        return line.codePoints().map(one -> one < 0x2E80 && one != '×' ? 1 : 2).sum();
    }

    private static boolean isBlank(String text, List<Line> lines, int at) {
        return text.substring(lines.get(at).start(), lines.get(at).end()).isBlank();
    }

    private static boolean endsASentence(String line) {
        int at = line.length() - 1;
        while (at > 0 && CLOSES.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ENDS_A_SENTENCE.indexOf(line.charAt(at)) >= 0;
    }
}
