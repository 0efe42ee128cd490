package cn.taizhang.register.web;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnType.Control;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 记录的标记: what list and record's page tell of a record beside its title. */
final class Marks {

    private Marks() {}

    /** How it came. */
    static List<String> of(Register<?> register, Entry entry) {
        return register.with(Trait.ON_BEHALF).stream()
                .filter(column -> Objects.equals(entry.get(column), true))
                .map(Column::heading)
                .toList();
    }

    /** The organization it names first, by name. */
    static String owner(Register<?> register, Entry entry) {
        return register.columns().stream()
                .filter(column -> column.type().control() == Control.ORGANIZATION)
                .findFirst()
                .map(entry::shown)
                .orElse("");
    }

    static @Nullable Column<?> titleColumn(Register<?> register) {
        return register.with(Trait.LISTED).stream().findFirst().orElse(null);
    }
}
