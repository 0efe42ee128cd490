package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("会议待办")
class MeetingDutiesTests {

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired MeetingDuties duties;
    @Autowired Accounts accounts;

    private TestDistrict district;
    private Viewer clerk;
    private Viewer street;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        street = district.firstStreetOfficer();
    }

    @Test
    void a_returned_record_waits_for_its_host_and_for_no_superior() {
        var id = recorded(clerk, aMeetingOf(district.firstCommunity()).topic("待更正"));
        meetings.returnForRework(street, id, 1, "缺到会人数").orThrow();

        assertThat(duties.dutiesOf(clerk, TestClock.DAY))
                .singleElement()
                .extracting(Duty::label, Duty::reason, Duty::address)
                .containsExactly("退回重改", "天祥社区，2020年6月28日。退回原因：缺到会人数", "/meetings/" + id);
        assertThat(duties.dutiesOf(street, TestClock.DAY)).isEmpty();
        assertThat(duties.dutiesOf(district.officer(), TestClock.DAY)).isEmpty();
        assertThat(duties.dutiesOf(district.leader(), TestClock.DAY)).isEmpty();
    }

    @Test
    void what_somebody_entered_waits_for_their_account_not_for_their_name() {
        var mine = returned(street, aMeetingOf(district.firstCommunity()).topic("街道代录"));
        returned(clerk, aMeetingOf(district.firstCommunity()).topic("社区登记"));
        var namesake = namesakeOf(street);

        assertThat(duties.dutiesOf(street, TestClock.DAY))
                .extracting(Duty::address)
                .containsExactly("/meetings/" + mine);
        assertThat(namesake.name()).isEqualTo(street.name());
        assertThat(duties.dutiesOf(namesake, TestClock.DAY)).isEmpty();
    }

    @Test
    void five_are_listed_one_by_one_and_a_sixth_is_counted() {
        for (int day = 1; day <= 5; day++) {
            returned(clerk, onDay(day));
        }
        assertThat(duties.dutiesOf(clerk, TestClock.DAY)).hasSize(5);

        returned(clerk, onDay(6));
        var six = duties.dutiesOf(clerk, TestClock.DAY);
        assertThat(six).hasSize(6);
        assertThat(six.getLast())
                .extracting(Duty::title, Duty::address, Duty::things)
                .containsExactly("还有 1 条退回重改", "/meetings?only=RETURNED", 1);

        returned(clerk, onDay(7));
        assertThat(duties.dutiesOf(clerk, TestClock.DAY)).hasSize(6);
        assertThat(duties.dutiesOf(clerk, TestClock.DAY).stream().mapToInt(Duty::things).sum())
                .isEqualTo(7);
    }

    private DraftBuilder onDay(int day) {
        return aMeetingOf(district.firstCommunity()).on(LocalDate.of(2020, 6, day));
    }

    private MeetingId returned(Viewer recorder, DraftBuilder draft) {
        var id = recorded(recorder, draft);
        meetings.returnForRework(district.officer(), id, 1, "缺到会人数").orThrow();
        return id;
    }

    /** Another account of the same office whose holder bears the same name. */
    private Viewer namesakeOf(Viewer viewer) {
        var grant = viewer.grants().getFirst();
        var account =
                new NewAccount(
                        district.prefix().toLowerCase(Locale.ROOT) + ".namesake",
                        viewer.name(),
                        grant.role(),
                        grant.organization(),
                        null);
        var made = accounts.openFirst(TestDistricts.MAKER, List.of(account), false).getFirst();
        return accounts.viewer(made.id()).orElseThrow();
    }

    private MeetingId recorded(Viewer viewer, DraftBuilder draft) {
        return meetings.record(viewer, draft.draft()).orThrow();
    }
}
