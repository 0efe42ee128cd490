package cn.taizhang.spreadsheet;

import static cn.taizhang.spreadsheet.MadeXlsx.inline;
import static cn.taizhang.spreadsheet.MalformedFiles.BROKEN;
import static cn.taizhang.spreadsheet.MalformedFiles.ODD;
import static cn.taizhang.spreadsheet.MalformedFiles.TOO_LONG;

import cn.taizhang.spreadsheet.MalformedFiles.Case;
import java.util.ArrayList;
import java.util.List;

/** 不规范的单元格. */
final class OddCells {

    private OddCells() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(unreadableValues());
        all.addAll(readableNumbers());
        all.addAll(otherValues());
        all.addAll(oddRows());
        all.addAll(oddColumns());
        all.addAll(longTexts());
        all.addAll(escapedTexts());
        all.addAll(oddFormats());
        return all;
    }

    private static List<Case> unreadableValues() {
        return List.of(
                cells("a shared text that is not there", "<c t='s'><v>1</v></c>", BROKEN),
                cells("a shared text before the first", "<c t='s'><v>-1</v></c>", BROKEN),
                cells("a shared text far away", "<c t='s'><v>99999999999</v></c>", BROKEN),
                cells("a shared text by a word", "<c t='s'><v>甲</v></c>", BROKEN),
                cells("a number that is none", "<c r='A1'><v>甲</v></c>", "A1 单元格里的数字无法识别"),
                cells("not a number", "<c r='C1'><v>NaN</v></c>", "C1 单元格"),
                cells("infinity", "<c><v>Infinity</v></c>", "数字无法识别"),
                cells("a number in another script", "<c><v>1d</v></c>", "数字无法识别"),
                cells("a huge exponent", "<c><v>1E999999999</v></c>", "数字无法识别"),
                cells("a tiny exponent", "<c><v>1E-999999999</v></c>", "数字无法识别"),
                cells("an exponent beyond counting", "<c><v>1E99999999999</v></c>", "数字无法识别"),
                cells(
                        "a number of 5,000 digits",
                        "<c><v>" + "7".repeat(5_000) + "</v></c>",
                        "数字无法识别"),
                cells(
                        "the largest number",
                        "<c><v>1.7976931348623157E308</v></c>",
                        "读出 1 行：17976931348623157"));
    }

    private static List<Case> readableNumbers() {
        return List.of(
                cells("blanks around a number", "<c><v> 37\n</v></c>", "读出 1 行：37"),
                cells(
                        "an identity number as a number",
                        "<c><v>4.10325199001011E+17</v></c>",
                        "读出 1 行：410325199001011000"),
                cells("a style that is not there", "<c s='999'><v>1</v></c>", "读出 1 行：1"),
                cells("a style before the first", "<c s='-1'><v>1</v></c>", "读出 1 行：1"),
                cells("a style by a word", "<c s='甲'><v>1</v></c>", BROKEN),
                cells("an unknown type", "<c t='x'><v>1</v></c>", BROKEN),
                cells("a day that never was", "<c s='1'><v>60</v></c>", "读出 1 行：1900-02-29"),
                cells("a day before the first", "<c s='1'><v>-1</v></c>", "读出 1 行：-1"),
                cells(
                        "a day after the last",
                        "<c s='1'><v>1E15</v></c>",
                        "读出 1 行：1000000000000000"));
    }

    private static List<Case> otherValues() {
        return List.of(
                cells(
                        "a date written out that is none",
                        "<c t='d'><v>2026-02-30</v></c>",
                        "读出 1 行：2026-02-30"),
                cells("a truth that is neither", "<c t='b'><v>7</v></c>", "读出 1 行：FALSE"),
                cells("two values", "<c><v>1</v><v>2</v></c>", "读出 1 行：12"),
                cells("a value within a value", "<c><v>1<v>2</v></v></c>", "读出 1 行：12"),
                cells(
                        "a formula instead of a value",
                        "<c r='A1'><f>HYPERLINK(\"http://x\")</f></c><c r='B1'><v>1</v></c>",
                        "读出 1 行：|1"),
                cells(
                        "a formula that runs a program",
                        "<c t='str'><f>cmd|'/c calc'!A0</f><v>=cmd|x</v></c>",
                        "读出 1 行：=cmd|x"),
                cells(
                        "a link to another workbook",
                        "<c><f>[1]Sheet1!A1</f><v>5</v></c>",
                        "读出 1 行：5"));
    }

    private static List<Case> oddRows() {
        return List.of(
                rows(
                        "the row before",
                        "<row r='2'>"
                                + inline("A2", "b")
                                + "</row><row r='1'>"
                                + inline("A1", "a")
                                + "</row>",
                        ODD),
                rows("a row twice", "<row r='1'/><row r='1'/>", ODD),
                rows("row 0", "<row r='0'/>", ODD),
                rows("a row below zero", "<row r='-5'/>", ODD),
                rows("row 1,048,577", "<row r='1048577'/>", "1,048,576 行"),
                rows("a row beyond counting", "<row r='99999999999'/>", BROKEN),
                rows("a row by a word", "<row r='甲'/>", BROKEN),
                rows(
                        "a row within a row",
                        "<row r='1'><row r='2'>" + inline("A2", "x") + "</row></row>",
                        ODD));
    }

    private static List<Case> oddColumns() {
        return List.of(
                cells("the cell before", inline("B1", "b") + inline("A1", "a"), ODD),
                cells("a cell twice", inline("A1", "a") + inline("A1", "b"), ODD),
                cells("a cell of another row", inline("A7", "a"), "读出 1 行：a"),
                cells("a cell without letters", inline("11", "a"), ODD),
                cells("a cell with four letters", inline("AAAA1", "a"), ODD),
                cells("a cell in small letters", inline("b1", "a"), "读出 1 行：|a"),
                cells("column 257", inline("IW1", "a"), "第 256 列以后"),
                cells(
                        "column 257 without saying so",
                        "<c/>".repeat(256) + "<c><v>1</v></c>",
                        "第 256 列以后"),
                cells("column 257 empty", inline("A1", "a") + "<c r='IW1' s='0'/>", "读出 1 行：a"),
                cells("cells within a cell", "<c r='A1'><c r='B1'><v>1</v></c></c>", ODD),
                rows(
                        "merged cells",
                        "<row r='1'>" + inline("A1", "标题") + "<c r='B1'/></row>",
                        "读出 1 行：标题"),
                rows(
                        "a hidden row",
                        "<row r='1' hidden='1'>" + inline("A1", "x") + "</row>",
                        "读出 1 行：x"),
                rows("no rows", "", "读出 0 行"));
    }

    private static List<Case> longTexts() {
        String longest = MalformedFiles.unlike(32_767);
        return List.of(
                cells(
                        "the longest text",
                        inline("A1", longest),
                        "读出 1 行：" + longest.substring(0, 100)),
                cells("one character too long", inline("A1", longest + "长"), TOO_LONG),
                cells(
                        "one character too long in runs",
                        "<c t='inlineStr'><is><r><t>"
                                + longest
                                + "</t></r><r><t>长</t></r></is></c>",
                        TOO_LONG),
                cells("a long error", "<c t='e'><v>" + longest + longest + "</v></c>", TOO_LONG));
    }

    private static List<Case> escapedTexts() {
        return List.of(
                cells(
                        "escaped characters",
                        inline("A1", "_x0041__x000D__x005F_x0042_"),
                        "读出 1 行：A\r_x0042_"),
                cells(
                        "half an escape",
                        inline("A1", "_x00_x004_xZZZZ_"),
                        "读出 1 行：_x00_x004_xZZZZ_"),
                cells("an escaped half of a character", inline("A1", "_xD83D_"), "读出 1 行："),
                cells("a text that is markup", inline("A1", "&lt;script&gt;"), "读出 1 行：<script>"),
                cells("a text that is a formula", inline("A1", "=1+1"), "读出 1 行：=1+1"),
                cells(
                        "how it is pronounced",
                        "<c t='inlineStr'><is><t>王芳</t><rPh sb='0' eb='1'><t>wangfang</t></rPh></is></c>",
                        "读出 1 行：王芳"),
                cells("blanks alone", inline("A1", "  "), "读出 1 行：  "),
                cells("no text", inline("A1", ""), "读出 0 行"));
    }

    private static List<Case> oddFormats() {
        return List.of(
                Case.of(
                        "an unread style with a broken number",
                        MadeXlsx.ofCells("<c><v>1</v></c>").formats("99999999999").bytes(),
                        BROKEN),
                Case.of(
                        "a format without end",
                        MadeXlsx.ofCells("<c s='1'><v>1</v></c>")
                                .formats("0", "\"".repeat(2_001))
                                .bytes(),
                        "读出 1 行：1"),
                Case.of(
                        "a format of brackets",
                        MadeXlsx.ofCells("<c s='1'><v>1</v></c>")
                                .formats("0", "[".repeat(100_000))
                                .bytes(),
                        "读出 1 行：1"),
                Case.of(
                        "a format of backslashes",
                        MadeXlsx.ofCells("<c s='1'><v>1</v></c>")
                                .formats("0", "\\".repeat(100_001))
                                .bytes(),
                        "读出 1 行：1"));
    }

    private static Case cells(String name, String cells, String expected) {
        return Case.of(
                name,
                MadeXlsx.ofCells(cells).strings("<t>王芳</t>").formats("0", "14").bytes(),
                expected);
    }

    private static Case rows(String name, String rows, String expected) {
        return Case.of(name, MadeXlsx.of(rows).bytes(), expected);
    }
}
