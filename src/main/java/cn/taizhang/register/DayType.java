package cn.taizhang.register;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 日期: a date cell, or a day as people write it, an hour behind it being left out. A month alone is no day. */
record DayType() implements ColumnType<LocalDate> {

    private static final Pattern HOUR_BEHIND =
            Pattern.compile("(.*[0-9日])(?:[ \\tT　]+|(?<=日))(?:上午|下午|晚上?)?\\d{1,2}[:：时点].*");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_ALONE = Pattern.compile("\\d{4}[-/.年]?\\d{1,2}月?");

    @Override
    public Reading<LocalDate> read(Cell cell, References references) {
        return switch (cell) {
            case Cell.Day day -> new Reading.Value<>(day.date());
            case Cell.Moment moment -> new Reading.Value<>(moment.time().toLocalDate());
            default -> typed(cell.text().strip());
        };
    }

    private static Reading<LocalDate> typed(String text) {
        var behind = HOUR_BEHIND.matcher(text);
        String day = behind.matches() ? behind.group(1) : text;
        var parsed = TypedDate.parse(DIGITS.matcher(day).replaceFirst("$1-$2-$3"));
        if (parsed.isPresent()) {
            return new Reading.Value<>(parsed.get());
        }
        return new Reading.Unreadable<>(
                MONTH_ALONE.matcher(text).matches()
                        ? "「" + text + "」只写到月，请写到日，例如 2020-06-30。"
                        : "没有认出日期「" + text + "」，请写成 2020-06-30 这样。");
    }

    @Override
    public String written(LocalDate value) {
        return value.toString();
    }

    @Override
    public String shown(LocalDate value) {
        return ChineseDates.full(value);
    }

    @Override
    public Cell cell(LocalDate value) {
        return new Cell.Day(value);
    }

    @Override
    public @Nullable LocalDate stored(ResultSet row, int place) throws SQLException {
        return row.getObject(place, LocalDate.class);
    }

    @Override
    public String sqlType() {
        return "date";
    }

    @Override
    public String rule() {
        return "日期，写成 2020-06-30；2020/6/30、2020.6.30、2020年6月30日也可以";
    }

    @Override
    public Control control() {
        return Control.DAY;
    }
}
