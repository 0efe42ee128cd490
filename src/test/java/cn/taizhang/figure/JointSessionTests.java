package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.STUDY_BELOW;
import static cn.taizhang.figure.Asking.halfYear;
import static org.assertj.core.api.Assertions.assertThat;

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
@DisplayName("几家联办")
class JointSessionTests {

    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
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
    void a_session_of_three_communities_is_one_for_each_of_them_and_for_everyone_above() {
        recording.study(
                DAY,
                district.firstCommunity(),
                district.secondCommunity(),
                district.thirdCommunity());

        assertThat(asking.number(STUDY_BELOW, halfYear(district.firstCommunity()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.secondCommunity()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.thirdCommunity()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.firstStreet()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.secondStreet()))).isEqualTo(1);
        assertThat(asking.number(STUDY_BELOW, halfYear(district.district()))).isEqualTo(1);
    }

    @Test
    void a_session_of_communities_alone_is_none_of_those_the_report_counts() {
        recording.study(DAY, district.firstCommunity(), district.secondCommunity());

        assertThat(asking.number(STUDY, halfYear(district.district()))).isZero();
        assertThat(asking.number(STUDY, halfYear(district.firstStreet()))).isZero();
    }

    @Test
    void a_street_that_held_it_together_with_a_community_counts_it_as_its_own() {
        recording.study(DAY, district.firstCommunity(), district.firstStreet());

        assertThat(asking.number(STUDY, halfYear(district.firstStreet()))).isEqualTo(1);
        assertThat(asking.breakdown(STUDY, halfYear(district.firstStreet())).own()).isEqualTo(1);
        assertThat(asking.number(STUDY, halfYear(district.district()))).isEqualTo(1);
    }

    @Test
    void a_session_of_two_streets_and_the_cluster_is_counted_once_by_the_district() {
        recording.study(DAY, district.firstStreet(), district.secondStreet(), district.cluster());

        var breakdown = asking.breakdown(STUDY, halfYear(district.district()));

        assertThat(breakdown.total()).isEqualTo(1);
        assertThat(breakdown.sum()).isEqualTo(3);
        assertThat(breakdown.shared()).isEqualTo(2);
        assertThat(breakdown.overlaps()).containsExactly(new Breakdown.Overlap(3, 1));
    }

    @Test
    void what_the_organization_itself_shares_with_one_below_is_told_as_shared_by_two() {
        recording.study(DAY, district.firstStreet(), district.firstCommunity());
        recording.study(DAY, district.firstCommunity(), district.secondCommunity());

        var breakdown = asking.breakdown(STUDY_BELOW, halfYear(district.firstStreet()));

        assertThat(breakdown.own()).isEqualTo(1);
        assertThat(breakdown.total()).isEqualTo(2);
        assertThat(breakdown.overlaps()).containsExactly(new Breakdown.Overlap(2, 2));
    }

    @Test
    void two_communities_of_one_street_are_one_part_of_the_district() {
        recording.study(DAY, district.firstCommunity(), district.secondCommunity());

        assertThat(asking.breakdown(STUDY_BELOW, halfYear(district.district())).overlaps())
                .isEmpty();
    }
}
