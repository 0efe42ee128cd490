package cn.taizhang.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** 样例文件: made on the spot, sound ones and others. */
public final class SampleFiles {

    static final Charset GBK = Charset.forName("GBK");

    private SampleFiles() {}

    /** 写入. */
    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException, GeneralSecurityException;
    }

    static byte[] made(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        return made(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    static byte[] first(byte[] of, int length) {
        return Arrays.copyOf(of, length);
    }

    public static byte[] pdf() {
        return pdf("");
    }

    public static byte[] pdf(String more) {
        return text(
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog"
                        + more
                        + ">>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] picture(String format) {
        return made(out -> {
            var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(3, 4, 0x9B2423);
            ImageIO.write(picture, format, out);
        });
    }

    public static byte[] docx() {
        return made(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("天祥社区党支部会议记录");
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return made(out -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet("签到册").createRow(0).createCell(0).setCellValue("王芳");
                workbook.write(out);
            }
        });
    }

    static byte[] xls() {
        return made(out -> {
            try (var workbook = new HSSFWorkbook()) {
                workbook.createSheet("签到册").createRow(0).createCell(0).setCellValue("王芳");
                workbook.write(out);
            }
        });
    }

    static byte[] encryptedXls() {
        return made(out -> {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            try (var workbook = new HSSFWorkbook()) {
                workbook.createSheet("签到册");
                workbook.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    static byte[] encryptedDocx() {
        return made(out -> {
            try (var system = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var inner = encryptor.getDataStream(system)) {
                    inner.write(docx());
                }
                system.writeFilesystem(out);
            }
        });
    }

    /** A compound document with these streams; a name that ends in 「/」 is a folder. */
    static byte[] compound(Map<String, byte[]> streams) {
        return made(out -> {
            try (var system = new POIFSFileSystem()) {
                for (var stream : streams.entrySet()) {
                    String name = stream.getKey();
                    if (name.endsWith("/")) {
                        system.createDirectory(name.substring(0, name.length() - 1));
                    } else {
                        system.createDocument(new ByteArrayInputStream(stream.getValue()), name);
                    }
                }
                system.writeFilesystem(out);
            }
        });
    }

    /** The beginning of a Word 97 stream; the flags say whether it is encrypted. */
    static byte[] wordStream(int flags) {
        byte[] stream = new byte[8192];
        stream[0] = (byte) 0xEC;
        stream[1] = (byte) 0xA5;
        stream[11] = (byte) flags;
        return stream;
    }

    static byte[] doc() {
        return compound(Map.of("WordDocument", wordStream(0), "1Table", new byte[4096]));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return made(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }

    /** A package with one part put in or replaced. */
    static byte[] with(byte[] zip, String name, byte[] content) {
        var parts = parts(zip);
        parts.put(name, content);
        return zip(parts);
    }

    /** A package whose part has one text replaced by another. */
    static byte[] replaced(byte[] zip, String name, String wanted, String by) {
        var parts = parts(zip);
        String before = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        if (!before.contains(wanted)) {
            throw new IllegalArgumentException(name + " has no " + wanted + ": " + before);
        }
        parts.put(name, text(before.replace(wanted, by)));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return parts;
    }
}
