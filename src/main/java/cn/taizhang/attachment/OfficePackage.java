package cn.taizhang.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * 办公文档包检查 (.docx, .xlsx): a ZIP whose list of contents names the kind. Every part is unpacked once to count it and
 * thrown away; more than the bounds is refused before it is unpacked.
 */
final class OfficePackage {

    static final String ARCHIVE = "压缩包不能上传，请解压后上传里面的文件。";

    static final int MOST_PARTS = 5_000;
    static final long MOST_UNPACKED = 256L * 1024 * 1024;

    /** The parts that are read as XML; real ones have a few kilobytes. */
    static final int LONGEST_LIST = 1024 * 1024;

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Pattern MACRO =
            Pattern.compile("macroenabled|macrosheet|vbaproject|activex|intlmacro");
    private static final Pattern PROGRAM =
            Pattern.compile(".*(vbaproject.*\\.bin|\\.(exe|dll|com|scr|bat|cmd|js|vbs|ps1|jar))$");

    /** Parts that a reader would fetch from elsewhere on opening: a template, an object, a frame. Links are clicked, not fetched. */
    private static final Pattern FETCHED =
            Pattern.compile(".*/(attachedTemplate|oleObject|frame|subDocument|aFChunk)$");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(https?|ftp|mhtml):.*|(file:)?[/\\\\]{2}[^/\\\\].*");

    private static final XMLInputFactory XML = xml();

    private OfficePackage() {}

    static FileType inspect(Path file) throws Unfit, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            if (zip.getEntry(CONTENTS) == null) {
                throw new Unfit(ARCHIVE);
            }
            refuseBadNames(zip);
            var type = typeOf(zip);
            unpackAll(zip);
            return type;
        } catch (IOException | XMLStreamException | IllegalArgumentException unreadable) {
            throw Unfit.broken("文件", unreadable);
        }
    }

    private static void refuseBadNames(ZipFile zip) throws Unfit {
        var seen = new HashSet<String>();
        for (ZipEntry entry : parts(zip)) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (PROGRAM.matcher(name).matches() || name.contains("activex")) {
                throw Unfit.withMacros();
            }
            boolean climbs = name.startsWith("/") || name.contains("..") || name.contains("\\");
            if (climbs || !seen.add(name)) {
                throw new Unfit("文件内部结构不正常，不能上传。请用 Word、Excel 或 WPS 打开后另存一份再上传。");
            }
        }
    }

    private static FileType typeOf(ZipFile zip) throws Unfit, IOException, XMLStreamException {
        FileType type = null;
        var list = reader(zip, zip.getEntry(CONTENTS));
        while (list.hasNext()) {
            if (list.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String part = list.getAttributeValue(null, "ContentType");
            if (part == null) {
                continue;
            }
            if (MACRO.matcher(part.toLowerCase(Locale.ROOT)).find()) {
                throw Unfit.withMacros();
            }
            var named = mainPart(part);
            if (type != null && named != null && type != named) {
                throw Unfit.broken("文件");
            }
            type = named == null ? type : named;
        }
        if (type == null) {
            throw new Unfit("这种办公文档不在可上传的范围内。可以上传：" + FileType.allowedLabel() + "。");
        }
        return type;
    }

    private static @Nullable FileType mainPart(String contentType) {
        return switch (contentType) {
            case OPEN_XML + "wordprocessingml.document.main+xml" -> FileType.DOCX;
            case OPEN_XML + "spreadsheetml.sheet.main+xml" -> FileType.XLSX;
            default -> null;
        };
    }

    private static void unpackAll(ZipFile zip) throws Unfit, IOException, XMLStreamException {
        var window = new byte[64 * 1024];
        long unpacked = 0;
        for (ZipEntry entry : parts(zip)) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(window); read >= 0; read = in.read(window)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw tooLarge();
                    }
                }
            }
            if (entry.getName().endsWith(".rels")) {
                refuseFetched(reader(zip, entry));
            }
        }
    }

    private static void refuseFetched(XMLStreamReader relations) throws Unfit, XMLStreamException {
        while (relations.hasNext()) {
            if (relations.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String type = relations.getAttributeValue(null, "Type");
            String target = relations.getAttributeValue(null, "Target");
            if (type != null
                    && target != null
                    && FETCHED.matcher(type).matches()
                    && ELSEWHERE.matcher(target.strip()).matches()) {
                throw new Unfit("文档打开时会从外面的网址取内容（远程模板或对象），不能上传。请另存为 PDF 再上传。");
            }
        }
    }

    private static XMLStreamReader reader(ZipFile zip, ZipEntry entry)
            throws Unfit, IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(LONGEST_LIST + 1);
            if (text.length > LONGEST_LIST) {
                throw tooLarge();
            }
            return XML.createXMLStreamReader(new ByteArrayInputStream(text));
        }
    }

    private static List<ZipEntry> parts(ZipFile zip) {
        return zip.stream().map(ZipEntry.class::cast).toList();
    }

    private static Unfit tooLarge() {
        return new Unfit("文件解开后过大，像是“压缩炸弹”，不能上传。请另存为 PDF，或拆成几个文件再上传。");
    }

    /** No document type, no entities, nothing from elsewhere. */
    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
