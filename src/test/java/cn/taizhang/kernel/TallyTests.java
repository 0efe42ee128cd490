package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("比率")
class TallyTests {

    @ParameterizedTest(name = "{0}/{1} 印作 {2}")
    @CsvSource({
        "119, 120, '119/120，99.2%'",
        "120, 120, '120/120，100%'",
        "0, 120, '0/120，0%'",
        "60, 120, '60/120，50.0%'",
        "1, 3, '1/3，33.3%'",
        "2, 3, '2/3，66.7%'",
        "1, 16, '1/16，6.3%'",
        "9997, 10000, '9997/10000，99.9%'",
        "9994, 10000, '9994/10000，99.9%'",
        "9995, 10000, '9995/10000，99.9%'",
        "9999999, 10000000, '9999999/10000000，99.9%'"
    })
    void is_printed_with_its_denominator(long part, long whole, String text) {
        assertThat(new Tally(part, whole).text()).isEqualTo(text);
    }

    @Test
    void nothing_due_is_neither_none_nor_all() {
        assertThat(Tally.NONE_DUE.percent()).isEmpty();
        assertThat(Tally.NONE_DUE.text()).isEqualTo("无应办事项");
        assertThat(Tally.NONE_DUE.isComplete()).isFalse();
    }

    @Test
    void a_hundred_percent_is_for_all_of_them_only() {
        assertThat(new Tally(1999, 2000).percent().orElseThrow()).isEqualByComparingTo("99.9");
        assertThat(new Tally(2000, 2000).percent().orElseThrow()).isEqualByComparingTo("100.0");
        assertThat(new Tally(1999, 2000).isComplete()).isFalse();
        assertThat(new Tally(2000, 2000).isComplete()).isTrue();
    }

    @Test
    void does_not_overflow() {
        assertThat(new Tally(Long.MAX_VALUE / 2, Long.MAX_VALUE).percent().orElseThrow())
                .isEqualByComparingTo("50.0");
    }

    @Test
    void refuses_more_than_all() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(-1, 2));
    }
}
