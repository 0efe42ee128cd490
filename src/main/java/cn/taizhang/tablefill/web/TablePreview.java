package cn.taizhang.tablefill.web;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.tablefill.FilledTable;
import cn.taizhang.tablefill.FilledTable.Column;
import cn.taizhang.tablefill.FilledTable.Filled;
import cn.taizhang.tablefill.FilledTable.Line;
import cn.taizhang.tablefill.TableRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 填表预览页: every heading with its figure, every number with the way to its records, every empty place with its reason.
 *
 * @param fileAddress where the filled table is taken along
 * @param more how many rows are not shown here
 */
record TablePreview(
        String action,
        String fileAddress,
        String file,
        String standing,
        List<String> remarks,
        List<Heading> headings,
        Map<String, String> figures,
        List<Row> rows,
        int more,
        List<Empty> empties) {

    private static final int ROWS_SHOWN = 150;
    private static final int REASONS_SHOWN = 100;
    private static final int LONGEST_SHORT = 12;
    private static final int NAMED = 3;

    /**
     * 栏目.
     *
     * @param chosen the code of its figure, or {@link TableRequest#NOTHING}
     * @param proposals other figures it may ask for, by code
     * @param why by what words it was told, or why it stays empty
     */
    record Heading(
            int number,
            String place,
            String text,
            String chosen,
            boolean filled,
            Map<String, String> proposals,
            String why,
            String unit,
            List<String> notes) {

        public String name() {
            return Choices.PREFIX + number;
        }

        /** What a narrow column shows of it. */
        public String brief() {
            return TablePreview.brief(text);
        }
    }

    /** 一行. */
    record Row(String place, String name, String why, boolean total, List<Square> squares) {}

    /**
     * 一格.
     *
     * @param href to the figure of that organization, null where nothing was filled
     */
    record Square(String text, @Nullable String href, boolean standing, String why) {}

    /** 没有填的一处. */
    record Empty(String place, String what, String why) {}

    static TablePreview of(
            UUID id, FilledTable table, Choices choices, List<FigureDefinition> all) {
        var action = "/reports/table/" + id;
        var labels = new LinkedHashMap<String, String>();
        all.forEach(figure -> labels.put(figure.code(), figure.label()));
        var shown = table.lines().stream().limit(ROWS_SHOWN).toList();
        return new TablePreview(
                action,
                action + "/filled.xlsx" + choices.query(),
                table.file(),
                standing(table),
                table.remarks(),
                table.columns().stream().map(column -> heading(column, labels)).toList(),
                labels,
                shown.stream().map(line -> row(table, line)).toList(),
                table.lines().size() - shown.size(),
                empties(table));
    }

    private static String standing(FilledTable table) {
        return "%s　%s　截至%s　表「%s」%d 格，填了 %d 格"
                .formatted(
                        table.organization().name(),
                        table.request().period().label(),
                        ChineseDates.full(table.request().asOf()),
                        table.sheet(),
                        table.squares(),
                        table.filled());
    }

    private static Heading heading(Column column, Map<String, String> labels) {
        var proposals = new LinkedHashMap<String, String>();
        for (var one : column.proposals()) {
            var label = labels.get(one.code());
            if (label != null) {
                proposals.put(one.code(), label + "　" + Math.round(one.confidence() * 100) + "%");
            }
        }
        var figure = column.figure();
        return new Heading(
                column.number(),
                column.place(),
                column.heading(),
                figure == null ? TableRequest.NOTHING : figure.code(),
                figure != null,
                proposals,
                column.why(),
                column.unit(),
                column.notes());
    }

    private static Row row(FilledTable table, Line line) {
        return new Row(
                line.place(),
                line.name().isEmpty() ? table.organization().name() : line.name(),
                line.why(),
                line.total(),
                line.cells().stream().map(cell -> square(table, line, cell)).toList());
    }

    private static Square square(FilledTable table, Line line, Filled cell) {
        var entry = cell.entry();
        if (entry == null) {
            return new Square(cell.standing(), null, !cell.standing().isEmpty(), cell.why());
        }
        var value = Objects.requireNonNull(cell.value());
        var organization = Objects.requireNonNull(line.organization());
        return new Square(
                entry.text(),
                "/figures/%s?organization=%s&period=%s&asOf=%s"
                        .formatted(
                                value.definition().code(),
                                organization.code(),
                                table.request().period().text(),
                                table.request().asOf()),
                false,
                "");
    }

    /** Rows without an organization, then single places, those of one reason together; whole columns are told at their heading. */
    private static List<Empty> empties(FilledTable table) {
        var empties = new ArrayList<Empty>();
        Map<Reason, List<String>> byReason = new LinkedHashMap<>();
        for (var line : table.lines()) {
            if (!line.why().isEmpty()) {
                empties.add(new Empty(line.place(), line.name(), line.why()));
                continue;
            }
            for (var column : table.columns()) {
                var cell = line.cells().get(column.number());
                if (column.figure() != null && cell.entry() == null) {
                    byReason.computeIfAbsent(new Reason(column, cell.why()), _ -> new ArrayList<>())
                            .add(line.name());
                }
            }
        }
        byReason.forEach((reason, names) ->
                empties.add(
                        new Empty(
                                reason.column().place() + " " + brief(reason.column().heading()),
                                some(names),
                                reason.why())));
        return empties.size() > REASONS_SHOWN ? empties.subList(0, REASONS_SHOWN) : empties;
    }

    private record Reason(Column column, String why) {}

    private static String some(List<String> names) {
        var first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return names.size() > NAMED ? first + "等 " + names.size() + " 处" : first;
    }

    private static String brief(String heading) {
        var last = heading.substring(heading.lastIndexOf('、') + 1);
        return last.length() > LONGEST_SHORT ? last.substring(0, LONGEST_SHORT) + "…" : last;
    }
}
