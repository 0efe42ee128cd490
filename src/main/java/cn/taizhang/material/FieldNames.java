package cn.taizhang.material;

import cn.taizhang.material.FiledText.Part;
import cn.taizhang.report.BoundText;
import cn.taizhang.wordfile.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 同一处的叫法: by which a field is known in what went out, in what came back and in the page, whatever it holds and whatever it was
 * bound to meanwhile. What was written by hand there and otherwise here counts as words.
 */
final class FieldNames {

    /** Between a name and what is held. */
    private static final String HELD = "=";

    /** Before what a place asks that is only in the page. */
    private static final String NEW = "+";

    /** Characters that mean nothing by themselves, and more of them. */
    private static final int FIRST = 0xE000;

    private static final int LAST = 0xF8FF;
    private static final int FIRST_OF_MORE = 0xF0000;

    private final Merged.Page page;

    /** One character each: a name makes no two paragraphs alike. */
    private final Map<String, String> signs = new HashMap<>();

    /** By number of a place of the page the tag it went out with. */
    private final Map<Integer, String> out = new HashMap<>();

    private final Set<String> written = new HashSet<>();

    /**
     * @param out what went out
     * @param returned by field of what came back the number of its place in the page
     * @param typed those of them that somebody typed over
     */
    FieldNames(
            FiledText out,
            Map<Field, Integer> returned,
            Set<Field> typed,
            Meanwhile meanwhile,
            Merged.Page page) {
        this.page = page;
        returned.forEach((field, number) -> this.out.putIfAbsent(number, field.tag()));
        deleted(out, page.last().text(), meanwhile);
        for (var field : typed) {
            if (meanwhile.writtenSince(returned.getOrDefault(field, 0))) {
                written.add(field.tag());
            }
        }
    }

    /** Places whose fields were taken out of the file. */
    private void deleted(FiledText text, BoundText last, Meanwhile meanwhile) {
        var known = Set.copyOf(out.values());
        TaggedFields.numbersOf(text.fields(), last, meanwhile)
                .forEach((field, number) -> {
                    if (!known.contains(field.tag())) {
                        out.putIfAbsent(number, field.tag());
                    }
                });
    }

    /** Of what went out or came back. */
    List<Part> parts(FiledText text) {
        return text.parts(one -> named(text, one, one.tag()));
    }

    List<Part> ofPage() {
        return page.filed()
                .parts(one -> {
                    int number = page.number(one);
                    var tag = number == 0 ? one.tag() : out.get(number);
                    return tag == null
                            ? sign(NEW + TaggedFields.code(one))
                            : named(page.filed(), one, tag);
                });
    }

    private String named(FiledText text, Field field, String tag) {
        return sign(written.contains(tag) ? tag + HELD + text.held(field) : tag);
    }

    private String sign(String name) {
        return signs.computeIfAbsent(
                name,
                _ -> {
                    int at = FIRST + signs.size();
                    return Character.toString(at <= LAST ? at : FIRST_OF_MORE + at - LAST);
                });
    }
}
