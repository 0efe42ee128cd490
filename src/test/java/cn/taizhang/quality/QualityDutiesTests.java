package cn.taizhang.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.Statements;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("数据质量的待办")
class QualityDutiesTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private QualityDuties duties;
    @Autowired private Meetings meetings;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void who_keeps_a_record_that_is_probably_wrong_is_reminded_with_how_to_mend_it() {
        twice(district.firstCommunityClerk(), district.firstCommunity());

        assertThat(of(district.firstCommunityClerk()))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.title()).isEqualTo("核对：同一次活动可能登记了两次（2 条）");
                    assertThat(duty.reason()).contains("打开这几条记录对照");
                    assertThat(duty.address()).isEqualTo("/quality/meetings-entered-twice");
                    assertThat(duty.things()).isEqualTo(1);
                });
    }

    @Test
    void a_superior_is_reminded_of_its_own_records_only() {
        twice(district.firstCommunityClerk(), district.firstCommunity());

        assertThat(of(district.firstStreetOfficer())).isEmpty();
        twice(district.firstStreetOfficer(), district.firstStreet());
        assertThat(of(district.firstStreetOfficer())).hasSize(1);
    }

    @Test
    void who_keeps_no_records_and_who_stands_elsewhere_is_not_reminded() {
        twice(district.firstCommunityClerk(), district.firstCommunity());

        assertThat(of(district.leader())).isEmpty();
        assertThat(of(district.officer())).isEmpty();
        assertThat(of(district.secondStreetOfficer())).isEmpty();
        assertThat(of(district.viewer("audit"))).isEmpty();
    }

    @Test
    void it_costs_the_same_statements_however_much_is_found() {
        long few = Statements.sentBy(() -> of(district.firstCommunityClerk()));
        twice(district.firstCommunityClerk(), district.firstCommunity());

        assertThat(Statements.sentBy(() -> of(district.firstCommunityClerk()))).isEqualTo(few);
    }

    private List<Duty> of(Viewer viewer) {
        return duties.dutiesOf(viewer, TODAY);
    }

    private void twice(Viewer viewer, OrganizationId host) {
        for (int i = 0; i < 2; i++) {
            meetings.record(
                            viewer,
                            new MeetingDraft(
                                    MeetingKind.WORKING,
                                    "研究道路修缮",
                                    host,
                                    Set.of(),
                                    TODAY,
                                    Manner.ON_SITE,
                                    "",
                                    "",
                                    null,
                                    null,
                                    Map.of(),
                                    null,
                                    UUID.randomUUID()))
                    .orThrow();
        }
    }
}
