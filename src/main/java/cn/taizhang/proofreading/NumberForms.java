package cn.taizhang.proofreading;

import java.util.List;

/** 数字写法: 「阿拉伯数字」 of one width, without separators or blanks (GB/T 15835; no separators in official text). */
final class NumberForms {

    private static final String UNIT = "(?:年|月|日|个|名|人|次|项|件|场|家|户|份|篇|条|处|天|万|亿|元|所|支|批|期|%|％)";

    /** Rates that are told in percent, unlike 容积率 and 汇率. */
    private static final String RATE = "(?:完成|整改|满意|覆盖|知晓|畅通|合格|达标|办结|参与|报到|到会|参会|组建|化解)";

    static final List<Check> CHECKS =
            List.of(
                    PatternCheck.of(
                            Rule.NUMBER_FORM,
                            "(?<![\\d,.])\\d{1,3}(?:,\\d{3})+(?!\\d|,\\d)",
                            "公文中的数字不加千分位逗号。",
                            found -> found.group().replace(",", "")),
                    PatternCheck.of(
                            Rule.NUMBER_FORM,
                            "[０-９]+(?:．[０-９]+)?",
                            "阿拉伯数字用半角。",
                            found -> halfWidth(found.group())),
                    PatternCheck.of(
                            Rule.SPACE,
                            "(?<=[\\d×])(?<!(?:附件|表|图)\\d{1,2})[ \\u3000]+(?=" + UNIT + ")",
                            "数字与量词之间不空格。",
                            _ -> ""),
                    PatternCheck.of(
                            Rule.SPACE,
                            "(?<=[\\u4e00-\\u9fff&&[^件表图第]])[ \\u3000]+(?=[\\d×]+[ \\u3000]*"
                                    + UNIT
                                    + ")",
                            "汉字与数字之间不空格。",
                            _ -> ""),
                    PatternCheck.of(
                            Rule.MISSING_PERCENT,
                            "(?<=(?:"
                                    + RATE
                                    + "率|占比|满意度)(?:达到|达|为|是|提高到|提升到|上升到|分别为)?)\\d{1,3}(?:\\.\\d+)?(?=[，。；、])",
                            "比例“%s”后缺少“%%”。",
                            found -> found.group() + "%"),
                    PatternCheck.of(
                            Rule.NUMBER_FORM,
                            "(\\d)[%％]个?百分点",
                            "百分点已含百分之一的意思，前面不再加“%%”。",
                            found -> found.group(1) + "个百分点"));

    private NumberForms() {}

    private static String halfWidth(String digits) {
        return digits.codePoints()
                .map(sign -> sign == '．' ? '.' : sign - '０' + '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
