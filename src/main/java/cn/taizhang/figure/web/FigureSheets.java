package cn.taizhang.figure.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureTable;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Quantity;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 数据导出: numbers as numbers, and with each how it was counted, from what, up to which day; a number alone answers nobody. */
@Component
class FigureSheets {

    private static final int LONG = 40;
    private static final int NAME = 24;

    private final Figures figures;

    FigureSheets(Figures figures) {
        this.figures = figures;
    }

    /** All figures, one in a row. */
    void list(Viewer viewer, Asked asked, OutputStream out) throws IOException {
        var plan =
                SheetPlan.of(
                                "数据",
                                List.of(
                                        SheetColumn.text("组织").wide(NAME),
                                        SheetColumn.text("数据").wide(NAME),
                                        SheetColumn.of("数值"),
                                        SheetColumn.text("单位"),
                                        SheetColumn.text("状态"),
                                        SheetColumn.text("起止").wide(NAME),
                                        SheetColumn.day("截至日"),
                                        SheetColumn.text("时间口径"),
                                        SheetColumn.text("计数方式").wide(NAME),
                                        SheetColumn.text("统计口径").wide(LONG),
                                        SheetColumn.text("记录来源"),
                                        SheetColumn.of("记录条数"),
                                        SheetColumn.text("答复科室"),
                                        SheetColumn.text("说明和提示").wide(LONG)))
                        .withFilter();
        try (var writer = new SpreadsheetWriter(out, plan)) {
            for (var value : figures.evaluate(viewer, figures.all(), asked.question())) {
                writer.write(row(asked, value));
            }
            writer.finish();
        }
    }

    private static List<Cell> row(Asked asked, FigureValue value) {
        var figure = value.definition();
        var said = new ArrayList<String>();
        if (value.why() != null) {
            said.add(value.why());
        }
        var quantity = value.quantity();
        if (quantity != null && quantity.outOf() != null) {
            said.add("分子 " + quantity.number() + "，分母 " + quantity.outOf() + "。");
        }
        said.addAll(value.warnings());
        return List.of(
                text(asked.organization().name()),
                text(figure.label()),
                number(value.exact()),
                text(figure.unit()),
                text(value.status().label()),
                text(value.span().text()),
                new Cell.Day(asked.asOf()),
                text(figure.scope().label()),
                text(figure.kind().label()),
                text(figure.rule()),
                text(figure.register().label()),
                number(BigDecimal.valueOf(value.recordCount())),
                text(figure.answeredBy().label()),
                text(String.join("\n", said)));
    }

    /** A comparison table; the rules stand on a sheet of their own. */
    void table(Asked asked, TablePages.Table table, OutputStream out) throws IOException {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("组织").wide(NAME));
        columns.add(SheetColumn.text("代码"));
        for (var head : table.heads()) {
            columns.add(SheetColumn.of(head.text() + "（" + head.unit() + "）").wide(NAME));
        }
        var plan =
                SheetPlan.of("数据对比表", columns)
                        .titled(
                                "%s　%s　截至%s"
                                        .formatted(
                                                asked.organization().name(),
                                                table.title(),
                                                ChineseDates.full(asked.asOf())))
                        .explained(notes(table));
        try (var writer = new SpreadsheetWriter(out, plan)) {
            for (var part : table.content().parts()) {
                writer.write(row(table, part, part.name()));
            }
            var beyond = beyond(table);
            if (!beyond.isEmpty()) {
                writer.write(beyond);
            }
            var whole = table.content().whole();
            writer.write(row(table, whole, whole.name() + "（合计）"));
            writer.finish();
        }
    }

    private static List<Cell> row(TablePages.Table table, FigureTable.Line line, String name) {
        var cells = new ArrayList<Cell>();
        cells.add(text(name));
        cells.add(text(line.code()));
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(cell(table.columns().get(i), line.cells().get(i)));
        }
        return cells;
    }

    /** The line with which parts add up to the whole; nothing where they do without. */
    private static List<Cell> beyond(TablePages.Table table) {
        var beyond = TablePage.beyond(table.content(), table.columns());
        if (beyond.isEmpty()) {
            return List.of();
        }
        var cells = new ArrayList<Cell>(List.of(text("本级、共有等"), Cell.EMPTY));
        var numbers = table.content().beyondParts();
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            cells.add(
                    number == null
                            ? text(beyond.get(i))
                            : number(table.columns().get(i).exact(Quantity.of(number))));
        }
        return cells;
    }

    private static Cell cell(FigureDefinition figure, @Nullable Quantity quantity) {
        if (quantity == null) {
            return text(FigureValue.BLANK);
        }
        return figure.kind().isOfTwo()
                ? text(figure.written(quantity))
                : number(figure.exact(quantity));
    }

    private static List<String> notes(TablePages.Table table) {
        var notes = new ArrayList<String>();
        notes.add("“×”是算不出来的数，不是 0。合计是本组织的数，几家共有的只计一次。");
        if (!beyond(table).isEmpty()) {
            notes.add(TablePage.BEYOND_TOLD);
        }
        table.columns().stream()
                .distinct()
                .forEach(figure ->
                        notes.add(
                                "%s：%s　%s；%s；记录来源：%s；答复科室：%s。"
                                        .formatted(
                                                figure.label(),
                                                figure.rule(),
                                                figure.scope().label(),
                                                figure.kind().label(),
                                                figure.register().label(),
                                                figure.answeredBy().label())));
        return notes;
    }

    private static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? text(FigureValue.BLANK) : new Cell.Number(number);
    }
}
