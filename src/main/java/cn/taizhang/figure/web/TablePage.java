package cn.taizhang.figure.web;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureTable;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Quantity;
import cn.taizhang.figure.web.FigureListPage.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 数据对比表页: organizations down, figures or periods across.
 *
 * @param heading null when the conditions were refused
 * @param choices the figures to choose from
 * @param title what the table is of
 * @param beyond 本级、共有等, a text a column; empty where parts add up to the whole throughout
 * @param note how it is to be read
 * @param exportHref the same table as a spreadsheet
 */
record TablePage(
        ConditionsForm form,
        @Nullable Heading heading,
        List<Choice> choices,
        String title,
        List<Head> heads,
        @Nullable Line whole,
        List<Line> parts,
        List<String> beyond,
        String note,
        String exportHref) {

    /** 可选数据. */
    record Choice(String code, String label, boolean chosen) {}

    /** 表头. */
    record Head(String text, String unit) {}

    /** 一行. */
    record Line(String name, List<Cell> cells) {

        static Line of(
                FigureTable.Line line,
                List<FigureDefinition> figures,
                Function<Integer, String> href) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < figures.size(); i++) {
                cells.add(Cell.of(figures.get(i), line.cells().get(i), href.apply(i)));
            }
            return new Line(line.name(), cells);
        }
    }

    /**
     * 一格.
     *
     * @param outOf of a rate its parts, never left out; else empty
     * @param told the cell by itself, with what it is of and its unit
     */
    record Cell(String text, String outOf, String told, String href) {

        static Cell of(FigureDefinition figure, @Nullable Quantity quantity, String href) {
            if (quantity == null) {
                return new Cell(FigureValue.BLANK, "", figure.label() + "：算不出来，点开看缺什么", href);
            }
            var text =
                    switch (figure.kind()) {
                        case RATE -> figure.printedWithUnit(quantity);
                        case AVERAGE -> figure.printed(quantity);
                        default -> figure.plain(quantity.number());
                    };
            boolean ofTwo = figure.kind().isOfTwo();
            var told =
                    figure.label()
                            + "："
                            + (ofTwo ? figure.written(quantity) : text + " " + figure.unit());
            return new Cell(text, figure.madeOf(quantity), told, href);
        }
    }

    /** 怎样相加, where there is such a line. */
    static final String BEYOND_TOLD =
            "各行相加，再加“本级、共有等”，等于合计：本级登记的为正，几家共有、只计一次的为负，期初数、核定数和起算日不同带来的差也在里面；“—”的不相加。";

    /** What the whole has beyond its parts, with its sign, each column in its own way; nothing where there is no such column. */
    static List<String> beyond(FigureTable table, List<FigureDefinition> figures) {
        var beyond = table.beyondParts();
        if (table.parts().isEmpty() || beyond.stream().allMatch(one -> one == null || one == 0)) {
            return List.of();
        }
        return IntStream.range(0, figures.size())
                .mapToObj(i -> signed(figures.get(i), beyond.get(i)))
                .toList();
    }

    private static String signed(FigureDefinition figure, @Nullable Long number) {
        if (number == null) {
            return "—";
        }
        var plain = figure.exact(Quantity.of(Math.abs(number))).toPlainString();
        return number == 0 ? plain : (number > 0 ? "+" : "−") + plain;
    }

    /** How the lines add up. */
    public String beyondTold() {
        return BEYOND_TOLD;
    }

    static TablePage refused(ConditionsForm form, List<Choice> choices) {
        return new TablePage(
                form, null, choices, "数据对比表", List.of(), null, List.of(), List.of(), "", "");
    }
}
