package cn.taizhang.spreadsheet;

import static cn.taizhang.spreadsheet.MadeXlsx.BOOK_RELATIONS;
import static cn.taizhang.spreadsheet.MadeXlsx.RELATIONS;
import static cn.taizhang.spreadsheet.MadeXlsx.WORKBOOK;
import static cn.taizhang.spreadsheet.MadeXlsx.book;
import static cn.taizhang.spreadsheet.MadeXlsx.relation;
import static cn.taizhang.spreadsheet.MadeXlsx.relations;
import static cn.taizhang.spreadsheet.MadeXlsx.sheet;
import static cn.taizhang.spreadsheet.MadeXlsx.usualRelations;
import static cn.taizhang.spreadsheet.MadeXlsx.zip;
import static cn.taizhang.spreadsheet.MalformedFiles.BROKEN;
import static cn.taizhang.spreadsheet.MalformedFiles.ELSEWHERE;
import static cn.taizhang.spreadsheet.MalformedFiles.ODD;
import static cn.taizhang.spreadsheet.MalformedFiles.SOUND;
import static cn.taizhang.spreadsheet.MalformedFiles.sound;

import cn.taizhang.spreadsheet.MalformedFiles.Case;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** 不规范的文件包: names that climb, parts missing or twice, relationships into the void, cut off and altered files. */
final class OddPackages {

    private static final int ALTERED = 60;
    private static final int CUTS = 12;

