package cn.taizhang.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** 比例: a part of a whole is not more than 100%; growth, multiples and plans may be. */
final class ShareOverHundred implements Check {

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.])(\\d{3,4}(?:\\.\\d+)?)[%％]");
    private static final Pattern SHARE = Pattern.compile("率|占|覆盖|完成|比例|达标|满意度|畅通");
    private static final Pattern NO_SHARE =
            Pattern.compile(
                    "增|提高|提升|上升|同比|环比|相当于|是.{1,12}的|超额|目标|任务|计划|预算|指标"
                            + "|投资|负债率|回报率|周转率|利润率|收益率|汇率|增速");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public List<Remark> read(Reading reading) {
        return PERCENT.matcher(reading.text())
                .results()
                .filter(found -> new BigDecimal(found.group(1)).compareTo(WHOLE) > 0)
                .filter(found -> isShare(reading.clauseAt(found.start()), found.start()))
                .map(found ->
                        new Remark(
                                found.start(),
                                found.end(),
                                Rule.SHARE_OVER_HUNDRED,
                                "此处说的是部分占整体的比例，不会超过100%，请核对。",
                                null))
                .toList();
    }

    private static boolean isShare(Passage clause, int at) {
        var before = clause.text().substring(0, at - clause.start());
        return SHARE.matcher(before).find() && !NO_SHARE.matcher(clause.text()).find();
    }
}
