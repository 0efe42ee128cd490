package cn.taizhang.method;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureTable;
import cn.taizhang.figure.FigureTables;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Quantity;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.method.Matrix.Column;
import cn.taizhang.method.Matrix.Line;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.HappeningCounts;
import cn.taizhang.register.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 运行情况: whether the parts of a method live, for an organization and those directly below it, all of one moment. Figures are
 * the figure module's, under its own right; each column takes a fixed number of statements, however many organizations it has.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Liveliness {

    /** So many organizations stand on a page. */
    public static final int PAGE = 100;

    private static final int ALL = 100_000;
    private static final int MOST_RECORDS = 200;
    private static final String NO_RECORD = "您能查看的范围里，这本台账一条记录也没有，不能据此判断。";
    private static final String NO_READER = "您的角色不能查看这里的全部记录，不能据此判断。";

    private final Methods methods;
    private final Figures figures;
    private final FigureTables tables;
    private final HappeningCounts happenings;
    private final TaskStore tasks;
    private final MatrixRowStore rows;
    private final Organizations organizations;

    Liveliness(
            Methods methods,
            Figures figures,
            FigureTables tables,
            HappeningCounts happenings,
            TaskStore tasks,
            MatrixRowStore rows,
            Organizations organizations) {
        this.methods = methods;
        this.figures = figures;
        this.tables = tables;
        this.happenings = happenings;
        this.tasks = tasks;
        this.rows = rows;
        this.organizations = organizations;
    }

    /** A page of at most {@link #PAGE} organizations, those whose codes lie behind {@code after}. */
    public Matrix page(Viewer viewer, MethodId id, FigureQuestion question, String after) {
        return matrix(viewer, id, question, after, PAGE);
    }

    /** All organizations, for an export. */
    public Matrix whole(Viewer viewer, MethodId id, FigureQuestion question) {
        return matrix(viewer, id, question, "", ALL);
    }

    private Matrix matrix(
            Viewer viewer, MethodId id, FigureQuestion question, String after, int limit) {
        requireRight(viewer, question);
        var method = methods.get(viewer, id);
        var revision = method.on(question.asOf());
        var organization = organizations.get(question.organization());
        var below =
                rows.below(organization.id(), revision.kinds(), question.asOf(), after, limit + 1);
        boolean more = below.size() > limit;
        var shown = more ? below.subList(0, limit) : below;
        var found = measure(viewer, method, revision, question);
        var lines =
                shown.stream()
                        .map(row ->
                                new Line(
                                        row.id(),
                                        row.code(),
                                        row.name(),
                                        row.further(),
                                        cells(
                                                found,
                                                row.id().value(),
                                                revision.measures(row.kind()))))
                        .toList();
        boolean itself = revision.measures(organization.kind()) && !revision.kinds().isEmpty();
        return new Matrix(
                method,
                revision,
                method.stateOn(question.asOf()),
                organization,
                columns(revision, found),
                lines,
                new Line(
                        organization.id(),
                        organization.code(),
                        organization.name(),
                        false,
                        cells(found, organization.id().value(), itself)),
                more ? shown.getLast().code() : null);
    }

    /** The records behind a cell of a register's part that the viewer may open, the newest first. */
    public List<Entry> records(Viewer viewer, Register<?> register, FigureQuestion question) {
        requireRight(viewer, question);
        viewer.require(register.reads());
        var declared = happenings.find(register.key()).orElseThrow(() -> new NotFound("这本台账"));
        return happenings.records(
                viewer,
                declared,
                question.organization(),
                question.period().start(),
                question.asOf(),
                MOST_RECORDS);
    }

    /** By what a part is told, in words. */
    public String measure(Binding binding) {
        return switch (binding) {
            case Binding.Unbound _ -> "还没有定由什么来看";
            case Binding.ToTasks _ -> "到期的任务都已完成";
            case Binding.ToRegister(var register) ->
                    register(register)
                            .map(one -> "“" + one.name() + "”有记录")
                            .orElse("台账已不存在：" + register);
            case Binding.ToFigure(var code, var direction, var threshold) ->
                    figures.find(code)
                            .map(figure ->
                                    "%s%s %s %s"
                                            .formatted(
                                                    figure.label(),
                                                    direction.label(),
                                                    Measured.plain(threshold),
                                                    figure.unit()))
                            .orElse("数据已不存在：" + code);
        };
    }

    /** The registers that parts can be bound to. */
    public List<Register<?>> registers() {
        return happenings.registers();
    }

    public Optional<Register<?>> register(String key) {
        return happenings.registers().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private void requireRight(Viewer viewer, FigureQuestion question) {
        viewer.require(Permission.READ_FIGURES);
        if (!figures.mayRead(viewer, question.organization(), question.asOf())) {
            throw new NotFound("这个组织的运行情况");
        }
    }

    private List<Column> columns(Revision revision, List<Measured> found) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < found.size(); i++) {
            var part = revision.parts().get(i);
            columns.add(new Column(part, measure(part.binding()), found.get(i).why()));
        }
        return columns;
    }

    private static List<Matrix.Cell> cells(List<Measured> found, UUID of, boolean measured) {
        return found.stream().map(one -> one.cell(of, measured)).toList();
    }

    private List<Measured> measure(
            Viewer viewer, Method method, Revision revision, FigureQuestion question) {
        var ofFigures = figures(viewer, revision, question);
        var ofTasks = tasks(viewer, method, revision, question);
        var ofRegisters = new HashMap<String, Measured>();
        var found = new ArrayList<Measured>();
        for (var part : revision.parts()) {
            found.add(
                    switch (part.binding()) {
                        case Binding.Unbound _ -> new Measured.Nothing();
                        case Binding.ToTasks _ ->
                                ofTasks == null
                                        ? new Measured.Unknown(NO_READER)
                                        : new Measured.OfTasks(
                                                ofTasks.getOrDefault(part.id(), Map.of()));
                        case Binding.ToRegister(var register) ->
                                ofRegisters.computeIfAbsent(
                                        register, key -> records(viewer, key, question));
                        case Binding.ToFigure figure -> figure(ofFigures, figure);
                    });
        }
        return found;
    }

    private Measured records(Viewer viewer, String register, FigureQuestion question) {
        var declared = happenings.find(register);
        if (declared.isEmpty()) {
            return new Measured.Unknown("这本台账已不存在。");
        }
        var organization = question.organization();
        if (!happenings.mayCount(viewer, declared.get(), organization, question.asOf())) {
            return new Measured.Unknown(NO_READER);
        }
        return happenings
                .count(
                        viewer,
                        declared.get(),
                        organization,
                        question.period().start(),
                        question.asOf())
                .<Measured>map(Measured.OfRecords::new)
                .orElseGet(() -> new Measured.Unknown(NO_RECORD));
    }

    private @Nullable Map<UUID, Map<UUID, TaskCount>> tasks(
            Viewer viewer, Method method, Revision revision, FigureQuestion question) {
        var organization = question.organization();
        boolean none = revision.parts().stream().noneMatch(Liveliness::isOfTasks);
        if (none) {
            return Map.of();
        }
        boolean all =
                organizations
                        .within(
                                viewer.scope(Permission.READ_RECORDS),
                                Set.of(organization),
                                question.asOf())
                        .contains(organization);
        return all
                ? tasks.count(method.id(), organization, question.period().start(), question.asOf())
                : null;
    }

    private static boolean isOfTasks(Part part) {
        return part.binding() instanceof Binding.ToTasks;
    }

    /** What was found of each figure, by its code. */
    private record Found(
            FigureDefinition figure, Map<UUID, Quantity> values, @Nullable String why) {}

    private static Measured figure(Map<String, Found> found, Binding.ToFigure binding) {
        var one = found.get(binding.figure());
        if (one == null) {
            return new Measured.Unknown("这项数据已不存在。");
        }
        return one.why() == null
                ? new Measured.OfFigure(one.figure(), binding, one.values())
                : new Measured.Unknown(one.why());
    }

    private Map<String, Found> figures(Viewer viewer, Revision revision, FigureQuestion question) {
        var asked =
                revision.parts().stream()
                        .map(Part::binding)
                        .filter(Binding.ToFigure.class::isInstance)
                        .map(one -> ((Binding.ToFigure) one).figure())
                        .distinct()
                        .flatMap(code -> figures.find(code).stream())
                        .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var table = tables.byFigure(viewer, asked, question);
        var whole = figures.evaluate(viewer, asked, question);
        var found = new HashMap<String, Found>();
        for (int i = 0; i < asked.size(); i++) {
            found.put(
                    asked.get(i).code(),
                    new Found(asked.get(i), values(table, i), whole.get(i).why()));
        }
        return found;
    }

    private static Map<UUID, Quantity> values(FigureTable table, int column) {
        var values = new HashMap<UUID, Quantity>();
        var lines = new ArrayList<>(table.parts());
        lines.add(table.whole());
        for (var line : lines) {
            var value = line.cells().get(column);
            if (value != null) {
                values.put(line.organization().value(), value);
            }
        }
        return values;
    }
}
