package cn.taizhang.shell;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 出材料: the half-year report as .docx, and where each of its figures came from. */
@Command(name = "report", description = "起草半年汇报，写成 .docx；--trace 另写每个空的取数说明。")
final class ReportCommand implements Callable<Integer> {

    private static final String BUILT_IN = "half-year";

    @ParentCommand private @Nullable Taizhang taizhang;
    @Mixin private final Place place = new Place();
    @Mixin private final Asked asked = new Asked();

    @Option(
            names = "--template",
            paramLabel = "FILE|NAME",
            description = "模板：half-year（内置），或一个带空的文稿（.txt、.docx、.doc），空写成 ×、XX、＿ 或 {{数据代码}}",
            defaultValue = BUILT_IN)
    private String template = BUILT_IN;

    @Option(names = "--out", paramLabel = "FILE.docx", required = true, description = "写到哪里")
    private Path out = Path.of("");

    @Option(names = "--masked", description = "写脱敏稿：填入的数和名称都写成 ×，不带数据标记")
    private boolean masked;

    @Option(names = "--trace", paramLabel = "FILE.json", description = "取数说明写到哪里")
    private @Nullable Path trace;

    @Override
    public Integer call() {
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            var draft = draft(context);
            var reports = context.getBean(Reports.class);
            var viewer = asked.viewerIn(context);
            write(
                    out,
                    masked ? reports.writeMasked(viewer, draft) : written(reports, viewer, draft));
            var traceTo = trace;
            if (traceTo != null) {
                var mapper = context.getBean(ObjectMapper.class);
                write(traceTo, mapper.writeValueAsBytes(reports.trace(viewer, draft)));
            }
            System.err.println(
                    "已写出 %s：%d 处空，已填 %d 处。".formatted(out, draft.blanks().size(), draft.filled()));
            draft.blanks().stream()
                    .filter(blank -> blank.open())
                    .forEach(blank ->
                            System.err.println(
                                    "　第 " + blank.number() + " 处留空：" + blank.filling().why()));
        }
        return 0;
    }

    /** A .docx template keeps its formatting. */
    private byte[] written(Reports reports, Viewer viewer, ReportDraft draft) {
        if (!template.equals(BUILT_IN)) {
            var file = textFileOf(template);
            if (file.keepsFormat()) {
                return reports.writeInto(viewer, draft, file.replaced(List.of()));
            }
        }
        return reports.write(viewer, draft, Reports.Annex.NONE);
    }

    private ReportDraft draft(ApplicationContext context) {
        var period = asked.periodIn(context);
        var request =
                new ReportRequest(
                        asked.organizationIn(context).id(), period, asked.asOfIn(context, period));
        var reports = context.getBean(Reports.class);
        var viewer = asked.viewerIn(context);
        var outcome =
                template.equals(BUILT_IN)
                        ? reports.draft(viewer, request)
                        : reports.draft(
                                viewer, request, nameOf(template), textFileOf(template).text());
        return switch (outcome) {
            case Outcome.Done<ReportDraft> done -> done.value();
            case Outcome.Refused<ReportDraft> refused ->
                    throw new CommandFailed(
                            refused.breaches().stream()
                                    .map(Breach::message)
                                    .collect(Collectors.joining("\n")));
        };
    }

    private static String nameOf(String file) {
        return Path.of(file).getFileName().toString();
    }

    private static TextFile textFileOf(String file) {
        try {
            return switch (TextFile.read(nameOf(file), Files.readAllBytes(Path.of(file)))) {
                case Outcome.Done<TextFile> read -> read.value();
                case Outcome.Refused<TextFile> refused ->
                        throw new CommandFailed(
                                "模板 " + file + "：" + refused.breaches().getFirst().message());
            };
        } catch (IOException unreadable) {
            throw new CommandFailed("读不到模板 " + file + "；内置模板的名称是 " + BUILT_IN + "。");
        }
    }

    /** Written beside its place and renamed, so that a half-written file never stands under the name. */
    static void write(Path file, byte[] bytes) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new CommandFailed("目录不存在：" + folder);
            }
            var beside = Files.createTempFile(folder, ".taizhang", ".new");
            try {
                Files.write(beside, bytes);
                Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("写不了 " + file, unwritable);
        }
    }
}
