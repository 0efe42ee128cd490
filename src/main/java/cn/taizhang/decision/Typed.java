package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.TypedDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 填写的内容: what was typed into the fields of a step, read field by field, with everything that could not be read. */
final class Typed {

    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    private final Map<String, StepField> fields = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Breach> unreadable = new ArrayList<>();

    Typed(List<StepField> fields, Map<String, String> typed) {
        for (var field : fields) {
            this.fields.put(field.name(), field);
            var value = typed.getOrDefault(field.name(), "").strip();
            if (!value.isEmpty()) {
                values.put(field.name(), value);
            } else if (field.required()) {
                unreadable.add(
                        Breach.of(
                                field.name(),
                                (field.options().isEmpty() ? "请填写" : "请选择") + field.label() + "。"));
            }
            refuseTooLong(field, value);
        }
    }

    List<Breach> unreadable() {
        return List.copyOf(unreadable);
    }

    /** What is kept: without blanks around it, and only where something was typed. */
    Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable LocalDate day(String name) {
        if (!has(name)) {
            return null;
        }
        var day = TypedDate.parse(text(name));
        if (day.isEmpty()) {
            refuse(name, "没有认出日期「%s」，请写成 2026-03-01。".formatted(text(name)));
        }
        return day.orElse(null);
    }

    @Nullable Integer whole(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            refuse(name, "没有认出数字「%s」，请写成阿拉伯数字。".formatted(value));
            return null;
        }
        return Integer.valueOf(value);
    }

    /** 0 stands in where nothing could be read; then the step is refused in any case. */
    int wholeOrNone(String name) {
        return Optional.ofNullable(whole(name)).orElse(0);
    }

    @Nullable BigDecimal money(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            refuse(name, "没有认出金额「%s」，请以元计，写成 12500 或 12500.50。".formatted(value));
            return null;
        }
        return new BigDecimal(value);
    }

    /** One of the words that the form offers. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var value = text(name);
        var found =
                Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(value))
                        .findFirst();
        if (found.isEmpty() && !value.isEmpty()) {
            refuse(name, "没有「%s」这一项，请重新选择。".formatted(value));
        }
        return found;
    }

    void refuse(String name, String message) {
        unreadable.add(Breach.of(name, message));
    }

    private void refuseTooLong(StepField field, String value) {
        int longest = field.type() == StepField.Type.LINES ? LONGEST_TEXT : LONGEST_LINE;
        if (value.length() > longest) {
            refuse(field.name(), field.label() + "最多 " + longest + " 字。");
        }
    }
}
