package cn.taizhang.proofreading;

import java.util.ArrayList;
import java.util.List;

/**
 * 片段: a paragraph, a sentence or a clause of a text.
 *
 * @param start in {@link String} indices of the text
 */
record Passage(int start, String text) {

    int end() {
        return start + text.length();
    }

    boolean holds(int position) {
        return start <= position && position < end();
    }

    /** Its parts, each with the sign that ends it. */
    List<Passage> partsEndedBy(String signs) {
        var parts = new ArrayList<Passage>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                parts.add(new Passage(start + from, text.substring(from, i + 1)));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            parts.add(new Passage(start + from, text.substring(from)));
        }
        return parts;
    }
}
