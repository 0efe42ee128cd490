package cn.taizhang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("居民自治规则集")
class RuleSetTests {

    @ParameterizedTest(name = "{0} 的事项按 {1}")
    @CsvSource({
        "2018-12-29, CN_2018",
        "2020-06-30, CN_2018",
        "2025-12-31, CN_2018",
        "2026-01-01, CN_2025",
        "2031-05-01, CN_2025"
    })
    void the_text_in_force_on_the_day_of_the_fact_judges(LocalDate day, RuleSet expected) {
        assertThat(RuleSet.on(day).orThrow()).isEqualTo(expected);
    }

    @Test
    void a_day_before_the_first_text_that_was_read_is_refused() {
        assertThat(RuleSet.on(LocalDate.of(2018, 12, 28)))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(
                                        Breach.overall(
                                                "2018年12月28日的事项请人工核对：系统收录的居民委员会组织法从2018年12月29日的文本起。"))));
    }
}
