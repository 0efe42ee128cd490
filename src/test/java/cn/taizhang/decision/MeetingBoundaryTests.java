package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.BallotSheet;
import cn.taizhang.ballot.Sheets;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.MeetingComposition.AdultResidents;
import cn.taizhang.decision.MeetingComposition.GroupDelegates;
import cn.taizhang.decision.MeetingComposition.Households;
import cn.taizhang.decision.MeetingComposition.Representatives;
import cn.taizhang.decision.ResidentsMeeting.Announcement;
import cn.taizhang.decision.ResidentsMeeting.CalledBy;
import cn.taizhang.decision.ResidentsMeeting.Mandate;
import cn.taizhang.decision.ResidentsMeeting.Matter;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Boundary examples of residents' meetings, one table for each sentence, every case judged by both texts of the law: one below, on,
 * one above; odd and even totals.
 */
@DisplayName("居民会议边界举例")
class MeetingBoundaryTests {

    private static final MeetingLaw IN_2018 = MeetingLaw.of(RuleSet.CN_2018);
    private static final MeetingLaw IN_2025 = MeetingLaw.of(RuleSet.CN_2025);
    private static final LocalDate HELD_ON = LocalDate.of(2026, 3, 11);

    @DisplayName("「过半数出席（参加）」「三分之二以上的组成人员参加方可召开」")
    @ParameterizedTest(name = "{0} 应到 {1} 实到 {2}：2018 {3} {4}，2025 {5} {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 会议   | 应到 | 实到 | 2018   | 条款  | 2025   | 条款
                    户代表   | 300  | 149  | 无效   | R-040 | 无效   | R-046
                    户代表   | 300  | 150  | 无效   | R-040 | 无效   | R-046
                    户代表   | 300  | 151  | 通过   |       | 通过   |
                    户代表   | 301  | 150  | 无效   | R-040 | 无效   | R-046
                    户代表   | 301  | 151  | 通过   |       | 通过   |
                    全体居民 | 1000 | 500  | 无效   | R-040 | 无效   | R-046
                    全体居民 | 1000 | 501  | 通过   |       | 通过   |
                    全体居民 | 1001 | 500  | 无效   | R-040 | 无效   | R-046
                    全体居民 | 1001 | 501  | 通过   |       | 通过   |
                    小组代表 | 30   | 15   | 无效   | R-040 | 未判定 | R-046
                    小组代表 | 30   | 16   | 通过   |       | 未判定 | R-046
                    小组代表 | 33   | 16   | 无效   | R-040 | 未判定 | R-046
                    小组代表 | 33   | 17   | 通过   |       | 未判定 | R-046
                    居民代表 | 45   | 29   | 未判定 | R-040 | 无效   | R-051
                    居民代表 | 45   | 30   | 未判定 | R-040 | 通过   |
                    居民代表 | 45   | 31   | 未判定 | R-040 | 通过   |
                    居民代表 | 44   | 29   | 未判定 | R-040 | 无效   | R-051
                    居民代表 | 44   | 30   | 未判定 | R-040 | 通过   |
                    """)
    void attendance(
            String form,
            int eligible,
            int present,
            String in2018,
            @Nullable String clause2018,
            String in2025,
            @Nullable String clause2025) {
        var meeting = meeting(composition(form, eligible), present, present);

        assertJudged(meeting, in2018, clause2018, in2025, clause2025);
    }

    @DisplayName("「由出席人（到会人员、到会组成人员）的过半数通过」")
    @ParameterizedTest(name = "{0} 应到 {1} 实到 {2} 赞成 {3}：2018 {4} {5}，2025 {6} {7}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 会议   | 应到 | 实到 | 赞成 | 2018   | 条款  | 2025   | 条款
                    户代表   | 300  | 151  | 75   | 不通过 | R-041 | 不通过 | R-047
                    户代表   | 300  | 151  | 76   | 通过   |       | 通过   |
                    户代表   | 300  | 152  | 75   | 不通过 | R-041 | 不通过 | R-047
                    户代表   | 300  | 152  | 76   | 不通过 | R-041 | 不通过 | R-047
                    户代表   | 300  | 152  | 77   | 通过   |       | 通过   |
                    全体居民 | 1000 | 501  | 250  | 不通过 | R-041 | 不通过 | R-047
                    全体居民 | 1000 | 501  | 251  | 通过   |       | 通过   |
                    居民代表 | 45   | 30   | 14   | 未判定 | R-040 | 不通过 | R-052
                    居民代表 | 45   | 30   | 15   | 未判定 | R-040 | 不通过 | R-052
                    居民代表 | 45   | 30   | 16   | 未判定 | R-040 | 通过   |
                    居民代表 | 45   | 31   | 15   | 未判定 | R-040 | 不通过 | R-052
                    居民代表 | 45   | 31   | 16   | 未判定 | R-040 | 通过   |
                    """)
    void majority(
            String form,
            int eligible,
            int present,
            int yes,
            String in2018,
            @Nullable String clause2018,
            String in2025,
            @Nullable String clause2025) {
        var meeting = meeting(composition(form, eligible), present, yes);

        assertJudged(meeting, in2018, clause2018, in2025, clause2025);
    }

