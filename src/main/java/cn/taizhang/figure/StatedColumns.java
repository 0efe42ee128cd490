package cn.taizhang.figure;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** 「数据」一栏: one of the figures that count by the piece, by its label or code; a rate, an average, a sum of money or what a document says is stated by nobody. */
record StatedColumns(Column<FigureDefinition> figure) {

    private static final Set<CountKind> NEVER_STATED =
            Set.of(CountKind.RATE, CountKind.AVERAGE, CountKind.MONEY, CountKind.QUOTED);

    static StatedColumns of(List<FigureDefinition> defined) {
        var words = new LinkedHashMap<String, FigureDefinition>();
        var codes = new LinkedHashMap<String, FigureDefinition>();
        for (var one : defined) {
            if (NEVER_STATED.contains(one.kind())) {
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
