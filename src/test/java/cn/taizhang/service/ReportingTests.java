package cn.taizhang.service;

import static cn.taizhang.testing.TestDistricts.MAKER;
import static cn.taizhang.testing.TypedRecords.named;
import static cn.taizhang.testing.TypedRecords.row;
import static cn.taizhang.testing.TypedRecords.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.RollUps;
import cn.taizhang.membership.EndReason;
import cn.taizhang.membership.Memberships;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
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
@DisplayName("在职党员进社区")
class ReportingTests {

    private static final String REPORTED = "service.reported";
    private static final String CLAIMED = "service.reported-and-claimed";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Memberships memberships;
    @Autowired private RollUps rollUps;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private TypedRecords typed;
    private PersonId member;

    @BeforeEach
    void aDistrictWhereSomebodyWorks() {
        district = districts.found();
        typed = new TypedRecords(product, district);
        member = districts.member("王敏", district.thirdBranch(), LocalDate.of(2018, 1, 1));
        for (var community : List.of(district.firstCommunity(), district.secondCommunity())) {
            typed.recorded(
                    ServicePostRegister.KEY,
                    row(
                            "organization",
                            typed.code(community),
                            "title",
                            "邻里调解员",
                            "category",
                            "矛盾调解",
                            "seats",
                            "3",
                            "from",
                            "2020-01-01"));
        }
    }

