package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 时刻, to the fraction of a second that was kept; a day alone is its beginning. */
record MomentType() implements ColumnType<LocalDateTime> {

    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral(' ')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .toFormatter(Locale.ROOT);

    @Override
    public Reading<LocalDateTime> read(Cell cell, References references) {
        return switch (cell) {
            case Cell.Moment moment -> new Reading.Value<>(moment.time());
            case Cell.Day day -> new Reading.Value<>(day.date().atStartOfDay());
            default -> typed(cell, references);
        };
    }

    private static Reading<LocalDateTime> typed(Cell cell, References references) {
        String text = cell.text().strip();
        try {
            return new Reading.Value<>(LocalDateTime.parse(text.replace('T', ' '), FORM));
        } catch (DateTimeParseException noMoment) {
            return switch (new DayType().read(cell, references)) {
                case Reading.Value<LocalDate>(var day) -> new Reading.Value<>(day.atStartOfDay());
                case Reading.Unreadable<LocalDate> _ ->
                        new Reading.Unreadable<>("没有认出时刻「" + text + "」，请写成 2020-06-30 09:30 这样。");
            };
        }
    }

    @Override
    public String written(LocalDateTime value) {
        return FORM.format(value);
    }

    @Override
    public @Nullable LocalDateTime stored(ResultSet row, int place) throws SQLException {
        return row.getObject(place, LocalDateTime.class);
    }

    @Override
    public String sqlType() {
        return "timestamp";
    }

    @Override
    public String rule() {
        return "日期和时刻，写成 2020-06-30 09:30";
    }
}
