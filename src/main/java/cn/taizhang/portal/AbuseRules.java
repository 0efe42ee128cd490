package cn.taizhang.portal;

import cn.taizhang.kernel.PersonalMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 待核: what a person should look at first. Nothing is turned away for it, because a complaint in anger is a complaint; each
 * reason is a sentence.
 */
final class AbuseRules {

    private static final Pattern LINK = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}]");

    /** 只有链接: fewer letters than these beside the links is nothing said. */
    static final int FEWEST_LETTERS = 5;

    /** 刷屏: so many times the same sign in a row. */
    static final int REPEATED_SIGN = 15;

    private static final Pattern SAME_SIGN =
            Pattern.compile("(.)\\1{" + (REPEATED_SIGN - 1) + ",}", Pattern.DOTALL);

    private AbuseRules() {}

    /** @param saidBefore whether the same words came to this community and still wait */
    static List<String> reasons(String words, boolean saidBefore) {
        var reasons = new ArrayList<String>();
        PersonalMarks.in(words).forEach(mark -> reasons.add("正文里" + mark));
        var links = LINK.matcher(words);
        if (links.find()) {
            String rest = links.replaceAll("");
            reasons.add(
                    WORDS.matcher(rest).results().count() < FEWEST_LETTERS
                            ? "除了网址几乎没有别的内容"
                            : "正文里有网址");
        }
        if (SAME_SIGN.matcher(words).find()) {
            reasons.add("同一个字符连着出现 " + REPEATED_SIGN + " 次以上");
        }
        if (saidBefore) {
            reasons.add("同一社区刚收到过一字不差的内容");
        }
        return List.copyOf(reasons);
    }
}
