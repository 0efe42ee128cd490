package cn.taizhang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundary examples of posting, one table for each sentence: one day below, on, one above. */
@DisplayName("公示边界举例")
class NoticeBoundaryTests {

    private static final PostingTerms TERMS = new PostingTerms(new Regulations().all());
    private static final WorkingDays CALENDAR = WorkingDays.byNotice();

    @DisplayName("「公布的期限不得少于十五日」，首日计入；2025 年底前按地方做法七日")
    @ParameterizedTest(name = "{0} 贴出，{1} 最后一天：{2} {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 第一天    | 最后一天   | 结果 | 条款
                    2025-03-01 | 2025-03-06 | 太短 | R-064
                    2025-03-01 | 2025-03-07 | 足够 |
                    2025-03-01 | 2025-03-08 | 足够 |
                    2026-03-01 | 2026-03-14 | 太短 | R-028
                    2026-03-01 | 2026-03-15 | 足够 |
                    2026-03-01 | 2026-03-16 | 足够 |
                    2025-12-31 | 2026-01-05 | 太短 | R-064
                    2025-12-31 | 2026-01-06 | 足够 |
                    2026-01-01 | 2026-01-14 | 太短 | R-028
                    2026-01-01 | 2026-01-15 | 足够 |
                    """)
    void residents_affairs(LocalDate from, LocalDate to, String expected, String clause) {
        var breaches = breaches(NoticeKind.RESIDENTS_AFFAIRS, from, to);

        assertThat(breaches.isEmpty() ? "足够" : "太短").isEqualTo(expected);
        assertThat(clauses(breaches)).isEqualTo(clause == null ? "" : clause);
    }

    @DisplayName("2018 年 12 月 29 日以前的居务公开不判断")
    @ParameterizedTest(name = "{0} 贴出：{1}")
    @CsvSource({"2010-03-01, 不判断", "2018-12-28, 不判断", "2018-12-29, 判断"})
    void residents_affairs_before_the_first_text_that_was_read(LocalDate from, String expected) {
        var breaches = breaches(NoticeKind.RESIDENTS_AFFAIRS, from, from.plusDays(30));

        assertThat(breaches.isEmpty() ? "判断" : "不判断").isEqualTo(expected);
    }

    @DisplayName("「任前公示不少于五个工作日」，首日是工作日的计入")
    @ParameterizedTest(name = "{0} 贴出，{1} 最后一天：{2} {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 第一天    | 最后一天   | 结果 | 条款
                    2020-06-08 | 2020-06-11 | 太短 | R-029
                    2020-06-08 | 2020-06-12 | 足够 |
                    2020-06-08 | 2020-06-13 | 足够 |
                    2020-06-23 | 2020-06-29 | 太短 | R-029
                    2020-06-23 | 2020-06-30 | 足够 |
                    """)
    void pre_appointment(LocalDate from, LocalDate to, String expected, String clause) {
        var breaches = breaches(NoticeKind.PRE_APPOINTMENT, from, to);

        assertThat(breaches.isEmpty() ? "足够" : "太短").isEqualTo(expected);
        assertThat(clauses(breaches)).isEqualTo(clause == null ? "" : clause);
    }

    @DisplayName("公示期满的次日起可以结束")
    @ParameterizedTest(name = "{0} 至 {1} 公示，{2} 结束：{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 第一天    | 最后一天   | 结束日     | 结果
                    2025-03-01 | 2025-03-07 | 2025-03-06 | 还早
                    2025-03-01 | 2025-03-07 | 2025-03-07 | 还早
                    2025-03-01 | 2025-03-07 | 2025-03-08 | 结束
                    2026-03-01 | 2026-03-15 | 2026-03-14 | 还早
                    2026-03-01 | 2026-03-15 | 2026-03-15 | 还早
                    2026-03-01 | 2026-03-15 | 2026-03-16 | 结束
                    """)
    void may_be_concluded_from_the_day_after_the_last(
            LocalDate from, LocalDate to, LocalDate on, String expected) {
        var notice = notice(NoticeKind.RESIDENTS_AFFAIRS, from, to);

        switch (NoticeRules.conclude(notice, TERMS, CALENDAR, on)) {
            case Conclusion.NoObjection _ -> assertThat(expected).isEqualTo("结束");
            case Conclusion.NotYet(var missing) -> {
                assertThat(expected).isEqualTo("还早");
                assertThat(clauses(missing)).as("次日是系统的算法").isEqualTo("null");
            }
            case Conclusion.ObjectionsRejected _, Conclusion.ObjectionsUpheld _ ->
                    throw new AssertionError("there was no objection");
        }
    }

    private static List<Breach> breaches(NoticeKind kind, LocalDate from, LocalDate to) {
        return NoticeRules.breachesIn(notice(kind, from, to), TERMS, CALENDAR);
    }

    private static PublicNotice notice(NoticeKind kind, LocalDate from, LocalDate to) {
        return new PublicNotice(
                kind, "标题", "内容", List.of("公开栏"), new PostingPeriod(from, to), List.of());
    }

    private static String clauses(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> String.valueOf(breach.clause()))
                .collect(Collectors.joining(" "));
    }
}
