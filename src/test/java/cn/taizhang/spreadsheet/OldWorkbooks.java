package cn.taizhang.spreadsheet;

import static cn.taizhang.spreadsheet.MalformedFiles.ANY;
import static cn.taizhang.spreadsheet.MalformedFiles.BROKEN;
import static cn.taizhang.spreadsheet.MalformedFiles.PASSWORD;
import static cn.taizhang.spreadsheet.MalformedFiles.bytes;

import cn.taizhang.spreadsheet.MalformedFiles.Case;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** 不规范的旧版工作簿: records put together by hand, file systems cut off and turned in circles. */
final class OldWorkbooks {

    private static final int CUTS = 12;
    private static final int ALTERED = 60;
    private static final int SECTOR = 512;

    private OldWorkbooks() {}

    static List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(numbers());
        all.addAll(oddRecords());
        all.addAll(results());
        all.addAll(sheetLists());
        all.addAll(beginnings());
        all.addAll(globalRecords());
        all.addAll(streams());
        all.addAll(cut());
        all.addAll(altered());
        all.addAll(circles());
        return all;
    }

    private static List<Case> numbers() {
        byte[] cell = number(0, 0, 37);
        return List.of(
                book("one number", cell, "读出 1 行：37"),
                book("a number that is none", number(0, 0, Double.NaN), "A1 单元格"),
                book("a number without end", number(0, 2, Double.POSITIVE_INFINITY), "C1 单元格"),
                book("a shared text that is not there", record(0x00FD, 0, 0, 0, 5, 0), BROKEN));
    }

    private static List<Case> oddRecords() {
        return List.of(
                book(
                        "a shared text before the first",
                        record(0x00FD, 0, 0, 0, 0xFFFF, 0xFFFF),
                        BROKEN),
                book("half a cell", record(0x0203, 0), BROKEN),
                book("a row before", joined(number(5, 0, 1), number(4, 0, 1)), "没有按顺序"),
                book("column 300", number(0, 300, 1), "第 256 列以后"),
                book("numbers beyond the last column", many(), "第 256 列以后"),
                book("a text that ends too soon", record(0x0204, 0, 0, 0, 500, 0x6161), BROKEN));
    }

    private static List<Case> results() {
        byte[] cell = number(0, 0, 37);
        return List.of(
                book("a fault nobody knows", record(0x0205, 0, 0, 0, 0x0199), "读出 1 行：#ERROR!"),
                book(
                        "a result without its formula",
                        joined(cell, record(0x0207, 1, 0x4100)),
                        "读出 1 行：37"),
                book(
                        "a chart within",
                        joined(bof(0x20), number(9, 9, 9), record(0x000A), cell),
                        "读出 1 行：37"),
                book(
                        "a formula of noise",
                        joined(record(0x0006, 0, 0, 0, 0, 0, 0, 0x4042, 0, 0, 0, 3, 0xFFFF)),
                        "读出 1 行：36"));
    }

    private static List<Case> sheetLists() {
        return List.of(
                Case.of("no end", compound("Workbook", joined(bof(5), sheet(0))), BROKEN),
                Case.of("no sheets", compound("Workbook", joined(bof(5), record(0x000A))), "没有工作表"),
                Case.of(
                        "a sheet beyond the end",
                        compound("Workbook", joined(bof(5), sheet(9_000_000), record(0x000A))),
                        BROKEN),
                Case.of(
                        "a sheet before the beginning",
                        compound("Workbook", joined(bof(5), sheet(-1), record(0x000A))),
                        BROKEN),
                Case.of(
                        "a sheet in the middle of a record",
                        compound("Workbook", joined(bof(5), sheet(3), record(0x000A))),
                        BROKEN),
                Case.of(
                        "a sheet that is the workbook",
                        compound("Workbook", joined(bof(5), sheet(0), record(0x000A))),
                        BROKEN));
    }

    private static List<Case> beginnings() {
        return List.of(
                Case.of(
                        "Excel 95",
                        compound("Workbook", joined(record(0x0809, 0x0500, 5), record(0x000A))),
                        "Excel 97"),
                Case.of(
                        "no beginning",
                        compound("Workbook", joined(record(0x000A), new byte[4096])),
                        "Excel 97"),
                Case.of("an empty stream", compound("Workbook", new byte[0]), "请"),
                Case.of(
                        "a record larger than any",
                        compound(
                                "Workbook",
                                joined(bof(5), new byte[] {0x34, 0x12, -1, -1}, new byte[70_000])),
                        BROKEN));
    }

    private static List<Case> globalRecords() {
        return List.of(
                Case.of(
                        "a billion texts",
                        compound(
                                "Workbook",
                                joined(
                                        bof(5),
                                        record(0x00FC, -1, 0x7FFF, -1, 0x7FFF),
                                        sheet(40),
                                        record(0x000A))),
                        BROKEN),
                Case.of(
                        "a password",
                        compound("Workbook", joined(bof(5), record(0x002F, 0, 0, 0))),
                        PASSWORD),
                Case.of(
                        "52 sheets",
                        compound("Workbook", joined(bof(5), sheets(52), record(0x000A))),
                        "50 张"),
                Case.of(
                        "a macro sheet alone",
                        compound("Workbook", joined(bof(5), macroSheet(), record(0x000A))),
                        "没有工作表"));
    }

    private static List<Case> streams() {
        return List.of(
                Case.of("encrypted .xls", MalformedFiles.encryptedXls(), PASSWORD),
                Case.of(
                        "encrypted .xlsx",
                        MalformedFiles.encryptedXlsx(EncryptionMode.agile),
                        PASSWORD),
                Case.of(
                        "encrypted .xlsx of 2007",
                        MalformedFiles.encryptedXlsx(EncryptionMode.standard),
                        PASSWORD),
                Case.of("Word 97", compound("WordDocument", new byte[5_000]), "Word"),
                Case.of("Excel 5", compound("Book", new byte[5_000]), "Excel 95"),
                Case.of("something else", compound("Contents", new byte[5_000]), "没有工作簿"),
                Case.of("zeros", compound("Workbook", new byte[5_000]), "请"));
    }

    private static List<Case> cut() {
        var all = new ArrayList<Case>();
        byte[] whole = sound();
        for (int i = 1; i < CUTS - 1; i++) {
            int length = whole.length * i / CUTS;
            all.add(
                    Case.of(
                            "%d/%d of an old file".formatted(i, CUTS),
                            Arrays.copyOf(whole, length),
                            "请"));
        }
        all.add(Case.of("the first letters of an old file", Arrays.copyOf(whole, 8), BROKEN));
        all.add(Case.of("a head alone", Arrays.copyOf(whole, SECTOR), BROKEN));
        return all;
    }

    private static List<Case> altered() {
        var all = new ArrayList<Case>();
        for (int i = 0; i < ALTERED; i++) {
            byte[] file = sound();
            var random = new Random(i);
            for (int k = 0; k < 8; k++) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
            }
            all.add(Case.of("altered old file " + i, file, ANY));
        }
        return all;
    }

    /** Every field of the head, and the table that says which sector follows which. */
    private static List<Case> circles() {
        var all = new ArrayList<Case>();
        for (int at : new int[] {0x1E, 0x20, 0x2C, 0x30, 0x38, 0x3C, 0x40, 0x44, 0x48, 0x4C}) {
            for (int value : new int[] {0, 1, 0x7FFFFFFF, -1}) {
                byte[] file = sound();
                ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
                all.add(Case.of("%x in the head is %d".formatted(at, value), file, ANY));
            }
        }
        byte[] file = sound();
        var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = SECTOR + buffer.getInt(0x4C) * SECTOR;
        for (int at = table; at < table + SECTOR; at += 4) {
            buffer.putInt(at, 0);
        }
        all.add(Case.of("sectors in a circle", file, BROKEN));
        return all;
    }

    static byte[] sound() {
        return XlsReadingTests.made(workbook -> {
            var sheet = workbook.createSheet("名册");
            for (int i = 0; i < 20; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("王芳" + i);
                row.createCell(1).setCellValue(37 + i / 3d);
                row.createCell(2).setCellFormula("A1&\"x\"");
            }
        });
    }

    private static Case book(String name, byte[] cells, String expected) {
        byte[] head = globals(globals(0).length);
        byte[] stream = joined(head, bof(0x10), cells, record(0x000A), new byte[4096]);
        return Case.of(name, compound("Workbook", stream), expected);
    }

    private static byte[] globals(int begin) {
        return joined(bof(5), sheet(begin), record(0x00FC, 0, 0, 0, 0), record(0x000A));
    }

    private static byte[] bof(int kind) {
        return record(0x0809, 0x0600, kind, 0, 0, 0, 0, 0, 0);
    }

    private static byte[] sheet(int begin) {
        return record(0x0085, begin, begin >> 16, 0, 0x0001, 0x6100);
    }

    private static byte[] macroSheet() {
        return record(0x0085, 0, 0, 0x0100, 0x0001, 0x6100);
    }

    private static byte[] sheets(int count) {
        var all = new byte[0];
        for (int i = 0; i < count; i++) {
            all = joined(all, sheet(0));
        }
        return all;
    }

    private static byte[] number(int row, int column, double value) {
        long bits = Double.doubleToRawLongBits(value);
        return record(
                0x0203,
                row,
                column,
                0,
                (int) bits,
                (int) (bits >> 16),
                (int) (bits >> 32),
                (int) (bits >> 48));
    }

    private static byte[] many() {
        int[] words = new int[2 + 3 * 300 + 1];
        words[words.length - 1] = 299;
        return record(0x00BD, words);
    }

    /** A record of two-byte words. */
    private static byte[] record(int kind, int... words) {
        var buffer = ByteBuffer.allocate(4 + words.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) kind).putShort((short) (words.length * 2));
        for (int word : words) {
            buffer.putShort((short) word);
        }
        return buffer.array();
    }

    private static byte[] joined(byte[]... parts) {
        return bytes(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private static byte[] compound(String stream, byte[] content) {
        return bytes(out -> {
            try (var system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(content), stream);
                system.createDocument(
                        new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII)), "other");
                system.writeFilesystem(out);
            }
        });
    }
}
