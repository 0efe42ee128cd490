package cn.taizhang.tablefill;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.tablefill.FilledTable.Column;
import cn.taizhang.tablefill.FilledTable.Filled;
import cn.taizhang.tablefill.FilledTable.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 填数: the numbers of a table, all figures of a row at once; what stands in it already is never touched. */
final class TableFilling {

    private static final Set<OrganizationKind> NOT_STREETS =
            Set.of(OrganizationKind.COMMUNITY, OrganizationKind.PARTY_BRANCH);

    private final Viewer viewer;
    private final Figures figures;
    private final Grid grid;
    private final Layout layout;
    private final TableRequest request;
    private final List<Column> columns;
    private final List<FigureDefinition> asked;
    private final Map<OrganizationId, Map<String, FigureValue>> counted = new HashMap<>();

    TableFilling(
            Viewer viewer,
            Figures figures,
            Grid grid,
            Layout layout,
            TableRequest request,
            List<Column> columns) {
        this.viewer = viewer;
        this.figures = figures;
        this.grid = grid;
        this.layout = layout;
        this.request = request;
        this.columns = columns;
        this.asked =
                columns.stream().map(Column::figure).filter(Objects::nonNull).distinct().toList();
    }

    /** The rows with their cells, each row's figures counted together. */
    List<Line> lines(List<Row> rows) {
        var ids = new java.util.HashSet<OrganizationId>();
        rows.stream()
                .map(Row::organization)
                .filter(Objects::nonNull)
                .forEach(one -> ids.add(one.id()));
        var open = figures.mayRead(viewer, ids, request.asOf());
        return rows.stream().map(row -> line(row, open)).toList();
    }

    /**
     * 认出的行.
     *
     * @param organization null where none is meant; then {@code why} says why
     */
    record Row(Layout.Holder holder, @Nullable Organization organization, String why) {}

    private Line line(Row row, Set<OrganizationId> open) {
        var organization = row.organization();
        boolean shut = organization != null && !open.contains(organization.id());
        var why = shut ? "不在您的查看范围内。" : row.why();
        var values =
                organization == null || shut || asked.isEmpty()
                        ? Map.<String, FigureValue>of()
                        : counted.computeIfAbsent(organization.id(), this::values);
        var cells = columns.stream().map(column -> cell(column, row, values, why)).toList();
        return new Line(
                Places.of(layout, row.holder()),
                row.holder().name(),
                organization,
                why,
                row.holder().kind() == Layout.Holder.Kind.TOTAL,
                cells);
    }

    private Map<String, FigureValue> values(OrganizationId organization) {
        var values = new HashMap<String, FigureValue>();
        figures.evaluate(viewer, asked, request.question(organization))
                .forEach(value -> values.put(value.definition().code(), value));
        return values;
    }

    private Filled cell(Column column, Row row, Map<String, FigureValue> values, String whyNoRow) {
        var wanted = layout.wanted().get(column.number());
        int at = layout.row(wanted, row.holder());
        int across = layout.column(wanted, row.holder());
        var figure = column.figure();
        var value = figure == null ? null : values.get(figure.code());
        var standing = grid.text(at, across);
        var why =
                taken(at, across, value)
                        .or(() -> whyNoRow.isEmpty() ? Optional.empty() : Optional.of(whyNoRow))
                        .or(() ->
                                figure == null
                                        ? Optional.of(column.why())
                                        : unfit(figure, column.chosen(), row))
                        .or(() -> unknown(value));
        if (why.isPresent() || value == null) {
            return new Filled(at, across, null, standing, value, why.orElse("没有取到数。"));
        }
        boolean whether =
                column.unit().equals("是/否")
                        && row.holder().kind() == Layout.Holder.Kind.ORGANIZATION;
        return new Filled(at, across, Entry.of(value, column.unit(), whether), "", value, "");
    }

    private Optional<String> taken(int row, int column, @Nullable FigureValue value) {
        if (grid.formula(row, column)) {
            return Optional.of("这一格是公式，没有动。");
        }
        if (grid.covered(row, column)) {
            return Optional.of("这一格并在别的格子里，没有填。");
        }
        var standing = grid.text(row, column);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        return value == null || value.exact() == null || value.text().equals(standing)
                ? Optional.of("表里已经填了「%s」，没有动。".formatted(standing))
                : Optional.of(
                        "表里已经填了「%s」，没有动；登记的是 %s %s。"
                                .formatted(standing, value.text(), value.definition().unit()));
    }

    /** How many streets there are is no question to a community; what streets themselves held is none of its numbers. */
    private Optional<String> unfit(FigureDefinition figure, boolean chosen, Row row) {
        var organization = row.organization();
        if (organization == null || chosen || !NOT_STREETS.contains(organization.kind())) {
            return Optional.empty();
        }
        boolean ofStreets =
                figure.kind() == CountKind.DISTINCT_ORGANIZATIONS && figure.label().contains("街道");
        if (ofStreets) {
            return Optional.of("「%s」按街道统计，社区没有这个数。".formatted(figure.label()));
        }
        var below = figure.label() + "（含所属）";
        return figures.all().stream().anyMatch(one -> one.label().equals(below))
                ? Optional.of("「%s」不计社区主办的，社区请改选「%s」。".formatted(figure.label(), below))
                : Optional.empty();
    }

    private static Optional<String> unknown(@Nullable FigureValue value) {
        if (value == null || value.quantity() != null && !value.text().equals(FigureValue.BLANK)) {
            return Optional.empty();
        }
        return Optional.of(Objects.requireNonNullElse(value.why(), "没有应统计的对象，比率无从算起。"));
    }
}
