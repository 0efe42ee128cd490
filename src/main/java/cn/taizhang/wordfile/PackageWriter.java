package cn.taizhang.wordfile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 文件包: writes the parts of a .docx one after the other. The same parts give the same bytes, whenever they are written. */
public final class PackageWriter {

    /** Any day does, but one whose entry needs no extra field: those follow the time zone of the machine. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out stays open */
    public PackageWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    public void part(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** A part that is the same for every document, out of a file of the product. */
    public void part(String name, String resource) throws IOException {
        try (var in = PackageWriter.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            part(name, in.readAllBytes());
        }
    }

    /** After the last part. */
    public void finish() throws IOException {
        zip.finish();
    }
}
