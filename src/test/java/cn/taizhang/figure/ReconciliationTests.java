package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("复核")
class ReconciliationTests {

    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Organizations organizations;
    @Autowired private Reconciliation reconciliation;

    private TestDistrict district;

    @BeforeEach
    void joint_sessions_a_person_and_a_community_that_moves() {
        district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 1));
        recording.mechanism(district.district(), LocalDate.of(2019, 6, 1));
        recording.study(LocalDate.of(2020, 3, 2), district.firstStreet(), district.secondStreet());
        recording.study(
                LocalDate.of(2020, 4, 2),
                district.firstCommunity(),
                district.secondCommunity(),
                district.thirdCommunity());
        districts.member("刘建华", district.firstBranch(), LocalDate.of(2016, 5, 4));
        organizations
                .move(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondStreet(),
                        LocalDate.of(2020, 5, 1))
                .orThrow();
    }

    @Test
    void every_value_of_every_organization_is_found_again_by_walking_the_tree() {
        var result = reconcile();

        assertThat(result.differences()).isEmpty();
        assertThat(result.values()).isGreaterThan(20);
    }

    @Test
    void a_closure_that_lost_a_line_is_found() {
        closeLine("2020-01-02");
        try {
            assertThat(reconcile().differences())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("取数", "逐条复核"));
        } finally {
            // other tests count in the same database
            closeLine("infinity");
        }
        assertThat(reconcile().differences()).isEmpty();
    }

    private void closeLine(String day) {
        TestDatabase.owner()
                .sql(
                        """
                        update organization.closure set to_on = cast(:day as date)
                         where ancestor_id = :district and descendant_id = :street and depth = 1
                        """)
                .param("day", day)
                .param("district", district.district().value())
                .param("street", district.secondStreet().value())
                .update();
    }

    private Reconciliation.Result reconcile() {
        return reconciliation.reconcile(
                district.officer(), district.district(), Asking.FIRST_HALF, END);
    }
}
