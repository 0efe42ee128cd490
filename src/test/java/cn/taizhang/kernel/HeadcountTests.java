package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("到会人数")
class HeadcountTests {

    @Test
    void everybody_may_be_there() {
        assertThat(Headcount.of(20, 20).orThrow()).isEqualTo(new Headcount(20, 20));
        assertThat(new Headcount(20, 20).absent()).isZero();
    }

    @Test
    void one_more_than_were_entitled_is_refused_in_words() {
        assertThat(refusal(20, 21))
                .containsExactly(Breach.of("present", "实到 21 人多于应到 20 人：列席人员不计入实到，请核对两个数。"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Headcount(20, 21));
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        assertThat(refusal(-1, -1))
                .extracting(Breach::field)
                .containsExactly("eligible", "present");
    }

    @Test
    void nobody_entitled_is_left_to_the_rule() {
        assertThat(Headcount.of(0, 0).orThrow().eligible()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Headcount(0, 0).meets(Threshold.moreThan(1, 2)));
    }

    @Test
    void meets_a_share_of_those_entitled() {
        assertThat(new Headcount(38, 18).meets(Threshold.atLeast(1, 2))).isFalse();
        assertThat(new Headcount(38, 19).meets(Threshold.atLeast(1, 2))).isTrue();
        assertThat(new Headcount(39, 19).meets(Threshold.atLeast(1, 2))).isFalse();
    }

    private static List<Breach> refusal(int eligible, int present) {
        return switch (Headcount.of(eligible, present)) {
            case Outcome.Done<Headcount> _ -> List.of();
            case Outcome.Refused<Headcount>(var breaches) -> breaches;
        };
    }
}
