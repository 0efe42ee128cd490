package cn.taizhang.proofreading;

import java.util.List;

/** 概数重复: 「约」「近」「余」「左右」「以上」 each say that a number is not exact; one of them is enough. */
final class DoubledRounding {

    private static final String NUMBER = "[\\d×.]+万?|[一二两三四五六七八九]?[十百千万]+";
    private static final String ABOUT = "大约|约|将近|接近|近|超过|逾";
    private static final String UNIT = "(?:万元|元|人次|[个名人次项件场家户份篇条处天年])";

    static final List<Check> CHECKS =
            List.of(
                    PatternCheck.of(
                            Rule.ROUNDING_DOUBLED,
                            "(?:" + ABOUT + ")((?:" + NUMBER + ")余)",
                            "“%s”一处用了两个表示概数的词，保留一个。",
                            found -> found.group(1)),
                    PatternCheck.of(
                            Rule.ROUNDING_DOUBLED,
                            "((?:" + NUMBER + ")余" + UNIT + "?)(?:以上|左右|上下)",
                            "“%s”一处用了两个表示概数的词，保留一个。",
                            found -> found.group(1)),
                    PatternCheck.of(
                            Rule.ROUNDING_DOUBLED,
                            "(?:大约|约|将近|接近|近)((?:" + NUMBER + ")" + UNIT + "(?:左右|上下|以上))",
                            "“%s”一处用了两个表示概数的词，保留一个。",
                            found -> found.group(1)));

    private DoubledRounding() {}
}
