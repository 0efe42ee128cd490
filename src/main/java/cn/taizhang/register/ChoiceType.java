package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 选项: a word that means one of a few values.
 *
 * @param words what people see, in order
 * @param others other words and codes for the same
 * @param name what the database holds for a value
 * @param sqlType what the database's column is of
 * @param tone how a record with this value stands, null where it does not say so
 */
record ChoiceType<T>(
        Map<String, T> words,
        Map<String, T> others,
        Function<T, String> name,
        String sqlType,
        @Nullable Function<T, Tone> tone)
        implements ColumnType<T> {

    ChoiceType {
        words = new LinkedHashMap<>(words);
        others = Map.copyOf(others);
    }

    @Override
    public Reading<T> read(Cell cell, References references) {
        String text = cell.text().strip();
        T value = words.containsKey(text) ? words.get(text) : others.get(text);
        return value == null
                ? new Reading.Unreadable<>(
                        "没有「" + text + "」这个选项，请从中选一个：" + String.join("、", words.keySet()) + "。")
                : new Reading.Value<>(value);
    }

    @Override
    public String written(T value) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<Tone> tone(T value) {
        return tone == null ? Optional.empty() : Optional.of(tone.apply(value));
    }

    /** What the database holds for the chosen word; null for a word that is none of them. */
    @Nullable String nameOf(String word) {
        T value = words.get(word);
        return value == null ? null : name.apply(value);
    }

    @Override
    public @Nullable T stored(ResultSet row, int place) throws SQLException {
        String held = row.getString(place);
        if (held == null) {
            return null;
        }
        return words.values().stream()
                .filter(value -> name.apply(value).equals(held))
                .findFirst()
                .orElseThrow(() -> new SQLException("unknown choice " + held));
    }

    @Override
    public String sqlType() {
        return sqlType;
    }

    @Override
    public String held(T value) {
        return name.apply(value);
    }

    @Override
    public String rule() {
        return "从中选一个：" + String.join("、", words.keySet());
    }

    @Override
    public List<String> choices() {
        return List.copyOf(words.keySet());
    }
}
