package cn.taizhang.matching;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.MarkedText;
import java.util.ArrayList;
import java.util.List;

/**
 * 匹配评分 over marked texts: how often the answer is the first proposal (or there is rightly none that is certain), how often it
 * is among three, and how many certain proposals are wrong.
 */
final class MatchingScore {

    private int answered;
    private int first;
    private int amongThree;
    private int certain;
    private int wrongCertain;
    private int places;
    private int filled;
    private final List<String> misses = new ArrayList<>();

    static MatchingScore of(List<MarkedText> texts) {
        var score = new MatchingScore();
        texts.forEach(score::add);
        return score;
    }

    private void add(MarkedText marked) {
        var read = Manuscript.read(marked.text());
        var proposals = Matching.of(read);
        for (var place : marked.places()) {
            read.places().stream()
                    .filter(one -> one.start() == place.start() && one.end() == place.end())
                    .findFirst()
                    .ifPresent(one -> judge(marked, place, proposals.get(one.number() - 1)));
        }
    }

    private void judge(MarkedText marked, MarkedText.Place place, List<Proposal> proposals) {
        places++;
        boolean hasAnswer = !place.answer().equals("-");
        boolean right = !proposals.isEmpty() && proposals.getFirst().code().equals(place.answer());
        boolean certainFirst = !proposals.isEmpty() && proposals.getFirst().certain();
        if (certainFirst) {
            certain++;
            if (right) {
                filled++;
            } else {
                wrongCertain++;
                miss("WRONG", marked, place, proposals);
            }
        }
        if (!hasAnswer) {
            return;
        }
        answered++;
        first += right ? 1 : 0;
        boolean three =
                proposals.stream().limit(3).anyMatch(one -> one.code().equals(place.answer()));
        amongThree += three ? 1 : 0;
        if (!right) {
            miss(three ? "second" : "MISSED", marked, place, proposals);
        } else if (!certainFirst) {
            miss("unsure", marked, place, proposals);
        }
    }

    private void miss(
            String what, MarkedText marked, MarkedText.Place place, List<Proposal> proposals) {
        int from = Math.max(0, place.start() - 26);
        int to = Math.min(marked.text().length(), place.end() + 16);
        var told = new StringBuilder();
        proposals.stream()
                .limit(3)
                .forEach(one -> told.append(" %s %.2f".formatted(one.code(), one.confidence())));
        misses.add(
                "%s %s %s: %s◆%s →%s"
                        .formatted(
                                what,
                                marked.name().substring(0, 2),
                                place.answer(),
                                marked.text().substring(from, place.start()),
                                marked.text().substring(place.end(), to),
                                told)
                        .replace("\n", "⏎"));
    }

    double topOne() {
        return (double) first / answered;
    }

    double topThree() {
        return (double) amongThree / answered;
    }

    int wrongCertain() {
        return wrongCertain;
    }

    int places() {
        return places;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return "%d places, %d with an answer: first %.3f, among three %.3f; filled without asking %d, of these wrong %d"
                .formatted(places, answered, topOne(), topThree(), certain, wrongCertain);
    }
}
