package cn.taizhang.kernel;

import java.util.OptionalInt;

/** 数字的写法: numbers below one thousand in Chinese or Arabic digits. */
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private ChineseNumerals() {}

    /** The number of 「十二」, 「两」 or 「12」; empty where it is none. */
    public static OptionalInt value(String text) {
        if (text.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (text.isEmpty() || !text.matches("[一二两三四五六七八九]?百?零?[一二三四五六七八九]?十?[一二三四五六七八九两]?")) {
            return OptionalInt.empty();
        }
        int sum = 0;
        int digit = 0;
        for (char sign : text.replace('两', '二').toCharArray()) {
            if (sign == '百' || sign == '十') {
                sum += Math.max(digit, 1) * (sign == '百' ? HUNDRED : TEN);
                digit = 0;
            } else {
                digit = Math.max(DIGITS.indexOf(sign), 0);
            }
        }
        return OptionalInt.of(sum + digit);
    }

    /** 「十二」 of 12, as headings are numbered. */
    public static String text(int number) {
        if (number < 1 || number >= HUNDRED) {
            throw new IllegalArgumentException("headings are numbered from 1 to 99");
        }
        int tens = number / TEN;
        int ones = number % TEN;
        var before = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return ones == 0 ? before : before + DIGITS.charAt(ones);
    }
}
