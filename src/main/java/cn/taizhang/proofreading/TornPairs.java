package cn.taizhang.proofreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** 成对的标点: quotes and brackets open and close within a paragraph. */
final class TornPairs implements Check {

    private static final String OPENING = "“‘《〈（〔【[";
    private static final String CLOSING = "”’》〉）〕】]";

    private static final int LONGEST_NUMBER = 3;

    @Override
    public List<Remark> read(Reading reading) {
        return reading.paragraphs().stream().flatMap(one -> torn(one).stream()).toList();
    }

    private static List<Remark> torn(Passage paragraph) {
        var found = new ArrayList<Remark>();
        var open = new ArrayDeque<Integer>();
        int[] waiting = new int[OPENING.length()];
        var text = paragraph.text();
        for (int i = 0; i < text.length(); i++) {
            int closing = CLOSING.indexOf(text.charAt(i));
            int opening = OPENING.indexOf(text.charAt(i));
            if (opening >= 0) {
                open.push(i);
                waiting[opening]++;
            } else if (closing >= 0 && waiting[closing] > 0) {
                close(paragraph, i, open, waiting, found);
            } else if (closing >= 0 && !isListNumber(text, i)) {
                found.add(unopened(paragraph, i));
            }
        }
        open.forEach(i -> found.add(unclosed(paragraph, i)));
        return found;
    }

    /** Closes the nearest one of its kind; what was opened inside it stays torn. */
    private static void close(
            Passage paragraph,
            int at,
            ArrayDeque<Integer> open,
            int[] waiting,
            List<Remark> found) {
        var text = paragraph.text();
        int wanted = CLOSING.indexOf(text.charAt(at));
        int kind;
        do {
            int begun = open.pop();
            kind = OPENING.indexOf(text.charAt(begun));
            waiting[kind]--;
            if (kind != wanted) {
                found.add(unclosed(paragraph, begun));
            }
        } while (kind != wanted);
    }

    /** 「1）」 at the start of a line or behind a stop opens nowhere; asked only where nothing waits for it: （详见附件1、2）. */
    private static boolean isListNumber(String text, int at) {
        if (text.charAt(at) != '）') {
            return false;
        }
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_NUMBER && isOfNumber(text.charAt(start - 1))) {
            start--;
        }
        boolean isNumber = start < end && end - start <= LONGEST_NUMBER;
        return isNumber && (start == 0 || isStop(text.charAt(start - 1)));
    }

    private static boolean isOfNumber(char sign) {
        return sign >= '0' && sign <= '9'
                || sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || "一二三四五六七八九十".indexOf(sign) >= 0;
    }

    private static boolean isStop(char sign) {
        return "，；。：、".indexOf(sign) >= 0 || Character.isWhitespace(sign);
    }

    private static Remark unclosed(Passage paragraph, int at) {
        return remark(paragraph, at, "标点 %s 没有与之成对的后一半。");
    }

    private static Remark unopened(Passage paragraph, int at) {
        return remark(paragraph, at, "标点 %s 没有与之成对的前一半。");
    }

    private static Remark remark(Passage paragraph, int at, String message) {
        int start = paragraph.start() + at;
        var sign = paragraph.text().substring(at, at + 1);
        return new Remark(start, start + 1, Rule.TORN_PAIR, message.formatted(sign), null);
    }
}
