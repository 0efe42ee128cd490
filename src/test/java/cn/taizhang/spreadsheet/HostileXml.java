package cn.taizhang.spreadsheet;

import static cn.taizhang.spreadsheet.MalformedFiles.BROKEN;
import static cn.taizhang.spreadsheet.MalformedFiles.DOCTYPE;
import static cn.taizhang.spreadsheet.MalformedFiles.ELSEWHERE;
import static cn.taizhang.spreadsheet.MalformedFiles.SOUND;

import cn.taizhang.spreadsheet.MalformedFiles.Case;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 恶意 XML: document types and entities in every part, wrong encodings, half a document. */
final class HostileXml {

    private static final List<String> READ =
            List.of(
                    MadeXlsx.SHEET,
                    MadeXlsx.STRINGS,
                    MadeXlsx.STYLES,
                    MadeXlsx.WORKBOOK,
                    MadeXlsx.RELATIONS,
                    MadeXlsx.BOOK_RELATIONS);

    private static final Map<String, String> TYPES =
            new TreeMap<>(
                    Map.of(
                            "an entity from elsewhere",
                            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + ELSEWHERE + "\">]>",
                            "an entity from the disk",
                            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                            "a parameter entity from elsewhere",
                            "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + ELSEWHERE + "\"> %e;]>",
                            "a document type from elsewhere",
                            "<!DOCTYPE x SYSTEM \"" + ELSEWHERE + "\">",
                            "a billion laughs",
                            laughs(),
                            "an empty document type",
                            "<!DOCTYPE x>"));

    private HostileXml() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        for (String part : READ) {
            TYPES.forEach((name, type) ->
                    all.add(with(name + " in " + part, part, type + text(part), DOCTYPE)));
            all.add(
                    with(
                            "half of " + part,
                            part,
                            text(part).substring(0, text(part).length() / 2),
                            BROKEN));
            all.add(with("nothing in " + part, part, "", BROKEN));
            all.add(with("no XML in " + part, part, "王芳，男", BROKEN));
            all.add(
                    with(
                            "an unknown entity in " + part,
                            part,
                            text(part).replaceFirst(">", ">&e;"),
                            "请"));
        }
        for (String part :
                List.of(
                        "xl/drawings/drawing1.xml",
                        "docProps/core.xml",
                        "xl/comments1.xml",
                        MadeXlsx.CONTENTS)) {
            all.add(
                    with(
                            "an entity in the unread " + part,
                            part,
                            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + ELSEWHERE + "\">]><x>&e;</x>",
                            SOUND));
        }
        all.addAll(encodings());
        all.addAll(oddDocuments());
        return all;
    }

    private static List<Case> encodings() {
        String sheet = MadeXlsx.rows("<row r='1'>" + MadeXlsx.inline("A1", "王芳") + "</row>");
        String gbk = "<?xml version=\"1.0\" encoding=\"GBK\"?>" + sheet;
        byte[] cut = sheet.getBytes(StandardCharsets.UTF_8);
        cut[sheet.indexOf("王") + 1] = 'x';
        return List.of(
                encoded("UTF-16 with a mark", sheet.getBytes(StandardCharsets.UTF_16), "读出 1 行：王芳"),
                encoded(
                        "UTF-16 little end first",
                        ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16LE),
                        "读出 1 行：王芳"),
                encoded(
                        "UTF-8 with a mark",
                        ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_8),
                        "读出 1 行：王芳"),
                encoded("UTF-16 without a mark", sheet.getBytes(StandardCharsets.UTF_16BE), BROKEN),
                encoded("GBK that says so", gbk.getBytes(Charset.forName("GBK")), BROKEN),
                encoded("GBK that says UTF-8", sheet.getBytes(Charset.forName("GBK")), BROKEN),
                encoded("UTF-8 that says GBK", gbk.getBytes(StandardCharsets.UTF_8), "读出 1 行：王芳"),
                encoded("half a character", cut, BROKEN));
    }

    private static List<Case> oddDocuments() {
        String sheet = MadeXlsx.rows("<row r='1'>" + MadeXlsx.inline("A1", "王芳") + "</row>");
        return List.of(
                encoded("UTF-32", sheet.getBytes(Charset.forName("UTF-32")), BROKEN),
                encoded("UTF-7", "+ADw-worksheet+AD4-".getBytes(StandardCharsets.US_ASCII), BROKEN),
                encoded(
                        "a control character",
                        sheet.replace("王", "\u0001").getBytes(StandardCharsets.UTF_8),
                        BROKEN),
                encoded(
                        "a reference to no character",
                        sheet.replace("王", "&#1;").getBytes(StandardCharsets.UTF_8),
                        BROKEN),
                encoded(
                        "XML 1.1",
                        ("<?xml version=\"1.1\"?>" + sheet).getBytes(StandardCharsets.UTF_8),
                        "读出 1 行：王芳"),
                encoded("two roots", (sheet + sheet).getBytes(StandardCharsets.UTF_8), BROKEN),
                encoded(
                        "an attribute twice",
                        sheet.replace("r='1'", "r='1' r='2'").getBytes(StandardCharsets.UTF_8),
                        BROKEN),
                encoded(
                        "a prefix nobody declared",
                        sheet.replace("<row", "<q:row").getBytes(StandardCharsets.UTF_8),
                        BROKEN));
    }

    private static Case encoded(String name, byte[] sheet, String expected) {
        return Case.of(name, MadeXlsx.of("").part(MadeXlsx.SHEET, sheet).bytes(), expected);
    }

    private static Case with(String name, String part, String xml, String expected) {
        return Case.of(name, sound().part(part, xml).bytes(), expected);
    }

    private static String text(String part) {
        byte[] content = sound().parts().get(part);
        return content == null ? "<x/>" : new String(content, StandardCharsets.UTF_8);
    }

    private static MadeXlsx sound() {
        return MadeXlsx.ofCells("<c r='A1' t='s'><v>0</v></c><c r='B1'><v>37</v></c>")
                .strings("<t>王芳</t>");
    }

    private static String laughs() {
        var type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        return type.append("]>").toString();
    }
}
