package cn.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * 表格文件包 (.xlsx): the parts of a ZIP that belong to a workbook, each unpacked within bounds and only when asked for.
 * Pictures, macros and embedded files are never touched, and what lies outside the package is never fetched.
 *
 * <p>The parts are read here instead of by POI's package: that one builds trees of the list of contents, of every
 * relationship and of the styles, so a bomb in one of those fills the memory before any row is seen.
 */
final class XlsxPackage implements Closeable {

    private static final int MOST_RELATIONS = 10_000;

    private final ZipFile zip;
    private final Budget unpacked;
    private final Budget elements = new Budget(SpreadsheetLimits.MOST_ELEMENTS);

    XlsxPackage(Path file, SpreadsheetLimits limits) throws IOException {
        zip = opened(file);
        // the sizes inside a ZIP are what its maker says; the size of the file is not
        long most = (long) (Files.size(file) / SpreadsheetLimits.LEAST_RATIO);
        unpacked = new Budget(Math.min(limits.unpacked(), SpreadsheetLimits.GRACE * 10 + most));
        try {
            refuseOddNames();
        } catch (UnreadableSpreadsheet refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException unreadable) {
            if (String.valueOf(unreadable.getMessage()).contains("encrypted")) {
                throw UnreadableSpreadsheet.locked();
            }
            throw unreadable;
        }
    }

    /** 关系: where one part says another is. */
    record Relation(String type, String target) {}

    void renewBudgets() {
        unpacked.renew();
        elements.renew();
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    List<String> names() {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }

    /** Unpacked within the bounds and thrown away: a part that is no markup. */
    void unpack(String part) throws IOException {
        var entry = zip.getEntry(part);
        try (var in = new Unpacking(zip.getInputStream(entry), entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    Markup read(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw UnreadableSpreadsheet.broken();
        }
        return new Markup(new Unpacking(zip.getInputStream(entry), entry), elements);
    }

    /** The parts that this one refers to within the package, by their id. */
    Map<String, Relation> relationsOf(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        var found = new HashMap<String, Relation>();
        if (!has(list)) {
            return found;
        }
        try (var xml = read(list)) {
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                String id = xml.attribute("Id");
                boolean outside = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
                if (target == null || type == null || id == null || outside) {
                    continue;
                }
                found.put(id, new Relation(type, resolved(folder, target)));
                if (found.size() > MOST_RELATIONS) {
                    throw UnreadableSpreadsheet.oddStructure();
                }
            }
        }
        return found;
    }

    /** The one part of this type, or null. */
    static @Nullable String partOfType(Map<String, Relation> relations, String type) {
        for (var relation : relations.values()) {
            if (relation.type().endsWith("/" + type)) {
                return relation.target();
            }
        }
        return null;
    }

    /** Names are looked up in the package only; one that climbs out of it finds nothing. */
    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        return Path.of("/" + path).normalize().toString().substring(1).replace('\\', '/');
    }

    private void refuseOddNames() {
        if (zip.size() > SpreadsheetLimits.MOST_PARTS) {
            throw UnreadableSpreadsheet.oddStructure();
        }
        var seen = new HashSet<String>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean climbs = name.startsWith("/") || name.contains("..") || name.contains("\\");
            if (climbs || !seen.add(name)) {
                throw UnreadableSpreadsheet.oddStructure();
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** 解开: counts what comes out against what lies in the file. */
    private final class Unpacking extends FilterInputStream {

        private final long packed;
        private final long expected;
        private final CRC32 sum = new CRC32();
        private long out;

        Unpacking(InputStream in, ZipEntry entry) {
            super(in);
            packed = Math.max(1, entry.getCompressedSize());
            expected = entry.getCrc();
        }

        @Override
        public int read(byte[] window, int from, int length) throws IOException {
            int read = super.read(window, from, length);
            if (read > 0) {
                out += read;
                sum.update(window, from, read);
                unpacked.spend(read);
                boolean thin = packed < out * SpreadsheetLimits.LEAST_RATIO;
                if (out > SpreadsheetLimits.GRACE && thin) {
                    throw UnreadableSpreadsheet.bomb();
                }
            }
            if (read < 0 && sum.getValue() != expected) {
                // a wrong digit is worse than no file; nobody else compares
                throw UnreadableSpreadsheet.broken();
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }
}
