package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("小工作簿")
class SmallWorkbookTests {

    @TempDir private Path folder;

    static Stream<MalformedFiles.Case> malformed() {
        var bombs = Bombs.all().stream().filter(one -> one.name().contains(" in "));
        var odd = Stream.concat(OddPackages.all().stream(), HostileXml.all().stream());
        return Stream.concat(bombs, odd);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_hostile_package_is_opened_or_refused_and_nothing_else(MalformedFiles.Case one)
            throws IOException {
        var file = folder.resolve("hostile.xlsx");
        try (var out = Files.newOutputStream(file)) {
            one.content().to(out);
        }

        try (var workbook = SmallWorkbook.open(file)) {
            assertThat(workbook.getNumberOfSheets()).isNotNegative();
        } catch (UnreadableSpreadsheet refused) {
            assertThat(refused).hasMessageContaining("。");
        }
    }

    @Test
    void a_text_is_named_for_what_it_is() throws IOException {
        var file = folder.resolve("text.docx");
        try (var text = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            text.createParagraph().createRun().setText("全区×个街道。");
            text.write(out);
        }

        assertThatThrownBy(() -> SmallWorkbook.open(file))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining("这是 Word 文档");
    }

    @Test
    void macros_are_kept_out() throws IOException {
        var file = folder.resolve("macros.xlsm");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("表");
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            workbook.write(out);
        }

        assertThatThrownBy(() -> SmallWorkbook.open(file))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining("宏");
    }
}
