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
     * @param printed as it is read
     */
    record Part(int start, List<String> words, List<Field> fields, String printed) {

        /** What it says, whatever its figures are. */
        String key() {
            return String.join(FIELD, words);
        }
    }

    List<Part> parts() {
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
            var printed = new StringBuilder();
            paragraph.stretches().forEach(one -> printed.append(text, one.start(), one.end()));
            parts.add(
                    new Part(
                            paragraph.start(),
                            paragraph.texts(),
                            held,
                            printed.toString().strip()));
        }
        return parts;
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

    /** How many fields hold what those of the same tag hold in another. */
    long inCommon(FiledText other) {
        var there = new HashMap<String, String>();
        other.fields.forEach(one -> there.put(one.tag(), other.held(one)));
        return fields.stream().filter(one -> held(one).equals(there.get(one.tag()))).count();
    }
}
