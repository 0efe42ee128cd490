package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mostly against scripts that take the place of LibreOffice. */
@DisplayName("转 PDF")
class PdfConversionTests {

    private static final byte[] DOCX = "a file".getBytes(StandardCharsets.UTF_8);
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final long LARGEST = 2 * 1024 * 1024;

    /** Says what it was called with, and where. */
    private static final String BEGIN =
            """
            #!/bin/sh
            here=$(dirname "$0")
            for one in "$@"; do echo "$one"; done > "$here/arguments"
            env > "$here/surroundings"
            """;

    private static final String PDF = "printf '%%PDF-1.6 made' > document.pdf\n";

    @TempDir private Path folder;

    @Test
    void is_offered_from_the_moment_the_server_has_the_program() throws IOException {
        var conversion = conversion(AMPLE);
        assertThat(conversion.offered()).isFalse();
        assertThat(refusal(conversion.convert(DOCX))).contains("没有安装 LibreOffice");

        installed("libreoffice", PDF);

        assertThat(conversion.offered()).isTrue();
    }

    @Test
    void is_not_offered_for_what_is_no_program_or_lies_in_a_folder_told_relatively()
            throws IOException {
        Files.createDirectory(folder.resolve("soffice"));
        Files.writeString(folder.resolve("libreoffice"), "no program");

        assertThat(conversion(AMPLE).offered()).isFalse();
        for (var path : List.of("", ":", ".", "bin:")) {
            assertThat(new PdfConversion(path, AMPLE, LARGEST).offered()).isFalse();
        }
    }

    @Test
    void gives_what_the_program_made_and_leaves_nothing_behind() throws IOException {
        installed("soffice", "test \"$(cat document.docx)\" = 'a file' || exit 3\n" + PDF);

        var pdf = conversion(AMPLE).convert(DOCX).orThrow();

        assertThat(new String(pdf, StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.6 made");
        assertThat(Path.of(arguments().getLast()).getParent()).doesNotExist();
    }

    @Test
    void puts_nothing_on_the_command_line_but_its_own_words_and_folder() throws IOException {
        installed("soffice", PDF);

        conversion(AMPLE).convert(DOCX).orThrow();

        String own = Path.of(arguments().getLast()).resolveSibling("").toString();
        assertThat(own).contains("taizhang-pdf-");
        assertThat(arguments())
                .containsExactly(
                        "-env:UserInstallation=file://" + own + "/profile",
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nolockcheck",
                        "--convert-to",
                        "pdf:writer_pdf_Export",
                        "--outdir",
                        own,
                        own + "/document.docx");
    }

    @Test
    void hands_on_nothing_of_the_servers_surroundings_and_points_at_no_network()
            throws IOException {
        installed("soffice", PDF);

        conversion(AMPLE).convert(DOCX).orThrow();

        var names =
                Files.readAllLines(folder.resolve("surroundings")).stream()
                        .map(line -> line.split("=", 2)[0])
                        .toList();
        assertThat(names)
                .contains("HOME", "TMPDIR", "http_proxy", "https_proxy", "all_proxy")
                .isSubsetOf(
                        "PATH",
                        "FONTCONFIG_FILE",
                        "FONTCONFIG_PATH",
                        "HOME",
                        "TMPDIR",
                        "LC_ALL",
                        "http_proxy",
                        "https_proxy",
                        "all_proxy",
                        // what the shell of the script adds
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "_");
    }

    @Test
    void ends_the_program_and_what_it_started_when_it_takes_too_long() throws IOException {
        installed("soffice", "sleep 300 & echo $! > \"$here/child\"\nwait\n");

        var refused = refusal(conversion(Duration.ofSeconds(1)).convert(DOCX));

        assertThat(refused).contains("1 秒");
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Path.of(arguments().getLast()).getParent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1\n",
                "printf '%%PDF-1.6 made' > document.pdf\nexit 77\n",
                "exit 0\n",
                "echo 'no PDF' > document.pdf\n"
            })
    void says_so_where_the_program_fails_or_makes_no_pdf(String what) throws IOException {
        installed("soffice", what);

        assertThat(refusal(conversion(AMPLE).convert(DOCX))).contains("没有转成 PDF", "Word 文档");
    }

    @Test
    void takes_a_file_up_to_its_limit_and_none_beyond() throws IOException {
        installed("soffice", PDF + "head -c " + (LARGEST - 13) + " /dev/zero >> document.pdf\n");
        assertThat(conversion(AMPLE).convert(DOCX).orThrow()).hasSize((int) LARGEST);

        installed("soffice", PDF + "head -c " + (LARGEST - 12) + " /dev/zero >> document.pdf\n");
        assertThat(refusal(conversion(AMPLE).convert(DOCX))).contains("超过 2 MB");
    }

    @Test
    void stops_a_program_that_writes_without_end() throws IOException {
        installed(
                "soffice",
                PDF + "while :; do head -c 1000000 /dev/zero; sleep 0.02; done >> document.pdf\n");

        assertThat(refusal(conversion(AMPLE).convert(DOCX))).contains("超过 2 MB");
    }

    @Test
    void converts_one_at_a_time() throws Exception {
        installed(
                "soffice",
                "mkdir \"$here/busy\" || exit 1\nsleep 0.2\n" + PDF + "rmdir \"$here/busy\"\n");
        var conversion = conversion(AMPLE);

        try (var several = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome<byte[]>> one = () -> conversion.convert(DOCX);
            assertThat(several.invokeAll(List.of(one, one, one)))
                    .extracting(Future::resultNow)
                    .allSatisfy(done -> assertThat(done).isInstanceOf(Outcome.Done.class));
        }
    }

    private PdfConversion conversion(Duration limit) {
        return new PdfConversion("/nowhere" + File.pathSeparator + folder, limit, LARGEST);
    }

    private void installed(String name, String script) throws IOException {
        var program = folder.resolve(name);
        Files.writeString(program, BEGIN + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> arguments() throws IOException {
        return Files.readAllLines(folder.resolve("arguments"));
    }

    private static String refusal(Outcome<byte[]> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<byte[]>) outcome).breaches().getFirst().message();
    }
}
