package cn.taizhang.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 金额单位: sums of one sentence in one unit; 「5.2万元」 beside 「35万元」, not 「52000元」. */
final class MoneyUnits implements Check {

    private static final Pattern IN_WAN = Pattern.compile("[\\d×]万元");
    private static final Pattern IN_YUAN = Pattern.compile("(?<![\\d.])(\\d{5,})元");
    private static final int TEN_THOUSAND = 4;
    private static final int DECIMALS = 2;

    @Override
    public List<Remark> read(Reading reading) {
        return reading.sentences().stream()
                .filter(sentence -> IN_WAN.matcher(sentence.text()).find())
                .flatMap(MoneyUnits::sumsInYuan)
                .toList();
    }

    private static Stream<Remark> sumsInYuan(Passage sentence) {
        return IN_YUAN.matcher(sentence.text())
                .results()
                .map(found ->
                        new Remark(
                                sentence.start() + found.start(),
                                sentence.start() + found.end(),
                                Rule.MONEY_UNIT,
                                "同一句中“万元”与“元”混用，金额单位宜一致。",
                                inWan(found.group(1))));
    }

    private static @Nullable String inWan(String yuan) {
        var wan = new BigDecimal(yuan).movePointLeft(TEN_THOUSAND).stripTrailingZeros();
        return wan.scale() > DECIMALS ? null : wan.toPlainString() + "万元";
    }
}
