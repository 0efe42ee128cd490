package cn.taizhang.proofreading;

import java.util.List;

/** 符号: punctuation of full width, 〔〕 around the year of a document number, × where something is masked. */
final class Signs {

    private static final String HAN = "\\u4e00-\\u9fff";
    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final String MASKED =
            "区|市|县|街道|社区|乡|镇|村|月|日|年|个|名|人|次|项|件|场|家|万元|%|同志|部长|书记|主任|单位";

    static final List<Check> CHECKS =
            List.of(
                    PatternCheck.of(
                            Rule.DOCUMENT_NUMBER,
                            "(?<=["
                                    + HAN
                                    + "])[\\[（(［【]((?:19|20)(?:\\d{2}|××))[\\]）)］】](第?)(?=[\\d×]{1,4}号)",
                            "发文字号的年份用六角括号“〔〕”，序号前不加“第”。",
                            found -> "〔" + found.group(1) + "〕"),
                    PatternCheck.of(
                            Rule.DOCUMENT_NUMBER,
                            "(?<=〔(?:19|20)\\d{2}〕)(?:第0*|0+)(?=[1-9]\\d{0,3}号)",
                            "发文字号的序号不加“第”，不编虚位。",
                            _ -> ""),
                    PatternCheck.of(
                            Rule.MASK,
                            "(?<![A-Za-z0-9.+＋])(?:[XxＸ*＊]{1,9}(?:\\.[XxＸ*＊]{1,3})?(?="
                                    + MASKED
                                    + ")"
                                    + "|(?<=["
                                    + HAN
                                    + "])(?:[XxＸ]{2,9}|[*＊]{1,9})(?=["
                                    + HAN
                                    + "]))",
                            "隐去的内容用“×”表示，一处一个，不用字母或星号。",
                            _ -> "×"),
                    PatternCheck.of(
                            Rule.PUNCTUATION,
                            "(?<=["
                                    + HAN
                                    + "”》）])["
                                    + HALF
                                    + "](?=["
                                    + HAN
                                    + "“《（]|[ \\t]*$|[ \\t]*\\n)",
                            "中文之间用全角标点。",
                            found -> fullWidth(found.group())),
                    PatternCheck.of(
                            Rule.PUNCTUATION,
                            "(?<=[" + HAN + "”》）])\\.(?=[" + HAN + "“《（]|[ \\t]*\\n)",
                            "中文句末用句号“。”。",
                            _ -> "。"),
                    PatternCheck.of(
                            Rule.PUNCTUATION,
                            "\\((?=[^()\\n]*[" + HAN + "])([^()\\n]{1,40})\\)",
                            "中文括号用全角。",
                            found -> "（" + found.group(1) + "）"),
                    PatternCheck.of(
                            Rule.PUNCTUATION,
                            "\"(?=[^\"\\n]*[" + HAN + "])([^\"\\n]{1,60})\"",
                            "中文引号用“”。",
                            found -> "“" + found.group(1) + "”"),
                    PatternCheck.of(
                            Rule.DOUBLED,
                            "([，、；：])\\1+|。。(?!。)",
                            "标点重复。",
                            found -> found.group().substring(0, 1)),
                    PatternCheck.of(
                            Rule.DOUBLED,
                            "(?<![，、；：])[，、；：]+。|。[，、；：]+",
                            "两个标点连用，应只留一个。",
                            found -> found.group().endsWith("。") ? "。" : null),
                    PatternCheck.of(
                            Rule.DOUBLED,
                            "(?<![目标])的的(?!确)|(?<![为除])了了(?![解结断却])|(?<![总饱缓温平共随柔])和和(?![平谐气美解睦])|被被",
                            "“%s”重复了一个字。",
                            found -> found.group().substring(0, 1)));

    private Signs() {}

    private static String fullWidth(String half) {
        int place = HALF.indexOf(half);
        return FULL.substring(place, place + 1);
    }
}
