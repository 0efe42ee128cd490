package cn.taizhang.attachment;

import cn.taizhang.kernel.Breach;
import java.util.List;

/**
 * 上传结果: of several files those that are fit are kept, because nobody should have to choose them again.
 *
 * @param stored names of the files stored now
 * @param known files that the record has already, told in words
 * @param refused what was not stored, and why
 */
public record Added(List<String> stored, List<String> known, List<Breach> refused) {

    /** The form's field that the refusals belong to. */
    public static final String FIELD = "files";

    public Added {
        stored = List.copyOf(stored);
        known = List.copyOf(known);
        refused = List.copyOf(refused);
    }

    static Added nothing(String why) {
        return new Added(List.of(), List.of(), List.of(Breach.of(FIELD, why)));
    }
}
