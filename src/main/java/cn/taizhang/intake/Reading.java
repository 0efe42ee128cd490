package cn.taizhang.intake;

import java.util.Arrays;

/**
 * 通读稿: a text as one reads it, for finding what it says: lines that were only broken by their width are joined, numbers of
 * pages left out, half-width punctuation and traditional characters read as what they stand for. Each character knows
 * where it came from.
 */
final class Reading {

    private final String text;
    private final int[] origins;

    private Reading(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static Reading of(String original) {
        var kept = new StringBuilder(original.length());
        var origins = new int[original.length()];
        var folded = Characters.folded(original);
        for (var line : Lines.of(original)) {
            if (line.isPageNumber()) {
                continue;
            }
            for (int at = line.start(); at < line.end(); at++) {
                origins[kept.length()] = at;
                kept.append(folded.charAt(at));
            }
            if (line.breaksBehind()) {
                origins[kept.length()] = line.end();
                kept.append('\n');
            }
        }
        return new Reading(kept.toString(), Arrays.copyOf(origins, kept.length()));
    }

    /** What is searched; its indices are those of this reading. */
    String text() {
        return text;
    }

    /** Where a character stands in the original. */
    int originOf(int at) {
        return at < origins.length ? origins[at] : afterLast();
    }

    /** Where something ends in the original whose last character is the one before. */
    int endInOriginal(int end) {
        return end == 0 ? originOf(0) : origins[end - 1] + 1;
    }

    /** Where a character of the original stands in the reading, negative where it was left out. */
    int indexOf(int original) {
        return Arrays.binarySearch(origins, original);
    }

    private int afterLast() {
        return origins.length == 0 ? 0 : origins[origins.length - 1] + 1;
    }
}
