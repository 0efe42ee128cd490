package cn.taizhang.kernel;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.atMost;
import static cn.taizhang.kernel.Threshold.moreThan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Boundary examples of the regulations that are pure arithmetic of the kernel, one row each. */
@DisplayName("制度边界举例")
class Appendix1BoundaryTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("shares")
    void judges_the_share_by_the_word_of_the_regulation(
            String row, Threshold share, int count, int outOf, boolean lawful) {
        assertThat(share.isMetBy(count, outOf)).as(row).isEqualTo(lawful);
    }

    static Stream<Arguments> shares() {
        var half = moreThan(1, 2);
        return Stream.of(
                arguments("居民会议（2018 年法）：300 户到 149 户，不足法定人数", half, 149, 300, false),
                arguments("居民会议（2018 年法）：300 户到 150 户，恰为半数，不足", half, 150, 300, false),
                arguments("居民会议（2018 年法）：300 户到 151 户，达到", half, 151, 300, true),
                arguments("居民会议表决：到会 151，赞成 75，不通过", half, 75, 151, false),
                arguments("居民会议表决：到会 151，赞成 76，通过", half, 76, 151, true),
                arguments("居民代表会议（2026 年起）：45 人到 29 人，不足", atLeast(2, 3), 29, 45, false),
                arguments("居民代表会议（2026 年起）：45 人到 30 人，以上包括本数", atLeast(2, 3), 30, 45, true),
                arguments("居民代表选举：45 人投票 30 人，超过不包括本数，无效", moreThan(2, 3), 30, 45, false),
                arguments("居民代表选举：45 人投票 31 人，有效", moreThan(2, 3), 31, 45, true),
                arguments("提议召开居民会议（2020 年）：1000 人中 199 人，不足", atLeast(1, 5), 199, 1000, false),
                arguments("提议召开居民会议（2020 年）：1000 人中 200 人，足够", atLeast(1, 5), 200, 1000, true),
                arguments("提议召开居民会议（2026 年起）：1000 人中 99 人，不足", atLeast(1, 10), 99, 1000, false),
                arguments("提议召开居民会议（2026 年起）：1000 人中 100 人，足够", atLeast(1, 10), 100, 1000, true),
                arguments("支部党员大会：应到 38 实到 18，不得表决", atLeast(1, 2), 18, 38, false),
                arguments("支部党员大会：应到 38 实到 19，可以表决", atLeast(1, 2), 19, 38, true),
                arguments("支部党员大会：应到 38 赞成 19，不通过", half, 19, 38, false),
                arguments("支部党员大会：应到 38 赞成 20，通过", half, 20, 38, true),
                arguments("党内选举（2020 年条例）：应到 40 实到 31，不足", atLeast(4, 5), 31, 40, false),
                arguments("党内选举（2020 年条例）：应到 40 实到 32，有效", atLeast(4, 5), 32, 40, true),
                arguments("党内选举（1990 年暂行条例）：应到 40 实到 32，不足", moreThan(4, 5), 32, 40, false),
                arguments("党内选举（1990 年暂行条例）：应到 40 实到 33，有效", moreThan(4, 5), 33, 40, true),
                arguments("党内选举：实到 33 得 16 票，不当选", half, 16, 33, false),
                arguments("党内选举：实到 33 得 17 票，当选", half, 17, 33, true),
                arguments("党内选举：实到 32 得 16 票，恰为半数，不当选", half, 16, 32, false),
                arguments("民主评议：20 人优秀 6 人，未超过三分之一", atMost(1, 3), 6, 20, true),
                arguments("民主评议：20 人优秀 7 人，超过三分之一", atMost(1, 3), 7, 20, false),
                arguments("民主评议：21 人优秀 7 人，恰为三分之一，允许", atMost(1, 3), 7, 21, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needs")
    void tells_how_many_are_needed(String row, Threshold share, int outOf, int needed) {
        assertThat(share.leastNeeded(outOf)).as(row).isEqualTo(needed);
    }

    static Stream<Arguments> needs() {
        return Stream.of(
                arguments("居民会议 300 户：至少 151 户", moreThan(1, 2), 300, 151),
                arguments("提议召开居民会议（2020 年）1000 人：至少 200 人", atLeast(1, 5), 1000, 200),
                arguments("提议召开居民会议（2026 年起）1000 人：至少 100 人", atLeast(1, 10), 1000, 100),
                arguments("支部党员大会应到 38：赞成至少 20，实到 19 人时不可能通过", moreThan(1, 2), 38, 20),
                arguments("党内选举应到 40：至少到 32 人", atLeast(4, 5), 40, 32));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void finds_the_last_day(String row, LocalDate lastDay, LocalDate expected) {
        assertThat(lastDay).as(row).isEqualTo(expected);
    }

    static Stream<Arguments> days() {
        var decided = LocalDate.of(2024, 8, 31);
        var posted = LocalDate.of(2026, 3, 1);
        return Stream.of(
                arguments(
                        "限期改正 2024-08-31 起 6 个月：到 2025-02-28",
                        Deadline.afterMonths("R-018", decided, 6).dueOn(),
                        LocalDate.of(2025, 2, 28)),
                arguments(
                        "限期改正 2024-08-31 起最长一年：到 2025-08-31",
                        Deadline.afterYears("R-018", decided, 1).dueOn(),
                        LocalDate.of(2025, 8, 31)),
                arguments(
                        "公示 2026-03-01 起 15 日，首日计入：到 2026-03-15",
                        PostingPeriod.ofDays(posted, 15).to(),
                        LocalDate.of(2026, 3, 15)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prints")
    void prints_as_official_text_does(String row, String printed, String expected) {
        assertThat(printed).as(row).isEqualTo(expected);
    }

    static Stream<Arguments> prints() {
        return Stream.of(
                arguments("30 次：不用余", new RoundedCount(30).text() + "次", "30次"),
                arguments("37 次：30余次", new RoundedCount(37).text() + "次", "30余次"),
                arguments("119/120：99.2%，不写成 100%", new Tally(119, 120).text(), "119/120，99.2%"),
                arguments("1234567.89 元：123.46 万元", Yuan.of("1234567.89").text(), "123.46"));
    }
}
