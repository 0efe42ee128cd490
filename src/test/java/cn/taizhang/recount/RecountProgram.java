package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.ExportedForm;
import cn.taizhang.register.Exports;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.ForeignProgram;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * 复算程序 of {@code src/test/recount}, which meets the product in the exported files alone.
 */
final class RecountProgram {

    private static final String MAIN = "Recount";

    private final Path classes;
    private final ClassLoader loader;

    private RecountProgram(ForeignProgram program, Path classes) {
        this.classes = classes;
        loader = program.loader();
    }

    static RecountProgram compiledInto(Path empty) throws IOException {
        return new RecountProgram(ForeignProgram.compiled("recount", empty), empty);
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
