package cn.taizhang.shell;

import cn.taizhang.register.BlankSheet;
import cn.taizhang.register.Column;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.Trait;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 列台账: every register with its columns; --templates writes the blank sheets. */
@Command(name = "registers", description = "列出全部台账和栏目；--templates 另写空表。")
final class RegistersCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Taizhang taizhang;
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();

    @Option(names = "--templates", paramLabel = "DIR", description = "每本台账的空表写到这个目录")
    private @Nullable Path templates;

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    /** 一本台账. */
    record Sheet(
            String key,
            String name,
            boolean importable,
            boolean confidential,
            List<Field> columns) {

        static Sheet of(Register<?> register) {
            return new Sheet(
                    register.key(),
                    register.name(),
                    register.intake() != null,
                    register.confidential(),
                    register.columns().stream().map(Field::of).toList());
        }
    }

    /** 一个栏目. */
    record Field(
            String key,
            String heading,
            String rule,
            boolean required,
            boolean personal,
            List<String> choices,
            List<String> synonyms) {

        static Field of(Column<?> column) {
            return new Field(
                    column.key(),
                    column.heading(),
                    column.type().rule(),
                    column.is(Trait.REQUIRED),
                    column.is(Trait.PERSONAL),
                    column.type().choices(),
                    column.synonyms());
        }
    }

    @Override
    public Integer call() throws IOException {
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            var registers = context.getBean(Registers.class).all();
            var to = templates;
            if (to != null) {
                Files.createDirectories(to);
                for (var register : registers) {
                    write(register, to);
                }
            }
            var sheets = registers.stream().map(Sheet::of).toList();
            var out = Taizhang.out(command);
            if (json) {
                out.println(context.getBean(ObjectMapper.class).writeValueAsString(sheets));
            } else {
                sheets.forEach(sheet -> print(out, sheet));
            }
        }
        return 0;
    }

    private static void write(Register<?> register, Path folder) throws IOException {
        if (register.intake() == null) {
            return;
        }
        var file = folder.resolve(register.name() + "（空表）.xlsx");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            BlankSheet.write(register, out);
        }
        System.err.println("已写出 " + file);
    }

    private static void print(PrintWriter out, Sheet sheet) {
        out.println(sheet.name() + "（" + sheet.key() + "）");
        for (var column : sheet.columns()) {
            out.println(
                    "　　%s%s　%s"
                            .formatted(
                                    column.heading(),
                                    column.required() ? "（必填）" : "",
                                    column.rule()));
        }
    }
}
