package cn.taizhang.wordfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * 文字文件包 (.docx): the parts of a ZIP in memory, each unpacked within bounds and only when asked for. Pictures, macros and
 * embedded files are never touched, and what lies outside the package is never fetched.
 */
final class WordPackage {

    private final ZipFile zip;
    private final Budget unpacked;
    private final Budget elements = new Budget(Limits.ELEMENTS);

    /** 关系: where one part says another is. */
    record Relation(String id, String type, String target) {}

    WordPackage(byte[] content) throws IOException {
        refuseManyParts(content);
        zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get();
        // the sizes inside a ZIP are what its maker says; the size of the file is not
        long most = (long) (content.length / Limits.LEAST_RATIO);
        unpacked = new Budget(Math.min(Limits.UNPACKED, Limits.GRACE + most));
        refuseOddNames();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Part read(String name) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw UnreadableTextFile.broken();
        }
        return Part.of(name, unpacked(entry), elements);
    }

    /** The parts that this one refers to within the package, in the order of its list. */
    List<Relation> relationsOf(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!has(list)) {
            return List.of();
        }
        var found = new ArrayList<Relation>();
        for (var relation : read(list).root().children()) {
            String target = relation.attribute("Target");
            String type = relation.attribute("Type");
            String id = relation.attribute("Id");
            boolean outside = "External".equalsIgnoreCase(relation.attribute("TargetMode"));
            if (target != null && type != null && id != null && !outside) {
                found.add(new Relation(id, type, resolved(folder, target)));
            }
            if (found.size() > Limits.RELATIONS) {
                throw UnreadableTextFile.oddStructure();
            }
        }
        return found;
    }

    /** The one part of this type, or null. */
    static @Nullable String partOfType(List<Relation> relations, String type) {
        for (var relation : relations) {
            if (relation.type().endsWith("/" + type)) {
                return relation.target();
            }
        }
        return null;
    }

    /** The package with these parts in place of those of the same name; every other entry as it lies here. */
    byte[] with(Map<String, byte[]> changed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.AsNeeded);
            for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                byte[] content = changed.get(entry.getName());
                if (content == null) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    put(out, entry, content);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry before, byte[] content)
            throws IOException {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipArchiveEntry(before.getName());
        entry.setTime(before.getTime());
        entry.setMethod(before.getMethod());
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    /** Names are looked up in the package only; one that climbs out of it finds nothing. */
    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        var steps = new ArrayList<String>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private byte[] unpacked(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnreadableTextFile.locked();
        }
        long packed = Math.max(1, entry.getCompressedSize());
        var out = new ByteArrayOutputStream();
        var sum = new CRC32();
        var window = new byte[8192];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(window); read >= 0; read = in.read(window)) {
                unpacked.spend(read);
                sum.update(window, 0, read);
                out.write(window, 0, read);
                boolean thin = packed < out.size() * Limits.LEAST_RATIO;
                if (out.size() > Limits.PART || out.size() > Limits.GRACE && thin) {
                    throw UnreadableTextFile.bomb();
                }
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            // a wrong digit is worse than no file; nobody else compares
            throw UnreadableTextFile.broken();
        }
        return out.toByteArray();
    }

    /** Before the list of contents becomes objects: its entries are counted where they lie. */
    private static void refuseManyParts(byte[] content) {
        int entries = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == 'P'
                    && content[i + 1] == 'K'
                    && content[i + 2] == 1
                    && content[i + 3] == 2) {
                entries++;
            }
        }
        if (entries > Limits.PARTS) {
            throw UnreadableTextFile.oddStructure();
        }
    }

    private void refuseOddNames() {
        var seen = new HashSet<String>();
        for (ZipEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean climbs = name.startsWith("/") || name.contains("..") || name.contains("\\");
            if (climbs || !seen.add(name)) {
                throw UnreadableTextFile.oddStructure();
            }
        }
    }
}
