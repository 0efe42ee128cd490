package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 百分数 as a document states it, with or without its sign; finer than two places is refused, not rounded. */
record PercentType() implements ColumnType<BigDecimal> {

    private static final int PLACES = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2}0*)?)\\s*%?");

    @Override
    public Reading<BigDecimal> read(Cell cell, References references) {
        String text = cell.text().strip();
        var percent = PERCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!percent.matches()) {
            return new Reading.Unreadable<>("没有认出百分数「" + text + "」，请照文件填写，最多两位小数，例如 98.60。");
        }
        var value = new BigDecimal(percent.group(1)).setScale(PLACES, RoundingMode.HALF_UP);
        return value.compareTo(WHOLE) > 0
                ? new Reading.Unreadable<>("百分数「" + text + "」大于 100，请核对。")
                : new Reading.Value<>(value);
    }

    @Override
    public String written(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.UNNECESSARY).toPlainString();
    }

    @Override
    public Cell cell(BigDecimal value) {
        return new Cell.Number(value);
    }

    @Override
    public @Nullable BigDecimal stored(ResultSet row, int place) throws SQLException {
        return row.getBigDecimal(place);
    }

    @Override
    public String sqlType() {
        return "numeric";
    }

    @Override
    public String rule() {
        return "百分数，0 到 100，最多两位小数；写不写百分号都可以";
    }

    @Override
    public Control control() {
        return Control.LINE;
    }
}
