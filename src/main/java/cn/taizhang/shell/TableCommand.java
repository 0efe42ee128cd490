package cn.taizhang.shell;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.tablefill.FilledTable;
import cn.taizhang.tablefill.TableRequest;
import cn.taizhang.tablefill.Tables;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 填表: a superior's table comes back filled, with a sheet that says where each number comes from. */
@Command(name = "table", description = "把上级发来的表（.xlsx、.xls、.csv）填好，另附「数据口径」；填不了的留空并写明原因。")
final class TableCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Taizhang taizhang;
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();
    @Mixin private final Asked asked = new Asked();

    @Parameters(paramLabel = "FILE", description = "要填的表")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE.xlsx", required = true, description = "写到哪里")
    private Path out = Path.of("");

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("没有这个文件：" + file);
        }
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            var period = asked.periodIn(context);
            var request =
                    new TableRequest(
                            asked.organizationIn(context).id(),
                            period,
                            asked.asOfIn(context, period),
                            Map.of());
            var tables = context.getBean(Tables.class);
            var viewer = asked.viewerIn(context);
            var name = String.valueOf(file.getFileName());
            var table = orFail(tables.fill(viewer, request, file, name));
            ReportCommand.write(out, orFail(tables.write(viewer, request, file, name)));
            tell(context, table);
        }
        return 0;
    }

    private void tell(ApplicationContext context, FilledTable table) {
        if (json) {
            var told = Told.of(table);
            Taizhang.out(command)
                    .println(context.getBean(ObjectMapper.class).writeValueAsString(told));
            return;
        }
        System.err.println("已写出 %s：%d 格，已填 %d 格。".formatted(out, table.squares(), table.filled()));
        table.remarks().forEach(said -> System.err.println("　" + said));
        for (var column : table.columns()) {
            var figure = column.figure();
            System.err.println(
                    "　%s「%s」%s"
                            .formatted(
                                    column.place(),
                                    column.heading(),
                                    figure == null ? "留空：" + column.why() : "→ " + figure.label()));
            column.notes().forEach(note -> System.err.println("　　" + note));
        }
        table.lines().stream()
                .filter(line -> !line.why().isEmpty())
                .forEach(line ->
                        System.err.println(
                                "　%s「%s」留空：%s".formatted(line.place(), line.name(), line.why())));
    }

    private static <T> T orFail(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused ->
                    throw new CommandFailed(
                            refused.breaches().stream()
                                    .map(Breach::message)
                                    .collect(Collectors.joining("\n")));
        };
    }

    /** 填表说明, as one JSON document. */
    record Told(
            String sheet,
            String org,
            String period,
            LocalDate asOf,
            long squares,
            long filled,
            List<String> remarks,
            List<ColumnTold> columns,
            List<LineTold> lines) {

        static Told of(FilledTable table) {
            return new Told(
                    table.sheet(),
                    table.organization().code(),
                    table.request().period().text(),
                    table.request().asOf(),
                    table.squares(),
                    table.filled(),
                    table.remarks(),
                    table.columns().stream().map(Told::column).toList(),
                    table.lines().stream().map(Told::line).toList());
        }

        private static ColumnTold column(FilledTable.Column column) {
            FigureDefinition figure = column.figure();
            return new ColumnTold(
                    column.place(),
                    column.heading(),
                    figure == null ? null : figure.code(),
                    column.unit(),
                    column.why(),
                    column.notes());
        }

        private static LineTold line(FilledTable.Line line) {
            var organization = line.organization();
            return new LineTold(
                    line.place(),
                    line.name(),
                    organization == null ? null : organization.code(),
                    line.why().isEmpty() ? null : line.why(),
                    line.cells().stream().map(Told::cell).toList());
        }

        private static CellTold cell(FilledTable.Filled cell) {
            var entry = cell.entry();
            return entry == null
                    ? new CellTold(null, null, cell.why())
                    : new CellTold(entry.number(), entry.text(), null);
        }
    }

    /** 栏目. */
    record ColumnTold(
            String place,
            String heading,
            @Nullable String figure,
            String unit,
            String why,
            List<String> notes) {}

    /** 行. */
    record LineTold(
            String place,
            String name,
            @Nullable String organization,
            @Nullable String why,
            List<CellTold> cells) {}

    /** 格. */
    record CellTold(@Nullable BigDecimal value, @Nullable String text, @Nullable String why) {}
}
