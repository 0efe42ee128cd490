package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** 台账记录 behind a figure, as their register lists them. */
public final class RegisteredRecords implements RecordRegister {

    private static final String BETWEEN = "　";

    private final Register<?> register;
    private final Records records;

    public RegisteredRecords(Register<?> register, Records records) {
        this.register = register;
        this.records = records;
    }

    @Override
    public String key() {
        return register.key();
    }

    @Override
    public String label() {
        return register.name();
    }

    @Override
    public Optional<Permission> opensWith() {
        return Optional.of(register.reads());
    }

    @Override
    public List<Line> describe(Viewer viewer, List<UUID> ids) {
        return records.among(viewer, register, ids).stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        var id = Objects.requireNonNull(entry.id());
        var listed = register.with(Trait.LISTED);
        String detail =
                listed.stream()
                        .skip(1)
                        .filter(column -> !column.is(Trait.PERSONAL))
                        .map(column -> shown(entry, column))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(BETWEEN));
        return new Line(id, register.title(entry), detail, register.page(id));
    }

    private static String shown(Entry entry, Column<?> column) {
        return entry.shown(column);
    }
}
