package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.STUDY_BELOW;
import static cn.taizhang.figure.Asking.halfYear;
import static cn.taizhang.figure.Asking.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("隶属调整与撤并")
class ChangingTreeTests {

    private static final LocalDate DAY_BEFORE = LocalDate.of(2020, 4, 30);
    private static final LocalDate MOVED = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Organizations organizations;
    @Autowired private Figures figures;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;

    @BeforeEach
    void a_district_with_a_programme() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        asking = new Asking(figures, district.officer());
    }

    @Test
    void sessions_stay_with_the_street_under_which_they_were_held() {
        recording.study(DAY_BEFORE, district.firstCommunity());
        recording.study(MOVED, district.firstCommunity());
        move(district.firstCommunity(), district.secondStreet());

        assertThat(asking.number(STUDY_BELOW, halfYear(district.firstStreet()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.secondStreet()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.firstCommunity()))).isEqualTo(2);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.district()))).isEqualTo(2);
    }

    @Test
    void a_community_that_has_left_is_still_a_part_of_what_it_contributed_before() {
        recording.study(DAY_BEFORE, district.firstCommunity());
        move(district.firstCommunity(), district.secondStreet());

        var breakdown = asking.breakdown(STUDY_BELOW, halfYear(district.firstStreet()));

        assertThat(breakdown.total()).isEqualTo(1);
        assertThat(breakdown.parts())
                .extracting(Breakdown.Part::name, Breakdown.Part::value)
                .contains(tuple("天祥社区", 1L));
    }

    @Test
    void the_roll_follows_the_tree_of_the_cut_off() {
        districts.member("搬家的", district.firstBranch(), LocalDate.of(2019, 1, 1));
        move(district.firstCommunity(), district.secondStreet());

        assertThat(onRoll(DAY_BEFORE, district.firstStreet())).isEqualTo(1);
        assertThat(onRoll(DAY_BEFORE, district.secondStreet())).isZero();
        assertThat(onRoll(MOVED, district.firstStreet())).isZero();
        assertThat(onRoll(MOVED, district.secondStreet())).isEqualTo(1);
    }

    @Test
    void a_merged_unit_exists_up_to_the_day_before_and_its_sessions_stay_its_own() {
        var merged = unit("-U2", "区体改办");
        recording.study(DAY_BEFORE, merged);
        merge(merged);

        assertThat(asking.number("campaign.district-units", upTo(DAY_BEFORE, district.district())))
                .isEqualTo(2);
        assertThat(asking.number("campaign.district-units", upTo(MOVED, district.district())))
                .isEqualTo(1);
        assertThat(asking.number(STUDY, halfYear(district.unit()))).isZero();
        assertThat(asking.number(STUDY, halfYear(district.workingCommittee()))).isEqualTo(1);
        assertThat(asking.number(STUDY, halfYear(district.district()))).isEqualTo(1);
    }

    @Test
    void a_merged_unit_can_still_be_asked_about_by_whom_it_was_open_to() {
        var merged = unit("-U2", "区体改办");
        recording.study(DAY_BEFORE, merged);
        merge(merged);

        assertThat(asking.number(STUDY, halfYear(merged))).isEqualTo(1);
        var stranger = new Asking(figures, district.firstStreetOfficer());
        assertThatThrownBy(() -> stranger.number(STUDY, halfYear(merged)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_report_counts_what_a_merged_unit_did_from_the_start_of_what_ran_for_it() {
        var merged = unit("-U2", "区体改办");
        recording.mechanism(district.district(), LocalDate.of(2019, 3, 11));
        recording.study(LocalDate.of(2020, 1, 8), merged);
        merge(merged);

        assertThat(asking.number(STUDY, Asking.forReport(merged))).isEqualTo(1);
        assertThat(asking.number("leading-group.meetings", halfYear(merged))).isZero();
        assertThat(asking.value(STUDY, Asking.forReport(merged)).span().from())
                .isEqualTo(LocalDate.of(2020, 1, 8));
    }

    @Test
    void who_was_left_on_the_roll_of_a_merged_branch_is_told() {
        var second =
                districts.found(
                        district.prefix() + "-B9",
                        "天祥社区第二党支部",
                        OrganizationKind.PARTY_BRANCH,
                        district.firstCommunity());
        districts.member("未转接的", second, LocalDate.of(2019, 1, 1));
        organizations.merge(TestDistricts.MAKER, second, district.firstBranch(), MOVED).orThrow();

        assertThat(
                        asking.value("members.on-roll", upTo(DAY_BEFORE, district.district()))
                                .warnings())
                .isEmpty();
        assertThat(asking.value("members.on-roll", halfYear(district.district())).warnings())
                .containsExactly("另有 1 名仍在已撤并党组织的名册上，未计入，请办理转接。");
    }

    private long onRoll(LocalDate day, OrganizationId organization) {
        return asking.number("members.on-roll", upTo(day, organization));
    }

    private OrganizationId unit(String code, String name) {
        return districts.found(
                district.prefix() + code,
                name,
                OrganizationKind.DISTRICT_DIRECT_UNIT,
                district.workingCommittee());
    }

    private void move(OrganizationId moved, OrganizationId parent) {
        organizations.move(TestDistricts.MAKER, moved, parent, MOVED).orThrow();
    }

    private void merge(OrganizationId merged) {
        organizations.merge(TestDistricts.MAKER, merged, district.unit(), MOVED).orThrow();
    }
}
