package cn.taizhang.figure;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Trait;
import java.util.LinkedHashMap;
import java.util.List;

/** 「数据」一栏: one of the figures that count by the piece, by its label or code; a rate or a sum of money is stated by nobody. */
record StatedColumns(Column<FigureDefinition> figure) {

    static StatedColumns of(List<FigureDefinition> defined) {
        var words = new LinkedHashMap<String, FigureDefinition>();
        var codes = new LinkedHashMap<String, FigureDefinition>();
        for (var one : defined) {
            if (one.kind() == CountKind.RATE || one.kind() == CountKind.MONEY) {
                continue;
            }
            if (words.put(one.label(), one) != null) {
                throw new IllegalStateException("two figures are labelled " + one.label());
            }
            codes.put(one.code(), one);
        }
        return new StatedColumns(
                Column.of("figure", "数据", ColumnTypes.choice(words, codes, FigureDefinition::code))
                        .from("f.figure")
                        .called("数据名称", "指标")
                        .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED));
    }
}
