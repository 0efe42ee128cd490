package cn.taizhang.proofreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.taizhang.intake.Manuscript;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One piece over and over: where time grows by the square of the length, the longest text there may be takes half an hour. */
@DisplayName("校对很长的文稿")
class LongTextTests {

    private static final int LONGEST = 200_000;
    private static final int LONG = 50_000;
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Proofreader reader = new Proofreader();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "一、工作情况\n（一）抓好“三个坚持”。全区共召开学习研讨12次，其中党员参加30余人次；截止6月底，梳理问题25个，已整改26个。一是抓学习,二是抓落实。\n",
                "全区共召开学习研讨12次，其中党员参加30余人次；截止6月底，梳理问题25个，已整改26个。一是抓学习,二是抓落实。"
            })
    void the_longest_report_there_may_be_is_read_soon(String piece) {
        isReadSoon(piece.repeat(LONGEST / piece.length()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "学习,研讨,",
                "“学习",
                "（学习",
                "学习）",
                "其中有1个",
                "共12个",
                "完成120%",
                "，",
                "从一、",
                "一是学习，",
                "。一是学习，二是抓。",
                "一、学习\n",
                "（三）突出“五个重点”。一是学习。二是抓\n",
                "今年以来全区学习研讨不断深入。"
            })
    void is_read_soon_whatever_stands_in_it(String piece) {
        isReadSoon(piece.repeat(LONG / piece.length()));
    }

    private void isReadSoon(String text) {
        var manuscript = Manuscript.read(text);

        var remarks = assertTimeoutPreemptively(SOON, () -> reader.read(manuscript));

        assertThat(remarks)
                .allSatisfy(one -> assertThat(one.end()).isLessThanOrEqualTo(text.length()));
    }
}
