package cn.taizhang.testing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** 外来程序: compiled where no class of the product can be seen, and loaded where none can be found. It meets the product in files alone. */
public final class ForeignProgram {

    private final ClassLoader loader;

    private ForeignProgram(Path classes) throws IOException {
        loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    /**
     * Compiles it into an empty folder, which is also all that the compiler has to look into.
     *
     * @param folder its name below {@code src/test}
     */
    public static ForeignProgram compiled(String folder, Path empty) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var sources = Files.newDirectoryStream(Path.of("src", "test", folder), "*.java")) {
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
                throw new AssertionError(folder + " does not compile without the product");
            }
        }
        return new ForeignProgram(empty);
    }

    public ClassLoader loader() {
        return loader;
    }

    /** Runs one of its programs to the end. */
    public void run(String program, String... arguments) {
        try {
            loader.loadClass(program)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(failed.getCause());
        } catch (ReflectiveOperationException notThere) {
            throw new AssertionError(notThere);
        }
    }
}
