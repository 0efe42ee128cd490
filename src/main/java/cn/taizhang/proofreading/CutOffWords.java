package cn.taizhang.proofreading;

/**
 * 截止与截至: 「截至」 goes before a date; 「截止」 ends something and stands behind it, or before 日期、时间.
 */
final class CutOffWords {

    private static final String NAMED_END =
            "(?<!报名|申报|投稿|征集|收件|缴费|预约|招标|投标|报送|登记|投票|申请|受理|填报|提交|时间|日期)";

    private static final String DATE =
            "(?=到|至|目前|当前|现在|今年|去年|上年|年底|上?本?月底|上月|[\\d×一二三四五六七八九十〇○]{1,4}(?:年|月|日)|20××年|\\d{4}[.．/-]\\d)";

    private CutOffWords() {}

    static Check check() {
        return PatternCheck.of(
                Rule.CUT_OFF,
                NAMED_END + "截止" + DATE + "[到至]?",
                "“截止”是停止的意思，日期前表示到某时为止应用“截至”。",
                _ -> "截至");
    }
}
