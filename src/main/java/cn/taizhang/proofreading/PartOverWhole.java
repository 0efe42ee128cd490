package cn.taizhang.proofreading;

import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.StatedNumber;
import cn.taizhang.kernel.ChineseNumerals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 部分与总数: in one sentence what 「其中」 or 「已」 tells of is not more than what it is part of. */
final class PartOverWhole implements Check {

    private static final Pattern DONE =
            Pattern.compile(
                    "(?:已|现已|已经)(?:全部)?(?:完成)?(?:整改|办结|解决|销号|化解|落实|处置|答复|整治|完成)[^，\\d]{0,6}$");
    private static final Pattern DETERMINED =
            Pattern.compile("确定|共|梳理|排查|查摆|交办|反馈|发现|列出|列明|收到|受理|征求|征集|承诺|认领|应");
    private static final Pattern MORE = Pattern.compile("累计|新增|此外|另外|另有|历年");
    private static final Pattern AMOUNT = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final String PERSONS = "人名位";

    @Override
    public List<Remark> read(Reading reading) {
        return reading.manuscript().numbers().stream()
                .flatMap(part -> remark(part, reading).stream())
                .toList();
    }

    private static Optional<Remark> remark(StatedNumber part, Reading reading) {
        var sentence = reading.sentenceAt(part.start());
        int begin = Math.max(sentence.start(), part.start() - Reading.REACH);
        var before = reading.text().substring(begin, part.start());
        int ofThemAt = before.lastIndexOf("其中");
        boolean ofThem = ofThemAt >= 0 && before.indexOf('，', ofThemAt) < 0;
        boolean done = DONE.matcher(before).find() && DETERMINED.matcher(before).find();
        if (!ofThem && !done) {
            return Optional.empty();
        }
        int from = ofThem ? ofThemAt : before.lastIndexOf("已");
        return wholeBefore(part, begin, begin + from, reading)
                .filter(whole -> amount(part).compareTo(amount(whole)) > 0)
                .filter(whole -> !MORE.matcher(between(whole, part, reading)).find())
                .map(whole -> remark(part, whole));
    }

    private static String between(StatedNumber whole, StatedNumber part, Reading reading) {
        return reading.text().substring(whole.end(), part.start());
    }

    /** The nearest number of its kind before; none where a blank of its kind stands nearer. */
    private static Optional<StatedNumber> wholeBefore(
            StatedNumber part, int from, int to, Reading reading) {
        int blank =
                between(reading.manuscript().places(), OpenPlace::start, from, to)
                        .filter(place -> areAlike(place.unit(), part.unit()))
                        .mapToInt(OpenPlace::start)
                        .max()
                        .orElse(-1);
        return between(reading.manuscript().numbers(), StatedNumber::start, from, to)
                .filter(number -> number.end() <= to)
                .filter(number -> areAlike(number.unit(), part.unit()))
                .filter(number -> number.start() > blank)
                .reduce((_, nearer) -> nearer);
    }

    /** Those that begin between two places of the text, of many in reading order. */
    private static <T> Stream<T> between(List<T> all, ToIntFunction<T> start, int from, int to) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (start.applyAsInt(all.get(middle)) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(low, all.size()).stream().takeWhile(one -> start.applyAsInt(one) < to);
    }

    private static boolean areAlike(String unit, String other) {
        return !unit.isEmpty()
                && (unit.equals(other)
                        || (unit.length() == 1
                                && other.length() == 1
                                && PERSONS.contains(unit)
                                && PERSONS.contains(other)));
    }

    private static BigDecimal amount(StatedNumber number) {
        Matcher digits = AMOUNT.matcher(number.text());
        var amount = digits.find() ? new BigDecimal(digits.group()) : chinese(number.text());
        return number.text().contains("万") ? amount.movePointRight(4) : amount;
    }

    private static BigDecimal chinese(String text) {
        return ChineseNumerals.value(text.replaceAll("[^一二两三四五六七八九十百零]", "")).stream()
                .mapToObj(BigDecimal::valueOf)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static Remark remark(StatedNumber part, StatedNumber whole) {
        return new Remark(
                part.start(),
                part.end(),
                Rule.PART_OVER_WHOLE,
                "这里的%s%s是前文%s%s的一部分，却比总数多，请核对。"
                        .formatted(digits(part), part.unit(), digits(whole), whole.unit()),
                null);
    }

    private static String digits(StatedNumber number) {
        return number.text().endsWith(number.unit())
                ? number.text().substring(0, number.text().length() - number.unit().length())
                : number.text();
    }
}