    @DisplayName("「五分之一以上（十分之一以上）……提议，应当召集居民会议」「五分之一以上的居民代表提议，应当召集居民代表会议」")
    @ParameterizedTest(name = "{0}：{1} {2}/{3} 提议，2018 {4} {5}，2025 {6} {7}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 会议                  | 提议人          | 提议 | 总数 | 2018 | 条款  | 2025 | 条款
                    RESIDENTS_MEETING       | RESIDENTS       | 99   | 1000 | 不必 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 100  | 1000 | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 101  | 1000 | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 199  | 1000 | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 200  | 1000 | 应当 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 201  | 1000 | 应当 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 100  | 1001 | 不必 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | RESIDENTS       | 101  | 1001 | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | HOUSEHOLDS      | 29   | 300  | 不必 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | HOUSEHOLDS      | 30   | 300  | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | HOUSEHOLDS      | 59   | 300  | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | HOUSEHOLDS      | 60   | 300  | 应当 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | RESIDENT_GROUPS | 3    | 10   | 不必 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | RESIDENT_GROUPS | 4    | 10   | 应当 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | RESIDENT_GROUPS | 2    | 9    | 不必 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | RESIDENT_GROUPS | 3    | 9    | 应当 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | REPRESENTATIVES | 14   | 45   | 不必 | R-042 | 不必 | R-044
                    RESIDENTS_MEETING       | REPRESENTATIVES | 15   | 45   | 不必 | R-042 | 应当 | R-044
                    RESIDENTS_MEETING       | REPRESENTATIVES | 16   | 45   | 不必 | R-042 | 应当 | R-044
                    REPRESENTATIVES_MEETING | REPRESENTATIVES | 8    | 45   | 不必 | R-042 | 不必 | R-050
                    REPRESENTATIVES_MEETING | REPRESENTATIVES | 9    | 45   | 不必 | R-042 | 应当 | R-050
                    REPRESENTATIVES_MEETING | REPRESENTATIVES | 10   | 45   | 不必 | R-042 | 应当 | R-050
                    REPRESENTATIVES_MEETING | REPRESENTATIVES | 9    | 46   | 不必 | R-042 | 不必 | R-050
                    REPRESENTATIVES_MEETING | REPRESENTATIVES | 10   | 46   | 不必 | R-042 | 应当 | R-050
                    REPRESENTATIVES_MEETING | RESIDENTS       | 1000 | 1000 | 不必 | R-042 | 不必 | R-050
                    RESIDENTS_MEETING       | RESIDENTS       | 0    | 0    | 不必 | R-042 | 不必 | R-044
                    """)
    void who_may_have_a_meeting_called(
            MeetingBody body,
            CallProposal.By by,
            int proposers,
            int outOf,
            String in2018,
            String clause2018,
            String in2025,
            String clause2025) {
        var proposal = new CallProposal(body, by, proposers, outOf);

        assertDuty(IN_2018.dutyToCall(proposal), in2018, clause2018);
        assertDuty(IN_2025.dutyToCall(proposal), in2025, clause2025);
    }

    @DisplayName("「召集居民会议，应当提前十日通知居民；遇有特殊情况的，可以临时通知居民」")
    @ParameterizedTest(name = "{0} 通知，3 月 11 日开会，特殊情况 {1}：2025 {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 通知日   | 特殊情况 | 2025 程序
                    2026-02-28 |          |
                    2026-03-01 |          |
                    2026-03-02 |          | R-045
                    2026-03-11 |          | R-045
                    2026-03-11 | 汛情     |
                    2026-03-12 | 汛情     | R-045
                               |          | R-045
                    """)
    void days_of_notice(
            @Nullable LocalDate on, @Nullable String circumstances, @Nullable String clause) {
        var announcement =
                on == null
                        ? null
                        : new Announcement(on, circumstances == null ? "" : circumstances);
        var meeting =
                new ResidentsMeeting(
                        HELD_ON,
                        new Households(300),
                        CalledBy.RESIDENTS_COMMITTEE,
                        announcement,
                        new Matter(true, HELD_ON),
                        null,
                        Sheets.hands(Denominator.ALL_HOUSEHOLDS, 300, 200, 200));

        assertJudged(meeting, "通过", null, "通过", null);
        assertProcedure(meeting, null, clause);
    }

