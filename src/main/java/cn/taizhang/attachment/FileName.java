package cn.taizhang.attachment;

import java.text.Normalizer;
import java.util.Locale;

/** 文件名: what a sender called a file, made fit to be shown and to be saved on any computer. */
final class FileName {

    private static final String NAMELESS = "未命名";

    /** What file systems refuse, and the separators of paths. */
    private static final String RESERVED = "<>:\"/\\|?*";

    private FileName() {}

    /**
     * Without path, control characters and signs that turn the writing direction (they make 「gpj.exe」 of
     * 「exe.jpg」), ending in what the content is.
     */
    static String of(String raw, FileType type) {
        String name = cleaned(raw);
        String extension = extensionOf(name);
        if (type.hasExtension(extension)) {
            return stem(name).isEmpty() ? NAMELESS + "." + extension : name;
        }
        String kept = FileType.isKnownExtension(extension) ? stem(name) : name;
        return (kept.isEmpty() ? NAMELESS : kept) + "." + type.extension();
    }

    /** For telling of a file that was not taken. */
    static String cleaned(String raw) {
        String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        var name = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isShown)
                .map(sign -> RESERVED.indexOf(sign) >= 0 ? '_' : sign)
                .forEach(name::appendCodePoint);
        return trimmed(name.toString());
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    private static String stem(String name) {
        return trimmed(name.substring(0, name.lastIndexOf('.')));
    }

    /** Dots and blanks at the ends are dropped by some systems and hide a file on others. */
    private static String trimmed(String name) {
        return name.replaceAll("^[\\s.\\u3000]+|[\\s.\\u3000]+$", "");
    }

    private static boolean isShown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
