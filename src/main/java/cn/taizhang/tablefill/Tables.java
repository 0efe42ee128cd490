package cn.taizhang.tablefill;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.OneMoment;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import cn.taizhang.spreadsheet.UnreadableSpreadsheet;
import cn.taizhang.tablefill.FilledTable.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 填表: a superior's table is read, filled, and written back as it was, with a sheet that says where each number comes from. */
@Service
public class Tables {

    private static final String NO_TABLE = "没有认出要填的表：各行要有街道或者社区的名称，上面要有栏目；或者一栏写着要什么，旁边留着空栏。";

    private final Figures figures;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;
    private final OneMoment oneMoment;
    private final TransactionTemplate auditing;

    Tables(
            Figures figures,
            Organizations organizations,
            AuditTrail audit,
            Today today,
            OneMoment oneMoment,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.oneMoment = oneMoment;
        this.auditing = new TransactionTemplate(transactions);
    }

    /** Whether it is a table that can be filled, without counting anything; refused with all reasons at once. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<String> recognise(Viewer viewer, TableRequest request, Path file, String name) {
        return switch (prepared(viewer, request, file, name)) {
            case Outcome.Done<Prepared> done ->
                    new Outcome.Done<>(done.value().sheet().grid().name());
            case Outcome.Refused<Prepared> refused -> new Outcome.Refused<>(refused.breaches());
        };
    }

    /** What would be written, all of one moment; refused for what it cannot be filled, all reasons at once. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<FilledTable> fill(Viewer viewer, TableRequest request, Path file, String name) {
        return switch (prepared(viewer, request, file, name)) {
            case Outcome.Done<Prepared> done ->
                    new Outcome.Done<>(filled(viewer, request, name, done.value()));
            case Outcome.Refused<Prepared> refused -> new Outcome.Refused<>(refused.breaches());
        };
    }

    /** 读过的表: the sheet and what matches its rows. */
    private record Prepared(SheetChoice sheet, RowMatching matching) {}

    private Outcome<Prepared> prepared(
            Viewer viewer, TableRequest request, Path file, String name) {
        requireRight(viewer, request);
        var breaches = breachesIn(request);
        var grids = new ArrayList<Grid>();
        try {
            grids.addAll(Grids.of(file, name));
        } catch (UnreadableSpreadsheet unreadable) {
            breaches.add(Breach.of("file", Objects.requireNonNull(unreadable.getMessage())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var whole = organizations.get(request.organization());
        var matching =
                new RowMatching(organizations, whole, request.period().start(), request.asOf());
        return SheetChoice.of(grids, matching.names(), figures.all(), request)
                .<Outcome<Prepared>>map(sheet -> new Outcome.Done<>(new Prepared(sheet, matching)))
                .orElseGet(() -> new Outcome.Refused<>(List.of(Breach.of("file", NO_TABLE))));
    }

    /**
     * As {@link #fill}, written as a file and taken along; the export is audited, in a transaction of its own: one that sees a single
     * moment cannot append to a trail that others went on with since.
     */
    public Outcome<byte[]> write(Viewer viewer, TableRequest request, Path file, String name) {
        return switch (oneMoment.read(() -> fill(viewer, request, file, name))) {
            case Outcome.Refused<FilledTable>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<FilledTable>(var table) -> {
                var bytes = written(table, file);
                auditing.executeWithoutResult(_ -> logExport(viewer, table));
                yield new Outcome.Done<>(bytes);
            }
        };
    }

    private void logExport(Viewer viewer, FilledTable table) {
        var request = table.request();
        audit.append(
                viewer.actor(),
                new AuditEntry(
                        "导出填好的表",
                        "tables",
                        null,
                        request.organization().value(),
                        Map.of(
                                "file", table.file(),
                                "period", request.period().text(),
                                "asOf", request.asOf(),
                                "figures", codes(table),
                                "filled", table.filled())));
    }

    private static byte[] written(FilledTable table, Path file) {
        try {
            return new FilledWorkbook(table).write(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String codes(FilledTable table) {
        return table.columns().stream()
                .map(Column::figure)
                .filter(Objects::nonNull)
                .map(FigureDefinition::code)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private FilledTable filled(
            Viewer viewer, TableRequest request, String name, Prepared prepared) {
        var chosen = prepared.sheet();
        var layout = chosen.layout();
        var filling =
                new TableFilling(viewer, figures, chosen.grid(), layout, request, chosen.columns());
        var lines = filling.lines(prepared.matching().rows(layout.holders()));
        var notes = new ColumnNotes(lines);
        var columns =
                IntStream.range(0, chosen.columns().size())
                        .mapToObj(chosen.columns()::get)
                        .map(column -> column.noting(joined(notes.of(column), beside(column))))
                        .toList();
        return new FilledTable(
                name,
                chosen.grid().name(),
                chosen.grid().merged(),
                request,
                organizations.get(request.organization()),
                layout.title(),
                columns,
                lines,
                chosen.remarks());
    }

    private static List<String> joined(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /** 本地口径: figures that answer the same question on another basis. */
    private List<String> beside(Column column) {
        var figure = column.figure();
        if (figure == null || figure.beside().isEmpty()) {
            return List.of();
        }
        var others =
                figure.beside().stream()
                        .flatMap(code -> figures.find(code).stream())
                        .map(FigureDefinition::label)
                        .collect(Collectors.joining("、"));
        return List.of("同一件事另有按别的口径统计的数据：" + others + "。");
    }

    /** As for reports: the right to draft is asked for this organization. */
    private void requireRight(Viewer viewer, TableRequest request) {
        var scope = viewer.require(Permission.DRAFT_REPORTS);
        if (!organizations.isWithin(scope, request.organization(), request.asOf())) {
            throw new NotFound("这个组织的表");
        }
    }

    private ArrayList<Breach> breachesIn(TableRequest request) {
        return new ArrayList<>(request.period().breachesIn(request.asOf(), today.date()));
    }
}
