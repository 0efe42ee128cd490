package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("起草半年汇报的待办")
class ReportDutiesTests {

    private static final LocalDate JUNE_30 = LocalDate.of(2020, 6, 30);
    private static final String DUE = "2020年上半年汇报可以起草了";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private ReportDuties duties;

    private Drafting drafting;

    @BeforeEach
    void a_district() {
        drafting = new Drafting(districts, product);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "2020-06-19, false",
        "2020-06-20, true",
        "2020-06-30, true",
        "2020-07-01, true",
        "2020-07-30, true",
        "2020-07-31, false",
        "2020-12-31, false"
    })
    void a_report_is_due_from_ten_days_before_to_thirty_days_after_the_end(
            LocalDate today, boolean due) {
        assertThat(titles(drafting.office, today)).isEqualTo(due ? List.of(DUE) : List.of());
    }

    @Test
    void it_is_told_until_somebody_has_begun_the_report() {
        begin(drafting, "半年汇报");

        assertThat(titles(drafting.office, JUNE_30)).isEmpty();
        assertThat(titles(drafting.district.officer(), JUNE_30)).isEmpty();
        assertThat(titles(drafting.office, JUNE_30.plusYears(1)))
                .containsExactly("2021年上半年汇报可以起草了");
    }

    @Test
    void another_material_and_the_report_of_another_district_are_not_this_report() {
        drafting.started();
        begin(new Drafting(districts, product), "半年汇报");

        assertThat(titles(drafting.office, JUNE_30)).containsExactly(DUE);
    }

    @Test
    void it_waits_for_nobody_who_does_not_draft_for_the_district() {
        var street =
                districts.viewer(
                        drafting.district,
                        "street-office",
                        Role.OFFICE,
                        drafting.district.firstStreet());

        assertThat(titles(street, JUNE_30)).isEmpty();
        assertThat(titles(drafting.district.leader(), JUNE_30)).isEmpty();
    }

    private void begin(Drafting where, String title) {
        materials.start(where.office, Ids.next(), where.request(), null, title, null).orThrow();
    }

    private List<String> titles(Viewer viewer, LocalDate today) {
        return duties.dutiesOf(viewer, today).stream().map(Duty::title).toList();
    }
}
