package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("年满十八周岁")
class VotingAgeTests {

    @ParameterizedTest(name = "{0} 出生，{1} 开会：{2}")
    @CsvSource({
        "2008-03-12, 2026-03-11, false",
        "2008-03-11, 2026-03-11, true",
        "2008-03-10, 2026-03-11, true",
        "2008-02-29, 2026-02-27, false",
        "2008-02-29, 2026-02-28, true"
    })
    void is_reached_on_the_birthday(LocalDate bornOn, LocalDate on, boolean reached) {
        assertThat(VotingAge.isReachedBy(bornOn, on)).isEqualTo(reached);
    }

    @Test
    void is_that_of_its_clause() {
        assertThat(Sheets.clause(VotingAge.CLAUSE).wholeNumber()).hasValue(VotingAge.YEARS);
    }
}
