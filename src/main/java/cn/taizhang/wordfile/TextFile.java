package cn.taizhang.wordfile;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * 文字文件. Reads .docx (.docm, .dotx), .doc and .txt by what is in them, whatever they are called, as one text; writes a
 * .docx back with stretches of it replaced. Macros are never run, links never followed, nothing lies on the disk.
 */
public final class TextFile {

    private static final int ZIP = 0x504B0304;
    private static final int COMPOUND = 0xD0CF11E0;

    private final byte[] content;
    private final boolean keepsFormat;
    private final String text;
    private final int endOfMainText;
    private final List<Field> fields;

    private TextFile(
            byte[] content,
            boolean keepsFormat,
            String text,
            int endOfMainText,
            List<Field> fields) {
        this.content = content;
        this.keepsFormat = keepsFormat;
        this.text = text;
        this.endOfMainText = endOfMainText;
        this.fields = List.copyOf(fields);
    }

    /** The file as a text, or one breach for who chose it: why it cannot be read and what to do. */
    public static Outcome<TextFile> read(String fileName, byte[] content) {
        try {
            return new Outcome.Done<>(Border.reading(() -> opened(fileName, content.clone())));
        } catch (UnreadableTextFile unreadable) {
            String message = String.valueOf(unreadable.getMessage());
            return new Outcome.Refused<>(List.of(Breach.overall(message)));
        }
    }

    /**
     * Every line ends in 「\n」. A paragraph is a line, and more than one where it has line breaks; a row of a table is one
     * line, its cells parted by 「\t」, a blank standing for every break within a cell. The main text comes first, then
     * footnotes, endnotes, headers, footers and text boxes, each once. What was struck out, hidden text and the codes of
     * fields are left out; what was put in and the results of fields are read. Numbers that Word counts by itself are in
     * no text.
     */
    public String text() {
        return text;
    }

    /** 正文: up to here {@link #text()} is the main text; notes, headers, footers and text boxes come after. */
    public int endOfMainText() {
        return endOfMainText;
    }

    /** The content controls that have a tag, by where they begin; one within another comes after it. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether the file can be written back with its formatting: a .docx can. */
    public boolean keepsFormat() {
        return keepsFormat;
    }

    /**
     * The .docx with every stretch replaced; what is not replaced stays byte for byte. Text takes the formatting of the run
     * in which the stretch begins; with a tag it becomes an inline content control. Within a control with a tag, and
     * without a tag of its own or with the same, it becomes what that control holds; put in at its border it stays outside.
     *
     * @throws IllegalArgumentException where replacements overlap, leave their paragraph, or stand where nothing can be put
     * @throws IllegalStateException unless {@link #keepsFormat()}
     */
    public byte[] replaced(List<Replacement> replacements) {
        if (!keepsFormat) {
            throw new IllegalStateException("only a .docx is written back");
        }
        if (replacements.isEmpty()) {
            return content.clone();
        }
        var parts = Border.reading(() -> new WordPackage(content));
        // what the caller asks amiss passes by the border
        var changed = new Replacing(Border.reading(() -> Reading.of(parts))).changed(replacements);
        return Border.reading(() -> parts.with(changed));
    }

    private static TextFile opened(String fileName, byte[] content)
            throws IOException, XMLStreamException {
        if (content.length == 0) {
            throw UnreadableTextFile.empty();
        }
        if (content.length > Limits.FILE) {
            throw UnreadableTextFile.tooLarge(content.length, Limits.FILE);
        }
        return switch (firstBytes(content)) {
            case ZIP -> word(content);
            case COMPOUND -> {
                var read = OldWord.read(content);
                yield new TextFile(content, false, read.text(), read.endOfMainText(), List.of());
            }
            default -> plain(content, PlainText.read(fileName, content));
        };
    }

    private static int firstBytes(byte[] content) {
        int first = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            first = first << Byte.SIZE | (i < content.length ? content[i] & 0xFF : 0);
        }
        return first;
    }

    private static TextFile plain(byte[] content, String read) {
        if (read.length() > Limits.CHARACTERS) {
            throw UnreadableTextFile.tooLong();
        }
        String text = read.isEmpty() || read.endsWith("\n") ? read : read + "\n";
        return new TextFile(content, false, text, text.length(), List.of());
    }

    private static TextFile word(byte[] content) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        var fields = new ArrayList<Field>();
        var stories = Reading.of(new WordPackage(content));
        for (var story : stories) {
            text.append(story.text);
            for (var control : story.controls) {
                if (control.tag != null) {
                    int base = story.base();
                    fields.add(new Field(base + control.start, base + control.end, control.tag));
                }
            }
        }
        fields.sort(Comparator.comparingInt(Field::start));
        int main = stories.getFirst().text.length();
        return new TextFile(content, true, text.toString(), main, fields);
    }
}
