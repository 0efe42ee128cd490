package cn.taizhang.wordfile;

import static cn.taizhang.wordfile.MadeDocx.p;
import static cn.taizhang.wordfile.MadeDocx.r;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** 不规范的文字文件: each with what is to be told of it; 「读：」 and a text where it is to be read after all. */
final class MalformedFiles {

    /** 一个文件. */
    record Case(String name, String fileName, byte[] content, String expected) {}

    private static final String BROKEN = "已损坏";
    private static final String BOMB = "压缩炸弹";
    private static final String DOCTYPE = "DOCTYPE";
    private static final String ODD = "结构不正常";

    private static final String SOUND = MadeDocx.document(p(r("正文")));

    private final List<Case> cases = new ArrayList<>();

    static List<Case> all() {
        var files = new MalformedFiles();
        files.otherKinds();
        files.brokenPackages();
        files.oddPackages();
        files.bombs();
        files.brokenXml();
        files.hostileXml();
        files.hostileReferences();
        return files.cases;
    }

    private void otherKinds() {
        add("empty", new byte[0], "空文件");
        add("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "内容认不出来");
        add("a pdf", text("%PDF-1.7\n%"), "PDF");
        add("a web page", text("<html><body>稿</body></html>"), "网页");
        add("a page in one file", text("MIME-Version: 1.0\n"), "网页");
        add("rich text", text("{\\rtf1\\ansi 稿}"), "RTF");
        add("flat xml", text("<?xml version=\"1.0\"?><pkg:package/>"), "XML");
        add("text called docx", text("应到 12 人"), "纯文本");
        add("a workbook", with("xl/workbook.xml", "<workbook/>"), "Excel");
        add("slides", with("ppt/presentation.xml", "<p/>"), "PPT");
        add("odt", zip("mimetype", "application/vnd.oasis", "content.xml", "<x/>"), "OpenDocument");
        add("ofd", zip("OFD.xml", "<x/>", "Doc_0/Document.xml", "<x/>"), "OFD");
        add("any zip", zip("a.txt", "x"), "压缩包");
        add(
                "a compound file of nothing",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                BROKEN);
        cases.add(new Case("zeros called txt", "a.txt", new byte[1000], "内容认不出来"));
        cases.add(new Case("docx called doc", "a.doc", made().bytes(), "读：正文\n"));
    }

    private void brokenPackages() {
        byte[] sound = made().bytes();
        add("first half", Arrays.copyOf(sound, sound.length / 2), BROKEN);
        add("four bytes", Arrays.copyOf(sound, 4), BROKEN);
        add("last half", join(Arrays.copyOf(sound, 4), new byte[sound.length]), BROKEN);
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        add("noise behind a head", join(Arrays.copyOf(sound, 4), noise), BROKEN);
        byte[] wrongSum = sound.clone();
        int sum = indexOf(wrongSum, "PK\1\2", lastIndex(wrongSum, MadeDocx.DOCUMENT) - 50) + 16;
        wrongSum[sum] ^= 1;
        add("a sum that does not fit", wrongSum, BROKEN);
        byte[] locked = sound.clone();
        int flags = indexOf(locked, "PK\1\2", 0) + 8;
        for (int at = flags - 8; at >= 0; at = indexOf(locked, "PK\1\2", at + 1)) {
            locked[at + 8] |= 1;
        }
        add("encrypted entries", locked, "密码");
        add("no document", made().without(MadeDocx.DOCUMENT).bytes(), BROKEN);
        add("no relations", made().without(MadeDocx.RELATIONS).bytes(), BROKEN);
        add("another root", with(MadeDocx.DOCUMENT, MadeDocx.root("styles", "")), BROKEN);
        add("no body", with(MadeDocx.DOCUMENT, MadeDocx.root("document", "")), BROKEN);
    }

    private void oddPackages() {
        add("a name that climbs", with("../../etc/cron.d/x", "x"), ODD);
        add("an absolute name", with("/etc/passwd", "x"), ODD);
        add("a name with a backslash", with("word\\a.xml", "x"), "读：正文\n");
        add("a name twice but for its case", with("WORD/Document.xml", SOUND), ODD);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 6_000; i++) {
            many.put("a" + i, new byte[0]);
        }
        add("six thousand parts", MadeDocx.zip(many), ODD);
    }

    private void bombs() {
        add(
                "a part of equal bytes",
                with(MadeDocx.DOCUMENT, MadeDocx.document(" ".repeat(20_000_000))),
                BOMB);
        add("a part too large", with(MadeDocx.RELATIONS, " ".repeat(40_000_000)), BOMB);
        add(
                "styles of equal bytes",
                made().beside("s", "styles", "styles.xml", " ".repeat(20_000_000)).bytes(),
                BOMB);
        add(
                "paragraphs without end",
                with(MadeDocx.DOCUMENT, MadeDocx.document("<w:p/>".repeat(600_000))),
                "太长");
        add(
                "a million short elements",
                with(MadeDocx.DOCUMENT, MadeDocx.document("<a/>".repeat(1_010_000))),
                BOMB);
        add(
                "one paragraph too many",
                with(MadeDocx.DOCUMENT, MadeDocx.document("<w:p/>".repeat(200_001))),
                "太长");
    }

