package cn.taizhang.proofreading;

import cn.taizhang.kernel.ChineseNumerals;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * 标题序号: 「一、」「（一）」「1.」「（1）」.
 *
 * @param before what stands before the number
 * @param after what stands behind it
 */
record HeadingLabel(int start, int end, String before, String digits, String after) {

    private static final Pattern LABEL =
            Pattern.compile("([（(]?)([一二三四五六七八九十]{1,3}|\\d{1,2})([）)]?[、.．，]?)");

    /** The label at the start of a heading; empty for 「一是」 and what has no number. */
    static Optional<HeadingLabel> at(String text, int start) {
        int from = start > 0 && "（(".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        var found = LABEL.matcher(text).region(from, text.length());
        if (!found.lookingAt() || (found.group(1) + found.group(3)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new HeadingLabel(
                        from, found.end(), found.group(1), found.group(2), found.group(3)));
    }

    int number() {
        return ChineseNumerals.value(digits).orElse(0);
    }

    /** The same label around another number. */
    IntFunction<String> written() {
        return number ->
                before
                        + (isArabic() ? Integer.toString(number) : ChineseNumerals.text(number))
                        + after;
    }

    /** Everything but the number. */
    String style() {
        return before + "#" + after;
    }

    String inStyleOf(HeadingLabel other) {
        return other.before + digits + other.after;
    }

    boolean isArabic() {
        return Character.isDigit(digits.charAt(0));
    }
}
