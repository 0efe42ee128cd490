package cn.taizhang.material;

import cn.taizhang.report.BoundText;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** 改过字句的 Word 文件: the new words in the old formatting, its fields untouched. */
final class RewordedFile {

    private RewordedFile() {}

    /** Empty where the file cannot take these words so that it says what the text says and its fields hold what they held. */
    static Optional<byte[]> of(byte[] source, Rewriting rewriting, BoundText text) {
        return of(source, rewriting, text.text(), _ -> true);
    }

    /**
     * @param keeps which of the fields, by their tags, have to hold what they held
     */
    static Optional<byte[]> of(
            byte[] source, Rewriting rewriting, String text, Predicate<String> keeps) {
        var file = TextFile.read("source.docx", source).orThrow();
        byte[] content;
        try {
            content = file.replaced(rewriting.replacements());
        } catch (IllegalArgumentException _) {
            // a formula, the border between two cells: what stands there is known to the file alone
            return Optional.empty();
        }
        var after = TextFile.read("source.docx", content).orThrow();
        boolean same =
                after.text().startsWith(text) && held(after, keeps).equals(held(file, keeps));
        return same ? Optional.of(content) : Optional.empty();
    }

    private static List<String> held(TextFile file, Predicate<String> keeps) {
        return file.fields().stream()
                .filter(one -> keeps.test(one.tag()))
                .map(one -> held(file, one))
                .toList();
    }

    private static String held(TextFile file, Field field) {
        String held = file.text().substring(field.start(), field.end());
        // 余 behind a rounded number is the text's
        return field.tag()
                + " "
                + (held.endsWith("余") ? held.substring(0, held.length() - 1) : held);
    }
}