    @Test
    void reported_alone_is_not_claimed() {
        typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));
        typed.recorded(PostClaimRegister.KEY, claim(district.firstCommunity(), APRIL, null));

        assertThat(typed.number(REPORTED, TODAY)).isEqualTo(1);
        assertThat(typed.number(CLAIMED, TODAY)).isZero();
        assertThat(typed.warnings(CLAIMED, TODAY)).contains("另有 1 名只有待社区确认的认领，未计入。");
    }

    @Test
    void it_counts_from_acceptance_and_confirmation_on() {
        typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));
        typed.recorded(PostClaimRegister.KEY, claim(district.firstCommunity(), APRIL, APRIL));

        assertThat(typed.number(REPORTED, MARCH.minusDays(1))).isZero();
        assertThat(typed.number(REPORTED, MARCH)).isEqualTo(1);
        assertThat(typed.number(CLAIMED, APRIL.minusDays(1))).isZero();
        assertThat(typed.number(CLAIMED, APRIL)).isEqualTo(1);
        assertThat(typed.number(CLAIMED, district.secondCommunity(), APRIL)).isZero();
    }

    @Test
    void a_claim_that_ended_takes_nothing_away_and_two_claims_are_one_member() {
        typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));
        typed.recorded(
                PostClaimRegister.KEY,
                with(claim(district.firstCommunity(), APRIL, APRIL), "endedOn", MAY.toString()));
        typed.recorded(PostClaimRegister.KEY, claim(district.firstCommunity(), MAY, MAY));

        assertThat(typed.number(CLAIMED, MAY)).isEqualTo(1);
        assertThat(typed.number(CLAIMED, TODAY)).isEqualTo(1);
    }

    @Test
    void slips_that_end_and_members_that_retire_count_no_longer() {
        typed.recorded(
                ReportSlipRegister.KEY,
                with(
                        slip(district.firstCommunity()),
                        "endedOn",
                        MAY.toString(),
                        "endReason",
                        "注销"));
        var other = districts.member("李强", district.firstBranch(), LocalDate.of(2018, 1, 1));
        typed.recorded(
                ReportSlipRegister.KEY,
                with(
                        slip(district.firstCommunity()),
                        "member",
                        named("李强", other),
                        "retiredOn",
                        MAY.toString()));

        assertThat(typed.number(REPORTED, MAY.minusDays(1))).isEqualTo(2);
        assertThat(typed.number(REPORTED, MAY)).isZero();
    }

    @Test
    void who_leaves_the_roll_counts_no_longer_unless_the_employer_is_outside() {
        typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));
        var other = districts.member("李强", district.firstBranch(), LocalDate.of(2018, 1, 1));
        var outside =
                with(
                        slip(district.firstCommunity()),
                        "member",
                        named("李强", other),
                        "outsideEmployer",
                        "省水文局");
        outside.remove("employer");
        typed.recorded(ReportSlipRegister.KEY, outside);
        for (var one : List.of(member, other)) {
            memberships.end(MAKER, one, MAY, EndReason.TRANSFER_OUT).orThrow();
        }

        assertThat(typed.number(REPORTED, MAY.minusDays(1))).isEqualTo(2);
        assertThat(typed.number(REPORTED, MAY)).isEqualTo(1);
    }

    @Test
    void slips_claims_and_rolls_that_change_after_the_sums_were_made_count_at_once() {
        var slip = typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));
        typed.recorded(PostClaimRegister.KEY, claim(district.firstCommunity(), APRIL, null));
        assertTakenUp(0);

        typed.recorded(PostClaimRegister.KEY, claim(district.firstCommunity(), MARCH, MARCH));
        assertTakenUp(1);

        memberships.end(MAKER, member, MAY, EndReason.TRANSFER_OUT).orThrow();
        assertTakenUp(0);

        var outside = with(slip(district.firstCommunity()), "outsideEmployer", "省水文局");
        outside.remove("employer");
        typed.correct(ReportSlipRegister.KEY, slip, 1, outside);
        assertTakenUp(1);
    }

    /** So many claimed a post before what was recorded is taken up into the sums, and after it. */
    private void assertTakenUp(long claimed) {
        assertThat(typed.number(CLAIMED, TODAY)).isEqualTo(claimed);
        rollUps.bringUp();
        assertThat(rollUps.differences()).isEmpty();
        assertThat(typed.number(CLAIMED, TODAY)).isEqualTo(claimed);
    }

    @Test
    void who_moves_gets_another_slip_and_the_claim_of_before_is_enough() {
        typed.recorded(
                ReportSlipRegister.KEY,
                with(
                        slip(district.firstCommunity()),
                        "endedOn",
                        MAY.toString(),
                        "endReason",
                        "迁居"));
        typed.recorded(PostClaimRegister.KEY, claim(district.firstCommunity(), APRIL, APRIL));
        typed.recorded(
                ReportSlipRegister.KEY,
                with(
                        slip(district.secondCommunity()),
                        "issuedOn",
                        "2020-04-20",
                        "presentedOn",
                        "2020-05-01",
                        "acceptedOn",
                        "2020-05-01"));

        assertThat(typed.number(CLAIMED, MAY)).isEqualTo(1);
        assertThat(typed.number(CLAIMED, district.firstCommunity(), MAY)).isZero();
        assertThat(typed.number(CLAIMED, district.secondCommunity(), MAY)).isEqualTo(1);
    }

    @Test
    void a_second_slip_at_the_same_time_is_refused_where_both_are_seen() {
        typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));

        assertThat(typed.refused(ReportSlipRegister.KEY, slip(district.secondCommunity())))
                .containsExactly("已登记自2020年3月1日起的同样一条，尚未终止；请先更正那一条，填写终止日期。");
    }

    @Test
    void two_communities_that_do_not_see_each_other_are_told_and_count_one_member() {
        typed.recorded(ReportSlipRegister.KEY, slip(district.firstCommunity()));
        TestDatabase.owner()
                .sql(
                        """
                        insert into service.report_slip (district, report_slip_id, organization_id, person_id, employer_id,
                               issued_on, presented_on, accepted_on, recorded_at, recorded_by)
                        select district, uuidv7(), :other, person_id, employer_id, issued_on, presented_on, accepted_on,
                               recorded_at, recorded_by
                          from service.report_slip where organization_id = :one
                        """)
                .param("one", district.firstCommunity().value())
                .param("other", district.thirdCommunity().value())
                .update();

        assertThat(typed.number(REPORTED, TODAY)).isEqualTo(1);
        assertThat(typed.findings("members-reported-in-two-communities"))
                .containsExactly("另一个社区2020年3月1日也接收了他", "另一个社区2020年3月1日也接收了他");
    }

    @ParameterizedTest(name = "开具 {0}，报到 {1}，接收 {2}，终止 {3} {4}，退休 {5}：{6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-03-01 | ''         | ''         | ''         | ''   | ''         |
                    2020-07-01 | ''         | ''         | ''         | ''   | ''         | 开具日期不能晚于今天；到了日子再登记。
                    2020-03-01 | 2020-03-01 | 2020-03-01 | ''         | ''   | ''         |
                    2020-03-01 | 2020-02-29 | ''         | ''         | ''   | ''         | 报到日期不能早于开具日期。
                    2020-03-01 | 2020-03-02 | 2020-03-01 | ''         | ''   | ''         | 接收日期不能早于报到日期。
                    2020-03-01 | ''         | 2020-03-01 | ''         | ''   | ''         | 填了接收日期，请补填报到日期。
                    2020-03-01 | 2020-03-01 | 2020-03-01 | 2020-03-02 | 迁居 | ''         |
                    2020-03-01 | 2020-03-01 | 2020-03-02 | 2020-03-02 | 迁居 | ''         | 终止日期须晚于接收日期。
                    2020-03-01 | 2020-03-01 | 2020-03-01 | 2020-03-02 | ''   | ''         | 填了终止日期，请补填终止原因。
                    2020-03-01 | 2020-03-01 | 2020-03-01 | ''         | 迁居 | ''         | 填了终止原因，请补填终止日期。
                    2020-03-01 | 2020-03-01 | 2020-03-01 | ''         | ''   | 2020-06-30 |
                    2020-03-01 | 2020-03-01 | 2020-03-01 | ''         | ''   | 2020-07-01 | 退休日期不能晚于今天；退休之后再登记。
                    """)
    void a_slip_is_issued_presented_accepted_and_ended(
            String issued,
            String presented,
            String accepted,
            String ended,
            String reason,
            String retired,
            @Nullable String told) {
        var row =
                row(
                        "member",
                        named("王敏", member),
                        "organization",
                        typed.code(district.firstCommunity()),
                        "employer",
                        typed.code(district.unit()),
                        "issuedOn",
                        issued,
                        "presentedOn",
                        presented,
                        "acceptedOn",
                        accepted,
                        "endedOn",
                        ended,
                        "endReason",
                        reason,
                        "retiredOn",
                        retired);

        assertThat(typed.refused(ReportSlipRegister.KEY, row))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void a_post_must_be_there_before_it_is_claimed_and_its_claims_follow_its_name() {
        assertThat(
                        typed.refused(
                                PostClaimRegister.KEY,
                                with(
                                        claim(district.firstCommunity(), APRIL, APRIL),
                                        "post",
                                        "巡逻员")))
                .containsExactly("这个社区没有登记过这个服务岗位；请先在「服务岗位」登记，或核对岗位名称。");
        var post =
                row(
                        "organization",
                        typed.code(district.firstCommunity()),
                        "title",
                        "助老员",
                        "category",
                        "帮困助残",
                        "seats",
                        "2",
                        "from",
                        "2020-01-01");
        var id = typed.recorded(ServicePostRegister.KEY, post);
        typed.recorded(
                PostClaimRegister.KEY,
                with(claim(district.firstCommunity(), APRIL, APRIL), "post", "助老员"));

        typed.correct(ServicePostRegister.KEY, id, 1, with(post, "title", "助老陪护员"));

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        "select post_title from service.post_claim where organization_id = :one")
                                .param("one", district.firstCommunity().value())
                                .query(String.class)
                                .list())
                .containsExactly("助老陪护员");
    }

    @Test
    void a_community_names_only_members_it_has_to_do_with() {
        assertThat(
                        typed.refused(
                                district.firstCommunityClerk(),
                                ReportSlipRegister.KEY,
                                slip(district.firstCommunity())))
                .anySatisfy(told -> assertThat(told).contains("管理范围内没有叫「王敏」的这个人"));
    }

    @Test
    void ten_of_a_unit_on_one_day_are_told_as_a_unit_that_reported_together() {
        for (int n = 1; n <= 10; n++) {
            if (n == 10) {
                assertThat(typed.warnings(REPORTED, TODAY)).isEmpty();
            }
            var one = districts.member("张三", district.firstBranch(), LocalDate.of(2018, 1, 1));
            typed.recorded(
                    ReportSlipRegister.KEY,
                    with(slip(district.firstCommunity()), "member", named("张三", one)));
        }

        assertThat(typed.warnings(REPORTED, TODAY))
                .containsExactly("其中集中报到 10 人（同一单位同一天 10 人以上），岗位待核对。");
    }

    private Map<String, String> slip(OrganizationId community) {
        return row(
                "member",
                named("王敏", member),
                "organization",
                typed.code(community),
                "employer",
                typed.code(district.unit()),
                "issuedOn",
                "2020-02-20",
                "presentedOn",
                "2020-02-25",
                "acceptedOn",
                MARCH.toString());
    }

    private Map<String, String> claim(
            OrganizationId community, LocalDate claimed, @Nullable LocalDate confirmed) {
        return row(
                "member",
                named("王敏", member),
                "organization",
                typed.code(community),
                "post",
                "邻里调解员",
                "claimedOn",
                claimed.toString(),
                "confirmedOn",
                confirmed == null ? "" : confirmed.toString());
    }
}
