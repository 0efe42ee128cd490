package cn.taizhang.report;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.Stretch;
import cn.taizhang.matching.Matching;
import cn.taizhang.matching.Proposal;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 已对应的文稿: a text and, in reading order, its places with what each is bound to. */
public record BoundText(String text, List<BoundPlace> places) {

    public BoundText {
        places = List.copyOf(places);
    }

    /** A text as it came: what a place certainly asks for is bound, the rest is open. */
    public static BoundText read(String text) {
        var manuscript = Manuscript.read(text);
        var proposals = Matching.of(manuscript);
        var places = new ArrayList<BoundPlace>();
        for (var place : manuscript.places()) {
            var certain =
                    proposals.get(place.number() - 1).stream()
                            .limit(1)
                            .filter(Proposal::certain)
                            .map(Proposal::code)
                            .findFirst()
                            .orElse(null);
            places.add(
                    new BoundPlace(
                            place.start(), place.end(), place.kind(), place.unit(), certain, null));
        }
        return new BoundText(text, places);
    }

    /** A file as it came. */
    public static BoundText read(TextFile file) {
        var whole = read(file.text());
        return of(file, whole.places());
    }

    /** The text of a file with these places. Numbers of pages and other words of the margin are kept only where a place stands there. */
    public static BoundText of(TextFile file, List<BoundPlace> places) {
        boolean beyond = places.stream().anyMatch(one -> one.end() > file.endOfMainText());
        return new BoundText(
                beyond ? file.text() : file.text().substring(0, file.endOfMainText()), places);
    }

    /** Proposals for each place, the best first; none for a place that only a returned file has. */
    public List<List<Proposal>> proposals() {
        var manuscript = manuscript();
        var found = Matching.of(manuscript);
        return places.stream()
                .map(place ->
                        manuscript.places().stream()
                                .filter(one ->
                                        one.start() == place.start() && one.end() == place.end())
                                .findFirst()
                                .map(one -> found.get(one.number() - 1))
                                .orElse(List.of()))
                .toList();
    }

    /** The text as it is read when each of these places is one, marked or made of what a finished text said. */
    private Manuscript manuscript() {
        return Manuscript.read(
                text,
                places.stream()
                        .filter(one -> one.said() != null)
                        .map(one -> new Stretch(one.start(), one.end()))
                        .toList());
    }

    /** 文中的数: what is stated in so many words and may become places, in reading order. */
    public List<StatedPlace> stated() {
        return StatedPlace.in(this);
    }

    /** 写好的文稿: whether it has more numbers that are likely to be figures than it has blanks. */
    public boolean statesMoreThanItAsks() {
        long likely = stated().stream().filter(one -> !one.proposals().isEmpty()).count();
        return likely > places.size();
    }

    /** 改为取数: with more places, each made of what the text says. */
    public BoundText taking(List<BoundPlace> more) {
        var all = new ArrayList<>(places);
        all.addAll(more);
        all.sort(Comparator.comparingInt(BoundPlace::start));
        return new BoundText(text, all);
    }

    /** With another content of one place, numbered from 1. */
    public BoundText with(int number, BoundPlace place) {
        var changed = new ArrayList<>(places);
        changed.set(number - 1, place);
        return new BoundText(text, changed);
    }
}
