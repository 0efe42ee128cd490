package cn.taizhang.register;

import cn.taizhang.kernel.Yuan;
import cn.taizhang.spreadsheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 金额 in yuan, exact to the fen, never below zero. Written without thousands separators; 「12.5万元」 and 「125,000.00」 are
 * read as well, since sheets from elsewhere have both.
 */
record MoneyType() implements ColumnType<BigDecimal> {

    private static final int FEN_DIGITS = 2;
    private static final int TEN_THOUSAND_DIGITS = 4;
    private static final Pattern AMOUNT =
            Pattern.compile("(-?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(万?)元?");

    /** What a column of fourteen digits holds. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    @Override
    public Reading<BigDecimal> read(Cell cell, References references) {
        String text = cell.text().strip();
        var amount = AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!amount.matches()) {
            return new Reading.Unreadable<>("没有认出金额「" + text + "」，请只填数字，例如 125000 或 12.5万元。");
        }
        if (!amount.group(1).isEmpty()) {
            return new Reading.Unreadable<>("金额「" + text + "」不能是负数，请核对。");
        }
        boolean inTenThousands = !amount.group(3).isEmpty();
        var yuan =
                new BigDecimal(amount.group(2).replace(",", ""))
                        .movePointRight(inTenThousands ? TEN_THOUSAND_DIGITS : 0);
        if (!Yuan.isExact(yuan)) {
            return new Reading.Unreadable<>("金额「" + text + "」细于一分，请精确到分。");
        }
        return yuan.compareTo(MOST) > 0
                ? new Reading.Unreadable<>("金额「" + text + "」过大，请核对单位。")
                : new Reading.Value<>(yuan.setScale(FEN_DIGITS, RoundingMode.UNNECESSARY));
    }

    @Override
    public String written(BigDecimal value) {
        return value.setScale(FEN_DIGITS, RoundingMode.UNNECESSARY).toPlainString();
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
        return "金额，以元计，最多两位小数，不写千分位；写明单位的「12.5万元」也可以";
    }

    @Override
    public Control control() {
        return Control.AMOUNT;
    }
}
