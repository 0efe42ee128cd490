package cn.taizhang.kernel;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.atMost;
import static cn.taizhang.kernel.Threshold.moreThan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("法定比例")
class ThresholdTests {

    @ParameterizedTest(name = "{1} 人中 {0} 人：超过半数 = {2}")
    @CsvSource({
        "9, 20, false",
        "10, 20, false",
        "11, 20, true",
        "9, 21, false",
        "10, 21, false",
        "11, 21, true",
        "0, 1, false",
        "1, 1, true",
        "1, 2, false",
        "2, 2, true"
    })
    void more_than_half_leaves_the_half_out(int count, int outOf, boolean met) {
        assertThat(moreThan(1, 2).isMetBy(count, outOf)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{1} 人中 {0} 人：半数以上 = {2}")
    @CsvSource({
        "9, 20, false", "10, 20, true", "11, 20, true",
        "9, 21, false", "10, 21, false", "11, 21, true"
    })
    void at_least_half_takes_the_half_in(int count, int outOf, boolean met) {
        assertThat(atLeast(1, 2).isMetBy(count, outOf)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{1} 人中 {0} 人：不超过三分之一 = {2}")
    @CsvSource({
        "6, 21, true", "7, 21, true", "8, 21, false",
        "6, 20, true", "7, 20, false", "0, 20, true"
    })
    void at_most_a_third_takes_the_third_in(int count, int outOf, boolean met) {
        assertThat(atMost(1, 3).isMetBy(count, outOf)).isEqualTo(met);
    }

    @Test
    void what_is_needed_is_the_smallest_count_that_is_met() {
        for (var share :
                List.of(
                        moreThan(1, 2),
                        atLeast(1, 2),
                        atLeast(2, 3),
                        moreThan(2, 3),
                        atLeast(4, 5),
                        moreThan(4, 5),
                        atLeast(1, 10),
                        atLeast(1, 1))) {
            for (int outOf = 1; outOf <= 100; outOf++) {
                int needed = share.leastNeeded(outOf);

                assertThat(share.isMetBy(needed, outOf)).as("%s %d", share, outOf).isTrue();
                assertThat(share.isMetBy(needed - 1, outOf)).as("%s %d", share, outOf).isFalse();
                assertThat(needed).isBetween(1, outOf);
            }
        }
    }

    @Test
    void what_is_allowed_is_the_largest_count_that_is_met() {
        for (int outOf = 1; outOf <= 100; outOf++) {
            int allowed = atMost(1, 3).mostAllowed(outOf);

            assertThat(atMost(1, 3).isMetBy(allowed, outOf)).as("of %d", outOf).isTrue();
            assertThat(atMost(1, 3).isMetBy(allowed + 1, outOf)).as("of %d", outOf).isFalse();
        }
    }

    @Test
    void a_share_that_only_limits_needs_nobody() {
        assertThat(atMost(1, 3).leastNeeded(20)).isZero();
    }

    @Test
    void a_share_that_only_asks_allows_everybody() {
        assertThat(atLeast(2, 3).mostAllowed(20)).isEqualTo(20);
    }

    @Test
    void does_not_overflow() {
        int everybody = Integer.MAX_VALUE;

        assertThat(atLeast(4, 5).isMetBy(everybody, everybody)).isTrue();
        assertThat(moreThan(1, 2).isMetBy(everybody / 2, everybody)).isFalse();
        assertThat(moreThan(1, 2).leastNeeded(everybody)).isEqualTo(everybody / 2 + 1);
        assertThat(atMost(2, 3).mostAllowed(everybody)).isEqualTo(1_431_655_764);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refuses_a_meeting_to_which_nobody_is_entitled(int outOf) {
        var half = moreThan(1, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> half.isMetBy(0, outOf));
        assertThatIllegalArgumentException().isThrownBy(() -> half.leastNeeded(outOf));
        assertThatIllegalArgumentException().isThrownBy(() -> half.mostAllowed(outOf));
    }

    @Test
    void refuses_a_negative_count() {
        assertThatIllegalArgumentException().isThrownBy(() -> atMost(1, 3).isMetBy(-1, 20));
    }

    @Test
    void refuses_a_share_that_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> atLeast(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> atLeast(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> atLeast(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> moreThan(1, 1));
    }

    @Test
    void says_itself_in_words() {
        assertThat(moreThan(1, 2).text()).isEqualTo("超过半数");
        assertThat(atLeast(4, 5).text()).isEqualTo("不少于五分之四");
        assertThat(atMost(1, 3).text()).isEqualTo("不超过三分之一");
        assertThat(atLeast(3, 20).text()).isEqualTo("不少于20分之三");
    }
}
