package cn.taizhang.matching;

import java.util.regex.Pattern;

/** 虚词: words right before a number that name nothing, so that what is counted was named before. */
final class Fillers {

    private static final Pattern EMPTY =
            Pattern.compile(
                    "(?:其中|另有|另|还有|也有|则有|已有|共有|只有|现有|内有|共计|合计|总计|累计|总共|达到|达|共|已|已达|有|是|则是|为|约|近|计|仅|才|就|到|等|各|分别|余下|剩下|前后|先后|目前|截至目前|全区|全部|上述|均|比例|按席位算则是|按人头|全年|本期|本级|数|人数|次数|的|另为|又是|即)*$");

    /** What may stand between the noun and its number: 惠民实事办成×件, 在册党员总数×名. */
    static final String BETWEEN =
            "(?:”|》|\"|总数为|总数|数目为|至今有|比例达|比例为|比例|(?:健全|修订|完善|修订完善|建立健全|定|发|选|设|成立|组建|确定|引进|查|送)了|按人头算|按席位算|按人|去重后|合起来|算在一起|算下来|加起来|累加起来|一共|归并为|现行|有效|另有|另为|则是|就是|配了|还有|百分之|全部|能有|数量|总量|个数|人数|次数|办成|办结|办妥|办好|办了|解决|完成|开展|举办|召开|开了|发放|发出|发了|达到|达|已达|共有|共计|共|合计|总计|累计|已有|计|为|是|有|约|近|则|又|等|各|就|也|的|已|才|仅|分别|名单|队伍|家数)*$";

    private static final Pattern OMITS_THE_NOUN =
            Pattern.compile("的(?:有|共|是|达|为|也有|共有|共计|已有|总计|合计|只有|还有|已达|钱共)?$");

    private Fillers() {}

    /** Whether the words that touch a number name something themselves. */
    static boolean saysSomethingElse(String touching) {
        return !OMITS_THE_NOUN.matcher(touching).find() && !EMPTY.matcher(touching).matches();
    }
}