    private OddPackages() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(names());
        all.addAll(missing());
        all.addAll(sheetsElsewhere());
        all.addAll(workbooksElsewhere());
        all.addAll(sheetLists());
        all.addAll(links());
        all.addAll(cut());
        all.addAll(altered());
        all.addAll(others());
        return all;
    }

    private static List<Case> names() {
        return List.of(
                plus("../../etc/cron.d/x", ODD),
                plus("xl/../../x", ODD),
                plus("/etc/passwd", ODD),
                plus("..\\..\\x.dll", ODD),
                plus("XL/WORKSHEETS/SHEET1.XML", ODD),
                plus("xl/vbaProject.bin", SOUND),
                plus("xl/externalLinks/externalLink1.xml", SOUND),
                plus("xl/embeddings/oleObject1.bin", SOUND),
                plus("xl/activeX/activeX1.xml", SOUND),
                plus("xl/connections.xml", SOUND),
                plus("C:/x", SOUND),
                plus("n".repeat(60_000), SOUND));
    }

    private static List<Case> missing() {
        var all = new ArrayList<Case>();
        for (String part : parts().keySet()) {
            var rest = parts();
            rest.remove(part);
            String expected =
                    switch (part) {
                        case MadeXlsx.CONTENTS -> "压缩包";
                        case BOOK_RELATIONS -> "没有工作表";
                        default -> BROKEN;
                    };
            all.add(Case.of("without " + part, zip(rest), expected));
        }
        all.add(Case.of("an empty package", zip(Map.of()), "请"));
        all.add(Case.of("a package of one text", zip(Map.of("a.txt", text("a"))), "压缩包"));
        return all;
    }

    private static List<Case> sheetsElsewhere() {
        String outside =
                "<Relationship Id='s1' TargetMode='External' Type='x/worksheet' Target='"
                        + ELSEWHERE
                        + "'/>";
        return List.of(
                with("a sheet elsewhere", BOOK_RELATIONS, relations(outside), "没有工作表"),
                with(
                        "a sheet by a whole address",
                        BOOK_RELATIONS,
                        relations(relation("s1", "worksheet", ELSEWHERE)),
                        BROKEN),
                with(
                        "a sheet that climbs out",
                        BOOK_RELATIONS,
                        relations(relation("s1", "worksheet", "../../../etc/passwd")),
                        BROKEN),
                with(
                        "a sheet that is the workbook",
                        BOOK_RELATIONS,
                        relations(relation("s1", "worksheet", "workbook.xml")),
                        "读出 0 行"),
                with(
                        "a sheet that is a relationship",
                        BOOK_RELATIONS,
                        relations(relation("s1", "worksheet", "_rels/workbook.xml.rels")),
                        "读出 0 行"),
                with(
                        "a sheet with an impossible name",
                        BOOK_RELATIONS,
                        relations(relation("s1", "worksheet", "&#9;:*?")),
                        BROKEN),
                with("no relationships", BOOK_RELATIONS, relations(""), "没有工作表"));
    }

    private static List<Case> workbooksElsewhere() {
        return List.of(
                with(
                        "a workbook elsewhere",
                        RELATIONS,
                        relations(
                                "<Relationship Id='r' TargetMode='External' Type='x/officeDocument' Target='"
                                        + ELSEWHERE
                                        + "'/>"),
                        BROKEN),
                with(
                        "the package is its own workbook",
                        RELATIONS,
                        relations(relation("r", "officeDocument", "_rels/.rels")),
                        "没有工作表"),
                with(
                        "a binary workbook",
                        RELATIONS,
                        relations(relation("r", "officeDocument", "xl/workbook.bin")),
                        ".xlsb"),
                with("10,001 relationships", BOOK_RELATIONS, relations(many(10_001)), ODD));
    }

    private static List<Case> sheetLists() {
        return List.of(
                with("no sheets", WORKBOOK, book("", ""), "没有工作表"),
                with("51 sheets", WORKBOOK, book("", sheet("a", "s1", "").repeat(51)), "50 张"),
                with(
                        "50 sheets of one part",
                        WORKBOOK,
                        book("", sheet("a", "s1", "").repeat(50)),
                        "读出 50 行"),
                with(
                        "a sheet nobody knows",
                        WORKBOOK,
                        book("", sheet("a", "nowhere", "")),
                        "没有工作表"),
                with("a sheet without name", WORKBOOK, book("", "<sheet r:id='s1'/>"), "没有工作表"),
                with(
                        "a hidden sheet",
                        WORKBOOK,
                        book("", sheet("a", "s1", "state='hidden'")),
                        SOUND));
    }

    private static List<Case> links() {
        return List.of(
                with(
                        "links to other workbooks",
                        WORKBOOK,
                        book(
                                "<externalReferences><externalReference r:id='e'/></externalReferences>",
                                sheet("a", "s1", "")),
                        SOUND),
                with(
                        "a DDE link",
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>",
                        SOUND),
                with(
                        "a query to elsewhere",
                        "xl/connections.xml",
                        "<connections><connection><webPr url='"
                                + ELSEWHERE
                                + "'/></connection></connections>",
                        SOUND),
                Case.of("a strict workbook", strict(), SOUND));
    }

    private static List<Case> cut() {
        var all = new ArrayList<Case>();
        byte[] whole = sound();
        for (int i = 1; i < CUTS; i++) {
            int length = whole.length * i / CUTS;
            all.add(
                    Case.of(
                            "%d/%d of a file".formatted(i, CUTS),
                            Arrays.copyOf(whole, length),
                            BROKEN));
        }
        all.add(Case.of("one byte short", Arrays.copyOf(whole, whole.length - 1), BROKEN));
        all.add(Case.of("the first letters of a ZIP", Arrays.copyOf(whole, 4), BROKEN));
        all.add(Case.of("zeros behind", Arrays.copyOf(whole, whole.length + 100), SOUND));
        return all;
    }

    /** Three bits, anywhere. */
    private static List<Case> altered() {
        var all = new ArrayList<Case>();
        for (int i = 0; i < ALTERED; i++) {
            byte[] file = sound();
            var random = new Random(i);
            for (int k = 0; k < 3; k++) {
                file[4 + random.nextInt(file.length - 4)] ^= (byte) (1 << random.nextInt(8));
            }
            all.add(Case.of("altered " + i, file, MalformedFiles.SAME_OR_REFUSED + SOUND));
        }
        return all;
    }

    private static List<Case> others() {
        return List.of(
                Case.of(
                        "Word",
                        zip(
                                Map.of(
                                        "[Content_Types].xml",
                                        text("<x/>"),
                                        "word/document.xml",
                                        text("<x/>"))),
                        "Word"),
                Case.of(
                        "PowerPoint",
                        zip(
                                Map.of(
                                        "[Content_Types].xml",
                                        text("<x/>"),
                                        "ppt/presentation.xml",
                                        text("<x/>"))),
                        "PPT"),
                Case.of(
                        "OpenDocument",
                        zip(
                                Map.of(
                                        "mimetype",
                                        text("application/vnd.oasis.opendocument.spreadsheet"),
                                        "content.xml",
                                        text("<x/>"))),
                        ".ods"),
                Case.of("a program", zip(Map.of("META-INF/MANIFEST.MF", text("x"))), "压缩包"),
                Case.of(
                        "a nested archive",
                        zip(Map.of("inner.zip", zip(Map.of("inner.zip", sound())))),
                        "压缩包"));
    }

    /** The edition of the standard that has other names for everything. */
    private static byte[] strict() {
        var parts = parts();
        parts.replaceAll((_, content) ->
                text(
                        new String(content, StandardCharsets.UTF_8)
                                .replace(
                                        MadeXlsx.MAIN,
                                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        return zip(parts);
    }

    private static String many(int count) {
        var text = new StringBuilder(usualRelations());
        for (int i = 0; i < count; i++) {
            text.append("<Relationship Id='x%d' Type='a/b' Target='c'/>".formatted(i));
        }
        return text.toString();
    }

    private static Map<String, byte[]> parts() {
        return new LinkedHashMap<>(
                MadeXlsx.ofCells("<c r='A1' t='s'><v>0</v></c><c r='B1'><v>37</v></c>")
                        .strings("<t>王芳</t>")
                        .parts());
    }

    private static Case plus(String name, String expected) {
        return with(
                "a part called " + name.substring(0, Math.min(40, name.length())),
                name,
                "x",
                expected);
    }

    private static Case with(String name, String part, String content, String expected) {
        var parts = parts();
        parts.put(part, text(content));
        return Case.of(name, zip(parts), expected);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
