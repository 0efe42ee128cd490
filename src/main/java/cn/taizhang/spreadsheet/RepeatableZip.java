package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * 可重现的文件包: the same content gives the same bytes. The library writes the time of day into the file's properties and into
 * every entry; the parts are taken over as they are packed, the times are not.
 */
final class RepeatableZip {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RepeatableZip() {}

    static void copy(Path from, OutputStream to) throws IOException {
        try (var source = ZipFile.builder().setPath(from).get()) {
            var zip = new ZipArchiveOutputStream(to);
            for (ZipArchiveEntry entry : Collections.list(source.getEntries())) {
                if (entry.getName().equals(PROPERTIES)) {
                    zip.putArchiveEntry(entry(PROPERTIES));
                    zip.write(withoutTime(source, entry));
                    zip.closeArchiveEntry();
                } else {
                    var copy = entry(entry.getName());
                    copy.setMethod(entry.getMethod());
                    copy.setSize(entry.getSize());
                    copy.setCompressedSize(entry.getCompressedSize());
                    copy.setCrc(entry.getCrc());
                    zip.addRawArchiveEntry(copy, source.getRawInputStream(entry));
                }
            }
            zip.finish();
            zip.flush();
        }
    }

    private static ZipArchiveEntry entry(String name) {
        var entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(FIXED);
        return entry;
    }

    private static byte[] withoutTime(ZipFile source, ZipArchiveEntry entry) throws IOException {
        try (var in = source.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
