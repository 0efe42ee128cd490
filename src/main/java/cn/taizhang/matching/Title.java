package cn.taizhang.matching;

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

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");

    /** Of two years in a title the one that is looked back on: 2019年工作总结和2020年工作计划. */
    private static final Pattern LOOKING_BACK =
            Pattern.compile("(20[0-9]{2})年[^年]{0,20}(?:总结|小结|汇报|报告|情况)");

    private static final int HEAD = 60;
    private static final int LONGEST = 45;

    static Title of(String text) {
        var head = text.strip();
        var line = head.substring(0, Math.min(HEAD, head.length())).lines().findFirst().orElse("");
        if (line.length() >= LONGEST) {
            return new Title(false, 0);
        }
        return new Title(FROM_BELOW.matcher(line).find(), year(line));
    }

    private static int year(String line) {
        var back = LOOKING_BACK.matcher(line);
        if (back.find()) {
            return Integer.parseInt(back.group(1));
        }
        return YEAR.matcher(line)
                .results()
                .mapToInt(year -> Integer.parseInt(year.group(1)))
                .min()
                .orElse(0);
    }
}
