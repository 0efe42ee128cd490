package cn.taizhang.register;

import cn.taizhang.kernel.Breach;
import cn.taizhang.spreadsheet.Cell;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 栏目: one column of a register, a constant of its module. The same constant reads it from a spreadsheet and from a form,
 * says what is wrong with it, writes it out, and stands for it in the register's SQL.
 *
 * @param key what a breach, a form's field and the record's component are called
 * @param heading 栏目名, as it stands above lists and sheets
 * @param expression SQL that yields it, of the names in the register's {@link Source}; never anything that was typed
 * @param held the column of its {@link PlainTable} that holds it; empty for one that is derived or lies elsewhere
 * @param nothing what that one says where nothing is known, for one that is never null; null for one that may be
 * @param synonyms other headings it is known by, as sheets from elsewhere have them
 * @param hint 填写说明, one line; empty for none
 * @param blank what an empty cell means; null where it means that nothing is known
 */
public record Column<T>(
        String key,
        String heading,
        ColumnType<T> type,
        String expression,
        String held,
        @Nullable String nothing,
        List<String> synonyms,
        String hint,
        Set<Trait> traits,
        @Nullable T blank) {

    public Column {
        synonyms = List.copyOf(synonyms);
        traits = Set.copyOf(traits);
    }

    public static <T> Column<T> of(String key, String heading, ColumnType<T> type) {
        return new Column<>(key, heading, type, "", "", null, List.of(), "", Set.of(), null);
    }

    /** The same, lying here in the database. */
    public Column<T> from(String sql) {
        return new Column<>(key, heading, type, sql, held, nothing, synonyms, hint, traits, blank);
    }

    /** The same, held by this column of its plain table. */
    public Column<T> in(String column) {
        return held(column, null);
    }

    /** The same, held by a column that is never null and says this where nothing is known. */
    public Column<T> in(String column, String otherwise) {
        return held(column, otherwise);
    }

    private Column<T> held(String column, @Nullable String otherwise) {
        return new Column<>(
                key,
                heading,
                type,
                type.expression("r." + column),
                column,
                otherwise,
                synonyms,
                hint,
                traits,
                blank);
    }

    public Column<T> called(String... others) {
        return new Column<>(
                key,
                heading,
                type,
                expression,
                held,
                nothing,
                List.of(others),
                hint,
                traits,
                blank);
    }

    public Column<T> hinting(String words) {
        return new Column<>(
                key, heading, type, expression, held, nothing, synonyms, words, traits, blank);
    }

    public Column<T> with(Trait first, Trait... more) {
        return new Column<>(
                key,
                heading,
                type,
                expression,
                held,
                nothing,
                synonyms,
                hint,
                EnumSet.of(first, more),
                blank);
    }

    /** The same, an empty cell of which says this. */
    public Column<T> emptyMeaning(T value) {
        return new Column<>(
                key, heading, type, expression, held, nothing, synonyms, hint, traits, value);
    }

    /** By the key alone: entries look their values up by column, a dozen times a row. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Puts what stands in a cell into the entry, or the breach beside this column to the others. */
    void readInto(Entry entry, Cell cell, References references, List<Breach> breaches) {
        if (cell.text().isBlank()) {
            if (is(Trait.REQUIRED)) {
                breaches.add(missing());
            }
            entry.put(this, blank);
            return;
        }
        switch (type.read(cell, references)) {
            case ColumnType.Reading.Value<T>(var value) -> entry.put(this, value);
            case ColumnType.Reading.Unreadable<T>(var message) -> {
                breaches.add(Breach.of(key, message));
                entry.leaveUnread(this);
            }
        }
    }

    /** 缺项. */
    public Breach missing() {
        return Breach.of(key, (type.choices().isEmpty() ? "请填写" : "请选择") + heading + "。");
    }
}
