package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Quantity;
import cn.taizhang.testing.MadeFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("「余」前面的数")
class RoundedFillingTests {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MONEY", "RATE", "AVERAGE", "QUOTED"})
    void whole_things_are_rounded_down_to_tens(CountKind kind) {
        assertThat(rounded(counted(kind), Quantity.of(137))).isEqualTo("130余");
        assertThat(rounded(counted(kind), Quantity.of(130))).isEqualTo("130");
        assertThat(rounded(counted(kind), Quantity.of(9))).isEqualTo("9");
    }

    @Test
    void an_average_is_printed_itself_and_not_its_sum() {
        var days = counted(CountKind.DAYS);
        var average = made().average(days, counted(CountKind.ITEMS)).build();

        assertThat(rounded(average, new Quantity(100, 12L))).isEqualTo("8.3");
    }

    @Test
    void a_rate_is_printed_itself_and_not_its_part() {
        var rate = made().share(counted(CountKind.ITEMS), counted(CountKind.ITEMS)).build();

        assertThat(rounded(rate, new Quantity(45, 52L))).isEqualTo("86.5");
    }

    @Test
    void money_is_printed_in_ten_thousands_and_not_in_fen() {
        assertThat(rounded(counted(CountKind.MONEY), Quantity.of(123_456_789))).isEqualTo("123.46");
    }

    @Test
    void what_a_document_says_is_printed_as_there_and_not_in_hundredths() {
        assertThat(rounded(counted(CountKind.QUOTED), Quantity.of(9_512))).isEqualTo("95.12");
    }

    @Test
    void what_is_unknown_stays_open() {
        assertThat(rounded(counted(CountKind.EVENTS), null)).isEqualTo("×");
    }

    private static String rounded(FigureDefinition figure, @Nullable Quantity quantity) {
        var place = new FilledBlank.Place(0, 1, 1, "共", "项");
        return new FilledBlank(
                        1,
                        place,
                        true,
                        new Filling.OfFigure(MadeFigures.value(figure, quantity)),
                        0)
                .text();
    }

    private static FigureDefinition.Builder made() {
        return FigureDefinition.named("made", "所成的数", "项").rule("由两项数得出。");
    }

    private static FigureDefinition counted(CountKind kind) {
        return MadeFigures.counted("counted", kind, "项");
    }
}
