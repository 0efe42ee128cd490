package cn.taizhang.promise;

import java.util.regex.Pattern;

/** 打算的标题: known by its words, with or without a number. */
final class PlanHeading {

    private static final String LATER =
            "(?:下半年|下一?步|下一?阶段|下阶段|下一?季度|下一?个?月|今后|明年|来年|下一?年度?|新的一年|未来)";
    private static final String PLAN = "(?:打算|安排|计划|思路|设想|谋划|部署|重点|举措|措施|任务|目标|要点|方向|工作|考虑|建议)";

    /** 下半年工作打算; 工作计划 alone; 下一步. */
    private static final Pattern SAYS =
            Pattern.compile(
                    LATER
                            + "[^，。；]{0,16}"
                            + PLAN
                            + "|^"
                            + LATER
                            + "$|(?:工作|初步|总体)(?:打算|计划|安排|设想|思路)[）)]?$|打算[）)]?$");

    /** 计划完成情况, 计划生育: of what was, or of something else; 下半年工作打算的汇报 names the paper. */
    private static final Pattern SPEAKS_OF_THE_PAST =
            Pattern.compile(
                    "计划生育|(?:打算|安排|计划|思路|部署|任务|目标)[^，。；、和及与]{0,6}(?:完成|落实|执行|实施|推进|进展)?(?:情况|进度|回顾)|(?:汇报|报告|总结|材料|发言|方案|通知)[）)]?$");

    /** 存在问题和下一步打算: what is planned begins somewhere below. */
    private static final Pattern BESIDES = Pattern.compile("(?:问题|不足|困难|差距|短板|体会|做法|成效|经验|情况)");

    /** 下一步，我们将…: a paragraph that plans without a heading. */
    private static final Pattern OPENS_A_PLAN =
            Pattern.compile(
                    "^"
                            + LATER
                            + "(?:工作中?)?[，,：:]?[^。；]{0,40}?(?:将|(?<![主重需])要|继续|重点|着力|打算|计划|围绕|进一步|坚持)");

    private static final Pattern LATER_WORK =
            Pattern.compile("(?:^|[。；！？\\n])[^。；！？\\n]{0,6}?" + LATER);

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^[\\s\u3000]*(?:第?[一二三四五六七八九十]{1,3}(?:、|[.．]|部分[：: ]?)|[（(][一二三四五六七八九十\\d]{1,3}[)）][、.．]?|\\d{1,2}[、.．]|[一二三四五六七八九十]{1,3}是要?|第[一二三四五六七八九十]{1,3}[，、：]|(?:首先|其次|再次|最后)，)[\\s\u3000]*");

    private PlanHeading() {}

    /** Whether a heading announces what is planned. */
    static boolean is(String heading) {
        var words = bare(heading);
        return SAYS.matcher(words).find() && !SPEAKS_OF_THE_PAST.matcher(words).find();
    }

    /** Whether a heading announces something else as well. */
    static boolean isShared(String heading) {
        return BESIDES.matcher(bare(heading)).find();
    }

    /** Whether a paragraph plans although no heading says so. */
    static boolean opens(String paragraph) {
        return OPENS_A_PLAN.matcher(paragraph.strip()).find();
    }

    /** Where the text of a shared section comes to what is planned; 0 where it does not say. */
    static int planBegins(String text) {
        var later = LATER_WORK.matcher(text);
        return later.find() ? later.start() : 0;
    }

    /** Without its number and the marks around it. */
    static String bare(String heading) {
        var words = NUMBER.matcher(heading.strip()).replaceFirst("");
        int end = words.length();
        while (end > 0 && isMark(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end);
    }

    private static boolean isMark(char one) {
        return "。：:".indexOf(one) >= 0 || Character.isWhitespace(one);
    }
}
