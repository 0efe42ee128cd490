package cn.taizhang.matching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 限定: words by which a sentence asks for another year, a plan, a change or one place alone. A figure of this period and the
 * whole organization is then not what is asked for, however well its name fits.
 */
final class Restrictions {

    private static final Pattern OWN_SCOPE = Pattern.compile("全区|我区|区里|区委确定|区级|区直|各街道");

    private static final Pattern PAST =
            Pattern.compile("去年|上年|前年|往年|上一轮|上一批|上届|上轮|上季度|上一年|同期|历史上|前几年|近五年|近三年|去冬|早年");

    /** A year that opens a clause; where something began in it, what follows is of the time since. */
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:^|[，、：:（(])(?:在|于)?(20[0-9]{2})年(?![^。；]{0,14}(?:以来|启动|开始|起|至今|至))");

    private static final Pattern PRESENT = Pattern.compile("今年|本期|目前|现有|截至|年初以来|这半年");

    private static final Pattern PLAN =
            Pattern.compile(
                    "计划|拟(?!定)|力争|目标|争取(?!到)|预计|年底前|年底达|下半年|明年|下一步|下步|指导性|将新|要奔|指标|要求到|确保|不低于|两年内|今后|打算|再引|再打造|再建|再新");
    private static final Pattern PLAN_HEADING =
            Pattern.compile("下半年|下一步|下步|打算|努力方向|工作计划|今后|明年|几点要求");

    /** A sentence that tells what was done is no plan, whatever section it stands in. */
    private static final Pattern TOLD =
            Pattern.compile("已|目前|今年以来|先后|成功|了|共(?!同|建|驻|享)|自◇月|截[至止]|受到");

    private static final Pattern CHANGE =
            Pattern.compile("(?:增长|增加|增至|下降|减少|提高|提升|扩大|增幅|降幅|多出|少|多|超出|翻了|差|缺口)(?:了|到|约|近)?$");
    private static final Pattern EACH =
            Pattern.compile("(?:每[^，。；]{0,6}|人均|平均|户均|最多|最快|最高)[^，。；]{0,4}$");
    private static final Pattern MINE =
            Pattern.compile(
                    "我街道|本街道|我社区|本社区|我镇|本镇|我部机关|本人|我委|我支部|我局|我办|街道共有|涉及我|党工委(?:举行|组织|开展|召开)|牵头的|包案|我们组织部");
    private static final Pattern MINE_HEADING = Pattern.compile("我街道|本街道|自家|本社区|我社区|我们街道");
    private static final Pattern ONE_PLACE =
            Pattern.compile(
                    "(?:^|[，。；：:的、]|其中|比如|例如|如|以|光是|仅|像)(?!全区|各|城市|试点|先进|所属|所有|后进|示范|老旧|农村|薄弱|重点|软弱|基层|中心|兄弟|部分|有关|相关|辖区|全部|多数|个别|其他|其余|区直|驻区|居住|成立|建立|列名|在职|大工委|涉及|确定|选定|两个|几个|村和|到|在|把|让|由|向|所在|单位|党员)(?:[\\p{IsHan}&&[^了在的个各与和等到把以及]]{2,3}|◇)(?:街道|社区|镇|乡|村)(?!党建|个|等|普遍|都|均|和|、|的街道|的社区|、|三级|两级|建立了大|成立大|成立“大)");
    private static final Pattern WIDER =
            Pattern.compile(
                    "(?:全市|全省|全国|市级|省级|市里共|全省平均[^，。；]*)[^，。；]{0,6}$|(?:全市|全省|全国)(?:共|现)?有(?!影响|名|关|效|位)[^，。；]*$");

    private static final Pattern CHANGE_HEADING =
            Pattern.compile("增长|增加|增幅|降幅|下降|减少|同比|环比|新增|净增|比上|较上|比去|较去|缺口");
    private static final Pattern EACH_HEADING =
            Pattern.compile("人均|平均|户均|每.{0,4}|最多|最高|排名|名次|得分|占比|比例");
    private static final Pattern LACKING = Pattern.compile("未(?!到岗|报结)|尚未(?!到岗|报结)|没有|空缺|不合格");

