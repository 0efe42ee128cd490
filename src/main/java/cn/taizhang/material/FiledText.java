package cn.taizhang.material;

import cn.taizhang.intake.OpenPlace;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** 文件里的文字: the main text of a .docx and this product's fields in it, as it went out, came back, or would go out now. */
record FiledText(String text, List<Field> fields) {

    /** Stands for a field among words, whatever it holds. */
    private static final String FIELD = "\uFFFC";

    FiledText {
        fields = List.copyOf(fields);
    }

    static FiledText of(TextFile file) {
        int end = file.endOfMainText();
        return new FiledText(
                file.text().substring(0, end),
                TaggedFields.among(file.fields()).stream()
                        .filter(one -> one.end() <= end)
                        .toList());
    }

    /**
     * 一段.
     *
     * @param words before, between and behind its fields
     * @param key what it says, whatever its figures are
     * @param printed as it is read
     */
    record Part(int start, List<String> words, List<Field> fields, String key, String printed) {}

    /**
     * @param named by which a field is known in the other texts
     */
    List<Part> parts(Function<Field, String> named) {
        var places =
                fields.stream()
                        .map(one ->
                                new BoundPlace(
                                        one.start(),
                                        one.end(),
                                        OpenPlace.Kind.OTHER,
                                        "",
                                        null,
                                        null))
                        .toList();
        var parts = new ArrayList<Part>();
        for (var paragraph : Paragraph.ofLines(new BoundText(text, places))) {
            var held = paragraph.places().stream().map(one -> fields.get(one - 1)).toList();
            if (saysNothing(paragraph.texts(), held)) {
                continue;
            }
            var printed = new StringBuilder();
            paragraph.stretches().forEach(one -> printed.append(text, one.start(), one.end()));
            parts.add(
                    new Part(
                            paragraph.start(),
                            paragraph.texts(),
                            held,
                            key(paragraph.texts(), held, named),
                            printed.toString().strip()));
        }
        return parts;
    }

    /** A control that was emptied and whose words are gone is left behind in the file. */
    private boolean saysNothing(List<String> words, List<Field> fields) {
        return words.stream().allMatch(String::isBlank)
                && fields.stream().allMatch(one -> held(one).isBlank());
    }

    private static String key(
            List<String> words, List<Field> fields, Function<Field, String> named) {
        var key = new StringBuilder(words.getFirst());
        for (int i = 0; i < fields.size(); i++) {
            key.append(FIELD).append(named.apply(fields.get(i)));
            key.append(words.get(i + 1));
        }
        return key.toString();
    }

    String held(Field field) {
        return text.substring(field.start(), field.end());
    }

    /** By each of these fields of another text what the one of the same tag holds here. */
    Map<Field, String> heldBy(List<Field> others) {
        var byTag = new HashMap<String, String>();
        fields.forEach(one -> byTag.put(one.tag(), held(one)));
        var held = new HashMap<Field, String>();
        for (var one : others) {
            var here = byTag.get(one.tag());
            if (here != null) {
                held.put(one, here);
            }
        }
        return held;
    }

    /** What its fields hold, in their order. */
    List<String> held() {
        return fields.stream().map(this::held).toList();
    }

    /**
     * How many fields hold what those of the same tag held in a copy.
     *
     * @param copy by tag
     */
    long inCommon(Map<String, String> copy) {
        return fields.stream().filter(one -> held(one).equals(copy.get(one.tag()))).count();
    }
}
