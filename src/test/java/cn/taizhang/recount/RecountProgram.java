package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.ExportedForm;
import cn.taizhang.register.Exports;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/**
 * 复算程序 of {@code src/test/recount}: compiled where no class of the product can be seen, and loaded where none can be found. It
 * meets the product in the exported files alone.
 */
final class RecountProgram {

    private static final Path SOURCES = Path.of("src", "test", "recount");
    private static final String MAIN = "Recount";

    private final Path classes;
    private final ClassLoader loader;

    private RecountProgram(Path classes) throws IOException {
        this.classes = classes;
        loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    /** Compiles it into an empty folder, which is also all that the compiler has to look into. */
    static RecountProgram compiledInto(Path empty) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var sources = Files.newDirectoryStream(SOURCES, "*.java")) {
            var options =
                    List.of(
                            "-classpath",
                            empty.toString(),
                            "-d",
                            empty.toString(),
                            "-Xlint:all",
                            "-Werror",
                            "-proc:none");
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!compiled) {
                throw new AssertionError("the recount does not compile without the product");
            }
        }
        return new RecountProgram(empty);
    }

    ClassLoader loader() {
        return loader;
    }

    Path classes() {
        return classes;
    }

    /** Reads what was exported once, for any number of questions. */
    Recounted reading(Path folder) {
        try {
            var type = loader.loadClass(MAIN);
            var made = type.getConstructor(Path.class).newInstance(folder);
            var figures = type.getMethod("figures", String.class, LocalDate.class, LocalDate.class);
            return (organization, periodStart, cutOff) -> {
                @SuppressWarnings("unchecked")
                var counted =
                        (Map<String, String>)
                                figures.invoke(made, organization, periodStart, cutOff);
                return counted;
            };
        } catch (InvocationTargetException failed) {
            throw new AssertionError(failed.getCause());
        } catch (ReflectiveOperationException notThere) {
            throw new AssertionError(notThere);
        }
    }

    /** 复算的数: each figure by its code, as {@code Recount.figures} says. */
    interface Recounted {

        Map<String, String> figures(String organization, LocalDate periodStart, LocalDate cutOff)
                throws ReflectiveOperationException;
    }

    /** Every register that is not confidential and that the viewer reads, as {@code export DIR --csv} writes it. */
    static void export(Registers registers, Exports exports, Viewer viewer, Path folder) {
        export(registers, exports, viewer, folder, one -> !one.confidential());
    }

    /** Those that are chosen; a confidential one comes out of the product no other way than in a test. */
    static void export(
            Registers registers,
            Exports exports,
            Viewer viewer,
            Path folder,
            Predicate<Register<?>> chosen) {
        int number = 0;
        for (var register : registers.all()) {
            number++;
            if (viewer.may(register.reads()) && chosen.test(register)) {
                export(register, exports, viewer, folder, number);
            }
        }
    }

    private static void export(
            Register<?> register, Exports exports, Viewer viewer, Path folder, int number) {
        var file = folder.resolve("%02d-%s.csv".formatted(number, register.key()));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            exports.write(viewer, register, RowQuestion.ALL, false, ExportedForm.TEXT, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
