package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.ballot.BallotCount;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.BallotSheet;
import cn.taizhang.ballot.Papers;
import cn.taizhang.ballot.Resolution;
import cn.taizhang.ballot.Sheets;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.MeetingComposition.GroupDelegates;
import cn.taizhang.decision.MeetingComposition.Households;
import cn.taizhang.decision.MeetingComposition.Representatives;
import cn.taizhang.decision.ResidentsMeeting.Announcement;
import cn.taizhang.decision.ResidentsMeeting.CalledBy;
import cn.taizhang.decision.ResidentsMeeting.Mandate;
import cn.taizhang.decision.ResidentsMeeting.Matter;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("居民会议制度")
class MeetingLawTests {

    private static final LocalDate HELD_ON = LocalDate.of(2026, 3, 11);
    private static final Denominator ASSEMBLY = Denominator.ALL_ASSEMBLY_MEMBERS;
    private static final MeetingLaw LAW = MeetingLaw.of(RuleSet.CN_2025);

    @ParameterizedTest(name = "{0} 开会：居民小组代表 16/30 到会，{1}")
    @CsvSource({"2025-12-31, 通过", "2026-01-01, 未判定"})
    void a_meeting_is_judged_by_the_law_of_its_day(LocalDate day, String expected) {
        var meeting =
                new ResidentsMeeting(
                        day,
                        new GroupDelegates(List.of(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)),
                        CalledBy.RESIDENTS_COMMITTEE,
                        new Announcement(day.minusDays(10), ""),
                        new Matter(true, day),
                        null,
                        Sheets.hands(Denominator.ALL_GROUP_DELEGATES, 30, 16, 16));

        assertThat(Sheets.word(MeetingLaw.judgedByItsDay(meeting).orThrow().vote()))
                .isEqualTo(expected);
    }

