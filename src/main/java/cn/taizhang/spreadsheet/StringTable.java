package cn.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 共用字符串表. A cell names its text by number, so all texts must stay at hand; beyond a few megabytes they lie in a file that
 * is gone with the workbook, and in memory stands only where every thirty-second one begins.
 */
final class StringTable implements Closeable {

    private static final int IN_MEMORY = 4 * 1024 * 1024;
    private static final int STRIDE = 32;
    private static final ValueLayout.OfInt LENGTHS = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfChar CHARACTERS = ValueLayout.JAVA_CHAR_UNALIGNED;
    private static final int LENGTH = Integer.BYTES;

    /** Texts asked for again and again (性别、民族) are decoded once; long ones are not kept. */
    private static final int KEPT = 1 << 12;

    private static final int LONGEST_KEPT = 256;

    private final Budget handedOut;
    private final int[] keptAt = new int[KEPT];
    private final @Nullable String[] kept = new String[KEPT];
    private byte[] window = new byte[64 * 1024];
    private int filled;
    private long written;
    private int size;
    private long[] begins = new long[64];
    private @Nullable FileChannel file;
    private @Nullable Arena arena;
    private @Nullable MemorySegment content;

    StringTable(Budget handedOut) {
        this.handedOut = handedOut;
        Arrays.fill(keptAt, -1);
    }

    void add(String text) {
        char[] chars = text.toCharArray();
        int length = chars.length * Character.BYTES;
        if (size % STRIDE == 0) {
            int slot = size / STRIDE;
            begins = slot < begins.length ? begins : Arrays.copyOf(begins, slot * 2);
            begins[slot] = written + filled;
        }
        size++;
        makeRoom(LENGTH + length);
        var memory = MemorySegment.ofArray(window);
        memory.set(LENGTHS, filled, length);
        MemorySegment.copy(chars, 0, memory, CHARACTERS, filled + LENGTH, chars.length);
        filled += LENGTH + length;
    }

    void renewBudget() {
        handedOut.renew();
    }

    String get(int index) {
        if (index < 0 || index >= size) {
            throw UnreadableSpreadsheet.broken();
        }
        int slot = index & KEPT - 1;
        String text = kept[slot];
        if (text == null || keptAt[slot] != index) {
            text = decoded(index);
            if (text.length() <= LONGEST_KEPT) {
                kept[slot] = text;
                keptAt[slot] = index;
            }
        }
        handedOut.spend(text.length());
        return text;
    }

    private String decoded(int index) {
        var all = content == null ? sealed() : content;
        long at = begins[index / STRIDE];
        for (int skip = index % STRIDE; skip > 0; skip--) {
            at += LENGTH + all.get(LENGTHS, at);
        }
        int length = all.get(LENGTHS, at);
        var chars = new char[length / Character.BYTES];
        MemorySegment.copy(all, CHARACTERS, at + LENGTH, chars, 0, chars.length);
        return new String(chars);
    }

    private void makeRoom(int more) {
        if (filled + more <= window.length) {
            return;
        }
        if (filled + more <= IN_MEMORY && file == null) {
            int length = Math.min(IN_MEMORY, Math.max(window.length * 2, filled + more));
            window = Arrays.copyOf(window, length);
            return;
        }
        spill();
    }

    private void spill() {
        try {
            if (file == null) {
                var path = Files.createTempFile("taizhang-strings", null);
                file =
                        FileChannel.open(
                                path,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE);
            }
            var bytes = ByteBuffer.wrap(window, 0, filled);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            written += filled;
            filled = 0;
        } catch (IOException full) {
            throw new Border.NoDisk(full);
        }
    }

    @SuppressWarnings("MustBeClosed") // closed with the table, not with the method
    private MemorySegment sealed() {
        if (file == null) {
            content = MemorySegment.ofArray(window);
            return content;
        }
        spill();
        try {
            arena = Arena.ofShared();
            content = file.map(MapMode.READ_ONLY, 0, written, arena);
            return content;
        } catch (IOException failed) {
            throw new Border.NoDisk(failed);
        }
    }

    @Override
    public void close() throws IOException {
        if (arena != null) {
            arena.close();
        }
        if (file != null) {
            file.close();
        }
    }
}
