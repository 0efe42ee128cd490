package cn.taizhang.cobuilding;

import static cn.taizhang.testing.TypedRecords.row;
import static cn.taizhang.testing.TypedRecords.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
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
@DisplayName("共驻共建单位、兼职委员、联络员、共建协议")
class PartnersTests {

    private static final String PARTY_ORGANIZATIONS = "cobuilding.party-organizations";
    private static final String MEMBERS = "cobuilding.part-time-members";
    private static final String SEATS = "cobuilding.part-time-seats";
    private static final String OFFICERS = "cobuilding.liaison-officers";
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
    void a_unit_is_one_of_the_directory_or_one_outside_never_both_or_none() {
        var none = with(unit(district.firstCommunity(), "党委"), "joinedOn", "2020-03-01");
        none.remove("outsideUnit");

        assertThat(typed.refused(MemberUnitRegister.KEY, none))
                .containsExactly("请填写单位：在本区名录上的填「单位」，不在的填「区外单位」。");
        assertThat(
                        typed.refused(
                                MemberUnitRegister.KEY,
                                with(
                                        unit(district.firstCommunity(), "党委"),
                                        "unit",
                                        typed.code(district.unit()))))
                .containsExactly("单位和区外单位只填一处。");
    }

    @ParameterizedTest(name = "加入 {0}，退出 {1}：{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-06-30 | ''         |
                    2020-07-01 | ''         | 加入日期不能晚于今天；到了日子再登记。
                    2020-03-01 | 2020-03-02 |
                    2020-03-01 | 2020-03-01 | 退出日期须晚于加入日期。
                    2020-03-01 | 2020-06-30 |
                    2020-03-01 | 2020-07-01 | 退出日期不能晚于今天；到了日子再登记。
                    """)
    void a_unit_joins_and_leaves_on_days_that_have_come(
            String joined, String left, @Nullable String told) {
        var row = with(unit(district.firstCommunity(), "党委"), "joinedOn", joined, "leftOn", left);

        assertThat(typed.refused(MemberUnitRegister.KEY, row))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void a_party_organization_of_six_places_is_one_and_at_each_of_them_one() {
        typed.recorded(MemberUnitRegister.KEY, unit(district.firstCommunity(), "供电公司党委"));
        typed.recorded(MemberUnitRegister.KEY, unit(district.secondCommunity(), "供电公司党委"));
        typed.recorded(MemberUnitRegister.KEY, unit(district.thirdCommunity(), "供电公司党委"));

        assertThat(typed.number(PARTY_ORGANIZATIONS, TODAY)).isEqualTo(1);
        assertThat(typed.number(PARTY_ORGANIZATIONS, district.firstStreet(), TODAY)).isEqualTo(1);
        assertThat(typed.number(PARTY_ORGANIZATIONS, district.thirdCommunity(), TODAY))
                .isEqualTo(1);
    }

    @Test
    void one_of_the_directory_is_known_by_it_however_its_party_organization_is_written() {
        for (var owner : List.of(district.firstCommunity(), district.secondCommunity())) {
            var row =
                    with(
                            unit(owner, "党委" + typed.code(owner)),
                            "unit",
                            typed.code(district.unit()));
            row.remove("outsideUnit");
            typed.recorded(MemberUnitRegister.KEY, row);
        }

        assertThat(typed.number(PARTY_ORGANIZATIONS, TODAY)).isEqualTo(1);
    }

    @Test
    void a_unit_without_a_party_organization_is_told_and_not_counted() {
        typed.recorded(MemberUnitRegister.KEY, unit(district.firstCommunity(), ""));

        assertThat(typed.number(PARTY_ORGANIZATIONS, TODAY)).isZero();
        assertThat(typed.warnings(PARTY_ORGANIZATIONS, TODAY)).contains("另有 1 个共建单位没有登记党组织，未计入。");
    }

    @Test
    void a_unit_counts_from_the_day_it_joined_to_the_day_before_it_left() {
        typed.recorded(
                MemberUnitRegister.KEY,
                with(unit(district.firstCommunity(), "党委"), "leftOn", MAY.toString()));

        assertThat(typed.number(PARTY_ORGANIZATIONS, MARCH.minusDays(1))).isZero();
        assertThat(typed.number(PARTY_ORGANIZATIONS, MARCH)).isEqualTo(1);
        assertThat(typed.number(PARTY_ORGANIZATIONS, MAY.minusDays(1))).isEqualTo(1);
        assertThat(typed.number(PARTY_ORGANIZATIONS, MAY)).isZero();
    }

    @Test
    void the_same_unit_does_not_join_one_place_twice_at_a_time() {
        typed.recorded(MemberUnitRegister.KEY, unit(district.firstCommunity(), "党委"));

        assertThat(
                        typed.refused(
                                MemberUnitRegister.KEY,
                                with(
                                        unit(district.firstCommunity(), "党委"),
                                        "joinedOn",
                                        MAY.toString())))
                .containsExactly("已登记自2020年3月1日起的同样一条，尚未终止；请先更正那一条，填写退出日期。");
    }

    @Test
    void a_seat_stands_while_its_committee_does() {
        committee(district.firstCommunity(), MARCH, MAY);
        typed.recorded(
                PartTimeMemberRegister.KEY,
                with(
                        member(district.firstCommunity(), "王敏"),
                        "approvedOn",
                        "2020-01-01",
                        "from",
                        "2020-01-01"));

        assertThat(typed.number(SEATS, MARCH.minusDays(1))).isZero();
        assertThat(typed.number(SEATS, MARCH)).isEqualTo(1);
        assertThat(typed.number(SEATS, MAY.minusDays(1))).isEqualTo(1);
        assertThat(typed.number(SEATS, MAY)).isZero();
        assertThat(typed.warnings(MEMBERS, MAY)).contains("另有 1 席所在的街道、社区截至日没有大工委、大党委，未计入。");
    }

    @ParameterizedTest(name = "卸任 {0}，所在单位职务终止 {1}：自 {2} 起不计")
    @CsvSource({
        "2020-05-01, '', 2020-05-01",
        "'', 2020-05-01, 2020-05-01",
        "2020-05-01, 2020-04-01, 2020-04-01",
        "2020-04-01, 2020-05-01, 2020-04-01"
    })
    void a_seat_ends_with_the_post_it_came_with(String ended, String postEnded, LocalDate last) {
        committee(district.firstCommunity(), MARCH, null);
        typed.recorded(
                PartTimeMemberRegister.KEY,
                with(
                        member(district.firstCommunity(), "王敏"),
                        "endedOn",
                        ended,
                        "postEndedOn",
                        postEnded));

        assertThat(typed.number(MEMBERS, last.minusDays(1))).isEqualTo(1);
        assertThat(typed.number(MEMBERS, last)).isZero();
        assertThat(typed.warnings(MEMBERS, last)).contains("有 1 个已成立的大工委、大党委没有在任的兼职委员，请核对。");
    }

    @Test
    void a_person_at_street_and_community_is_one_in_two_seats_and_a_namesake_elsewhere_another() {
        committee(district.firstStreet(), MARCH, null);
        committee(district.firstCommunity(), MARCH, null);
        typed.recorded(PartTimeMemberRegister.KEY, member(district.firstStreet(), "王敏"));
        typed.recorded(PartTimeMemberRegister.KEY, member(district.firstCommunity(), "王敏"));
        typed.recorded(
                PartTimeMemberRegister.KEY,
                with(member(district.firstCommunity(), "王敏"), "outsideUnit", "市自来水公司"));

        assertThat(typed.number(MEMBERS, TODAY)).isEqualTo(2);
        assertThat(typed.number(SEATS, TODAY)).isEqualTo(3);
    }

    @ParameterizedTest(name = "批复 {0}，任职 {1}，卸任 {2}，职务终止 {3}：{4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-03-01 | 2020-03-01 | ''         | ''         |
                    2020-03-01 | 2020-02-29 | ''         | ''         | 任职日期不能早于批复日期。
                    2020-06-30 | 2020-06-30 | ''         | ''         |
                    2020-03-01 | 2020-07-01 | ''         | ''         | 任职日期不能晚于今天；任职之后再登记。
                    2020-03-01 | 2020-03-01 | 2020-03-02 | 2020-03-02 |
                    2020-03-01 | 2020-03-01 | 2020-03-01 | ''         | 卸任日期须晚于任职日期。
                    2020-03-01 | 2020-03-01 | ''         | 2020-03-01 | 所在单位职务终止日期须晚于任职日期。
                    2020-03-01 | 2020-03-01 | ''         | 2020-07-01 | 所在单位职务终止日期不能晚于今天；终止之后再登记。
                    """)
    void a_seat_is_approved_taken_and_given_up(
            String approved, String from, String ended, String postEnded, @Nullable String told) {
        var row =
                with(
                        member(district.firstCommunity(), "王敏"),
                        "approvedOn",
                        approved,
                        "from",
                        from,
                        "endedOn",
                        ended,
                        "postEndedOn",
                        postEnded);

        assertThat(typed.refused(PartTimeMemberRegister.KEY, row))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void an_officer_of_two_places_is_one_and_fewer_than_the_party_organizations_is_told() {
        typed.recorded(MemberUnitRegister.KEY, unit(district.firstCommunity(), "甲党委"));
        typed.recorded(
                MemberUnitRegister.KEY,
                with(unit(district.firstCommunity(), "乙党委"), "outsideUnit", "市自来水公司"));
        typed.recorded(LiaisonOfficerRegister.KEY, officer(district.firstCommunity()));
        typed.recorded(LiaisonOfficerRegister.KEY, officer(district.secondCommunity()));

        assertThat(typed.number(OFFICERS, TODAY)).isEqualTo(1);
        assertThat(typed.warnings(PARTY_ORGANIZATIONS, TODAY))
                .contains("大于「共驻共建联络员人数」1 名：每个单位党组织一般有一名联络员，请核对。");
    }

    @Test
    void an_officer_ends_with_the_post_in_the_unit() {
        typed.recorded(
                LiaisonOfficerRegister.KEY,
                with(officer(district.firstCommunity()), "postEndedOn", MAY.toString()));

        assertThat(typed.number(OFFICERS, MAY.minusDays(1))).isEqualTo(1);
        assertThat(typed.number(OFFICERS, MAY)).isZero();
    }

    @ParameterizedTest(name = "期满 {0}，评价 {1}/{2}：{3}")
    @CsvSource({
        "2020-06-29, '', '', 2020年6月29日期满，双方都没有评价",
        "2020-06-29, 好, '', 2020年6月29日期满，单位没有评价",
        "2020-06-29, '', 好, 2020年6月29日期满，街道、社区没有评价",
        "2020-06-29, 好, 好,",
        "2020-06-30, '', '',"
    })
    void a_contract_that_is_over_wants_the_word_of_both_sides(
            String endsOn, String ofUnit, String byUnit, @Nullable String told) {
        typed.recorded(
                ContractRegister.KEY,
                row(
                        "organization",
                        typed.code(district.firstCommunity()),
                        "outsideUnit",
                        "市供电公司",
                        "title",
                        "共建协议",
                        "signedOn",
                        "2019-06-30",
                        "endsOn",
                        endsOn,
                        "commitment",
                        "开放停车位",
                        "evaluationOfUnit",
                        ofUnit,
                        "evaluationByUnit",
                        byUnit));

        assertThat(typed.findings("cobuilding-contracts-without-evaluation"))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void the_next_street_records_nothing_here() {
        assertThat(
                        typed.refused(
                                district.secondStreetOfficer(),
                                MemberUnitRegister.KEY,
                                unit(district.firstCommunity(), "党委")))
                .isNotEmpty();
    }

    private void committee(OrganizationId owner, LocalDate established, @Nullable LocalDate ended) {
        typed.recorded(
                ExtendedCommitteeRegister.KEY,
                row(
                        "organization",
                        typed.code(owner),
                        "name",
                        "大党委",
                        "approvalDocument",
                        "一号",
                        "approvedBy",
                        "上级",
                        "approvedOn",
                        "2020-01-01",
                        "establishedOn",
                        established.toString(),
                        "endedOn",
                        ended == null ? "" : ended.toString()));
    }

    private Map<String, String> unit(OrganizationId owner, String partyOrganization) {
        return row(
                "organization",
                typed.code(owner),
                "outsideUnit",
                "市供电公司",
                "partyOrganization",
                partyOrganization,
                "joinedOn",
                MARCH.toString());
    }

    private Map<String, String> member(OrganizationId owner, String name) {
        return row(
                "organization",
                typed.code(owner),
                "name",
                name,
                "outsideUnit",
                "市供电公司",
                "post",
                "党委委员",
                "approvalDocument",
                "二号",
                "approvedOn",
                MARCH.toString(),
                "from",
                MARCH.toString());
    }

    private Map<String, String> officer(OrganizationId owner) {
        return row(
                "organization",
                typed.code(owner),
                "name",
                "李强",
                "outsideUnit",
                "市供电公司",
                "from",
                MARCH.toString());
    }
}
