package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.material.LastReports.Shortened;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("对照的部分")
class ShortenedTests {

    private static final String PLAN = "工作汇报\n一、下半年工作打算\n";

    @ParameterizedTest(name = "{0} 字：{1} 字")
    @CsvSource({"29999, 29999", "30000, 30000", "30001, 30000"})
    void takes_so_much_of_the_last_report(int characters, int taken) {
        var shortened = Shortened.of("字".repeat(characters), List.of());

        assertThat(shortened.text()).hasSize(taken);
        assertThat(shortened.leftOut()).hasSize(taken < characters ? 1 : 0);
    }

    @Test
    void ends_with_a_whole_line() {
        var line = "字".repeat(999) + "\n";

        assertThat(Shortened.of(line.repeat(29) + "字".repeat(2_000), List.of()).text())
                .hasSize(29_000);
    }

    @ParameterizedTest(name = "{0} 条：{1} 条")
    @CsvSource({"99, 99", "100, 100", "101, 100"})
    void takes_the_first_hundred_promises(int promised, int taken) {
        var plan =
                IntStream.range(0, promised)
                        .mapToObj(n -> "改造第" + n + "个社区服务中心。")
                        .collect(Collectors.joining("", PLAN, "\n"));

        var shortened = Shortened.of(plan, List.of());

        assertThat(shortened.promises()).hasSize(taken);
        assertThat(shortened.leftOut())
                .isEqualTo(taken == promised ? List.of() : List.of("上次的打算有 101 条，只对照了前 100 条。"));
    }

    @Test
    void takes_so_many_lines_of_this_report_as_it_takes_characters() {
        var lines = Collections.nCopies(100, "字".repeat(999));

        var shortened = Shortened.of("", lines);

        assertThat(shortened.lines()).hasSize(30);
        assertThat(shortened.leftOut()).containsExactly("本稿很长，只对照了前 30 段。");
        assertThat(Shortened.of("", lines.subList(0, 30)).leftOut()).isEmpty();
    }
}
