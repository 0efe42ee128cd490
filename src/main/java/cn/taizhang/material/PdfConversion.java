package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * 转 PDF by LibreOffice, where the server has it: one file at a time, each in a folder and profile of its own that are gone
 * afterwards, within a time and a size. Nothing a user typed stands on the command line.
 */
@Component
class PdfConversion {

    private static final List<String> PROGRAMS = List.of("soffice", "libreoffice");

    /** Where typefaces are declared; nothing else of the server's own surroundings is handed on. */
    private static final Set<String> HANDED_ON =
            Set.of("PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH");

    /** Nothing listens there: the file refers to nothing outside, and should the program look for something it finds nothing. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final long LOOKS_EVERY_MILLIS = 100;
    private static final long ENDS_WITHIN_SECONDS = 5;

    /** Who waits holds a thread of the server. */
    private static final int LONGEST_QUEUE = 4;

    private final String searchPath;
    private final Duration limit;
    private final long largest;
    private final Semaphore turn = new Semaphore(1, true);

    @Autowired
    PdfConversion() {
        this(Optional.ofNullable(System.getenv("PATH")).orElse(""), LIMIT, LARGEST);
    }

    PdfConversion(String searchPath, Duration limit, long largest) {
        this.searchPath = searchPath;
        this.limit = limit;
        this.largest = largest;
    }

    /** Asked anew each time, so that it may be installed while the product runs. */
    boolean offered() {
        return program().isPresent();
    }

    private Optional<Path> program() {
        return PROGRAMS.stream()
                .flatMap(name ->
                        Stream.of(searchPath.split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty())
                                .map(folder -> Path.of(folder, name)))
                .filter(Path::isAbsolute)
                .filter(one -> Files.isRegularFile(one) && Files.isExecutable(one))
                .findFirst();
    }

    /** The .docx as PDF; refused with the reason where that does not come off. */
    Outcome<byte[]> convert(byte[] docx) {
        var program = program();
        if (program.isEmpty()) {
            return refused("这台服务器没有安装 LibreOffice，不能转成 PDF；请下载 Word 文档。");
        }
        boolean ours = false; // the turn
        try {
            ours =
                    turn.getQueueLength() < LONGEST_QUEUE
                            && turn.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
            return ours ? converted(program.get(), docx) : refused("另一份文件正在转 PDF，请过一会儿再试。");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return refused("转 PDF 时服务器正在停止，请过一会儿再试。");
        } finally {
            if (ours) {
                turn.release();
            }
        }
    }

    private Outcome<byte[]> converted(Path program, byte[] docx) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("taizhang-pdf-");
            try {
                Files.write(folder.resolve("document.docx"), docx);
                return run(program, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            return refused("转 PDF 没有成功，可能是服务器磁盘已满，或者 LibreOffice 运行不起来；请下载 Word 文档。");
        }
    }

    private Outcome<byte[]> run(Path program, Path folder)
            throws IOException, InterruptedException {
        var pdf = folder.resolve("document.pdf");
        var process = started(program, folder);
        try {
            process.getOutputStream().close();
            long begun = System.nanoTime();
            while (!process.waitFor(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - begun > limit.toNanos()) {
                    return refused(
                            "转 PDF 用了 %d 秒还没有完成，已经停下；请下载 Word 文档，或者过一会儿再试。"
                                    .formatted(limit.toSeconds()));
                }
                if (size(pdf) > largest) {
                    return tooLarge();
                }
            }
        } finally {
            end(process);
        }
        if (size(pdf) > largest) {
            return tooLarge();
        }
        if (process.exitValue() != 0 || !isPdf(pdf)) {
            return refused("LibreOffice 没有转成 PDF；请下载 Word 文档。");
        }
        return new Outcome.Done<>(Files.readAllBytes(pdf));
    }

    private static Process started(Path program, Path folder) throws IOException {
        var builder =
                new ProcessBuilder(
                                program.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--norestore",
                                "--nologo",
                                "--nolockcheck",
                                "--convert-to",
                                "pdf:writer_pdf_Export",
                                "--outdir",
                                folder.toString(),
                                folder.resolve("document.docx").toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var surroundings = builder.environment();
        surroundings.keySet().retainAll(HANDED_ON);
        surroundings.put("HOME", folder.toString());
        surroundings.put("TMPDIR", folder.toString());
        surroundings.put("LC_ALL", "C.UTF-8");
        for (var proxy : List.of("http_proxy", "https_proxy", "all_proxy")) {
            surroundings.put(proxy, NOWHERE);
        }
        return builder.start();
    }

    /** The program is a script that starts another: both end, and are waited for, because they write into the folder. */
    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            one.onExit().completeOnTimeout(one, ENDS_WITHIN_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
        }
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException kept) {
            // it goes with the temporary files of the server; the answer does not depend on it
        }
    }

    private Outcome<byte[]> tooLarge() {
        return refused("转成的 PDF 超过 %d MB，没有采用；请下载 Word 文档。".formatted(largest / 1024 / 1024));
    }

    private static Outcome<byte[]> refused(String message) {
        return new Outcome.Refused<>(List.of(Breach.overall(message)));
    }
}
