package cn.taizhang.service;

import static cn.taizhang.testing.TypedRecords.row;
import static cn.taizhang.testing.TypedRecords.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.TypedRecords;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("特色服务")
class SpecialServicesTests {

    private static final String KINDS = "service.special-kinds";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private TypedRecords typed;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        typed = new TypedRecords(product, district);
    }

    @Test
    void copies_of_many_are_one_kind_and_the_trial_of_it_too() {
        typed.recorded(SpecialServiceRegister.KEY, service(district.district(), "预约服务工作规范"));
        typed.recorded(
                SpecialServiceRegister.KEY, service(district.firstStreet(), "春晓街道预约服务工作规范（试行）"));
        typed.recorded(
                SpecialServiceRegister.KEY, service(district.firstCommunity(), "2020年预约服务工作规范"));
        typed.recorded(SpecialServiceRegister.KEY, service(district.firstCommunity(), "流动居委会服务办法"));

        assertThat(typed.number(KINDS, TODAY)).isEqualTo(2);
        assertThat(typed.number(KINDS, district.firstCommunity(), TODAY)).isEqualTo(2);
    }

    @Test
    void a_service_without_a_standard_is_told_and_not_counted() {
        var row = service(district.firstCommunity(), "流动居委会服务办法");
        row.remove("standardDocument");
        typed.recorded(SpecialServiceRegister.KEY, row);

        assertThat(typed.number(KINDS, TODAY)).isZero();
        assertThat(typed.warnings(KINDS, TODAY)).contains("另有 1 种没有规范文件，未计入。");
    }

    @Test
    void it_counts_from_the_day_it_was_adopted_to_the_day_before_its_end() {
        typed.recorded(
                SpecialServiceRegister.KEY,
                with(service(district.firstCommunity(), "错时服务规范"), "endedOn", MAY.toString()));

        assertThat(typed.number(KINDS, MARCH.minusDays(1))).isZero();
        assertThat(typed.number(KINDS, MARCH)).isEqualTo(1);
        assertThat(typed.number(KINDS, MAY.minusDays(1))).isEqualTo(1);
        assertThat(typed.number(KINDS, MAY)).isZero();
    }

    @Test
    void the_kind_follows_a_title_that_is_corrected() {
        typed.recorded(SpecialServiceRegister.KEY, service(district.district(), "预约服务工作规范"));
        var row = service(district.firstCommunity(), "流动居委会服务办法");
        var id = typed.recorded(SpecialServiceRegister.KEY, row);
        assertThat(typed.number(KINDS, TODAY)).isEqualTo(2);

        typed.correct(SpecialServiceRegister.KEY, id, 1, with(row, "title", "预约服务工作规范（试行）"));

        assertThat(typed.number(KINDS, TODAY)).isEqualTo(1);
    }

    private Map<String, String> service(OrganizationId issuer, String title) {
        return row(
                "organization",
                typed.code(issuer),
                "title",
                title,
                "standardDocument",
                "三号",
                "adoptedOn",
                MARCH.toString());
    }
}
