package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("会议登记规则")
class MeetingRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final OrganizationId HOST = new OrganizationId(new UUID(1, 1));

    @Test
    void needs_no_more_than_kind_topic_host_and_day() {
        assertThat(fieldsRefused(aMeetingOf(HOST))).isEmpty();
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        var draft =
                aMeetingOf(null)
                        .kind(null)
                        .topic("　 ")
                        .on(null)
                        .at("长".repeat(101))
                        .presidedBy("名".repeat(41))
                        .numbers(0, -1);

        assertThat(fieldsRefused(draft))
                .containsExactlyInAnyOrder(
                        "kind",
                        "topic",
                        "host",
                        "heldOn",
                        "place",
                        "presider",
                        "expected",
                        "attended");
    }

    @ParameterizedTest(name = "{0} 召开：拒绝 = {1}")
    @CsvSource({"2020-06-29, false", "2020-06-30, false", "2020-07-01, true"})
    void a_meeting_of_tomorrow_has_not_been_held(LocalDate heldOn, boolean refused) {
        assertThat(fieldsRefused(aMeetingOf(HOST).on(heldOn)))
                .isEqualTo(refused ? List.of("heldOn") : List.of());
    }

    @ParameterizedTest(name = "主题 {0} 字：拒绝 = {1}")
    @CsvSource({"1, false", "199, false", "200, false", "201, true"})
    void a_topic_has_at_most_200_characters(int length, boolean refused) {
        assertThat(fieldsRefused(aMeetingOf(HOST).topic("题".repeat(length))))
                .isEqualTo(refused ? List.of("topic") : List.of());
    }

    @Test
    void numbers_of_a_person_do_not_stand_in_words_that_others_read() {
        var draft =
                aMeetingOf(HOST)
                        .topic("慰问 11010519491231002X")
                        .at("王家 13800138000")
                        .presidedBy("李明 13800138000");

        assertThat(MeetingRules.breachesIn(draft.draft(), TODAY))
                .containsExactly(
                        Breach.of("topic", "主题里有像身份证号的数字，会被别人看到：请删去，或者只留后四位。"),
                        Breach.of("place", "地点里有像手机号的数字，会被别人看到：请删去，或者只留后四位。"),
                        Breach.of("presider", "主持人里有像手机号的数字，会被别人看到：请删去，或者只留后四位。"));
    }

    @ParameterizedTest(name = "应到 {0} 实到 {1}：拒绝 {2}")
    @CsvSource({
        "20, 19,",
        "20, 20,",
        "20, 21, attended",
        "1, 0,",
        "0, 0, expected",
        ", 7,",
        "7,,",
        ", -1, attended",
        "99999, 99999,",
        "100000, 1, expected"
    })
    void not_more_come_than_should(
            @Nullable Integer expected, @Nullable Integer attended, @Nullable String refused) {
        assertThat(fieldsRefused(aMeetingOf(HOST).numbers(expected, attended)))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void the_host_is_not_among_its_co_hosts() {
        assertThat(fieldsRefused(aMeetingOf(HOST).with(HOST))).containsExactly("coHosts");
    }

    @Test
    void the_numbers_follow_from_the_list_where_one_is_kept() {
        var draft =
                aMeetingOf(HOST)
                        .numbers(3, 9)
                        .attendedBy(
                                Map.of(
                                        new PersonId(new UUID(2, 1)), Presence.PRESENT,
                                        new PersonId(new UUID(2, 2)), Presence.PRESENT,
                                        new PersonId(new UUID(2, 3)), Presence.ON_LEAVE,
                                        new PersonId(new UUID(2, 4)), Presence.ABSENT))
                        .draft();

        assertThat(draft.expectedCount()).isEqualTo(4);
        assertThat(draft.attendedCount()).isEqualTo(2);
        assertThat(MeetingRules.breachesIn(draft, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0} 的会 {1} 登记：补录 = {2}")
    @CsvSource({
        "2020-06-01, 2020-06-30, false",
        "2020-06-30, 2020-06-30, false",
        "2020-06-30, 2020-07-01, true",
        "2020-06-01, 2020-07-01, true",
        "2020-02-29, 2020-02-29, false",
        "2020-02-29, 2020-03-01, true",
        "2019-12-31, 2020-01-01, true"
    })
    void is_late_from_the_first_day_of_the_next_month(
            LocalDate heldOn, LocalDate recordedOn, boolean late) {
        assertThat(MeetingRules.isLate(heldOn, recordedOn)).isEqualTo(late);
    }

    @ParameterizedTest(name = "原因 {0} 字：拒绝 = {1}")
    @CsvSource({"0, true", "1, false", "200, false", "201, true"})
    void a_change_needs_a_reason_that_can_be_read(int length, boolean refused) {
        assertThat(MeetingRules.breachesInReason("因".repeat(length), "请写明更正原因。"))
                .extracting(Breach::field)
                .isEqualTo(refused ? List.of("reason") : List.of());
    }

    private static List<@Nullable String> fieldsRefused(DraftBuilder draft) {
        return MeetingRules.breachesIn(draft.draft(), TODAY).stream().map(Breach::field).toList();
    }
}
