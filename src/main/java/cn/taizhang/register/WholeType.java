package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 整数 between two bounds, both included; a unit behind it (35人) is left out. */
record WholeType(int least, int most) implements ColumnType<Integer> {

    private static final Pattern WITH_UNIT = Pattern.compile("(-?\\d+)(?:\\.0+)?[人次个项名]?");

    @Override
    public Reading<Integer> read(Cell cell, References references) {
        String text = cell.text().strip();
        var number = WITH_UNIT.matcher(text);
        if (!number.matches()) {
            return new Reading.Unreadable<>("没有认出整数「" + text + "」，请只填数字。");
        }
        var value = new BigDecimal(number.group(1));
        boolean within =
                value.compareTo(BigDecimal.valueOf(least)) >= 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        return within
                ? new Reading.Value<>(value.intValueExact())
                : new Reading.Unreadable<>("「" + text + "」不在 " + least + " 至 " + most + " 之间，请核对。");
    }

    @Override
    public String written(Integer value) {
        return value.toString();
    }

    @Override
    public Cell cell(Integer value) {
        return new Cell.Number(BigDecimal.valueOf(value));
    }

    @Override
    public @Nullable Integer stored(ResultSet row, int place) throws SQLException {
        return row.getObject(place, Integer.class);
    }

    @Override
    public String sqlType() {
        return "integer";
    }

    @Override
    public String rule() {
        return "整数，" + least + " 至 " + most;
    }

    @Override
    public Control control() {
        return Control.NUMBER;
    }
}
