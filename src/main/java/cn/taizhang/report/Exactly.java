package cn.taizhang.report;

import cn.taizhang.figure.FigureValue;

/** 实数: a value as it was counted, with its unit and never rounded down to tens; of a rate what it is made of. */
public final class Exactly {

    private Exactly() {}

    /** 按记录 or 按核定: what a value rests on. */
    public static String source(FigureValue value) {
        return value.status() == FigureValue.Status.OVERRIDDEN ? "按核定" : "按记录";
    }

    /** 37次, 126.5万元, 65.4%（34/52）; × where it is unknown. */
    public static String of(FigureValue value) {
        var figure = value.definition();
        var quantity = value.quantity();
        if (quantity == null) {
            return value.text();
        }
        return figure.kind().isOfTwo()
                ? figure.written(quantity)
                : figure.plain(quantity.number()) + figure.unit();
    }

    /** 「实数 37次」 or 「34/52」 where what is printed does not say it all; empty where it does. */
    public static String besidePrinted(FigureValue value, String printed) {
        var figure = value.definition();
        var quantity = value.quantity();
        if (quantity == null) {
            return "";
        }
        if (figure.kind().isOfTwo()) {
            return quantity.number() + "/" + quantity.outOf();
        }
        return value.isPrintedOtherwise(printed)
                ? "实数 " + figure.plain(quantity.number()) + figure.unit()
                : "";
    }
}
