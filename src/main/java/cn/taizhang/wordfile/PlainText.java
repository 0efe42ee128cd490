package cn.taizhang.wordfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 纯文本 (.txt): an encoding fits when every byte of the file does; UTF-8 is asked before GB18030, which takes more. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static String read(String fileName, byte[] content) {
        String text = decoded(content);
        if (text == null || isBinary(text)) {
            throw UnreadableTextFile.otherKind("这个文件的内容认不出来（文字要用 UTF-8 或 GBK 编码）");
        }
        refuseOtherFormats(text.substring(0, Math.min(256, text.length())).strip());
        String name = fileName.strip().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".txt") && name.contains(".")) {
            throw UnreadableTextFile.plainTextUnderOtherName();
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable String decoded(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        String text = decoded(bytes, 0, StandardCharsets.UTF_8);
        return text == null ? decoded(bytes, 0, GB18030) : text;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static boolean isBinary(String text) {
        return text.chars()
                .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    /** What many systems call a Word file and is a page, an XML or a rich text of its own. */
    private static void refuseOtherFormats(String head) {
        String begin = head.toLowerCase(Locale.ROOT);
        if (begin.startsWith("{\\rtf")) {
            throw UnreadableTextFile.saveAs("这是 RTF 格式的文件");
        }
        if (begin.startsWith("%pdf-")) {
            throw UnreadableTextFile.otherKind("这是 PDF 文件");
        }
        if (begin.startsWith("<?xml")) {
            throw UnreadableTextFile.saveAs("这是 XML 格式的文件");
        }
        if (begin.startsWith("<html")
                || begin.startsWith("<!doctype")
                || begin.startsWith("mime-version:")) {
            throw UnreadableTextFile.saveAs("这是网页格式的文件");
        }
    }
}
