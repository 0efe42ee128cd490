package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("金额")
class YuanTests {

    @ParameterizedTest(name = "{0} 元印作 {1} 万元")
    @CsvSource({
        "1234567.89, 123.46",
        "2864000, 286.4",
        "0, 0",
        "49.99, 0",
        "50.00, 0.01",
        "1000000, 100",
        "10049.99, 1",
        "10050, 1.01",
        "12345678900, 1234567.89",
        "-2864000, -286.4"
    })
    void is_printed_in_ten_thousands(String yuan, String text) {
        assertThat(Yuan.of(yuan).text()).isEqualTo(text);
    }

    @Test
    void adds_exactly_and_rounds_only_what_is_printed() {
        var sum = Yuan.of("49.99").plus(Yuan.of("0.01"));

        assertThat(sum).isEqualTo(Yuan.of("50"));
        assertThat(sum.text()).isEqualTo("0.01");
    }

    @Test
    void gives_the_ten_thousands_unrounded() {
        assertThat(Yuan.of("1234567.89").tenThousands()).isEqualByComparingTo("123.456789");
    }

    @Test
    void the_same_amount_is_equal_however_it_was_written() {
        assertThat(Yuan.of("100")).isEqualTo(Yuan.of("100.00")).isEqualTo(Yuan.of("1E+2"));
        assertThat(Yuan.of("100.10")).isGreaterThan(Yuan.of("100.09"));
    }

    @Test
    void refuses_what_is_finer_than_a_fen() {
        assertThat(Yuan.isExact(new BigDecimal("0.010"))).isTrue();
        assertThat(Yuan.isExact(new BigDecimal("0.011"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Yuan.of("0.011"));
    }
}
