package cn.taizhang.material;

import cn.taizhang.material.FiledText.Part;
import cn.taizhang.wordfile.Field;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 同一处的叫法: by which a field is known in what went out, in what came back and in the page, whatever it holds. What somebody wrote
 * by hand there and somebody else otherwise here counts as words.
 */
final class FieldNames {

    /** Of what it holds it is parted so. */
    private static final String HELD = "=";

    private final Set<String> written = new HashSet<>();

    /**
     * @param written fields of the returned file over which other words were typed than the page got meanwhile
     * @param page its fields of the same places
     */
    FieldNames(List<Field> written, List<Field> page) {
        written.forEach(one -> this.written.add(one.tag()));
        page.forEach(one -> this.written.add(one.tag()));
    }

    List<Part> parts(FiledText text) {
        return text.parts(one -> written.contains(one.tag()) ? HELD + text.held(one) : "");
    }
}
