package cn.taizhang.intake;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;

/** 字形: characters read as what they stand for, one for one, so that no index moves. */
final class Characters {

    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";
    private static final int FULL_TO_HALF = 0xFEE0;

    private Characters() {}

    static String folded(String text) {
        var folded = new StringBuilder(simplified(text));
        for (int at = 0; at < folded.length(); at++) {
            folded.setCharAt(at, folded(folded, at));
        }
        return folded.toString();
    }

    private static char folded(CharSequence text, int at) {
        char one = text.charAt(at);
        if (one >= '０' && one <= '９' || one >= 'Ａ' && one <= 'ｚ' || one == '％' || one == '＊') {
            return (char) (one - FULL_TO_HALF);
        }
        int half = HALF.indexOf(one);
        if (half >= 0 && besideChinese(text, at) && !partsThousands(text, at)) {
            return FULL.charAt(half);
        }
        if (one == '.' && endsAChineseSentence(text, at)) {
            return '。';
        }
        return one == '\r' || one == '\u00A0' ? ' ' : one;
    }

    /** ×,×××: a comma within one masked number; one between two is written full. */
    private static boolean partsThousands(CharSequence text, int at) {
        return text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && text.charAt(at - 1) == '×'
                && text.charAt(at + 1) == '×';
    }

    private static boolean besideChinese(CharSequence text, int at) {
        return at > 0 && isChinese(text.charAt(at - 1))
                || at + 1 < text.length() && isChinese(text.charAt(at + 1));
    }

    private static boolean endsAChineseSentence(CharSequence text, int at) {
        boolean behindChinese = at > 1 && isHan(text.charAt(at - 1)) && isHan(text.charAt(at - 2));
        return behindChinese
                && (at + 1 == text.length()
                        || isHan(text.charAt(at + 1))
                        || Character.isWhitespace(text.charAt(at + 1)));
    }

    /** Han, or a mark or sign that stands where a Chinese character would. */
    static boolean isChinese(char one) {
        return isHan(one) || "，。；：？！（）、“”《》×％%".indexOf(one) >= 0;
    }

    static boolean isHan(char one) {
        return Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN && one != '〇';
    }

    /** 简化字. Only what the simplified set lacks is changed: the table also prefers one of two simplified words to another. */
    private static String simplified(String text) {
        var simplified = Holder.SIMPLIFYING.transliterate(text);
        if (simplified.equals(text) || simplified.length() != text.length()) {
            return text;
        }
        var encoder = Holder.SIMPLIFIED_SET.newEncoder();
        var kept = new StringBuilder(simplified);
        for (int at = 0; at < text.length(); at++) {
            if (encoder.canEncode(text.charAt(at))) {
                kept.setCharAt(at, text.charAt(at));
            }
        }
        return kept.toString();
    }

    /** Made when it is first needed: loading the table takes a moment. */
    private static final class Holder {
        private static final Charset SIMPLIFIED_SET = Charset.forName("GB2312");
        private static final Transliterator SIMPLIFYING =
                Transliterator.getInstance("Traditional-Simplified");
    }
}
