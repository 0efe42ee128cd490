package cn.taizhang.decision;

import static cn.taizhang.decision.DecisionPart.DELIBERATION;
import static cn.taizhang.decision.DecisionPart.PROPOSAL;
import static cn.taizhang.decision.DecisionPart.RESOLUTION;
import static cn.taizhang.decision.DecisionPart.RESOLUTION_PUBLICATION;
import static cn.taizhang.decision.DecisionPart.RESULT_PUBLICATION;
import static cn.taizhang.decision.DecisionPart.SOLICITATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("民主决策登记规则")
class DecisionRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @ParameterizedTest
    @EnumSource
    void a_matter_may_stand_after_each_of_its_parts(DecisionPart reached) {
        assertThat(told(upTo(reached))).isEmpty();
    }

    @Test
    void a_matter_that_has_not_begun_may_be_recorded() {
        assertThat(told(Map.of())).isEmpty();
    }

    @Test
    void the_name_of_a_matter_holds_no_number_of_a_person() {
        var named =
                new DecisionDraft(
                        new OrganizationId(Ids.next()),
                        "王家 11010519491231002X 门前道路",
                        DecisionCategory.FACILITY,
                        null,
                        Map.of(),
                        null,
                        "",
                        Ids.next());

        assertThat(DecisionRules.breachesIn(named, TODAY))
                .containsExactly(Breach.of("title", "事项名称里有像身份证号的数字，会被别人看到：请删去，或者只留后四位。"));
    }

    @ParameterizedTest
    @EnumSource(names = "RESULT_PUBLICATION", mode = EnumSource.Mode.EXCLUDE)
    void a_part_that_was_left_out_is_asked_for(DecisionPart missing) {
        var done = upTo(RESULT_PUBLICATION);
        done.remove(missing);

        assertThat(DecisionRules.breachesIn(draft(done, null, ""), TODAY))
                .containsExactly(
                        Breach.of(
                                missing.field(),
                                "已填「结果公开」日期，请补填「" + missing.label() + "」日期；还没有做的，后面各步先不填。"));
    }

    @ParameterizedTest
    @EnumSource(names = "SOLICITATION", mode = EnumSource.Mode.EXCLUDE)
    void a_part_may_fall_on_the_day_of_the_one_before_and_not_earlier(DecisionPart part) {
        var done = upTo(part);
        var before = DecisionPart.values()[part.ordinal() - 1];
        var dayBefore = MARCH.plusDays(10L * before.ordinal());

        done.put(part, dayBefore);
        assertThat(told(done)).isEmpty();
        done.put(part, dayBefore.minusDays(1));
        assertThat(DecisionRules.breachesIn(draft(done, null, ""), TODAY))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.field()).isEqualTo(part.field());
                    assertThat(breach.message())
                            .startsWith(
                                    "「" + part.label() + "」日期不能早于「" + before.label() + "」日期（2020年");
                });
    }

    @Test
    void order_is_asked_across_a_part_that_is_missing() {
        assertThat(told(Map.of(SOLICITATION, MARCH, DELIBERATION, MARCH.minusDays(1))))
                .containsExactly(
                        "已填「商议（审议）」日期，请补填「提议」日期；还没有做的，后面各步先不填。",
                        "「商议（审议）」日期不能早于「征求意见」日期（2020年3月1日）。");
    }

    @Test
    void a_part_is_done_today_at_the_latest() {
        assertThat(told(Map.of(SOLICITATION, TODAY))).isEmpty();
        assertThat(told(Map.of(SOLICITATION, TODAY.plusDays(1))))
                .containsExactly("「征求意见」日期不能晚于今天；做完再填。");
    }

    @ParameterizedTest(name = "做到{0}，{1}撤回，原因「{2}」：{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELIBERATION | 2020-03-21 | 另择方案 |
                    DELIBERATION | 2020-03-20 | 另择方案 | 撤回日期不能早于「商议（审议）」日期。
                    DELIBERATION | 2020-06-30 | 另择方案 |
                    DELIBERATION | 2020-07-01 | 另择方案 | 撤回日期不能晚于今天。
                    DELIBERATION | 2020-04-01 |          | 请填写撤回原因。
                    DELIBERATION |            | 另择方案 | 填了撤回原因，请填写撤回日期；没有撤回的两项都不填。
                    SOLICITATION | 2020-03-01 | 另择方案 |
                    RESOLUTION   | 2020-04-20 | 另择方案 | 决议之后不能撤回；决议改变的，另行登记一项。
                    """)
    void a_matter_is_withdrawn_before_its_resolution_and_with_a_reason(
            DecisionPart reached,
            @Nullable LocalDate on,
            @Nullable String because,
            @Nullable String told) {
        var draft = draft(upTo(reached), on, because == null ? "" : because);

        assertThat(messages(draft)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void what_never_began_may_be_withdrawn() {
        assertThat(messages(draft(Map.of(), TODAY, "不再需要"))).isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var draft =
                new DecisionDraft(
                        null,
                        " ",
                        null,
                        null,
                        Map.of(PROPOSAL, TODAY.plusDays(1)),
                        null,
                        "x",
                        Ids.next());

        assertThat(messages(draft))
                .containsExactly(
                        "请填写事项名称。",
                        "请填写社区的名称或代码。",
                        "请选择事项类别。",
                        "已填「提议」日期，请补填「征求意见」日期；还没有做的，后面各步先不填。",
                        "「提议」日期不能晚于今天；做完再填。",
                        "填了撤回原因，请填写撤回日期；没有撤回的两项都不填。");
    }

    @ParameterizedTest(name = "应到 {0}、实到 {1}、异议 {2}、成立 {3}、办结 {4}：{5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                        |     | 0 | 0 |            |
                    300 | 160 | 2 | 1 | 2020-05-01 |
                      1 |   0 | 0 | 0 |            |
                      1 |   1 | 1 | 1 | 2020-05-01 |
                      0 |   0 | 0 | 0 |            | 决议应到至少是 1；没有决议的不填。
                        |   0 | 0 | 0 |            | 填了决议实到，请补填决议应到；没有决议的两项都不填。
                    300 |     | 0 | 0 |            | 填了决议应到，请补填决议实到；没有决议的两项都不填。
                    300 | 301 | 0 | 0 |            | 决议实到 301，应到 300，请核对。
                        |     | 1 | 2 | 2020-05-01 | 异议成立 2 条，收到异议 1 条，请核对。
                        |     | 2 | 0 |            | 收到了异议，请补填异议办结日期。
                        |     | 0 | 0 | 2020-05-01 | 没有收到异议的，异议办结日期不填。
                    """)
    void what_was_counted_elsewhere_can_be_so(
            @Nullable Integer entitled,
            @Nullable Integer present,
            int objections,
            int upheld,
            @Nullable LocalDate objectedOn,
            @Nullable String told) {
        var draft =
                new DecisionDraft(
                        new OrganizationId(Ids.next()),
                        "小区道路修缮",
                        DecisionCategory.FACILITY,
                        null,
                        Map.of(),
                        null,
                        "",
                        new Counted(entitled, present, objections, upheld, objectedOn),
                        Ids.next());

        assertThat(messages(draft)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @ParameterizedTest(name = "{0} 至 {1}：12 个月以内 = {2}")
    @CsvSource({
        "2019-06-30, 2020-06-29, true",
        "2019-06-30, 2020-06-30, true",
        "2019-06-30, 2020-07-01, false",
        "2020-02-29, 2021-02-28, true",
        "2020-02-29, 2021-03-01, false"
    })
    void twelve_months_hold_the_day_that_corresponds(
            LocalDate first, LocalDate last, boolean within) {
        assertThat(DecisionRules.isWithinTwelveMonths(first, last)).isEqualTo(within);
    }

    @ParameterizedTest(name = "{0} 推行，{1} 停止：{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-06-30 |            |
                    2020-07-01 |            | 推行日期不能晚于今天；到了日子再登记。
                    2020-03-01 | 2020-03-02 |
                    2020-03-01 | 2020-03-01 | 停止推行日期须晚于推行日期。
                    2020-03-01 | 2020-02-29 | 停止推行日期须晚于推行日期。
                    2020-03-01 | 2020-06-30 |
                    2020-03-01 | 2020-07-01 | 停止推行日期不能晚于今天；到了日子再登记。
                    """)
    void an_adoption_has_its_days_in_order(
            LocalDate adopted, @Nullable LocalDate ended, @Nullable String told) {
        var row =
                new Entry(Ids.next(), 0)
                        .put(AdoptionRegister.ADOPTED_ON, adopted)
                        .put(AdoptionRegister.ENDED_ON, ended);

        assertThat(AdoptionRegister.RULE.breachesIn(row, TODAY).stream().map(Breach::message))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    /** Ten days between each part and the next. */
    private static Map<DecisionPart, LocalDate> upTo(DecisionPart reached) {
        var done = new EnumMap<DecisionPart, LocalDate>(DecisionPart.class);
        for (var part :
                List.of(
                        SOLICITATION,
                        PROPOSAL,
                        DELIBERATION,
                        RESOLUTION,
                        RESOLUTION_PUBLICATION,
                        RESULT_PUBLICATION)) {
            if (part.compareTo(reached) <= 0) {
                done.put(part, MARCH.plusDays(10L * part.ordinal()));
            }
        }
        return done;
    }

    private static List<String> told(Map<DecisionPart, LocalDate> done) {
        return messages(draft(done, null, ""));
    }

    private static List<String> messages(DecisionDraft draft) {
        return DecisionRules.breachesIn(draft, TODAY).stream().map(Breach::message).toList();
    }

    private static DecisionDraft draft(
            Map<DecisionPart, LocalDate> done, @Nullable LocalDate withdrawnOn, String because) {
        return new DecisionDraft(
                new OrganizationId(Ids.next()),
                "小区道路修缮",
                DecisionCategory.FACILITY,
                null,
                done,
                withdrawnOn,
                because,
                Ids.next());
    }
}
