package cn.taizhang.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** 查找字节: looks for patterns in a file window by window; a byte counts as one character. */
final class ByteSearch {

    /** Where readers of archives look for the end record: its own length and the longest comment. */
    private static final int ARCHIVE_END = 22 + 65_535;

    private static final int WINDOW = 256 * 1024;

    /** Longer than whatever is looked for. */
    private static final int OVERLAP = 64;

    private static final Pattern ARCHIVE = Pattern.compile("PK\\x05\\x06\\x00\\x00\\x00\\x00");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(script|html|svg|iframe|object|embed|body|!doctype|\\?xml)[\\s>/:]",
                    Pattern.CASE_INSENSITIVE);

    private ByteSearch() {}

    static boolean contains(Path file, Pattern wanted) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            for (long at = 0; at < in.length(); at += WINDOW - OVERLAP) {
                if (wanted.matcher(read(in, at, WINDOW)).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    static String head(Path file, int length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return read(in, 0, length);
        }
    }

    static String tail(Path file, int length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return read(in, Math.max(0, in.length() - length), length);
        }
    }

    static boolean containsMarkup(Path file) throws IOException {
        return contains(file, MARKUP);
    }

    /** Refuses a file of two natures: a picture or document that a browser or an unpacker would read as something else. */
    static void refuseTwoNatures(Path file) throws Unfit, IOException {
        if (ARCHIVE.matcher(tail(file, ARCHIVE_END)).find()) {
            throw new Unfit("文件里还藏着一个压缩包，不能上传。请重新导出后再上传。");
        }
        if (MARKUP.matcher(head(file, 4096).replace("<?xml ", "")).find()) {
            throw Unfit.withScript();
        }
    }

    private static String read(RandomAccessFile in, long at, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, in.length() - at)];
        in.seek(at);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