    private void brokenXml() {
        document("cut off", SOUND.substring(0, SOUND.length() - 20), BROKEN);
        document("crossed tags", SOUND.replace("</w:t></w:r>", "</w:r></w:t>"), BROKEN);
        document("an undeclared prefix", "<w:document/>", BROKEN);
        document("no xml", "应到 12 人", BROKEN);
        document("nothing", "", BROKEN);
        document("a zero", SOUND.replace("正文", "正\0文"), BROKEN);
        byte[] gbk = SOUND.getBytes(java.nio.charset.Charset.forName("GB18030"));
        add("bytes of another encoding", made().part(MadeDocx.DOCUMENT, gbk).bytes(), BROKEN);
        document("an unknown entity", SOUND.replace("正文", "&x;"), BROKEN);
        document(
                "too deep",
                MadeDocx.document("<w:x>".repeat(5_000) + "</w:x>".repeat(5_000)),
                BROKEN);
        document(
                "too many attributes", SOUND.replace("<w:p>", "<w:p" + attributes() + ">"), BROKEN);
        document(
                "a long attribute",
                SOUND.replace("<w:p>", "<w:p a='" + "x".repeat(600_000) + "'>"),
                BROKEN);
        document("a text without end", SOUND.replace("正文", "&lt;字".repeat(2_000_001)), BOMB);
        document("too many names", MadeDocx.document(names()), ODD);
    }

    private void hostileXml() {
        String xxe = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String calls = "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/a.dtd\">";
        String laughs =
                "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
        for (String doctype : List.of(xxe, calls, laughs)) {
            String hostile = SOUND.replace("?>", "?>" + doctype).replace("正文", "&x;");
            document("doctype in the document: " + doctype, hostile, DOCTYPE);
            add(
                    "doctype in the relations: " + doctype,
                    with(MadeDocx.RELATIONS, doctype + "<R/>"),
                    DOCTYPE);
        }
        add(
                "doctype in the styles",
                made().beside("s", "styles", "styles.xml", xxe + "<a/>").bytes(),
                DOCTYPE);
    }

    private void hostileReferences() {
        String away =
                "<Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"../../../etc/passwd\"/>";
        add("a document outside", with(MadeDocx.RELATIONS, MadeDocx.relations(away)), BROKEN);
        String external =
                "<Relationship Id=\"r1\" Type=\"x/officeDocument\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/\"/>";
        add("a document elsewhere", with(MadeDocx.RELATIONS, MadeDocx.relations(external)), BROKEN);
        String template =
                "<Relationship Id=\"t\" Type=\"x/attachedTemplate\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/a.dotm\"/>";
        add(
                "a template elsewhere",
                with(MadeDocx.DOCUMENT_RELATIONS, MadeDocx.relations(template)),
                "读：正文\n");
        String body = p(r("正文")) + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
        String note =
                "<w:footnote w:id=\"1\"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote>";
        add(
                "a note that refers to itself",
                MadeDocx.of(body)
                        .beside("n", "footnotes", "footnotes.xml", MadeDocx.root("footnotes", note))
                        .bytes(),
                "读：正文\n\n注\n");
        add(
                "a header that is the document",
                MadeDocx.of(p(r("正文")) + "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>")
                        .part(
                                MadeDocx.DOCUMENT_RELATIONS,
                                MadeDocx.relations(
                                        MadeDocx.relation("h", "header", "document.xml")))
                        .bytes(),
                "读：正文\n");
    }

    private static String attributes() {
        var xml = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            xml.append(" a").append(i).append("=\"\"");
        }
        return xml.toString();
    }

    private static String names() {
        var xml = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            xml.append("<a").append(i).append("/>");
        }
        return xml.toString();
    }

    private void document(String name, String xml, String expected) {
        add(name, with(MadeDocx.DOCUMENT, xml), expected);
    }

    private void add(String name, byte[] content, String expected) {
        cases.add(new Case(name, "稿.docx", content, expected));
    }

    private static MadeDocx made() {
        return MadeDocx.of(p(r("正文")));
    }

    private static byte[] with(String part, String content) {
        return made().part(part, content).bytes();
    }

    private static byte[] zip(String... namesAndContents) {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put(namesAndContents[i], text(namesAndContents[i + 1]));
        }
        return MadeDocx.zip(parts);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static int indexOf(byte[] bytes, String wanted, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(wanted, from);
    }

    private static int lastIndex(byte[] bytes, String wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(wanted);
    }
}
