package cn.taizhang.tablefill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.ReportPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("栏目里的时间")
class PeriodWordsTests {

    private final PeriodWords firstHalf =
            new PeriodWords(ReportPeriod.parse("2020H1").orElseThrow(), LocalDate.of(2020, 6, 30));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学习研讨场次",
                "2020年上半年学习研讨",
                "1—6月学习研讨",
                "截至6月30日在册党员",
                "截至6月底在册党员",
                "2020年在册党员"
            })
    void the_same_time_or_none_is_no_hindrance(String heading) {
        assertThat(firstHalf.another(heading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019年学习研讨",
                "下半年学习研讨",
                "第一季度学习研讨",
                "1-5月学习研讨",
                "6月学习研讨",
                "截至5月底在册党员",
                "截至6月15日在册党员",
                "全年学习研讨"
            })
    void another_time_is_told(String heading) {
        assertThat(firstHalf.another(heading))
                .hasValueSatisfying(why -> assertThat(why).contains("问的是"));
    }
}
