package cn.taizhang.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * 文中已写的: what of a finished text is asked for anew in the next one: its stated numbers, and the dates up to which it counts or
 * on which something began. A date with its year is only taken whole, behind 截至: a day without its year would be read with
 * the wrong one.
 */
final class StatedPlaces {

    private static final Pattern CUT_OFF =
            Pattern.compile("(?:截至|截止|截止到|截至到|统计到)\\s?(\\d{4}年\\d{1,2}月\\d{1,2}日)");

    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?<![\\d年.])(\\d{1,2})月(?:(\\d{1,2})[日号]|(?=[底末份]))");

    private StatedPlaces() {}

    /** What runs over a line that was broken by the width of a page is left out: it could not be written back as one. */
    static List<Stretch> in(Reading reading, String original) {
        var found = new TreeMap<Integer, Stretch>();
        StatedNumbers.in(reading)
                .forEach(one -> found.put(one.start(), new Stretch(one.start(), one.end())));
        var cutOff = CUT_OFF.matcher(reading.text());
        while (cutOff.find()) {
            put(found, reading, cutOff.start(1), cutOff.end(1));
        }
        var date = MONTH_AND_DAY.matcher(reading.text());
        while (date.find()) {
            put(found, reading, date.start(1), date.end(1));
            if (date.group(2) != null) {
                put(found, reading, date.start(2), date.end(2));
            }
        }
        return found.values().stream()
                .filter(one ->
                        original.indexOf('\n', one.start()) < 0
                                || original.indexOf('\n', one.start()) >= one.end())
                .toList();
    }

    private static void put(Map<Integer, Stretch> found, Reading reading, int start, int end) {
        var one = new Stretch(reading.originOf(start), reading.endInOriginal(end));
        found.put(one.start(), one);
    }
}
