package cn.taizhang.figure.web;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Quantity;
import cn.taizhang.figure.TimeScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 趋势: month by month.
 *
 * @param heading whether a month shows what happened in it or what held at its end
 * @param largest the longest bar's value
 */
record Trend(String heading, List<Month> months, long largest) {

    static final int MONTHS = 12;

    /** 一个月; {@code text} is 「×」 where nothing is known. */
    record Month(String name, long value, String text) {}

    static Trend of(
            FigureDefinition figure,
            List<FigureQuestion> questions,
            List<@Nullable Quantity> quantities) {
        var months = new ArrayList<Month>();
        for (int i = 0; i < questions.size(); i++) {
            var period = questions.get(i).period();
            var quantity = quantities.get(i);
            long value = quantity == null ? 0 : figure.exact(quantity).longValue();
            months.add(new Month(period.label(), value, text(figure, quantity)));
        }
        return new Trend(
                figure.scope() == TimeScope.DURING ? "每月发生" : "每月末",
                months,
                months.stream().mapToLong(Month::value).max().orElse(0));
    }

    private static String text(FigureDefinition figure, @Nullable Quantity quantity) {
        if (quantity == null) {
            return "×";
        }
        return figure.kind().isOfTwo()
                ? figure.printed(quantity) + figure.madeOf(quantity)
                : figure.plain(quantity.number());
    }
}
