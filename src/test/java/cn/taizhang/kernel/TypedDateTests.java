package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日期输入")
class TypedDateTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-06-30",
                "2020/6/30",
                "2020.6.30",
                "2020年6月30日",
                "2020年06月30",
                " 2020-6-30 "
            })
    void a_day_is_read_however_people_write_it(String typed) {
        assertThat(TypedDate.parse(typed)).contains(LocalDate.of(2020, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "2020-06",
                "6月30日",
                "20200630",
                "2020-06-31",
                "2019-2-29",
                "2020-13-1"
            })
    void what_names_no_day_of_the_calendar_is_none(String typed) {
        assertThat(TypedDate.parse(typed)).isEmpty();
    }
}
