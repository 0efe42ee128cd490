package cn.taizhang.promise;

import cn.taizhang.intake.Manuscript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 对照: which paragraphs of a later text speak of what was promised. Words are compared by pairs of characters; one that stands in
 * many paragraphs counts little. The shared words are shown, so that the reader sees why.
 */
public final class Pairing {

    /** From this share of its words on a promise counts as spoken of. */
    static final double SPEAKS = 0.22;

    /** A second paragraph is shown when it comes as near as this to the first. */
    private static final double NEARLY = 0.6;

    private static final int MOST = 2;
    private static final double TITLE = 0.65;

    private final List<Paragraph> paragraphs;

    /** By pair of characters the paragraphs that have it, by their place in the list. */
    private final Map<String, List<Integer>> having = new HashMap<>();

    /**
     * 一段, with the heading above it.
     *
     * @param number among the paragraphs that were given, from 0
     * @param plans whether it stands where the text itself plans
     */
    private record Paragraph(int number, String text, Set<String> pairs, boolean plans) {}

    /**
     * 说到的一段.
     *
     * @param paragraph its number among the lines of the text, from 0
     * @param shared the words that stand in both, the longest first
     */
    public record Spoken(int paragraph, String text, List<String> shared) {}

    /**
     * 一条打算和本稿.
     *
     * @param spoken the paragraphs that speak of it most; none where there is nothing
     * @param plannedAgain whether only the plans of this text speak of it
     */
    public record Pair(Promise promise, List<Spoken> spoken, boolean plannedAgain) {

        public Pair {
            spoken = List.copyOf(spoken);
        }
    }

    /** A text as its lines, each a paragraph or a heading. */
    private Pairing(List<String> lines) {
        this.paragraphs = paragraphsOf(lines);
        for (int at = 0; at < paragraphs.size(); at++) {
            for (var pair : paragraphs.get(at).pairs()) {
                having.computeIfAbsent(pair, _ -> new ArrayList<>()).add(at);
            }
        }
    }

    /** Each promise with the lines that speak of it. */
    public static List<Pair> of(List<Promise> promises, List<String> lines) {
        var pairing = new Pairing(lines);
        return promises.stream().map(pairing::paired).toList();
    }

    private static List<Paragraph> paragraphsOf(List<String> lines) {
        var text = String.join("\n", lines);
        var plans = Promises.spansIn(text);
        var headings = Manuscript.read(text).headings();
        var found = new ArrayList<Paragraph>();
        int at = 0;
        var above = "";
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            int start = at;
            int end = at + line.length();
            boolean heading =
                    headings.stream()
                            .anyMatch(one ->
                                    one.start() >= start
                                            && one.end() + 1 >= end
                                            && one.start() < end);
            boolean planned = plans.stream().anyMatch(one -> one[0] < end && start < one[1]);
            if (heading) {
                above = line;
            } else if (number > 0 && !line.isBlank()) {
                found.add(new Paragraph(number, line, Words.pairsIn(above + "\n" + line), planned));
                above = "";
            }
            at = end + 1;
        }
        return found;
    }

    /** 得分 of a paragraph. */
    private record Scored(Paragraph paragraph, double score) {}

    private Pair paired(Promise promise) {
        var runs = Words.runsOf(promise.text());
        double[] title = shares(Words.pairsIn(promise.title()));
        double[] whole = shares(Words.pairsOf(runs));
        var scored =
                IntStream.range(0, paragraphs.size())
                        .mapToObj(at ->
                                new Scored(
                                        paragraphs.get(at),
                                        TITLE * title[at] + (1 - TITLE) * whole[at]))
                        .filter(one -> one.score() >= SPEAKS)
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .toList();
        var told = scored.stream().filter(one -> !one.paragraph().plans()).toList();
        double least = told.isEmpty() ? 0 : told.getFirst().score() * NEARLY;
        return new Pair(
                promise,
                told.stream()
                        .filter(one -> one.score() >= least)
                        .limit(MOST)
                        .map(one ->
                                new Spoken(
                                        one.paragraph().number(),
                                        one.paragraph().text(),
                                        Words.shared(runs, one.paragraph().pairs())))
                        .toList(),
                told.isEmpty() && !scored.isEmpty());
    }

    /** By paragraph the share of the words that stand there as well, each weighed by how few paragraphs have it. */
    private double[] shares(Set<String> words) {
        double[] shares = new double[paragraphs.size()];
        double all = 0;
        for (var pair : words) {
            var there = having.getOrDefault(pair, List.of());
            double weight = Math.log(1 + (paragraphs.size() + 1.0) / (1 + there.size()));
            all += weight;
            there.forEach(at -> shares[at] += weight);
        }
        for (int at = 0; at < shares.length; at++) {
            shares[at] = all == 0 ? 0 : shares[at] / all;
        }
        return shares;
    }
}
