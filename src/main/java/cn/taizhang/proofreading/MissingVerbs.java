package cn.taizhang.proofreading;

import java.util.List;

/** 缺少动词: 「为扎实……落实」 says how, but not what is done. */
final class MissingVerbs {

    private static final String HOW = "为(?:了)?(?:扎实|深入|切实|有效|全面|认真)";

    /** Adverb and a quoted name at once, the name followed by a noun and a comma. */
    static final List<Check> CHECKS =
            List.of(
                    PatternCheck.of(
                            Rule.MISSING_VERB,
                            HOW + "(?=[“《])",
                            "“%s”之后直接接名称，缺少“推进”“抓好”一类的动词。",
                            _ -> null),
                    PatternCheck.of(
                            Rule.MISSING_VERB,
                            HOW
                                    + "(?=(?:主题教育|制度|专题|巡察|巡视|整改|专项|党建)"
                                    + "[^，。；\\n推做开抓促组加强贯实保提]{0,14}(?:落实|整改|工作|建设)?[，；])",
                            "“%s”之后缺少“推进”“抓好”一类的动词。",
                            _ -> null));

    private MissingVerbs() {}
}
