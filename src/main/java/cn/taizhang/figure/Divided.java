package cn.taizhang.figure;

import java.util.LinkedHashSet;
import java.util.List;

/** 两数相除: the value of a rate or an average from those of its two parts. */
final class Divided {

    private Divided() {}

    /** Unknown where either part is, and where there is nothing to divide by. */
    static FigureValue of(
            FigureDefinition figure, FigureQuestion question, FigureValue part, FigureValue whole) {
        if (part.value() == null || whole.value() == null) {
            return FigureValue.unknown(
                    figure, question, part.value() == null ? part.why() : whole.why());
        }
        if (whole.value() == 0) {
            return FigureValue.unknown(
                    figure, question, nothingToDivideBy(figure, whole.definition()));
        }
        if (figure.kind() == CountKind.RATE && part.value() > whole.value()) {
            return FigureValue.unknown(
                    figure,
                    question,
                    "「%s」%d 大于「%s」%d，不能成比率，请先核对。"
                            .formatted(
                                    part.definition().label(),
                                    part.value(),
                                    whole.definition().label(),
                                    whole.value()));
        }
        var quantity = Quantity.rate(part.value(), whole.value());
        var warnings = new LinkedHashSet<>(part.warnings());
        warnings.addAll(whole.warnings());
        return new FigureValue(
                figure,
                question,
                part.span(),
                quantity,
                figure.printed(quantity),
                worse(part.status(), whole.status()),
                null,
                List.copyOf(warnings),
                part.recordCount());
    }

    /** What is said of an average of which one part is stated and the other is not; ends in no mark. */
    static String toldOfRecords(FigureDefinition.Share share, FigureValue stated) {
        var figure = stated.definition();
        var other = figure.equals(share.part()) ? share.whole() : share.part();
        return "「%s」%s %s%s，「%s」没有相应的数，平均只按登记的记录计"
                .formatted(
                        figure.label(),
                        stated.text(),
                        figure.unit(),
                        stated.status() == FigureValue.Status.OPENING ? "含期初数" : "是核定数",
                        other.label());
    }

    private static String nothingToDivideBy(FigureDefinition figure, FigureDefinition whole) {
        var none = "「" + whole.label() + "」为 0，";
        return figure.kind() == CountKind.AVERAGE
                ? none + "没有可平均的，不能算作 0。"
                : none + "没有应办的，不能算作 0% 或 100%。";
    }

    /** No better founded than either of its parts. */
    private static FigureValue.Status worse(FigureValue.Status one, FigureValue.Status other) {
        return one == FigureValue.Status.COMPUTED ? other : one;
    }
}