    @DisplayName("「居民代表应当占居民代表会议组成人员的五分之四以上」")
    @ParameterizedTest(name = "居民代表 {0}，居民委员会成员 {1}：2025 {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 代表 | 成员 | 2025 程序
                    35     | 9    | R-048
                    36     | 9    |
                    37     | 9    |
                    19     | 5    | R-048
                    20     | 5    |
                    0      | 5    | R-048
                    """)
    void composition_of_the_representatives_meeting(
            int representatives, int members, @Nullable String clause) {
        int all = representatives + members;
        var meeting = meeting(new Representatives(representatives, members), all, all);

        assertJudged(meeting, "未判定", "R-040", "通过", null);
        assertProcedure(meeting, null, clause);
    }

    @DisplayName("「由每个居民小组选举代表二至三人参加」")
    @ParameterizedTest(name = "每组 {0} 人：2018 {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 每组 | 2018 程序
                    1      | R-040
                    2      |
                    3      |
                    4      | R-040
                    """)
    void delegates_of_each_group(int each, @Nullable String clause) {
        var delegates = new GroupDelegates(Collections.nCopies(10, each));
        var meeting = meeting(delegates, each * 10, each * 10);

        assertJudged(meeting, "通过", null, "未判定", "R-046");
        assertProcedure(meeting, clause, null);
    }

    @DisplayName("「需由居民会议或者居民代表会议决定的重要事项，应当先经社区党组织研究讨论」")
    @ParameterizedTest(name = "重要事项 {0}，{1} 研究，3 月 11 日开会：2025 {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 重要 | 研究日     | 2025 程序
                    true   | 2026-03-10 |
                    true   | 2026-03-11 |
                    true   | 2026-03-12 | R-053
                    true   |            | R-053
                    false  | 2026-03-12 |
                    false  |            |
                    """)
    void the_party_organization_discusses_first(
            boolean important, @Nullable LocalDate discussedOn, @Nullable String clause) {
        var meeting =
                new ResidentsMeeting(
                        HELD_ON,
                        new Households(300),
                        CalledBy.RESIDENTS_COMMITTEE,
                        new Announcement(HELD_ON.minusDays(10), ""),
                        new Matter(important, discussedOn),
                        null,
                        Sheets.hands(Denominator.ALL_HOUSEHOLDS, 300, 200, 200));

        assertJudged(meeting, "通过", null, "通过", null);
        assertProcedure(meeting, null, clause);
    }

    @DisplayName("「由出席人（到会人员）的过半数通过」：没有交票的也是到会的人")
    @ParameterizedTest(name = "实到 {0}，收回 {1}，赞成 {2}：2018 {3} {4}，2025 {5} {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 实到 | 收回 | 赞成 | 2018   | 条款  | 2025   | 条款
                    34     | 33   | 17   | 不通过 | R-041 | 不通过 | R-047
                    34     | 33   | 18   | 通过   |       | 通过   |
                    33     | 32   | 16   | 不通过 | R-041 | 不通过 | R-047
                    33     | 32   | 17   | 通过   |       | 通过   |
                    """)
    void who_kept_his_paper_was_there(
            int present,
            int returned,
            int yes,
            String in2018,
            @Nullable String clause2018,
            String in2025,
            @Nullable String clause2025) {
        var sheet = Sheets.papers(Denominator.ALL_HOUSEHOLDS, 40, present, present, returned, yes);

        assertJudged(meeting(new Households(40), sheet), in2018, clause2018, in2025, clause2025);
    }

