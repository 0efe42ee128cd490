package cn.taizhang.proofreading;

import cn.taizhang.intake.Manuscript;
import java.util.List;
import java.util.Map;

/**
 * 待校文本: a manuscript as the checks look at it.
 *
 * @param exact the exact value behind a number that was put in, by where the number starts
 * @param sentences ended by 。！？； or the end of a line
 */
record Reading(
        Manuscript manuscript,
        Map<Integer, Long> exact,
        List<Passage> paragraphs,
        List<Passage> sentences) {

    /** No rule looks further than this in a text that never stops. */
    static final int REACH = 500;

    private static final int CLAUSE = 200;

    static Reading of(Manuscript manuscript, Map<Integer, Long> exact) {
        var paragraphs = new Passage(0, manuscript.text()).partsEndedBy("\n");
        var sentences =
                paragraphs.stream()
                        .flatMap(paragraph -> paragraph.partsEndedBy("。！？；").stream())
                        .toList();
        return new Reading(manuscript, Map.copyOf(exact), paragraphs, sentences);
    }

    String text() {
        return manuscript.text();
    }

    /** The clause around a place: between two of 「，。；：！？」 or line ends. */
    Passage clauseAt(int position) {
        var sentence = sentenceAt(position);
        int from = Math.max(sentence.start(), position - CLAUSE);
        int to = Math.min(sentence.end(), position + CLAUSE);
        return new Passage(from, text().substring(from, to))
                .partsEndedBy("，：").stream()
                        .filter(clause -> clause.holds(position))
                        .findFirst()
                        .orElseThrow();
    }

    Passage sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }
}
