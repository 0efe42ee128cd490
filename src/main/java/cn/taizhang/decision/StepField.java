package cn.taizhang.decision;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.TypedDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * 步骤表的一栏: one thing that is written down about a step, told the same way in its form, on the page of the matter, in the printed
 * record and in the file.
 *
 * @param name of the parameter, and under which it is kept
 * @param section heading above it where a new part of the form begins, else empty
 * @param options 可选的, by what is kept, in their order; empty where something is typed
 */
public record StepField(
        String name,
        String label,
        Type type,
        boolean required,
        String hint,
        String section,
        Map<String, String> options) {

    /** 填法. */
    public enum Type {
        DAY,
        WHOLE,
        MONEY,
        TEXT,
        LINES,
        CHOICE,
        CHOICES
    }

    public StepField {
        Objects.requireNonNull(type);
    }

    static StepField of(String name, String label, Type type) {
        return new StepField(name, label, type, false, "", "", Map.of());
    }

    static StepField choice(String name, String label, Map<String, String> options) {
        return new StepField(name, label, Type.CHOICE, false, "", "", options);
    }

    StepField needed() {
        return new StepField(name, label, type, true, hint, section, options);
    }

    StepField hinting(String words) {
        return new StepField(name, label, type, required, words, section, options);
    }

    StepField under(String heading) {
        return new StepField(name, label, type, required, hint, heading, options);
    }

    StepField offering(Map<String, String> more) {
        return new StepField(name, label, type, required, hint, section, more);
    }

    /** What was kept, in words. */
    String inWords(String kept) {
        return switch (type) {
            case CHOICE -> options.getOrDefault(kept, kept);
            case CHOICES ->
                    String.join(
                            "、",
                            Arrays.stream(kept.split(","))
                                    .map(one -> options.getOrDefault(one, one))
                                    .toList());
            case DAY -> TypedDate.parse(kept).map(ChineseDates::full).orElse(kept);
            case MONEY -> kept + " 元";
            case WHOLE, TEXT, LINES -> kept;
        };
    }
}
