package cn.taizhang.wordfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * 手工拼成的 .doc: the least of [MS-DOC] that is still a document of Word 97, with its text in one piece, and the formatting
 * of characters and paragraphs on a page each.
 */
final class MadeDoc {

    static final int DELETED = 0x0800;
    static final int HIDDEN = 0x083C;

    private static final int IN_TABLE = 0x2416;
    private static final int ROW_END = 0x2417;
    private static final int TEXT_AT = 1024;
    private static final int PAGE = 512;
    private static final int LENGTHS = 76;
    private static final int PLACES = 154;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> runEnds = new ArrayList<>();
    private final List<Integer> runMarks = new ArrayList<>();
    private final List<Integer> paragraphEnds = new ArrayList<>();
    private final List<int[]> paragraphMarks = new ArrayList<>();
    private final int[] partLengths = new int[8];
    private int part;
    private int flags = 0x1200;

    /** A stretch of characters, with one property or none (0). */
    MadeDoc run(String stretch, int property) {
        text.append(stretch);
        partLengths[part] += stretch.length();
        runEnds.add(text.length());
        runMarks.add(property);
        return this;
    }

    MadeDoc paragraph(String line) {
        return run(line, 0).endOfParagraph("\r");
    }

    MadeDoc endOfParagraph(String mark, int... properties) {
        run(mark, 0);
        paragraphEnds.add(text.length());
        paragraphMarks.add(properties);
        return this;
    }

    MadeDoc row(String... cells) {
        for (String cell : cells) {
            run(cell, 0).endOfParagraph("\u0007", IN_TABLE);
        }
        return endOfParagraph("\u0007", IN_TABLE, ROW_END);
    }

    /** What follows is footnotes (1), headers (2), endnotes (5) or text boxes (6). */
    MadeDoc part(int number) {
        part = number;
        return this;
    }

    MadeDoc encrypted() {
        flags |= 0x0100;
        return this;
    }

    byte[] bytes() {
        int charactersAt = TEXT_AT + (text.length() * 2 + PAGE) / PAGE * PAGE;
        var main = buffer(charactersAt + 2 * PAGE);
        var table = buffer(2048);
        head(main);
        main.position(TEXT_AT);
        main.put(text.toString().getBytes(StandardCharsets.UTF_16LE));
        page(
                main,
                charactersAt,
                runEnds,
                runMarks.stream().map(mark -> character(mark)).toList(),
                1);
        page(
                main,
                charactersAt + PAGE,
                paragraphEnds,
                paragraphMarks.stream().map(MadeDoc::paragraph).toList(),
                13);
        tables(main, table, charactersAt / PAGE);
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
            system.createDocument(new ByteArrayInputStream(table.array()), "1Table");
            var out = new ByteArrayOutputStream();
            system.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void head(ByteBuffer main) {
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(6, (short) 0x0804);
        main.putShort(10, (short) flags).putShort(12, (short) 0x00BF);
        main.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
        for (int i = 0; i < partLengths.length; i++) {
            main.putInt(LENGTHS + 4 * i, partLengths[i]);
        }
    }

    private static byte[] character(int mark) {
        return mark == 0 ? new byte[] {0} : new byte[] {3, (byte) mark, (byte) (mark >> 8), 1};
    }

    private static byte[] paragraph(int[] marks) {
        var bytes = buffer(4 + 4 * marks.length);
        bytes.put((byte) 0).put((byte) ((3 + 3 * marks.length) / 2)).putShort((short) 0);
        for (int mark : marks) {
            bytes.putShort((short) mark).put((byte) 1);
        }
        return bytes.array();
    }

    /** Where stretches end, where on the page their properties stand, and these from its end backwards. */
    private static void page(
            ByteBuffer main, int at, List<Integer> ends, List<byte[]> properties, int width) {
        main.putInt(at, TEXT_AT);
        int free = PAGE - 1;
        for (int i = 0; i < ends.size(); i++) {
            main.putInt(at + 4 * (i + 1), TEXT_AT + 2 * ends.get(i));
            free = (free - properties.get(i).length) / 2 * 2;
            main.put(at + free, properties.get(i));
            main.put(at + 4 * (ends.size() + 1) + width * i, (byte) (free / 2));
        }
        main.put(at + PAGE - 1, (byte) ends.size());
    }

    private void tables(ByteBuffer main, ByteBuffer table, int firstPage) {
        int end = TEXT_AT + 2 * text.length();
        place(main, table, 1, bytes(20, 0x0012));
        var section = buffer(20).putInt(0, 0).putInt(4, text.length()).putInt(10, -1);
        place(main, table, 6, section.array());
        for (int i = 0; i < 2; i++) {
            var pages = buffer(12).putInt(TEXT_AT).putInt(end).putInt(firstPage + i);
            place(main, table, 12 + i, pages.array());
        }
        place(main, table, 15, bytes(4, 0));
        place(main, table, 31, bytes(600, 0));
        var pieces = buffer(21).put((byte) 2).putInt(16).putInt(0).putInt(text.length());
        pieces.putShort((short) 0).putInt(TEXT_AT).putShort((short) 0);
        place(main, table, 33, pieces.array());
    }

    private static byte[] bytes(int size, int first) {
        return buffer(size).putShort(0, (short) first).array();
    }

    private static void place(ByteBuffer main, ByteBuffer table, int index, byte[] content) {
        main.putInt(PLACES + 8 * index, table.position());
        main.putInt(PLACES + 8 * index + 4, content.length);
        table.put(content);
    }
}
