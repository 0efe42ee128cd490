package cn.taizhang.proofreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** 成对的标点: quotes and brackets open and close within a paragraph. */
final class TornPairs implements Check {

    private static final String OPENING = "“‘《〈（〔【[";
    private static final String CLOSING = "”’》〉）〕】]";

    @Override
    public List<Remark> read(Reading reading) {
        return reading.paragraphs().stream().flatMap(one -> torn(one).stream()).toList();
    }

    private static List<Remark> torn(Passage paragraph) {
        var found = new ArrayList<Remark>();
        var open = new ArrayDeque<Integer>();
        var text = paragraph.text();
        for (int i = 0; i < text.length(); i++) {
            int closing = CLOSING.indexOf(text.charAt(i));
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (closing >= 0 && !isListNumber(text, i)) {
                close(paragraph, i, open, found);
            }
        }
        open.forEach(i -> found.add(unclosed(paragraph, i)));
        return found;
    }

    /** Closes the nearest one of its kind; what was opened inside it stays torn. */
    private static void close(
            Passage paragraph, int at, ArrayDeque<Integer> open, List<Remark> found) {
        var text = paragraph.text();
        char wanted = OPENING.charAt(CLOSING.indexOf(text.charAt(at)));
        if (open.stream().noneMatch(i -> text.charAt(i) == wanted)) {
            found.add(unopened(paragraph, at));
            return;
        }
        while (text.charAt(open.element()) != wanted) {
            found.add(unclosed(paragraph, open.pop()));
        }
        open.pop();
    }

    /** 「1）」 at the start of a line or behind a stop opens nowhere. */
    private static boolean isListNumber(String text, int at) {
        return "）".indexOf(text.charAt(at)) >= 0
                && text.substring(0, at)
                        .strip()
                        .matches("(?s)(?:.*[，；。：、\\s])?[\\da-zA-Z一二三四五六七八九十]{1,3}");
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
