package cn.taizhang.shell;

import cn.taizhang.register.ExportedForm;
import cn.taizhang.register.Exports;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** 导出: every register but the confidential ones, a file each, in the order in which they can be brought in again. */
@Command(
        name = "export",
        description =
                "把全部台账（保密的除外）导出到一个目录，每本一个 .xlsx（或 .csv），可以再导入；步骤、公示、名册、计票单、工作法另放在 read-only 里，只供查阅。")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Taizhang taizhang;
    @Mixin private final Place place = new Place();

    @Parameters(paramLabel = "DIR", description = "导出到这个目录；不存在就新建")
    private Path folder = Path.of("");

    @Option(names = "--identities", description = "连同完整的身份证号、电话和名册上的姓名；会记入审计")
    private boolean identities;

    @Option(names = "--csv", description = "导出为 .csv（UTF-8，带 BOM），供其他程序读取")
    private boolean text;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            int number = 0;
            for (var register : context.getBean(Registers.class).all()) {
                number++;
                if (register.confidential()) {
                    System.err.println("　" + register.name() + "：保密台账，不导出");
                } else {
                    export(context, register, number);
                }
            }
            exportToRead(context);
        }
        return 0;
    }

    /** 只供查阅的: what does not come back by import goes into a folder of its own. */
    private void exportToRead(ApplicationContext context) throws IOException {
        var form = text ? ExportedForm.TEXT : ExportedForm.SHEET;
        var toRead = folder.resolve("read-only");
        var viewer = new Asked().viewerIn(context);
        for (var file : context.getBean(ReadOnlySheets.class).all(viewer, identities)) {
            file.write(toRead, form);
            System.err.println("　%s：%d 行，只供查阅".formatted(file.title(), file.rows()));
        }
    }

    private void export(ApplicationContext context, Register<?> register, int number)
            throws IOException {
        var form = text ? ExportedForm.TEXT : ExportedForm.SHEET;
        var file = folder.resolve("%02d-%s.%s".formatted(number, register.key(), form.extension()));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            int rows =
                    context.getBean(Exports.class)
                            .write(
                                    new Asked().viewerIn(context),
                                    register,
                                    RowQuestion.ALL,
                                    identities,
                                    form,
                                    out);
            System.err.println("　%s：%d 行，%s".formatted(register.name(), rows, file));
        }
    }
}
