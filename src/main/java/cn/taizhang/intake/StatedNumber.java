package cn.taizhang.intake;

/**
 * 文中的数: a concrete number with a measure word; in last year's report it is a candidate for this year's figure.
 *
 * @param start in {@link String} indices of the text
 */
public record StatedNumber(int start, int end, String text, String unit) {}
