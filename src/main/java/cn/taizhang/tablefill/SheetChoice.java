package cn.taizhang.tablefill;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.tablefill.FilledTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 选定的工作表: of several sheets the one that asks for most of what the product knows.
 *
 * @param columns what is wanted there, each with its figure
 * @param remarks on the whole of it
 */
record SheetChoice(Grid grid, Layout layout, List<Column> columns, List<String> remarks) {

    static Optional<SheetChoice> of(
            List<Grid> grids,
            OrganizationNames names,
            List<FigureDefinition> figures,
            TableRequest request) {
        SheetChoice best = null;
        for (var grid : grids) {
            var one = read(grid, names, figures, request);
            if (one != null && (best == null || one.matched() > best.matched())) {
                best = one;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(best.remarking(grids.size(), request));
    }

    private static @org.jspecify.annotations.Nullable SheetChoice read(
            Grid grid,
            OrganizationNames names,
            List<FigureDefinition> figures,
            TableRequest request) {
        var layout = new LayoutReader(grid, names).read().orElse(null);
        if (layout == null) {
            return null;
        }
        var choice = new HeadingChoice(figures, request, layout.moneyUnit());
        var columns =
                IntStream.range(0, layout.wanted().size())
                        .mapToObj(number -> {
                            var wanted = layout.wanted().get(number);
                            return choice.column(number, Places.of(layout, wanted), wanted);
                        })
                        .toList();
        return new SheetChoice(grid, layout, columns, List.of());
    }

    private SheetChoice remarking(int sheets, TableRequest request) {
        var said = new ArrayList<String>();
        new PeriodWords(request.period(), request.asOf())
                .another(layout.title())
                .ifPresent(why -> said.add("表的标题" + why + "请核对报告期。"));
        if (sheets > 1) {
            said.add("文件有 %d 张表，填的是「%s」，其余没有动。".formatted(sheets, grid.name()));
        }
        if (!grid.merged()) {
            said.add("原文件不是 .xlsx：填好后另写成 .xlsx，原来的格式没有带过来，公式只留下数值。");
        }
        return new SheetChoice(grid, layout, columns, said);
    }

    private long matched() {
        return columns.stream().filter(column -> column.figure() != null).count();
    }
}
