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
        return sentenceAt(position).partsEndedBy("，：").stream()
                .filter(clause -> clause.holds(position))
                .findFirst()
                .orElseThrow();
    }

    Passage sentenceAt(int position) {
        return sentences.stream()
                .filter(sentence -> sentence.holds(position))
                .findFirst()
                .orElseThrow();
    }
}
