package cn.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 识稿评分: how many open places of marked texts are found, how many found are none, and how many kinds and headings are right. */
final class IntakeScore {

    private int wanted;
    private int found;
    private int right;
    private int rightKinds;
    private int wantedTitles;
    private int foundTitles;
    private int rightTitles;
    private final List<String> misses = new ArrayList<>();

    static IntakeScore of(List<MarkedText> texts) {
        var score = new IntakeScore();
        texts.forEach(score::add);
        return score;
    }

    private void add(MarkedText marked) {
        var read = Manuscript.read(marked.text());
        wanted += marked.places().size();
        found += read.places().size();
        for (var place : marked.places()) {
            var hit =
                    read.places().stream()
                            .filter(one -> one.start() == place.start() && one.end() == place.end())
                            .findFirst();
            if (hit.isEmpty()) {
                miss(marked, "not found", place.start(), place.end());
            } else {
                right++;
                if (hit.get().kind().name().toLowerCase(Locale.ROOT).equals(place.kind())) {
                    rightKinds++;
                } else {
                    miss(
                            marked,
                            "kind " + hit.get().kind() + " instead of " + place.kind(),
                            place.start(),
                            place.end());
                }
            }
        }
        read.places().stream()
                .filter(one ->
                        marked.places().stream()
                                .noneMatch(place ->
                                        one.start() == place.start() && one.end() == place.end()))
                .forEach(one -> miss(marked, "no place", one.start(), one.end()));
        titles(marked, read);
    }

    private void titles(MarkedText marked, Manuscript read) {
        wantedTitles += marked.titles().size();
        foundTitles += read.headings().size();
        for (var title : marked.titles()) {
            if (read.headings().stream().anyMatch(one -> same(one, title))) {
                rightTitles++;
            } else {
                miss(
                        marked,
                        "heading not found " + title.level() + title.placing(),
                        title.start(),
                        title.end());
            }
        }
        read.headings().stream()
                .filter(one -> marked.titles().stream().noneMatch(title -> same(one, title)))
                .forEach(one ->
                        miss(
                                marked,
                                "no heading " + one.level() + one.placing(),
                                one.start(),
                                one.end()));
    }

    private static boolean same(Heading heading, MarkedText.Title title) {
        return heading.level() == title.level()
                && heading.start() == title.start()
                && heading.end() == title.end()
                && (heading.placing() == Heading.Placing.OWN_LINE)
                        == title.placing().equals("own-line");
    }

    private void miss(MarkedText marked, String what, int start, int end) {
        int from = Math.max(0, start - 12);
        int to = Math.min(marked.text().length(), end + 12);
        misses.add(
                "%s %s: %s【%s】%s"
                        .formatted(
                                marked.name(),
                                what,
                                marked.text().substring(from, start),
                                marked.text().substring(start, end),
                                marked.text().substring(end, to))
                        .replace("\n", "⏎"));
    }

    double recall() {
        return share(right, wanted);
    }

    double precision() {
        return share(right, found);
    }

    double kinds() {
        return share(rightKinds, right);
    }

    double headingRecall() {
        return share(rightTitles, wantedTitles);
    }

    double headingPrecision() {
        return share(rightTitles, foundTitles);
    }

    List<String> misses() {
        return misses;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        return "%d places: recall %.3f, precision %.3f, kinds %.3f; %d headings: recall %.3f, precision %.3f"
                .formatted(
                        wanted,
                        recall(),
                        precision(),
                        kinds(),
                        wantedTitles,
                        headingRecall(),
                        headingPrecision());
    }
}
