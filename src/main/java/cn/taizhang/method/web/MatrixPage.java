package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Matrix;
import cn.taizhang.method.MethodState;
import cn.taizhang.method.Part;
import cn.taizhang.method.Standing;
import cn.taizhang.organization.OrganizationChoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 运行情况页.
 *
 * @param shown null where the conditions were not understood
 */
record MatrixPage(
        String href,
        String name,
        Form form,
        LocalDate today,
        @Nullable Shown shown,
        List<Breach> breaches) {

    /** 取数条件. */
    record Form(String organization, String period, String asOf, Map<String, String> periods) {}

    /**
     * 表.
     *
     * @param notes what has to be known before it is read
     * @param next where the next page is, null on the last
     */
    record Shown(
            String organization,
            String period,
            LocalDate asOf,
            List<String> notes,
            long unconfirmed,
            List<Head> groups,
            List<Head> heads,
            List<Line> lines,
            Line whole,
            String export,
            @Nullable String next) {}

    /**
     * 表头.
     *
     * @param known whether it has a title
     * @param columns over how many columns it stands
     * @param detail by what it is told; empty for a group
     */
    record Head(String text, boolean known, boolean confirmed, int columns, String detail) {}

    /** 一行. */
    record Line(String name, @Nullable String href, List<Cell> cells) {}

    /** 一格. */
    record Cell(
            String text,
            String outOf,
            String label,
            String tone,
            @Nullable String href,
            String say) {}

    private static final int PERIODS_BACK = 4;

    static Form form(String organization, String period, String asOf, LocalDate today) {
        var periods = new LinkedHashMap<String, String>();
        for (var span : List.of(Span.HALF_YEAR, Span.QUARTER, Span.MONTH)) {
            var one = ReportPeriod.containing(today, span);
            for (int back = 0; back < PERIODS_BACK; back++) {
                periods.put(one.text(), one.label());
                one = one.previous();
            }
        }
        var year = ReportPeriod.containing(today, Span.YEAR);
        periods.put(year.text(), year.label() + "（全年）");
        if (!period.isEmpty()) {
            periods.putIfAbsent(
                    period, ReportPeriod.parse(period).map(ReportPeriod::label).orElse(period));
        }
        return new Form(organization, period, asOf, periods);
    }

    static MatrixPage of(Matrix matrix, Asked asked, LocalDate today) {
        String href = "/methods/" + matrix.method().id().value();
        var form =
                form(
                        OrganizationChoice.written(asked.organization()),
                        asked.period().text(),
                        asked.asOfTyped() ? asked.asOf().toString() : "",
                        today);
        String here = href + "/matrix";
        var shown =
                new Shown(
                        asked.organization().name(),
                        asked.period().label(),
                        asked.asOf(),
                        notes(matrix, asked),
                        matrix.revision().unconfirmed(),
                        groups(matrix),
                        heads(matrix),
                        matrix.lines().stream().map(one -> line(matrix, one, asked, here)).toList(),
                        line(matrix, matrix.whole(), asked, here),
                        here + ".xlsx" + asked.query(),
                        matrix.after() == null
                                ? null
                                : here + asked.query() + "&after=" + matrix.after());
        return new MatrixPage(href, matrix.revision().name(), form, today, shown, List.of());
    }

    static List<String> notes(Matrix matrix, Asked asked) {
        var notes = new ArrayList<String>();
        if (matrix.state() == MethodState.DRAFT || matrix.state() == MethodState.RETIRED) {
            notes.add(
                    "截至%s，这套工作法是%s，下面的数只供参考。"
                            .formatted(ChineseDates.full(asked.asOf()), matrix.state().label()));
        }
        if (asked.asOf().isBefore(matrix.revision().fromOn())) {
            notes.add(
                    "截至日早于第一版的起始日 %s，按第一版对照。"
                            .formatted(ChineseDates.full(matrix.revision().fromOn())));
        }
        for (var column : matrix.columns()) {
            if (column.why() != null) {
                notes.add("“" + column.part().shown() + "”未知：" + column.why());
            }
        }
        return notes;
    }

    private static List<Head> groups(Matrix matrix) {
        var heads = new ArrayList<Head>();
        matrix.revision()
                .groups()
                .forEach(
                        (label, parts) -> heads.add(new Head(label, true, true, parts.size(), "")));
        return heads;
    }

    private static List<Head> heads(Matrix matrix) {
        return matrix.columns().stream()
                .map(one ->
                        new Head(
                                one.part().shown(),
                                !one.part().title().isEmpty(),
                                one.part().confirmed(),
                                1,
                                one.measure()))
                .toList();
    }

    private static Line line(Matrix matrix, Matrix.Line line, Asked asked, String here) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < line.cells().size(); i++) {
            var part = matrix.columns().get(i).part();
            cells.add(cell(line, line.cells().get(i), part, matrix, asked));
        }
        return new Line(
                line.name(), line.further() ? here + asked.query(line.code()) : null, cells);
    }

    private static Cell cell(
            Matrix.Line line, Matrix.Cell cell, Part part, Matrix matrix, Asked asked) {
        return new Cell(
                cell.text(),
                cell.outOf(),
                cell.standing() == Standing.NOT_MEASURED ? "" : cell.standing().label(),
                cell.standing() == Standing.BELOW ? "below" : "",
                records(line.code(), part, matrix, asked),
                line.name() + "，" + part.shown() + "：" + cell.standing().label());
    }

    /** Where the records behind a cell stand; nothing stands behind what is not bound. */
    private static @Nullable String records(String code, Part part, Matrix matrix, Asked asked) {
        return switch (part.binding()) {
            case Binding.Unbound _ -> null;
            case Binding.ToFigure figure -> "/figures/" + figure.figure() + asked.query(code);
            case Binding.ToRegister _ ->
                    "/methods/%s/parts/%d/records%s"
                            .formatted(
                                    matrix.method().id().value(),
                                    matrix.revision().placeOf(part),
                                    asked.query(code));
            case Binding.ToTasks _ ->
                    "/method-tasks?organization=%s&method=%s&part=%s&from=%s&to=%s"
                            .formatted(
                                    code,
                                    matrix.method().id().value(),
                                    part.id(),
                                    asked.period().start(),
                                    asked.asOf());
        };
    }
}
