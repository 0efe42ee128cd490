package cn.taizhang.matching;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 标题: what a text's title tells of all its places.
 *
 * @param fromBelow whether a street or community tells of itself
 * @param year whose report it is; 0 where the title names none
 */
record Title(boolean fromBelow, int year) {

    private static final Pattern FROM_BELOW =
            Pattern.compile(
                    "(?:街道|镇|乡|社区|村)(?:党工委|党委|党总支|党支部|办事处|居委会)?(?:20|关于|\\d|上半年|半年|年度|党建|工作|基层|述职|汇报|总结|[×Xx＿_*○□△]++(?!个|家))");

    /** A year by its number; where something began in it, what follows is of the time since. */
    private static final Pattern YEAR =
            Pattern.compile("(20[0-9]{2})年(?![^。；]{0,14}(?:以来|启动|开始|起|至今|至))");

    private static final int HEAD = 60;
    private static final int LONGEST = 45;

    static Title of(String text) {
        var head = text.strip();
        var line = head.substring(0, Math.min(HEAD, head.length())).lines().findFirst().orElse("");
        if (line.length() >= LONGEST) {
            return new Title(false, 0);
        }
        var years = years(line);
        return new Title(
                FROM_BELOW.matcher(line).find(), years.isEmpty() ? 0 : Collections.max(years));
    }

    /** The years that are named in a text, in their order. */
    static List<Integer> years(String text) {
        return YEAR.matcher(text).results().map(year -> Integer.valueOf(year.group(1))).toList();
    }
}