    @Test
    void a_meeting_before_the_first_text_that_was_read_is_for_people_to_judge() {
        assertThat(MeetingLaw.judgedByItsDay(households(LocalDate.of(2018, 12, 28))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(MeetingLaw.judgedByItsDay(households(LocalDate.of(2018, 12, 29))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void where_the_law_is_silent_the_vote_is_not_void_and_its_faults_are_told() {
        var law = MeetingLaw.of(RuleSet.CN_2018);
        var silent = "2025年底以前的法律没有规定居民代表会议；居民小组选举代表参加的，是居民会议的一种。";

        assertThat(law.judge(representatives(Sheets.hands(ASSEMBLY, 45, 40, 40))))
                .isEqualTo(
                        new MeetingResult(
                                new Resolution.NotJudged(
                                        List.of(new Breach("composition", silent, "R-040"))),
                                List.of()));
        assertThat(
                        messages(
                                law.judge(
                                        representatives(
                                                Sheets.papers(ASSEMBLY, 45, 40, 10, 12, 12)))))
                .containsExactly(silent, "收回 12 张，多于发出的 10 张，表决无效。依据待确认。");
    }

    @Test
    void everything_wrong_with_a_representatives_meeting_is_told_at_once() {
        var meeting =
                new ResidentsMeeting(
                        HELD_ON,
                        new Representatives(30, 9),
                        CalledBy.OTHERS,
                        null,
                        new Matter(true, null),
                        null,
                        Sheets.papers(ASSEMBLY, 39, 25, 25, 26, 12));
        var result = LAW.judge(meeting);

        assertThat(result.procedure())
                .extracting(Breach::message)
                .containsExactly(
                        "居民代表会议由居民委员会召集。",
                        "居民代表 30，居民代表会议组成人员数 39，须不少于五分之四，至少 32。",
                        "属于居民会议讨论决定的事项，居民代表会议须先有居民会议的授权；法律规定可以由居民代表会议决定的，请选明是哪一项。",
                        "没有社区党组织研究讨论的日期；重要事项应当先经社区党组织研究讨论，请核对。");
        assertThat(messages(result))
                .containsExactly(
                        "实到 25，居民代表会议组成人员数 39，须不少于三分之二，至少 26。",
                        "收回 26 张，多于发出的 25 张，表决无效。依据待确认。",
                        "收回 26 张，多于实到 25，表决无效。依据待确认。",
                        "赞成 12，实到会人数 25，须超过半数，至少 13。");
    }

    @Test
    void everything_wrong_with_a_residents_meeting_is_told_at_once() {
        var meeting =
                new ResidentsMeeting(
                        HELD_ON,
                        new Households(300),
                        CalledBy.OTHERS,
                        new Announcement(HELD_ON.minusDays(9), ""),
                        new Matter(true, HELD_ON.plusDays(1)),
                        null,
                        Sheets.hands(Denominator.ALL_HOUSEHOLDS, 300, 150, 75));
        var result = LAW.judge(meeting);

        assertThat(result.procedure())
                .extracting(Breach::message)
                .containsExactly(
                        "居民会议由居民委员会召集。",
                        "召集居民会议应当提前 10 日通知，最迟2026年3月1日；遇有特殊情况临时通知的，请写明情况。",
                        "重要事项应当先经社区党组织研究讨论，再开会决定。");
        assertThat(messages(result))
                .containsExactly("实到 150，全体户数 300，须超过半数，至少 151。", "赞成 75，实到会人数 150，须超过半数，至少 76。");
    }

    @Test
    void a_breach_of_procedure_leaves_the_vote_as_it_is() {
        var meeting =
                new ResidentsMeeting(
                        LocalDate.of(2020, 5, 1),
                        new Households(300),
                        CalledBy.OTHERS,
                        null,
                        new Matter(true, null),
                        null,
                        Sheets.hands(Denominator.ALL_HOUSEHOLDS, 300, 200, 150));

        assertThat(MeetingLaw.of(RuleSet.CN_2018).judge(meeting))
                .isEqualTo(
                        new MeetingResult(
                                new Resolution.Adopted(Optional.empty(), 150, 200),
                                List.of(new Breach("calledBy", "居民会议由居民委员会召集和主持。", "R-042"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mandates")
    void a_representatives_meeting_decides_what_it_was_authorized_to(
            String words, @Nullable Mandate mandate, String clause) {
        var meeting =
                new ResidentsMeeting(
                        HELD_ON,
                        new Representatives(40, 5),
                        CalledBy.RESIDENTS_COMMITTEE,
                        null,
                        new Matter(true, HELD_ON),
                        mandate,
                        Sheets.hands(ASSEMBLY, 45, 40, 40));
        var result = LAW.judge(meeting);

        assertThat(Sheets.word(result.vote())).as(words).isEqualTo("通过");
        assertThat(Sheets.clauses(result.procedure())).as(words).isEqualTo(clause);
    }

    static Stream<Arguments> mandates() {
        return Stream.of(
                Arguments.of("前一日授权", new Mandate.Authorized(HELD_ON.minusDays(1)), ""),
                Arguments.of("当日授权", new Mandate.Authorized(HELD_ON), ""),
                Arguments.of("次日授权", new Mandate.Authorized(HELD_ON.plusDays(1)), "R-054"),
                Arguments.of("法律规定（评议）", Mandate.Statutory.APPRAISAL, ""),
                Arguments.of("没有授权", null, "R-054"));
    }

    @Test
    void a_by_election_is_no_matter_for_a_resolution() {
        assertThat(Mandate.Statutory.values())
                .extracting(Mandate.Statutory::article)
                .containsExactly("第十五条", "第二十一条", "第三十六条", "第三十七条");
    }

    @Test
    void a_sheet_of_another_meeting_is_a_slip_of_the_pen() {
        var sheet = Sheets.hands(Denominator.ALL_HOUSEHOLDS, 299, 200, 150);
        var residents = Sheets.hands(Denominator.ALL_ADULT_RESIDENTS, 300, 200, 150);

        assertThat(typed(299, 200, 150))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(Breach.of("eligible", "计票单应到 299，与全体户数 300 不一致，请核对。"))));
        assertThatThrownBy(() -> households(sheet)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> households(residents))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_typed_adds_up_to_a_meeting() {
        assertThat(typed(300, 200, 150))
                .isEqualTo(
                        new Outcome.Done<>(
                                new ResidentsMeeting(
                                        HELD_ON,
                                        new Households(300),
                                        CalledBy.RESIDENTS_COMMITTEE,
                                        null,
                                        new Matter(false, null),
                                        null,
                                        Sheets.hands(Denominator.ALL_HOUSEHOLDS, 300, 200, 150))));
    }

    @Test
    void every_slip_of_a_meeting_and_its_sheet_is_told_at_once() {
        assertThat(typed(199, 200, -1))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(
                                        Breach.of("eligible", "计票单应到 199，与全体户数 300 不一致，请核对。"),
                                        Breach.of(
                                                "present", "实到 200 人多于应到 199 人：列席人员不计入实到，请核对两个数。"),
                                        Breach.of("yes", "赞成票不能是负数。"))));
    }

    @Test
    void more_proposers_than_there_are_is_a_slip_of_the_pen() {
        assertThat(
                        CallProposal.of(
                                MeetingBody.RESIDENTS_MEETING,
                                CallProposal.By.HOUSEHOLDS,
                                301,
                                300))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(Breach.of("proposers", "提议的户的代表 301 多于全体户数 300，请核对。"))));
        assertThatThrownBy(() ->
                        new CallProposal(
                                MeetingBody.RESIDENTS_MEETING,
                                CallProposal.By.HOUSEHOLDS,
                                301,
                                300))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_meeting_may_choose_among_plans() {
        var plans =
                new Votes.Choice(
                        List.of(new Votes.Option("修路", 101), new Votes.Option("种树", 99)), 0);
        var meeting =
                new ResidentsMeeting(
                        HELD_ON,
                        new Households(300),
                        CalledBy.RESIDENTS_COMMITTEE,
                        new Announcement(HELD_ON.minusDays(10), ""),
                        new Matter(true, HELD_ON),
                        null,
                        new BallotSheet<>(
                                BallotForm.WRITTEN,
                                Denominator.ALL_HOUSEHOLDS,
                                new Headcount(300, 200),
                                new Papers(200, 200, 0),
                                plans));

        assertThat(LAW.judge(meeting).vote())
                .isEqualTo(new Resolution.Adopted(Optional.of("修路"), 101, 200));
    }

    private static ResidentsMeeting households(LocalDate day) {
        return households(day, Sheets.hands(Denominator.ALL_HOUSEHOLDS, 300, 200, 150));
    }

    private static ResidentsMeeting households(BallotSheet<Votes.Question> sheet) {
        return households(HELD_ON, sheet);
    }

    private static ResidentsMeeting households(LocalDate day, BallotSheet<Votes.Question> sheet) {
        return new ResidentsMeeting(
                day,
                new Households(300),
                CalledBy.RESIDENTS_COMMITTEE,
                null,
                new Matter(false, null),
                null,
                sheet);
    }

    private static ResidentsMeeting representatives(BallotSheet<Votes.Question> sheet) {
        return new ResidentsMeeting(
                LocalDate.of(2021, 5, 1),
                new Representatives(40, 5),
                CalledBy.RESIDENTS_COMMITTEE,
                null,
                new Matter(true, null),
                null,
                sheet);
    }

    /** Hands raised in a meeting of 300 households, as typed. */
    private static Outcome<ResidentsMeeting> typed(int eligible, int present, int yes) {
        return ResidentsMeeting.of(
                HELD_ON,
                new Households(300),
                CalledBy.RESIDENTS_COMMITTEE,
                null,
                new Matter(false, null),
                null,
                new BallotCount<>(
                        BallotForm.SHOW_OF_HANDS,
                        Denominator.ALL_HOUSEHOLDS,
                        eligible,
                        present,
                        null,
                        null,
                        null,
                        new Votes.Question(yes, yes < 0 ? 0 : present - yes, 0)));
    }

    private static List<String> messages(MeetingResult result) {
        var because =
                switch (result.vote()) {
                    case Resolution.Adopted _ -> List.<Breach>of();
                    case Resolution.Rejected(var missed) -> missed;
                    case Resolution.Invalid(var faults) -> faults;
                    case Resolution.NotJudged(var unknown) -> unknown;
                };
        return because.stream().map(Breach::message).toList();
    }
}
