package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** As ordinary tests they read the seeds; with {@code JAZZER_FUZZ=1} they go on from there. */
@DisplayName("表格文件的模糊测试")
class SpreadsheetFuzzTests {

    @TempDir Path folder;

    static Stream<byte[]> packages() {
        return Stream.of(
                MalformedFiles.sound(),
                MadeXlsx.ofCells("<c s='1'><v>46000</v></c>").formats("0", "14").bytes());
    }

    static Stream<byte[]> oldWorkbooks() {
        return Stream.of(OldWorkbooks.sound(), MalformedFiles.encryptedXls());
    }

    static Stream<byte[]> texts() {
        return Stream.of(
                "王芳,女\n".getBytes(StandardCharsets.UTF_8),
                "a\t\"b\n\"\"\"\n".getBytes(StandardCharsets.UTF_8),
                "'=1;+2".getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> rows() {
        return Stream.of(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>x</t></is></c></row>"
                        .getBytes(StandardCharsets.UTF_8),
                "<c/>".getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("packages")
    @FuzzTest
    void a_package_is_read_or_refused(byte[] file) throws IOException {
        readOrRefused(file);
    }

    @MethodSource("oldWorkbooks")
    @FuzzTest
    void an_old_workbook_is_read_or_refused(byte[] file) throws IOException {
        readOrRefused(file);
    }

    @MethodSource("texts")
    @FuzzTest
    void a_text_is_read_or_refused(byte[] file) throws IOException {
        readOrRefused(file);
    }

    /** Inside a sound package, for no chance alteration of a packed part gets past its sum. */
    @MethodSource("rows")
    @FuzzTest
    void a_sheet_is_read_or_refused(byte[] rows) throws IOException {
        readOrRefused(MadeXlsx.of("").part(MadeXlsx.SHEET, rows).bytes());
    }

    private void readOrRefused(byte[] file) throws IOException {
        String answer = MalformedFiles.answer(Files.write(folder.resolve("a"), file), "a.csv");

        assertThat(answer).matches(text -> text.startsWith("读出") || MalformedFiles.isRefusal(text));
    }
}
