package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** 栏目类型: how values of a column are read, written, and taken from the database. Standard ones: {@link ColumnTypes}. */
public interface ColumnType<T> {

    /** 读到的: a value, or why there is none. */
    sealed interface Reading<T> {

        record Value<T>(T value) implements Reading<T> {}

        /**
         * 没有认出.
         *
         * @param message what is wrong and what to do, in Chinese
         */
        record Unreadable<T>(String message) implements Reading<T> {}
    }

    /** Reads a cell that is not blank. */
    Reading<T> read(Cell cell, References references);

    /** As a person reads it; reading this gives the same value again. */
    String written(T value);

    /** As a page shows it, where nobody reads it back. */
    default String shown(T value) {
        return written(value);
    }

    /** How a record stands that has this value; empty where the column does not say so. */
    default Optional<Tone> tone(T value) {
        return Optional.empty();
    }

    /** At most so many characters; empty where that is no question. */
    default OptionalInt longest() {
        return OptionalInt.empty();
    }

    /** As it goes into a spreadsheet; reading this gives the same value again. */
    default Cell cell(T value) {
        return new Cell.Text(written(value));
    }

    /** From a row of the database, null where nothing is kept. */
    @Nullable T stored(ResultSet row, int place) throws SQLException;

    /** 列类型: what a table's own column is of, where a {@link PlainTable} holds it. */
    default String sqlType() {
        return "text";
    }

    /** As that column takes it, in letters. */
    default String held(T value) {
        return written(value);
    }

    /** SQL that yields it again from that column. */
    default String expression(String held) {
        return held;
    }

    /** What may stand in it, for the sheet of notes. */
    String rule();

    /** The words to choose from, in their order; empty where it is no choice. */
    default List<String> choices() {
        return List.of();
    }

    /** What the form shows for it. */
    default Control control() {
        return choices().isEmpty() ? Control.LINE : Control.CHOICE;
    }

    /** 表单控件. */
    enum Control {
        LINE,
        LINES,
        DAY,
        NUMBER,
        AMOUNT,
        CHOICE,
        ORGANIZATION,
        PERSON
    }
}
