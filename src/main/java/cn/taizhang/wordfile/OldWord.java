package cn.taizhang.wordfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** 旧版 Word 文档 (.doc, .wps of its kind): read by POI, in the same order and by the same rules as a .docx. */
final class OldWord {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char CELL_END = 0x07;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char COLUMN_BREAK = 0x0E;
    private static final char HARD_HYPHEN = 0x1E;

    private final StringBuilder text = new StringBuilder();
    private FieldCodes codes = new FieldCodes();
    private int paragraphs;
    private int endOfMainText;

    private OldWord() {}

    /** The text, and where its main part ends. */
    record Text(String text, int endOfMainText) {}

    static Text read(byte[] content) throws IOException {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            refuseOtherKinds(system.getRoot().getEntryNames());
            var read = new OldWord();
            read.all(new HWPFDocument(system.getRoot()));
            return new Text(read.text.toString(), read.endOfMainText);
        } catch (EncryptedDocumentException _) {
            throw UnreadableTextFile.locked();
        } catch (OldWordFileFormatException _) {
            throw UnreadableTextFile.saveAs("这是 Word 95 或更早的文件");
        }
    }

    private static void refuseOtherKinds(Set<String> streams) {
        if (streams.contains("EncryptedPackage") || streams.contains("EncryptionInfo")) {
            throw UnreadableTextFile.locked();
        }
        if (streams.contains("WordDocument")) {
            return;
        }
        if (streams.contains("Workbook") || streams.contains("Book")) {
            throw UnreadableTextFile.otherKind("这是 Excel 表格");
        }
        if (streams.contains("PowerPoint Document")) {
            throw UnreadableTextFile.otherKind("这是 PPT 演示文稿");
        }
        throw UnreadableTextFile.otherKind("这种办公文档认不出");
    }

    private void all(HWPFDocument document) {
        part(document.getRange());
        endOfMainText = text.length();
        part(document.getFootnoteRange());
        part(document.getEndnoteRange());
        part(document.getHeaderStoryRange());
        part(document.getMainTextboxRange());
    }

    private void part(Range range) {
        codes = new FieldCodes();
        boolean main = endOfMainText == 0;
        for (int i = 0; i < range.numParagraphs(); i++) {
            if (++paragraphs > Limits.PARAGRAPHS || text.length() > Limits.CHARACTERS) {
                throw UnreadableTextFile.tooLong();
            }
            int begin = text.length();
            paragraph(range.getParagraph(i));
            // the separators of notes and headers that are none stand among the rest as empty
            // paragraphs
            if (!main && text.substring(begin).isBlank()) {
                text.setLength(begin);
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void paragraph(Paragraph paragraph) {
        boolean inTable = paragraph.isInTable();
        if (paragraph.isTableRowEnd()) {
            int last = text.length() - 1;
            if (last >= 0 && text.charAt(last) == '\t') {
                text.setLength(last);
            }
            text.append('\n');
            return;
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i), inTable);
        }
        codes.endOfParagraph();
    }

    private void run(CharacterRun run, boolean inTable) {
        boolean hidden = run.isMarkedDeleted() || run.isVanished() || run.isSymbol();
        for (char c : run.text().toCharArray()) {
            switch (c) {
                case FIELD_BEGIN -> codes.meet("begin");
                case FIELD_SEPARATOR -> codes.meet("separate");
                case FIELD_END -> codes.meet("end");
                case CELL_END -> text.append('\t');
                default -> {
                    // the mark that ends a paragraph counts even where it is hidden
                    if (c == '\r' || !hidden && !codes.isOpen()) {
                        character(c, inTable);
                    }
                }
            }
        }
    }

    private void character(char c, boolean inTable) {
        switch (c) {
            case '\r', LINE_BREAK, PAGE_BREAK, COLUMN_BREAK -> text.append(inTable ? ' ' : '\n');
            case '\t' -> text.append(inTable ? ' ' : '\t');
            case HARD_HYPHEN -> text.append('-');
            default -> {
                if (c >= ' ') {
                    text.append(c);
                }
            }
        }
    }
}
