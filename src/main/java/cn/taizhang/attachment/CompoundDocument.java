package cn.taizhang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** 旧版办公文档检查 (.doc, .xls, .wps, .et): a file system in a file; the names of its streams tell the kind. */
final class CompoundDocument {

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");
    private static final Set<String> ENCRYPTED =
            Set.of("EncryptedPackage", "EncryptionInfo", "\u0006DataSpaces");

    /** First word of a Word stream. */
    private static final int WORD = 0xA5EC;

    private static final int BEGIN_OF_WORKBOOK = 0x0809;
    private static final int PASSWORD = 0x002F;
    private static final int SHEET = 0x0085;
    private static final int END = 0x000A;
    private static final int MACRO_SHEET = 1;

    private CompoundDocument() {}

    static FileType inspect(Path file) throws Unfit, IOException {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            var root = system.getRoot();
            var names = root.getEntryNames().stream().collect(Collectors.toSet());
            if (names.stream().anyMatch(ENCRYPTED::contains)) {
                throw Unfit.encrypted();
            }
            if (names.stream().anyMatch(MACROS::contains)) {
                throw Unfit.withMacros();
            }
            if (names.contains("WordDocument")) {
                return word(root);
            }
            if (names.contains("Workbook") || names.contains("Book")) {
                return workbook(root, names.contains("Workbook") ? "Workbook" : "Book");
            }
            throw new Unfit("这种办公文档不在可上传的范围内。可以上传：" + FileType.allowedLabel() + "。");
        } catch (IOException | RuntimeException unreadable) {
            throw Unfit.broken("文件", unreadable);
        }
    }

    private static FileType word(DirectoryNode root) throws Unfit, IOException {
        try (InputStream in = root.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(12);
            if (head.length < 12 || LittleEndian.getUShort(head) != WORD) {
                throw Unfit.broken("文件");
            }
            if ((head[11] & 1) != 0) {
                throw Unfit.encrypted();
            }
            return FileType.DOC;
        }
    }

    /** Reads the workbook's own records, up to the first sheet's. */
    private static FileType workbook(DirectoryNode root, String stream) throws Unfit, IOException {
        try (InputStream in = root.createDocumentInputStream(stream)) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4 || LittleEndian.getUShort(head) != BEGIN_OF_WORKBOOK) {
                throw Unfit.broken("文件");
            }
            while (head.length == 4 && LittleEndian.getUShort(head) != END) {
                byte[] content = in.readNBytes(LittleEndian.getUShort(head, 2));
                int kind = LittleEndian.getUShort(head);
                if (kind == PASSWORD) {
                    throw Unfit.encrypted();
                }
                if (kind == SHEET && content.length > 5 && content[5] == MACRO_SHEET) {
                    throw Unfit.withMacros();
                }
                head = in.readNBytes(4);
            }
            return FileType.XLS;
        }
    }
}
