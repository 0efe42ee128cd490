package cn.taizhang.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice where it is installed: it opens a .docx and saves it as its own, as WPS does on an officer's desk. */
public final class LibreOffice {

    private LibreOffice() {}

    /** Skips the test where it is not installed; where nothing may be skipped, the test goes on and fails for want of it. */
    public static void assume() {
        boolean mustNotSkip = System.getenv("TAIZHANG_TESTS_SKIP_NOTHING") != null;
        if (!mustNotSkip && !isInstalled()) {
            Assumptions.abort("没有 LibreOffice（soffice），这项测试跳过：请先运行 scripts/install-test-tools");
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** Opens and saves it under its own name in another folder. */
    public static Path saved(Path file, Path into) throws IOException, InterruptedException {
        var saving =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + into.resolveSibling("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "docx:MS Word 2007 XML",
                                "--outdir",
                                into.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(into.resolveSibling("soffice.log").toFile())
                        .start();
        if (!saving.waitFor(2, TimeUnit.MINUTES)) {
            saving.destroyForcibly();
        }
        return into.resolve(file.getFileName());
    }
}
