package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.MadeFigures;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("比率和金额的印数")
class RatesTests {

    private static final FigureDefinition DONE = counted("done", CountKind.ITEMS);
    private static final FigureDefinition ALL = counted("all", CountKind.ITEMS);
    private static final FigureDefinition RATE =
            FigureDefinition.named("rate", "完成率", "%")
                    .share(DONE, ALL)
                    .rule("已完成的项数在应完成的项数中所占的比例。")
                    .build();
    private static final FigureDefinition MONEY = counted("money", CountKind.MONEY);

    @ParameterizedTest(name = "{0}/{1} 印 {2}")
    @CsvSource({"45, 52, 86.5", "52, 52, 100", "0, 52, 0", "9999, 10000, 99.9", "1, 3, 33.3"})
    void a_rate_is_printed_with_one_decimal_and_whole_only_where_it_is_whole(
            long part, long whole, String printed) {
        assertThat(RATE.printed(Quantity.rate(part, whole))).isEqualTo(printed);
    }

    @Test
    void its_exact_value_is_not_rounded() {
        assertThat(RATE.exact(Quantity.rate(9999, 10000))).isEqualByComparingTo("99.99");
    }

    @Test
    void it_shows_the_records_of_its_part_at_the_same_time_scope() {
        assertThat(RATE.register()).isEqualTo(DONE.register());
        assertThat(RATE.scope()).isEqualTo(DONE.scope());
    }

    @ParameterizedTest(name = "{0} 分印 {1} 万元")
    @CsvSource({"123456789, 123.46", "286400000, 286.4", "0, 0", "4999, 0", "5000, 0.01"})
    void money_is_counted_in_fen_and_printed_in_ten_thousands(long fen, String printed) {
        assertThat(MONEY.printed(Quantity.of(fen))).isEqualTo(printed);
    }

    @Test
    void its_exact_value_is_in_ten_thousands_too() {
        assertThat(MONEY.exact(Quantity.of(123_456_789)))
                .isEqualByComparingTo(new BigDecimal("123.456789"));
    }

    private static FigureDefinition counted(String code, CountKind kind) {
        return MadeFigures.counted(code, kind, "项");
    }
}
