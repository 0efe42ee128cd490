package cn.taizhang.tablefill;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.tablefill.FilledTable.Column;
import cn.taizhang.tablefill.FilledTable.Filled;
import cn.taizhang.tablefill.FilledTable.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 栏目说明: what who reads the table must know of a column, first that the whole is not the sum of its rows. */
final class ColumnNotes {

    private static final int MOST_WARNINGS = 6;

    private final List<Line> lines;

    ColumnNotes(List<Line> lines) {
        this.lines = lines;
    }

    List<String> of(Column column) {
        var figure = column.figure();
        if (figure == null) {
            return List.of();
        }
        var notes = new ArrayList<>(column.notes());
        sum(column).ifPresent(notes::add);
        notes.addAll(warnings(column));
        return notes;
    }

    /** Those of 合计 where there is one; what is to be known of each row stands on its own page. */
    private List<String> warnings(Column column) {
        boolean whole = lines.stream().anyMatch(Line::total);
        var warnings = new LinkedHashSet<String>();
        for (var line : lines) {
            var value = cell(line, column).value();
            if (value != null && line.total() == whole && cell(line, column).entry() != null) {
                warnings.addAll(said(line, value));
            }
        }
        var told = new ArrayList<>(warnings.stream().limit(MOST_WARNINGS).toList());
        if (warnings.size() > MOST_WARNINGS) {
            told.add("另有 %d 条提醒，见各行的数据页。".formatted(warnings.size() - MOST_WARNINGS));
        }
        return told;
    }

    /** 合计 and the sum of the rows, where they differ. Streets and their communities in one table are not added. */
    private Optional<String> sum(Column column) {
        var total =
                lines.stream()
                        .filter(Line::total)
                        .map(line -> exact(line, column))
                        .filter(Objects::nonNull)
                        .findFirst();
        boolean added = column.figure() != null && added(column.figure().kind());
        var rows =
                lines.stream()
                        .filter(line -> !line.total())
                        .map(line -> exact(line, column))
                        .filter(Objects::nonNull)
                        .toList();
        if (total.isEmpty() || rows.isEmpty() || !added) {
            return Optional.empty();
        }
        var sum = rows.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.get().compareTo(sum) == 0
                ? Optional.empty()
                : Optional.of(difference(column, total.get(), sum, isFormula(column)));
    }

    private static @Nullable BigDecimal exact(Line line, Column column) {
        var value = cell(line, column).value();
        return value == null ? null : value.exact();
    }

    private static boolean added(CountKind kind) {
        return !kind.isOfTwo() && kind != CountKind.QUOTED;
    }

    private boolean isFormula(Column column) {
        return lines.stream()
                .filter(Line::total)
                .anyMatch(line -> cell(line, column).why().contains("公式"));
    }

    private String difference(Column column, BigDecimal whole, BigDecimal sum, boolean formula) {
        var unit = Objects.requireNonNull(column.figure()).unit();
        var gap = whole.subtract(sum);
        var told =
                "合计 %s %s，各行相加 %s，相差 %s：%s"
                        .formatted(
                                plain(whole),
                                unit,
                                plain(sum),
                                plain(gap.abs()),
                                gap.signum() < 0
                                        ? "几行共有的在合计里只计一次（%s）。"
                                                .formatted(column.figure().kind().label())
                                        : "有些不在所列各行之下，或者有的行没有填。");
        return formula ? told + "表里的合计是公式，算的是各行相加。" : told;
    }

    private static List<String> said(Line line, FigureValue value) {
        var said = new ArrayList<String>();
        var who = line.total() ? "合计" : line.name();
        value.warnings().forEach(warning -> said.add(who + "：" + warning));
        if (value.status() == FigureValue.Status.OPENING
                || value.status() == FigureValue.Status.OVERRIDDEN) {
            said.add(who + "：" + value.status().label() + "。");
        }
        return said;
    }

    private static Filled cell(Line line, Column column) {
        return line.cells().get(column.number());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
