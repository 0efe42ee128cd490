package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** 文本的编码和分隔符. Both are found out by reading: an encoding fits when every byte of the file does. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;
    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final Path file;
    private final Charset charset;
    private final int mark;

    private CsvText(Path file, Charset charset, int mark) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
    }

    static CsvText of(Path file) throws IOException {
        var text = decodable(file);
        refuseMarkup(text.sample(256).strip().toLowerCase(Locale.ROOT));
        return text;
    }

    Reader open() throws IOException {
        return open(charset);
    }

    char separator() throws IOException {
        String sample = sample(SAMPLE);
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int alike = linesAlike(sample, separator);
            if (alike > most) {
                best = separator;
                most = alike;
            }
        }
        return best;
    }

    private static CsvText decodable(Path file) throws IOException {
        byte[] head = new byte[3];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, 3);
        }
        if (read == 3
                && head[0] == (byte) 0xEF
                && head[1] == (byte) 0xBB
                && head[2] == (byte) 0xBF) {
            return checked(List.of(new CsvText(file, StandardCharsets.UTF_8, 3)));
        }
        if (read >= 2 && head[0] == -1 && head[1] == -2) {
            return checked(List.of(new CsvText(file, StandardCharsets.UTF_16LE, 2)));
        }
        if (read >= 2 && head[0] == -2 && head[1] == -1) {
            return checked(List.of(new CsvText(file, StandardCharsets.UTF_16BE, 2)));
        }
        return checked(
                List.of(
                        new CsvText(file, StandardCharsets.UTF_8, 0),
                        new CsvText(file, GB18030, 0)));
    }

    private static CsvText checked(List<CsvText> candidates) throws IOException {
        for (var candidate : candidates) {
            if (candidate.isText()) {
                return candidate;
            }
        }
        throw UnreadableSpreadsheet.otherKind("这个文件的内容认不出来（文字要用 UTF-8 或 GBK 编码）");
    }

    private boolean isText() throws IOException {
        var window = new char[8192];
        try (var in = open(charset)) {
            for (int read = in.read(window); read >= 0; read = in.read(window)) {
                for (int i = 0; i < read; i++) {
                    if (window[i] < ' ' && isBinary(window[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Spreadsheets write no other control characters into a text file; programs do, and so do our own exports of what was typed. */
    private static boolean isBinary(char c) {
        return c == 0 || c == 0x1B || c >= 0x0E && c < 0x1B && c != 0x1A;
    }

    private Reader open(Charset as) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                as.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private String sample(int length) throws IOException {
        var window = new char[length];
        int filled = 0;
        try (var in = open()) {
            int read = 0;
            while (read >= 0 && filled < length) {
                filled += read;
                read = in.read(window, filled, length - filled);
            }
        }
        return new String(window, 0, filled);
    }

    /** How many lines hold this separator equally often, not counting what stands in quotes. */
    private static int linesAlike(String sample, char separator) {
        Map<Integer, Integer> lines = new TreeMap<>();
        boolean quoted = false;
        int inLine = 0;
        for (int i = 0; i <= sample.length(); i++) {
            char c = i == sample.length() ? '\n' : sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                inLine++;
            } else if (c == '\n' && (!quoted || i == sample.length())) {
                lines.merge(inLine, 1, Integer::sum);
                inLine = 0;
            }
        }
        lines.remove(0);
        return lines.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** What many systems call an Excel file and is a page or an XML of its own. */
    private static void refuseMarkup(String head) {
        if (head.startsWith("<?xml") || head.startsWith("<workbook")) {
            throw UnreadableSpreadsheet.saveAs("这是 XML 格式的文件");
        }
        if (head.startsWith("<")) {
            throw UnreadableSpreadsheet.saveAs("这是网页格式的“表格”");
        }
        if (head.startsWith("mime-version:") || head.startsWith("{\\rtf")) {
            throw UnreadableSpreadsheet.saveAs("这是网页或文档格式的文件");
        }
    }
}