    @DisplayName("收回的票多于发出的票或者到会的人，表决无效；多发没有收回的不影响")
    @ParameterizedTest(name = "实到 200，发出 {0} 收回 {1}：2018 {2} {3}，2025 {4} {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 发出 | 收回 | 2018 | 条款        | 2025 | 条款
                    200    | 199  | 通过 |             | 通过 |
                    200    | 200  | 通过 |             | 通过 |
                    200    | 201  | 无效 | R-063 R-063 | 无效 | R-063 R-063
                    201    | 200  | 通过 |             | 通过 |
                    201    | 201  | 无效 | R-063       | 无效 | R-063
                    199    | 200  | 无效 | R-063       | 无效 | R-063
                    """)
    void papers(
            int issued,
            int returned,
            String in2018,
            @Nullable String clause2018,
            String in2025,
            @Nullable String clause2025) {
        var sheet = Sheets.papers(Denominator.ALL_HOUSEHOLDS, 300, 200, issued, returned, returned);

        assertJudged(meeting(new Households(300), sheet), in2018, clause2018, in2025, clause2025);
    }

    private static void assertJudged(
            ResidentsMeeting meeting,
            String in2018,
            @Nullable String clause2018,
            String in2025,
            @Nullable String clause2025) {
        var old = IN_2018.judge(meeting).vote();
        var now = IN_2025.judge(meeting).vote();

        assertThat(Sheets.word(old)).as("2018").isEqualTo(in2018);
        assertThat(Sheets.clauses(old)).as("2018").isEqualTo(clause2018 == null ? "" : clause2018);
        assertThat(Sheets.word(now)).as("2025").isEqualTo(in2025);
        assertThat(Sheets.clauses(now)).as("2025").isEqualTo(clause2025 == null ? "" : clause2025);
    }

    /** Clauses that the procedure broke, under either text. */
    private static void assertProcedure(
            ResidentsMeeting meeting, @Nullable String in2018, @Nullable String in2025) {
        assertThat(Sheets.clauses(IN_2018.judge(meeting).procedure()))
                .as("2018")
                .isEqualTo(in2018 == null ? "" : in2018);
        assertThat(Sheets.clauses(IN_2025.judge(meeting).procedure()))
                .as("2025")
                .isEqualTo(in2025 == null ? "" : in2025);
    }

    private static void assertDuty(CallDuty duty, String expected, String clause) {
        switch (duty) {
            case CallDuty.MustCall(var said) -> {
                assertThat("应当").isEqualTo(expected);
                assertThat(said).isEqualTo(clause);
            }
            case CallDuty.NotBound(var because) -> {
                assertThat("不必").isEqualTo(expected);
                assertThat(Sheets.clauses(because)).isEqualTo(clause);
            }
        }
    }

    /** Called, announced, discussed and authorized as either text asks. */
    private static ResidentsMeeting meeting(MeetingComposition composition, int present, int yes) {
        return meeting(
                composition,
                Sheets.hands(composition.basis(), composition.entitled(), present, yes));
    }

    private static ResidentsMeeting meeting(
            MeetingComposition composition, BallotSheet<Votes.Question> sheet) {
        return new ResidentsMeeting(
                HELD_ON,
                composition,
                CalledBy.RESIDENTS_COMMITTEE,
                new Announcement(HELD_ON.minusDays(10), ""),
                new Matter(true, HELD_ON),
                new Mandate.Authorized(HELD_ON),
                sheet);
    }

    private static MeetingComposition composition(String form, int eligible) {
        return switch (form) {
            case "全体居民" -> new AdultResidents(eligible);
            case "户代表" -> new Households(eligible);
            case "小组代表" -> new GroupDelegates(Collections.nCopies(eligible / 3, 3));
            case "居民代表" -> new Representatives(eligible - 5, 5);
            default -> throw new AssertionError(form);
        };
    }
}
