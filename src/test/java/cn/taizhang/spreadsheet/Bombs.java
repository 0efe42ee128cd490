package cn.taizhang.spreadsheet;

import static cn.taizhang.spreadsheet.MalformedFiles.BOMB;
import static cn.taizhang.spreadsheet.MalformedFiles.ODD;
import static cn.taizhang.spreadsheet.MalformedFiles.SOUND;
import static cn.taizhang.spreadsheet.MalformedFiles.TOO_LONG;

import cn.taizhang.spreadsheet.MalformedFiles.Case;
import cn.taizhang.spreadsheet.MalformedFiles.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/** 压缩炸弹: short files that would fill the memory or the day of who reads them without a bound. */
final class Bombs {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String OPEN_SHEET =
            "<worksheet xmlns=\"" + MadeXlsx.MAIN + "\"><sheetData>";
    private static final String CLOSED_SHEET = "</sheetData></worksheet>";

    private Bombs() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(thin());
        all.addAll(longMarkup());
        all.addAll(manyNames());
        all.addAll(large());
        all.addAll(untouched());
        return all;
    }

    /** A part that shrinks to a thousandth, in every part that is read. */
    private static List<Case> thin() {
        var all = new ArrayList<Case>();
        for (String part :
                List.of(
                        MadeXlsx.SHEET,
                        MadeXlsx.STRINGS,
                        MadeXlsx.STYLES,
                        MadeXlsx.WORKBOOK,
                        MadeXlsx.RELATIONS,
                        MadeXlsx.BOOK_RELATIONS)) {
            all.add(
                    new Case(
                            "blanks in " + part,
                            instead(part, "<x>", 60, _ -> " ".repeat(MEGABYTE), "</x>"),
                            ODD));
            all.add(
                    new Case(
                            "elements in " + part,
                            instead(part, "<x>", 60, _ -> "<a/>".repeat(MEGABYTE / 4), "</x>"),
                            BOMB));
        }
        all.add(
                new Case(
                        "one cell of 200 MB",
                        instead(
                                MadeXlsx.SHEET,
                                OPEN_SHEET + "<row><c t='inlineStr'><is><t>",
                                200,
                                _ -> "a".repeat(MEGABYTE),
                                "</t></is></c></row>" + CLOSED_SHEET),
                        TOO_LONG));
        all.add(
                new Case(
                        "shared text of 200 MB",
                        instead(
                                MadeXlsx.STRINGS,
                                "<sst><si><t>",
                                200,
                                _ -> "a".repeat(MEGABYTE),
                                "</t></si></sst>"),
                        TOO_LONG));
        return all;
    }

    /** Not thin at all: each would fill the memory by one thing that never ends. */
    private static List<Case> longMarkup() {
        String row = OPEN_SHEET + "<row><c t='inlineStr'><is><t>x</t></is></c></row>";
        return List.of(
                new Case(
                        "an attribute of 30 MB",
                        sheet(OPEN_SHEET + "<row a='", 30, Bombs::noise, "'/>" + CLOSED_SHEET),
                        "请"),
                new Case(
                        "a name of 30 MB",
                        sheet(OPEN_SHEET + "<a", 30, Bombs::noise, "/>" + CLOSED_SHEET),
                        ODD),
                new Case(
                        "a cell of 10 MB",
                        sheet(
                                OPEN_SHEET + "<row><c t='inlineStr'><is><t>",
                                10,
                                Bombs::noise,
                                "</t></is></c></row>" + CLOSED_SHEET),
                        TOO_LONG),
                new Case(
                        "a value of 10 MB",
                        sheet(
                                OPEN_SHEET + "<row><c><v>",
                                10,
                                Bombs::noise,
                                "</v></c></row>" + CLOSED_SHEET),
                        TOO_LONG),
                new Case(
                        "a formula of 10 MB",
                        sheet(
                                OPEN_SHEET + "<row><c><f>",
                                1,
                                Bombs::noise,
                                "</f><v>1</v></c></row>" + CLOSED_SHEET),
                        "读出 1 行：1"),
                new Case(
                        "a comment of 30 MB",
                        sheet(row + "<!--", 30, i -> noise(i) + "<b>", "-->" + CLOSED_SHEET),
                        "读出 1 行：x"),
                new Case(
                        "an instruction of 20 MB",
                        sheet(row + "<?a ", 20, i -> noise(i) + "<b>", "?>" + CLOSED_SHEET),
                        "读出 1 行：x"));
    }

    private static List<Case> manyNames() {
        return List.of(
                new Case(
                        "different names without end",
                        sheet(OPEN_SHEET, 2_000, Bombs::names, CLOSED_SHEET),
                        ODD),
                new Case(
                        "different attributes without end",
                        sheet(OPEN_SHEET, 2_000, Bombs::attributes, CLOSED_SHEET),
                        ODD),
                new Case(
                        "different prefixes without end",
                        sheet(OPEN_SHEET, 2_000, Bombs::prefixes, CLOSED_SHEET),
                        ODD),
                new Case(
                        "elements 100,000 deep",
                        sheet(OPEN_SHEET, 100, _ -> "<a>".repeat(1_000), ""),
                        "请"),
                new Case(
                        "10,000 attributes",
                        sheet(OPEN_SHEET + "<row ", 1, _ -> manyAttributes(), "/>" + CLOSED_SHEET),
                        "请"),
                new Case(
                        "shared texts that never end",
                        instead(MadeXlsx.STRINGS, "<sst>", 60, Bombs::items, "</sst>"),
                        "读出 1 行：0|37"));
    }

    private static List<Case> large() {
        return List.of(
                new Case("a long text used 40,960 times", amplified(), BOMB),
                new Case(
                        "rows beyond the last",
                        sheet(OPEN_SHEET, 1_050, i -> emptyRows(i, 1_000), CLOSED_SHEET),
                        "1,048,576 行"),
                new Case(
                        "filled cells without end",
                        sheet(OPEN_SHEET, 200, Bombs::digits, CLOSED_SHEET),
                        "填了字的单元格超过 10,000,000 个"),
                new Case(
                        "elements without end",
                        sheet(OPEN_SHEET, 250, Bombs::elements, CLOSED_SHEET),
                        BOMB),
                new Case(
                        "1,048,576 empty rows",
                        sheet(OPEN_SHEET, 1_024, i -> emptyRows(i, 1_024), CLOSED_SHEET),
                        "读出 0 行"),
                new Case(
                        "16,384 styled empty columns in 100 rows",
                        sheet(OPEN_SHEET, 100, Bombs::wideRow, CLOSED_SHEET),
                        "读出 100 行：x"),
                new Case(
                        "200,000 rows of ten texts",
                        sheet(OPEN_SHEET, 200, i -> rows(i, 1_000), CLOSED_SHEET),
                        "读出 200000 行"),
                new Case("a million parts", parts(300_000), ODD),
                new Case("5,001 parts", parts(5_001), ODD));
    }

    /** What is never read may be as large as it likes. */
    private static List<Case> untouched() {
        var all = new ArrayList<Case>();
        for (String part :
                List.of(
                        "xl/media/image1.png",
                        "xl/drawings/drawing1.xml",
                        "xl/vbaProject.bin",
                        "docProps/app.xml",
                        "inner.zip")) {
            all.add(
                    new Case(
                            "a bomb nobody asks for, " + part,
                            out ->
                                    write(
                                            out,
                                            soundParts(),
                                            part,
                                            "",
                                            50,
                                            _ -> " ".repeat(MEGABYTE),
                                            ""),
                            SOUND));
        }
        return all;
    }

    private static Content amplified() {
        var made = MadeXlsx.of("").strings("<t>" + MalformedFiles.unlike(32_767) + "</t>").parts();
        return out ->
                write(out, made, MadeXlsx.SHEET, OPEN_SHEET, 160, Bombs::wideUse, CLOSED_SHEET);
    }

    private static Content parts(int count) {
        return out -> {
            var zip = new ZipOutputStream(out);
            zip.setMethod(ZipOutputStream.DEFLATED);
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(MadeXlsx.entry("xl/p" + i));
            }
            zip.finish();
        };
    }

    private static Content sheet(String head, int times, IntFunction<String> piece, String tail) {
        return instead(MadeXlsx.SHEET, head, times, piece, tail);
    }

    private static Content instead(
            String part, String head, int times, IntFunction<String> piece, String tail) {
        return out -> write(out, soundParts(), part, head, times, piece, tail);
    }

    private static Map<String, byte[]> soundParts() {
        return MadeXlsx.ofCells("<c r='A1' t='s'><v>0</v></c><c r='B1'><v>37</v></c>")
                .strings("<t>王芳</t>")
                .parts();
    }

    private static void write(
            OutputStream out,
            Map<String, byte[]> parts,
            String part,
            String head,
            int times,
            IntFunction<String> piece,
            String tail)
            throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        var others = new LinkedHashMap<>(parts);
        others.remove(part);
        for (var other : others.entrySet()) {
            zip.putNextEntry(MadeXlsx.entry(other.getKey()));
            zip.write(other.getValue());
        }
        zip.putNextEntry(MadeXlsx.entry(part));
        zip.write(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            zip.write(piece.apply(i).getBytes(StandardCharsets.UTF_8));
        }
        zip.write(tail.getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static String noise(int i) {
        return letters(new Random(i), MEGABYTE);
    }

    private static String letters(Random random, int length) {
        byte[] letters = new byte[length];
        random.nextBytes(letters);
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) ('a' + (letters[i] & 15));
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** The cells say where they stand, so that the part itself is not thin. */
    private static String wideUse(int i) {
        var text = new StringBuilder("<row r='%d'>".formatted(i + 1));
        for (int c = 0; c < 256; c++) {
            text.append("<c r='")
                    .append(Columns.letter(c))
                    .append(i + 1)
                    .append("' t='s'><v>0</v></c>");
        }
        return text.append("</row>").toString();
    }

    private static String names(int i) {
        return piece(i, "<n%d/>");
    }

    private static String attributes(int i) {
        return piece(i, "<row a%d=''/>");
    }

    private static String prefixes(int i) {
        return piece(i, "<row xmlns:p%d='u'/>");
    }

    private static String piece(int i, String form) {
        var text = new StringBuilder();
        for (int k = 0; k < 100; k++) {
            text.append(form.formatted(i * 100 + k));
        }
        return text.toString();
    }

    /** About a megabyte of cells with one digit each. */
    private static String digits(int i) {
        var random = new Random(i);
        var text = new StringBuilder();
        for (int row = 0; row < 280; row++) {
            text.append("<row>");
            for (int c = 0; c < 250; c++) {
                text.append("<c><v>").append(random.nextInt(10)).append("</v></c>");
            }
            text.append("</row>");
        }
        return text.toString();
    }

    private static String elements(int i) {
        var random = new Random(i);
        var text = new StringBuilder();
        for (int k = 0; k < 250_000; k++) {
            text.append('<').append((char) ('a' + random.nextInt(4))).append("/>");
        }
        return text.toString();
    }

    private static String manyAttributes() {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(" a").append(i).append("=''");
        }
        return text.toString();
    }

    private static String items(int i) {
        var text = new StringBuilder();
        for (int k = 0; k < 40_000; k++) {
            text.append("<si><t>").append(Integer.toString(i * 40_000 + k, 36)).append("</t></si>");
        }
        return text.toString();
    }

    private static String rows(int i, int many) {
        var text = new StringBuilder();
        for (int k = 0; k < many; k++) {
            text.append("<row r='").append(i * many + k + 1).append("'>");
            for (int c = 0; c < 10; c++) {
                text.append("<c t='inlineStr'><is><t>第")
                        .append(i * 7_919 + k * c)
                        .append("</t></is></c>");
            }
            text.append("</row>");
        }
        return text.toString();
    }

    private static String emptyRows(int i, int many) {
        var text = new StringBuilder();
        for (int k = 0; k < many; k++) {
            text.append("<row r='").append(i * many + k + 1).append("' s='1' customFormat='1'/>");
        }
        return text.toString();
    }

    private static String wideRow(int i) {
        var text =
                new StringBuilder(
                        "<row r='%d'><c t='inlineStr'><is><t>x</t></is></c>".formatted(i + 1));
        for (int c = 1; c < 16_384; c++) {
            text.append("<c r='").append(Columns.letter(c)).append(i + 1).append("' s='1'/>");
        }
        return text.append("</row>").toString();
    }
}
