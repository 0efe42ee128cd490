package cn.taizhang.intake;

import cn.taizhang.intake.Neighbourhood.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * 来稿: a text with its open places, stated numbers and headings, each in reading order.
 *
 * @param surroundings of each place
 */
public record Manuscript(
        String text,
        List<OpenPlace> places,
        List<Surroundings> surroundings,
        List<StatedNumber> numbers,
        List<Heading> headings) {

    public Manuscript {
        places = List.copyOf(places);
        surroundings = List.copyOf(surroundings);
        numbers = List.copyOf(numbers);
        headings = List.copyOf(headings);
    }

    /** 识稿: reads any text; there is none that is refused. */
    public static Manuscript read(String text) {
        return read(text, List.of());
    }

    /**
     * The same with stretches that are places although no mark stands there: numbers and dates of a finished text, which are asked
     * for anew. One that meets a marked place is left out.
     */
    public static Manuscript read(String text, List<Stretch> asked) {
        var reading = Reading.of(text);
        var spans = withAsked(openSpans(reading.text()), reading, asked);
        var titles = Headings.in(reading.text());
        var neighbourhood =
                new Neighbourhood(
                        reading.text(),
                        spans,
                        titles.stream()
                                .map(one -> new Title(one.level(), one.start(), one.end()))
                                .toList());
        var places = new ArrayList<OpenPlace>();
        var surroundings = new ArrayList<Surroundings>();
        for (int i = 0; i < spans.size(); i++) {
            places.add(place(reading, i + 1, spans.get(i)[0], spans.get(i)[1]));
            surroundings.add(neighbourhood.of(i));
        }
        return new Manuscript(
                text,
                places,
                surroundings,
                StatedNumbers.in(reading),
                titles.stream().map(one -> one.in(reading)).toList());
    }

    /** 文中已写的: the numbers and dates of a finished text that a place may be made of, in reading order. */
    public static List<Stretch> statedIn(String text) {
        return StatedPlaces.in(Reading.of(text), text);
    }

    /** What stands around a place of this text. */
    public Surroundings around(OpenPlace place) {
        return surroundings.get(place.number() - 1);
    }

    /**
     * 自然段: each as the stretches of the text it is made of: a line that was only broken by the width of a page goes on in
     * the next, and numbers of pages belong to none.
     */
    public static List<List<Stretch>> paragraphsOf(String text) {
        var paragraphs = new ArrayList<List<Stretch>>();
        var paragraph = new ArrayList<Stretch>();
        for (var line : Lines.of(text)) {
            if (!line.isPageNumber()) {
                paragraph.add(new Stretch(line.start(), line.end()));
            }
            if (line.breaksBehind() && !(line.isPageNumber() && paragraph.isEmpty())) {
                paragraphs.add(List.copyOf(paragraph));
                paragraph.clear();
            }
        }
        paragraphs.add(List.copyOf(paragraph));
        return paragraphs;
    }

    private static List<int[]> withAsked(List<int[]> open, Reading reading, List<Stretch> asked) {
        var spans = new TreeMap<Integer, int[]>();
        open.forEach(span -> spans.put(span[0], span));
        for (var one : asked) {
            int start = reading.indexOf(one.start());
            int end = reading.indexOf(one.end() - 1) + 1;
            boolean apart = open.stream().noneMatch(span -> span[0] < end && start < span[1]);
            if (start >= 0 && end > start && apart) {
                spans.putIfAbsent(start, new int[] {start, end});
            }
        }
        return List.copyOf(spans.values());
    }

    private static List<int[]> openSpans(String text) {
        var marks = Mark.in(text);
        var rules = new MarkRules(text, marks);
        var spans = new TreeMap<Integer, int[]>();
        marks.stream()
                .filter(rules::isOpen)
                .forEach(mark -> spans.put(mark.start(), new int[] {mark.start(), mark.end()}));
        for (int at : DroppedNumbers.in(text)) {
            var before = spans.floorEntry(at);
            if (before == null || before.getValue()[1] < at) {
                spans.put(at, new int[] {at, at});
            }
        }
        return List.copyOf(spans.values());
    }

    private static OpenPlace place(Reading reading, int number, int start, int end) {
        var told = PlaceKinds.of(reading.text(), start, end);
        int from = start == end ? reading.endInOriginal(start) : reading.originOf(start);
        int to = start == end ? from : reading.endInOriginal(end);
        return new OpenPlace(number, from, to, told.kind(), told.unit());
    }
}
