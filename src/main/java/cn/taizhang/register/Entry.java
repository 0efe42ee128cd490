package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 一行: the values of one record by column. A column that the sheet did not have is not given, which is not the same as empty. */
public final class Entry {

    private final @Nullable UUID id;
    private final int version;
    private final Map<Column<?>, @Nullable Object> values = new HashMap<>();
    private final Set<Column<?>> unread = new HashSet<>();
    private boolean typed;

    /**
     * @param id the record it stands for, null for one that comes in without one
     * @param version the record's, 0 for one that comes in
     */
    public Entry(@Nullable UUID id, int version) {
        this.id = id;
        this.version = version;
    }

    public @Nullable UUID id() {
        return id;
    }

    /** Counts the record's changes, so that two windows never overwrite each other. */
    public int version() {
        return version;
    }

    /** 逐条填的: it stands in a form that shows all there is, so that an empty field is meant, and its id is its own. */
    Entry asTyped() {
        typed = true;
        return this;
    }

    public boolean isTyped() {
        return typed;
    }

    /** The same values under an id. */
    public Entry under(UUID given) {
        return sameIn(new Entry(given, version));
    }

    private Entry sameIn(Entry other) {
        other.values.putAll(values);
        other.unread.addAll(unread);
        other.typed = typed;
        return other;
    }

    /** The same, as if the sheet did not have these columns. */
    public Entry without(Collection<? extends Column<?>> columns) {
        var fewer = sameIn(new Entry(id, version));
        fewer.values.keySet().removeAll(Set.copyOf(columns));
        return fewer;
    }

    /** These values, and of the other those that are not given here. */
    Entry completedBy(Entry before) {
        var completed = new Entry(before.id, before.version);
        completed.values.putAll(before.values);
        completed.values.putAll(values);
        completed.unread.addAll(unread);
        completed.typed = typed;
        return completed;
    }

    public <T> Entry put(Column<T> column, @Nullable T value) {
        values.put(column, value);
        return this;
    }

    @SuppressWarnings("unchecked") // put is the only way in, and it took a T
    public <T> @Nullable T get(Column<T> column) {
        return (T) values.get(column);
    }

    /** The value, or what stands for an empty one. */
    public <T> T get(Column<T> column, T otherwise) {
        T value = get(column);
        return value == null ? otherwise : value;
    }

    /** The organization a column names, or null. */
    public cn.taizhang.organization.@Nullable OrganizationId organization(
            Column<OrganizationReference> column) {
        var reference = get(column);
        return reference == null ? null : reference.id();
    }

    /** Something stands there that could not be read: it is not given, and yet it is not lacking. */
    void leaveUnread(Column<?> column) {
        unread.add(column);
    }

    public boolean isUnread(Column<?> column) {
        return unread.contains(column);
    }

    public boolean gives(Column<?> column) {
        return values.containsKey(column);
    }

    public Set<Column<?>> given() {
        return Set.copyOf(values.keySet());
    }

    /** What a page shows of a column; empty for nothing. */
    public <T> String shown(Column<T> column) {
        T value = get(column);
        return value == null ? "" : column.type().shown(value);
    }

    /** How the record stands by this column, where the column says so. */
    public <T> Optional<Tone> tone(Column<T> column) {
        T value = get(column);
        return value == null ? Optional.empty() : column.type().tone(value);
    }

    /** What stands in a column as people read it; empty for nothing. */
    public <T> String written(Column<T> column) {
        T value = get(column);
        return value == null ? "" : column.type().written(value);
    }

    /** What a plain table holds of a column, in letters. */
    <T> @Nullable String held(Column<T> column) {
        T value = get(column);
        return value == null ? column.nothing() : column.type().held(value);
    }

    /** What goes into a spreadsheet's cell. */
    <T> Cell cell(Column<T> column) {
        T value = get(column);
        return value == null ? Cell.EMPTY : column.type().cell(value);
    }
}
