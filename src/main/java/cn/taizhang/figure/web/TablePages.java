package cn.taizhang.figure.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureTable;
import cn.taizhang.figure.FigureTables;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts comparison tables together: several figures side by side, or one in the last periods. */
@Component
class TablePages {

    /** A table that still prints on one page across. */
    static final int MOST_COLUMNS = 12;

    private static final int PERIODS = 6;

    private final Figures figures;
    private final FigureLists lists;
    private final FigureTables tables;
    private final FigurePages pages;

    TablePages(Figures figures, FigureLists lists, FigureTables tables, FigurePages pages) {
        this.figures = figures;
        this.lists = lists;
        this.tables = tables;
        this.pages = pages;
    }

    /**
     * 对比表.
     *
     * @param columns the figure of each column
     * @param questions the question of each column
     * @param heads what stands above each column
     */
    record Table(
            String title,
            List<FigureDefinition> columns,
            List<FigureQuestion> questions,
            List<TablePage.Head> heads,
            FigureTable content,
            String note) {}

    /** One figure chosen is compared by period, several side by side; none chosen, some that the organization has. */
    Table table(Viewer viewer, Asked asked, List<String> codes) {
        var chosen = chosen(viewer, asked, codes);
        return chosen.size() == 1
                ? byPeriod(viewer, asked, chosen.getFirst())
                : byFigure(viewer, asked, chosen);
    }

    private List<FigureDefinition> chosen(Viewer viewer, Asked asked, List<String> codes) {
        var known =
                new LinkedHashSet<>(codes)
                        .stream()
                                .flatMap(code -> figures.find(code).stream())
                                .limit(MOST_COLUMNS)
                                .toList();
        return known.isEmpty() ? lists.usual(viewer, asked) : known;
    }

    private Table byFigure(Viewer viewer, Asked asked, List<FigureDefinition> chosen) {
        var heads =
                chosen.stream().map(one -> new TablePage.Head(one.label(), one.unit())).toList();
        return new Table(
                "数据对比表",
                chosen,
                chosen.stream().map(_ -> asked.question()).toList(),
                heads,
                tables.byFigure(viewer, chosen, asked.question()),
                "合计是本组织的数，几家共有的只计一次。");
    }

    private Table byPeriod(Viewer viewer, Asked asked, FigureDefinition figure) {
        var latestFirst = new ArrayList<FigureQuestion>();
        latestFirst.add(asked.question());
        ReportPeriod period = asked.period();
        for (int back = 1; back < PERIODS; back++) {
            period = period.previous();
            latestFirst.add(
                    new FigureQuestion(
                            asked.organizationId(), period, period.end(), asked.occasion()));
        }
        var questions = pages.open(viewer, latestFirst).reversed();
        var heads =
                questions.stream()
                        .map(one -> new TablePage.Head(one.period().label(), figure.unit()))
                        .toList();
        return new Table(
                figure.label() + "（逐期）",
                questions.stream().map(_ -> figure).toList(),
                questions,
                heads,
                tables.byPeriod(viewer, figure, questions),
                figure.rule());
    }

    TablePage page(Viewer viewer, Asked asked, List<String> codes) {
        var table = table(viewer, asked, codes);
        var chosen =
                table.columns().stream().map(FigureDefinition::code).collect(Collectors.toSet());
        var query = "&" + query(table);
        return new TablePage(
                pages.form(viewer, asked),
                pages.heading(viewer, asked, one -> asked.tableHref(one.code()) + query),
                choices(chosen),
                table.title(),
                table.heads(),
                line(asked, table, table.content().whole()),
                table.content().parts().stream().map(part -> line(asked, table, part)).toList(),
                TablePage.beyond(table.content(), table.columns()),
                table.note(),
                asked.tableExportHref() + query);
    }

    List<TablePage.Choice> choices(Set<String> chosen) {
        return figures.all().stream()
                .map(one ->
                        new TablePage.Choice(one.code(), one.label(), chosen.contains(one.code())))
                .toList();
    }

    private static String query(Table table) {
        return table.columns().stream()
                .map(FigureDefinition::code)
                .distinct()
                .map(code -> "figure=" + code)
                .collect(Collectors.joining("&"));
    }

    private static TablePage.Line line(Asked asked, Table table, FigureTable.Line line) {
        return TablePage.Line.of(
                line,
                table.columns(),
                column ->
                        asked.figureHref(
                                table.columns().get(column).code(),
                                line.code(),
                                table.questions().get(column)));
    }
}
