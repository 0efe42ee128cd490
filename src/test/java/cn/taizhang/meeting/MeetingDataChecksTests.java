package cn.taizhang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.Recording;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.quality.Checks;
import cn.taizhang.quality.Finding;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("会议的数据质量")
class MeetingDataChecksTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 20);

    @Autowired private Checks checks;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private Recording recording;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_same_event_entered_twice_is_told_of_both_records() {
        held(MeetingKind.WORKING, "研究 防汛工作", DAY, district.firstStreet());
        held(MeetingKind.WORKING, "研究防汛工作。", DAY, district.firstStreet());

        assertThat(told("meetings-entered-twice"))
                .hasSize(2)
                .allMatch("2020年6月20日，另有 1 条：春晓街道主办"::equals);
    }

    @Test
    void a_joint_event_entered_by_each_of_the_two_is_told() {
        held(MeetingKind.WORKING, "研究防汛工作", DAY, district.firstStreet(), district.secondStreet());
        held(MeetingKind.WORKING, "研究防汛工作", DAY, district.secondStreet());

        assertThat(told("meetings-entered-twice"))
                .containsExactlyInAnyOrder("2020年6月20日，另有 1 条：春晓街道主办", "2020年6月20日，另有 1 条：临江街道主办");
    }

    @Test
    void what_differs_in_day_kind_topic_or_organization_is_not_the_same_event() {
        held(MeetingKind.WORKING, "研究防汛工作", DAY, district.firstStreet());
        held(MeetingKind.WORKING, "研究防汛工作", DAY.plusDays(1), district.firstStreet());
        held(MeetingKind.SYMPOSIUM, "研究防汛工作", DAY, district.firstStreet());
        held(MeetingKind.WORKING, "研究防火工作", DAY, district.firstStreet());
        held(MeetingKind.WORKING, "研究防汛工作", DAY, district.secondStreet());

        assertThat(told("meetings-entered-twice")).isEmpty();
    }

    @Test
    void a_copy_that_was_withdrawn_is_not_told() {
        held(MeetingKind.WORKING, "研究防汛工作", DAY, district.firstStreet());
        recording.withdraw(held(MeetingKind.WORKING, "研究防汛工作", DAY, district.firstStreet()));

        assertThat(told("meetings-entered-twice")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-05-30, 1", "2020-05-31, 0", "2020-06-01, 0"})
    void a_meeting_recorded_more_than_thirty_days_late_is_told(LocalDate heldOn, int expected) {
        held(MeetingKind.WORKING, "研究防汛工作", heldOn, district.firstStreet());

        assertThat(told("meetings-recorded-late")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-07-14, 0", "2020-07-15, 1", "2020-07-16, 1"})
    void one_returned_and_not_mended_for_fifteen_days_is_told(LocalDate today, int expected) {
        recording.sendBack(held(MeetingKind.WORKING, "研究防汛工作", DAY, district.firstStreet()));

        clock.standOn(today);

        assertThat(told("meetings-not-mended")).hasSize(expected);
    }

    @Test
    void one_that_was_mended_is_not_told() {
        var id = held(MeetingKind.WORKING, "研究防汛工作", DAY, district.firstStreet());
        recording.sendBack(id);
        recording.correct(id, draft(MeetingKind.WORKING, "研究防汛和排涝工作", DAY, district.firstStreet()));

        clock.standOn(LocalDate.of(2020, 8, 1));

        assertThat(told("meetings-not-mended")).isEmpty();
    }

    private List<String> told(String check) {
        return checks.findings(district.officer(), check, null, 100).stream()
                .map(Finding::detail)
                .toList();
    }

    private MeetingId held(
            MeetingKind kind,
            String topic,
            LocalDate on,
            OrganizationId host,
            OrganizationId... coHosts) {
        return recording.record(draft(kind, topic, on, host, coHosts));
    }

    private static MeetingDraft draft(
            MeetingKind kind,
            String topic,
            LocalDate on,
            OrganizationId host,
            OrganizationId... coHosts) {
        return new MeetingDraft(
                kind,
                topic,
                host,
                Set.of(coHosts),
                on,
                Manner.ON_SITE,
                "",
                "",
                null,
                null,
                Map.of(),
                null,
                UUID.randomUUID());
    }
}
