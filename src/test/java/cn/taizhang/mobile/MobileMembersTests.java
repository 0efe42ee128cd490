package cn.taizhang.mobile;

import static cn.taizhang.testing.TestDistricts.MAKER;
import static cn.taizhang.testing.TypedRecords.named;
import static cn.taizhang.testing.TypedRecords.row;
import static cn.taizhang.testing.TypedRecords.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.TypedRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("流动党员")
class MobileMembersTests {

    private static final String ISSUED = "mobile.certificates-issued";
    private static final String VALID = "mobile.certificates-valid";
    private static final String OUT = "mobile.members-out";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private TypedRecords typed;
    private PersonId member;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        typed = new TypedRecords(product, district);
        member = districts.member("王敏", district.firstBranch(), LocalDate.of(2018, 1, 1));
    }

    @Test
    void a_certificate_is_valid_on_its_last_day_and_was_issued_for_good() {
        typed.recorded(ActivityCertificateRegister.KEY, certificate("一"));

        assertThat(typed.number(ISSUED, MARCH.minusDays(1))).isZero();
        assertThat(typed.number(ISSUED, MARCH)).isEqualTo(1);
        assertThat(typed.number(VALID, MARCH)).isEqualTo(1);
        assertThat(typed.number(VALID, MAY)).isEqualTo(1);
        assertThat(typed.number(VALID, MAY.plusDays(1))).isZero();
        assertThat(typed.number(ISSUED, TODAY)).isEqualTo(1);
    }

    @Test
    void one_that_was_given_back_is_not_valid_from_that_day_on() {
        typed.recorded(
                ActivityCertificateRegister.KEY,
                with(certificate("一"), "endedOn", "2020-04-01", "endReason", "交回"));

        assertThat(typed.number(VALID, LocalDate.of(2020, 3, 31))).isEqualTo(1);
        assertThat(typed.number(VALID, LocalDate.of(2020, 4, 1))).isZero();
    }

    @Test
    void one_in_another_s_place_is_no_new_one_and_the_other_is_valid_no_longer() {
        typed.recorded(ActivityCertificateRegister.KEY, certificate("一"));
        typed.recorded(
                ActivityCertificateRegister.KEY,
                with(
                        certificate("二"),
                        "issuedOn",
                        "2020-04-01",
                        "validTo",
                        "2021-04-01",
                        "replacedNumber",
                        "一"));

        assertThat(typed.number(ISSUED, TODAY)).isEqualTo(1);
        assertThat(typed.number(VALID, LocalDate.of(2020, 4, 1))).isEqualTo(1);
        assertThat(typed.number(VALID, TODAY)).isEqualTo(1);
        assertThat(typed.findings("certificates-replacing-none")).isEmpty();
    }

    @Test
    void one_in_the_place_of_none_is_told() {
        typed.recorded(
                ActivityCertificateRegister.KEY, with(certificate("二"), "replacedNumber", "一"));

        assertThat(typed.findings("certificates-replacing-none")).containsExactly("换发前证号「一」没有登记");
    }

    @Test
    void what_was_issued_stays_with_the_street_of_that_day() {
        typed.recorded(ActivityCertificateRegister.KEY, certificate("一"));
        organizations
                .move(MAKER, district.firstCommunity(), district.secondStreet(), MAY)
                .orThrow();

        assertThat(typed.number(ISSUED, district.firstStreet(), MAY)).isEqualTo(1);
        assertThat(typed.number(ISSUED, district.secondStreet(), MAY)).isZero();
        assertThat(typed.number(VALID, district.firstStreet(), MAY)).isZero();
        assertThat(typed.number(VALID, district.secondStreet(), MAY)).isEqualTo(1);
    }

    @Test
    void members_out_are_counted_until_they_return_and_guests_are_not_added() {
        typed.recorded(MobileMemberRegister.KEY, with(away("流出"), "returnedOn", MAY.toString()));
        typed.recorded(MobileMemberRegister.KEY, away("流入"));

        assertThat(typed.number(OUT, MARCH.minusDays(1))).isZero();
        assertThat(typed.number(OUT, MARCH)).isEqualTo(1);
        assertThat(typed.number(OUT, MAY.minusDays(1))).isEqualTo(1);
        assertThat(typed.number(OUT, MAY)).isZero();
    }

    @Test
    void more_valid_certificates_than_members_out_are_told() {
        typed.recorded(MobileMemberRegister.KEY, away("流出"));
        typed.recorded(ActivityCertificateRegister.KEY, certificate("一"));
        assertThat(typed.warnings(VALID, MARCH)).isEmpty();

        typed.recorded(ActivityCertificateRegister.KEY, certificate("二"));

        assertThat(typed.warnings(VALID, MARCH))
                .containsExactly("大于「流出党员数」1 名：活动证发给外出的党员，有效的一般不多于流出党员，请核对。");
    }

    @ParameterizedTest(name = "发证 {0}，有效期至 {1}，换发前 {2}，终止 {3} {4}：{5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-06-30 | 2020-06-30 | '' | ''         | ''   |
                    2020-07-01 | 2020-07-02 | '' | ''         | ''   | 发证日期不能晚于今天；发证之后再登记。
                    2020-03-01 | 2020-02-29 | '' | ''         | ''   | 有效期至不能早于发证日期。
                    2020-03-01 | 2020-05-01 | 二 | ''         | ''   |
                    2020-03-01 | 2020-05-01 | 一 | ''         | ''   | 换发前证号不能是这一本自己的证号。
                    2020-03-01 | 2020-05-01 | '' | 2020-03-01 | 遗失 |
                    2020-03-01 | 2020-05-01 | '' | 2020-02-29 | 遗失 | 终止日期不能早于发证日期。
                    2020-03-01 | 2020-05-01 | '' | 2020-03-01 | ''   | 填了终止日期，请补填终止原因。
                    2020-03-01 | 2020-05-01 | '' | ''         | 遗失 | 填了终止原因，请补填终止日期。
                    """)
    void a_certificate_is_issued_replaced_and_ended(
            String issued,
            String validTo,
            String replaced,
            String ended,
            String reason,
            @Nullable String told) {
        var row =
                with(
                        certificate("一"),
                        "issuedOn",
                        issued,
                        "validTo",
                        validTo,
                        "replacedNumber",
                        replaced,
                        "endedOn",
                        ended,
                        "endReason",
                        reason);

        assertThat(typed.refused(ActivityCertificateRegister.KEY, row))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01, true", "1999-12-31, false"})
    void none_is_older_than_the_day_from_which_they_are_counted(LocalDate issued, boolean good) {
        var row =
                new Entry(Ids.next(), 0)
                        .put(ActivityCertificateRegister.ISSUED_ON, issued)
                        .put(ActivityCertificateRegister.VALID_TO, TODAY);

        assertThat(
                        ActivityCertificateRegister.RULE.breachesIn(row, TODAY).stream()
                                .map(Breach::message))
                .isEqualTo(good ? List.of() : List.of("发证日期早于2000年，请核对。"));
    }

    private Map<String, String> certificate(String number) {
        return row(
                "number",
                number,
                "organization",
                typed.code(district.firstCommunity()),
                "member",
                named("王敏", member),
                "issuedOn",
                MARCH.toString(),
                "validTo",
                MAY.toString());
    }

    private Map<String, String> away(String direction) {
        return row(
                "member",
                named("王敏", member),
                "organization",
                typed.code(district.firstBranch()),
                "direction",
                direction,
                "leftOn",
                MARCH.toString(),
                "destination",
                "外地");
    }
}