    /** 限定的一种. */
    record Restriction(double factor, String reason) {}

    private Restrictions() {}

    static Optional<Restriction> on(Place place, Title title) {
        var clause = place.clause() + place.own();
        var near = place.previousClause() + clause;
        boolean wholeDistrict = OWN_SCOPE.matcher(near).find();
        return List.<Optional<Restriction>>of(
                        when(
                                PAST.matcher(clause).find()
                                        || startsPast(place)
                                        || isOfEarlierYear(place, title),
                                0.3,
                                "说的是以前的数。"),
                        when(
                                PLAN.matcher(near).find() || PLAN.matcher(opening(place)).find(),
                                0.3,
                                "说的是计划或者目标。"),
                        when(CHANGE.matcher(place.clause()).find(), 0.25, "说的是变化了多少。"),
                        when(EACH.matcher(place.touching()).find(), 0.25, "说的是平均数或者极值。"),
                        when(
                                (MINE.matcher(near).find()
                                                || place.headings().stream()
                                                        .anyMatch(one ->
                                                                MINE_HEADING.matcher(one).find()))
                                        && !wholeDistrict,
                                0.3,
                                "只说本单位。"),
                        when(ONE_PLACE.matcher(near).find(), 0.4, "只说一个街道或者社区。"),
                        when(WIDER.matcher(place.clause()).find(), 0.4, "说的是全市或者更大范围。"),
                        when(title.fromBelow() && !wholeDistrict, 0.5, "材料是街道、社区的，这一句没有说全区。"),
                        when(untold(place) && plans(nearest(place)), 0.6, "写在下一步打算里。"),
                        when(untold(place) && plans(place.headings()), 0.86, "写在下一步打算里。"))
                .stream()
                .flatMap(Optional::stream)
                .reduce((first, second) -> first.factor() <= second.factor() ? first : second);
    }

    /** The sentence does not say that it was done. */
    private static boolean untold(Place place) {
        return !TOLD.matcher(place.sentence() + place.rest()).find();
    }

    private static boolean plans(List<String> headings) {
        return headings.stream().anyMatch(one -> PLAN_HEADING.matcher(one).find());
    }

    private static List<String> nearest(Place place) {
        return place.headings().subList(0, Math.min(1, place.headings().size()));
    }

    /** The same of a heading of a table, where nothing stands but the words themselves. */
    static Optional<Restriction> onHeading(String text) {
        return List.<Optional<Restriction>>of(
                        when(PAST.matcher(text).find(), 0.3, "问的是以前的数。"),
                        when(PLAN.matcher(text).find(), 0.3, "问的是计划或者目标。"),
                        when(CHANGE_HEADING.matcher(text).find(), 0.25, "问的是变化了多少。"),
                        when(EACH_HEADING.matcher(text).find(), 0.25, "问的是平均数、比例或者名次。"),
                        when(LACKING.matcher(text).find(), 0.4, "问的是还没有做到的。"),
                        when(WIDER.matcher(text).find(), 0.4, "问的是全市或者更大范围。"))
                .stream()
                .flatMap(Optional::stream)
                .reduce((first, second) -> first.factor() <= second.factor() ? first : second);
    }

    /** The sentence begins with another year, and the clause does not come back to this one. */
    private static boolean startsPast(Place place) {
        return PAST.matcher(place.previousClause()).find()
                        && !PRESENT.matcher(place.clause()).find()
                || PAST.matcher(opening(place)).find() && !PRESENT.matcher(place.sentence()).find();
    }

    /** The sentence opened a clause with a year before the title's own, and did not come back to this one. */
    private static boolean isOfEarlierYear(Place place, Title title) {
        int said =
                YEAR.matcher(place.sentence())
                        .results()
                        .mapToInt(year -> Integer.parseInt(year.group(1)))
                        .reduce(0, (_, later) -> later);
        return said != 0 && said < title.year() && !PRESENT.matcher(place.clause()).find();
    }

    private static String opening(Place place) {
        return place.sentence().substring(0, Math.min(8, place.sentence().length()));
    }

    private static Optional<Restriction> when(boolean holds, double factor, String reason) {
        return holds ? Optional.of(new Restriction(factor, reason)) : Optional.empty();
    }
}
