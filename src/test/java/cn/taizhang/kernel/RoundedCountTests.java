package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("约数（余）")
class RoundedCountTests {

    @ParameterizedTest(name = "{0} 印作 {1}")
    @CsvSource({
        "0, 0",
        "7, 7",
        "9, 9",
        "10, 10",
        "11, 10余",
        "19, 10余",
        "20, 20",
        "30, 30",
        "37, 30余",
        "100, 100",
        "137, 130余",
        "1999, 1990余"
    })
    void goes_down_to_tens(long exact, String text) {
        assertThat(new RoundedCount(exact).text()).isEqualTo(text);
    }

    @Test
    void knows_whether_it_is_printed_exactly() {
        assertThat(new RoundedCount(9).isExact()).isTrue();
        assertThat(new RoundedCount(10).isExact()).isTrue();
        assertThat(new RoundedCount(11).isExact()).isFalse();
    }

    @Test
    void refuses_a_negative_count() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundedCount(-1));
    }
}
