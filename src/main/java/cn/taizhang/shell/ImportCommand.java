package cn.taizhang.shell;

import cn.taizhang.register.ImportMode;
import cn.taizhang.register.ImportRequest;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.register.UnfitImport;
import cn.taizhang.spreadsheet.UnreadableSpreadsheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 导入: spreadsheets into the registers they are of, one after the other; what is wrong with them comes back in a file. */
@Command(name = "import", description = "导入表格（.xlsx、.xls、.csv），按表头认出是哪本台账；不合格的行写成退回表。")
final class ImportCommand implements Callable<Integer> {

    private static final int SOME_ROWS_REFUSED = 3;
    private static final int REFUSALS_TOLD = 20;
    private static final List<String> SPREADSHEETS = List.of(".xlsx", ".xls", ".csv");

    @ParentCommand private @Nullable Taizhang taizhang;
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "表格文件，或者放着表格文件的目录（按文件名的先后）")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "只核对，不写入")
    private boolean dryRun;

    @Option(names = "--org", paramLabel = "CODE", description = "表里没有组织一栏时，全部列入这个组织")
    private String organization = "";

    @Option(
            names = "--refused",
            paramLabel = "DIR",
            description = "退回表写到这个目录（默认当前目录）",
            defaultValue = ".")
    private Path refused = Path.of(".");

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    @ArgGroup private final Choice choice = new Choice();

    /** 好坏并存时怎么办. */
    private static final class Choice {

        @Option(names = "--only-good", description = "合格的行导入，不合格的退回")
        private boolean onlyGood;

        @Option(names = "--all-or-nothing", description = "全部合格才导入（默认）")
        private boolean allOrNothing;
    }

    @Override
    public Integer call() throws IOException {
        var files = files();
        Files.createDirectories(refused);
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            if (!dryRun) {
                FirstDistrict.from(context, files);
            }
            var results = new ArrayList<ImportResult>();
            for (var file : files) {
                var result = imported(context, file);
                results.add(result);
                tell(result);
            }
            if (json) {
                var mapper = context.getBean(ObjectMapper.class);
                Taizhang.out(command).println(mapper.writeValueAsString(results));
            }
            return results.stream().allMatch(ImportResult::complete) ? 0 : SOME_ROWS_REFUSED;
        }
    }

    private ImportResult imported(ApplicationContext context, Path file) {
        var progress = new ProgressLine();
        String name = String.valueOf(file.getFileName());
        var request = new ImportRequest(file, name, null, organization, mode(), refused);
        try {
            return context.getBean(Imports.class)
                    .run(
                            new Asked().viewerIn(context),
                            request,
                            done -> progress.at("导入 " + name, done, 0));
        } catch (UnreadableSpreadsheet | UnfitImport unfit) {
            throw new CommandFailed(file + "：" + unfit.getMessage());
        } finally {
            progress.end();
        }
    }

    private ImportMode mode() {
        if (dryRun) {
            return ImportMode.PREVIEW;
        }
        return choice.onlyGood ? ImportMode.GOOD_ROWS : ImportMode.ALL_OR_NOTHING;
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                try (var inside = Files.list(path)) {
                    inside.filter(ImportCommand::isSpreadsheet).sorted().forEach(files::add);
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new WrongUsage("没有这个文件：" + path);
            }
        }
        if (files.isEmpty()) {
            throw new WrongUsage("目录里没有表格文件（.xlsx、.xls、.csv）。");
        }
        return files;
    }

    /** What a program left there while the file is open (~$名册.xlsx) is none. */
    private static boolean isSpreadsheet(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith("~$")
                && SPREADSHEETS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static void tell(ImportResult result) {
        System.err.println(result.file() + (result.written() ? "：已导入" : "：没有写入"));
        for (var sheet : result.sheets()) {
            if (sheet.problem() != null) {
                System.err.println("　" + sheet.name() + "：" + sheet.problem());
                continue;
            }
            System.err.println(
                    "　%s（%s）：%d 行，新增 %d，更正 %d，一致 %d，退回 %d"
                            .formatted(
                                    sheet.registerName(),
                                    sheet.name(),
                                    sheet.rows(),
                                    sheet.added(),
                                    sheet.changed(),
                                    sheet.same(),
                                    sheet.refused()));
            sheet.refusals().stream().limit(REFUSALS_TOLD).forEach(ImportCommand::tell);
            if (sheet.refusedFile() != null) {
                System.err.println("　退回的行和原因写在 " + sheet.refusedFile());
            }
            if (!sheet.notInFile().isEmpty()) {
                System.err.println("　台账里有、文件里没有：" + String.join("；", sheet.notInFile()));
            }
        }
    }

    private static void tell(ImportResult.Refusal refusal) {
        String where =
                Stream.of("第 " + refusal.row() + " 行", refusal.column(), refusal.heading())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        System.err.println("　　" + where + "：" + refusal.message());
    }
}
