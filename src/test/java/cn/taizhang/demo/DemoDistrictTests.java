package cn.taizhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.Role;
import cn.taizhang.account.SignIn;
import cn.taizhang.figure.Breakdown;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected numbers were added up by hand from docs/demo.md, never read off the product. */
@DisplayName("演示区")
class DemoDistrictTests {

    /** Days of decisions and committees behind a given one. */
    static final String DECIDED_LATER =
            """
            select (select count(*) from decision.method_adoption
                     where greatest(adopted_on, ended_on) > date '%1$s')
                 + (select count(*) from decision.decision
                     where greatest(solicited_on, proposed_on, deliberated_on, resolved_on, resolution_published_on,
                                    result_published_on, withdrawn_on) > date '%1$s')
                 + (select count(*) from cobuilding.extended_committee
                     where greatest(approved_on, established_on, ended_on) > date '%1$s')
            """;

    private final BuiltDemo demo = BuiltDemo.usual();

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 1",
        "ORGANIZATION_DEPARTMENT, 1",
        "WORKING_COMMITTEE, 4",
        "SUBDISTRICT, 12",
        "INDUSTRIAL_CLUSTER, 1",
        "DISTRICT_DIRECT_UNIT, 55",
        "COMMUNITY, 70",
        "PARTY_BRANCH, 700",
        "NEW_ORGANIZATION, 32",
        "LEADING_GROUP, 14"
    })
    void the_organizations_are_as_many_as_promised(String kind, long expected) {
        assertThat(
                        demo.count(
                                "select count(*) from organization.directory where dissolved_on = 'infinity' and kind = '"
                                        + kind
                                        + "'"))
                .isEqualTo(expected);
    }

    @Test
    void fifty_eight_of_the_communities_are_urban() {
        assertThat(demo.count("select count(*) from organization.directory where urban"))
                .isEqualTo(58);
    }

    @ParameterizedTest
    @CsvSource({
        "campaign.streets, 12, 12",
        "campaign.clusters, 1, 1",
        "campaign.district-units, 55, 55",
        "study.sessions, 239, 239",
        "study.sessions.with-subordinates, 541, 541",
        "special.activities, 65, 65",
        "leading-group.meetings, 37, 30余",
        "document.democratic-systems, 11, 11",
        "document.supporting-systems, 9, 9",
        "members.on-roll, 17000, 17000",
        "pilot.streets, 3, 3",
        "pilot.communities, 9, 9",
        "rectification.determined, 52, 52",
        "rectification.done, 34, 34",
        "rectification.kept-up, 6, 6",
        "rectification.continuing, 5, 5",
        "rectification.overdue, 5, 5",
        "rectification.awaiting, 3, 3",
        "decision.adopting-communities, 49, 49",
        "decision.effective-communities, 42, 42",
        "decision.completed, 36, 36",
        "cobuilding.streets, 9, 9",
        "cobuilding.communities, 47, 47",
        "cobuilding.party-organizations, 186, 186",
        "cobuilding.part-time-members, 214, 214",
        "cobuilding.part-time-seats, 231, 231",
        "cobuilding.liaison-officers, 197, 197",
        "service.reported-and-claimed, 1900, 1900",
        "service.reported, 2080, 2080",
        "service.special-kinds, 6, 6",
        "mobile.certificates-issued, 143, 143",
        "mobile.certificates-valid, 118, 118",
        "mobile.members-out, 150, 150",
        // 234 branches in two quarters, 26 lacking in each; 70 in four months and 24 in two, 10
        // lacking in June
        "branch-life.lectures, 416, 416",
        "branch-life.group-meetings, 318, 318",
        "branch-life.without-lectures, 492, 492",
        "branch-life.without-group-meetings, 640, 640"
    })
    void the_figures_are_those_declared(String code, long value, String printed) {
        var figure = demo.figure(code);

        assertThat(figure.value()).isEqualTo(value);
        assertThat(figure.text()).isEqualTo(printed);
    }

    @Test
    void two_streets_without_a_study_session_are_named() {
        assertThat(demo.figure("campaign.streets").warnings())
                .containsExactly("2 个街道自2020年1月8日以来没有学习研讨记录：南屏街道、北原街道。");
    }

    @Test
    void pilots_that_are_none_any_more_are_told_beside_the_number() {
        assertThat(demo.figure("pilot.streets").warnings())
                .containsExactly("另有 3 个街道曾是试点，截至日已结束或已撤并，未计入。");
        assertThat(demo.figure("pilot.communities").warnings())
                .containsExactly("另有 5 个社区曾是试点，截至日已结束或已撤并，未计入。");
    }

    @ParameterizedTest
    @CsvSource({"2020-05-09, 8", "2020-05-10, 9"})
    void the_community_selected_late_counts_from_its_day_on(LocalDate cutOff, long expected) {
        assertThat(demo.figure("pilot.communities", cutOff).value()).isEqualTo(expected);
    }

    @Test
    void returned_and_late_sessions_count_with_a_remark() {
        assertThat(demo.figure("study.sessions").warnings())
                .containsExactly("其中 6 条记录已退回重改，撤回之前仍然计数。", "其中 9 条为补录，按活动当天计数。");
    }

    @Test
    void the_method_is_at_work_in_fewer_communities_than_adopted_it() {
        assertThat(demo.figure("decision.adopting-communities").warnings())
                .containsExactly(
                        "推行的 49 个中，近 12 个月有完整六步决策的 42 个。",
                        "另有 6 个推行的社区不是城市社区，未计入：西岸社区、绿洲社区、南坡社区、屏山社区、竹园社区等 6 个。");
    }

    @Test
    void as_of_an_earlier_month_the_last_adoption_does_not_count() {
        assertThat(demo.figure("decision.adopting-communities", LocalDate.of(2020, 3, 31)).value())
                .isEqualTo(48);
    }

    @Test
    void committees_not_counted_are_told() {
        assertThat(demo.figure("cobuilding.streets").warnings())
                .containsExactly("另有 1 个已批复、尚未成立，未计入。", "其中 7 个的名称不是「大工委」，照批复文件登记，不作改动。");
        assertThat(demo.figure("cobuilding.communities").warnings())
                .containsExactly("另有 2 个已批复、尚未成立，未计入。", "另有 1 个所在社区已撤并，未计入；承接的须自己成立。");
    }

    @Test
    void nothing_was_decided_or_established_after_the_as_of_day() {
        assertThat(demo.count(DECIDED_LATER.formatted("2020-06-30"))).isZero();
    }

    @Test
    void every_unit_has_studied() {
        assertThat(demo.figure("campaign.district-units").warnings()).isEmpty();
    }

    @Test
    void the_meetings_are_about_ten_thousand_some_of_them_with_a_list() {
        assertThat(demo.count("select count(*) from meeting.meeting")).isBetween(9_000L, 11_000L);
        assertThat(demo.count("select count(distinct meeting_id) from meeting.attendance"))
                .isBetween(800L, 1_200L);
    }

    @Test
    void nothing_was_held_or_entered_after_the_as_of_day() {
        assertThat(
                        demo.count(
                                """
                                select count(*) from meeting.meeting
                                 where held_on > date '2020-06-30' or recorded_on > date '2020-06-30'
                                    or recorded_at > timestamptz '2020-06-30 09:00:00+08' or recorded_on < held_on
                                """))
                .isZero();
    }

    @Test
    void nobody_was_at_a_meeting_of_a_branch_whose_roll_they_were_not_on() {
        assertThat(
                        demo.count(
                                """
                                select count(*)
                                  from meeting.attendance a
                                  join meeting.meeting m using (district, meeting_id)
                                 where not exists (select from membership.roll r
                                                    where r.person_id = a.person_id and r.organization_id = m.host_id
                                                      and r.from_on <= m.held_on and r.to_on > m.held_on)
                                """))
                .isZero();
    }

    @Test
    void meetings_of_the_two_months_without_gatherings_were_on_line() {
        assertThat(
                        demo.texts(
                                """
                                select distinct manner from meeting.meeting
                                 where held_on between date '2020-02-01' and date '2020-03-31'
                                """))
                .containsExactly("ONLINE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recorded_on >= date_trunc('month', held_on) + interval '1 month'",
                "on_behalf",
                "returned_because is not null",
                "state = 'WITHDRAWN'",
                "meeting_id in (select meeting_id from meeting.correction where reason like '地点填错%')",
                "meeting_id in (select meeting_id from meeting.participant where part = 'CO_HOST')",
                "expected is null"
            })
    void records_of_every_fate_can_be_found(String fate) {
        assertThat(demo.count("select count(*) from meeting.meeting where " + fate))
                .isBetween(10L, 2_000L);
    }

    @Test
    void every_day_has_a_roll_of_its_own() {
        var rolls =
                LocalDate.of(2019, 1, 31)
                        .datesUntil(LocalDate.of(2020, 7, 1), java.time.Period.ofMonths(1))
                        .map(day -> demo.figure("members.on-roll", day).value())
                        .distinct()
                        .toList();

        assertThat(rolls).hasSizeGreaterThan(15);
    }

    @Test
    void a_member_has_an_identity_number_of_no_place_and_a_telephone_of_no_network() {
        var somebody = demo.texts("select person_id::text from people.person limit 100");

        assertThat(somebody)
                .map(id -> demo.bean(People.class).find(new PersonId(UUID.fromString(id))))
                .allSatisfy(person -> {
                    assertThat(person.orElseThrow().identityMasked()).startsWith("990");
                    assertThat(person.orElseThrow().telephoneMasked()).startsWith("100");
                });
    }

    @Test
    void organizations_have_secretaries() {
        assertThat(
                        demo.texts(
                                """
                                select name from organization.directory o
                                 where kind in ('DISTRICT', 'SUBDISTRICT', 'INDUSTRIAL_CLUSTER', 'DISTRICT_DIRECT_UNIT',
                                                'COMMUNITY', 'PARTY_BRANCH')
                                   and dissolved_on = 'infinity'
                                   and not exists (select from people.post p
                                                    where p.organization_id = o.organization_id
                                                      and p.title = 'SECRETARY')
                                """))
                .isEmpty();
    }

    @Test
    void every_role_has_an_account_that_can_sign_in_and_need_not_change_its_password() {
        assertThat(demo.result.logins()).hasSameSizeAs(Role.values());
        assertThat(demo.result.logins())
                .allSatisfy(login -> {
                    var signIn =
                            demo.bean(Accounts.class)
                                    .signIn(login.loginName(), login.password(), "127.0.0.1");

                    assertThat(signIn).isInstanceOf(SignIn.Admitted.class);
                    var account = ((SignIn.Admitted) signIn).account();
                    var viewer = demo.bean(Accounts.class).viewer(account).orElseThrow();
                    assertThat(viewer.mustChangePassword()).isFalse();
                    assertThat(viewer.roleLabels()).isEqualTo(login.role());
                });
    }

    @Test
    void no_two_documents_carry_one_number() {
        assertThat(
                        demo.texts(
                                "select number from document.document where number <> '' group by number having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void the_streets_together_have_more_sessions_than_the_district() {
        var streets =
                demo.breakdown("study.sessions").parts().stream()
                        .filter(part -> part.name().endsWith("街道"))
                        .mapToLong(Breakdown.Part::value)
                        .sum();

        // 50 of their own, 4 twice, 6 with a community, 3 of a community; counted once: 63
        assertThat(streets).isEqualTo(67);
    }

    @Test
    void the_figure_of_the_units_names_none_that_was_merged() {
        assertThat(
                        demo.texts(
                                "select name from organization.directory where dissolved_on < 'infinity'"))
                .containsExactlyInAnyOrder("柳荫社区", "区园林绿化中心");
        assertThat(demo.figure("campaign.district-units", LocalDate.of(2020, 3, 15)).value())
                .isEqualTo(56);
        assertThat(demo.figure("campaign.district-units", LocalDate.of(2020, 3, 16)).value())
                .isEqualTo(55);
    }

    @Test
    void the_moved_community_left_one_street_and_stands_in_another() {
        assertThat(
                        demo.texts(
                                """
                                select c.name || up.name || t.from_on || '/' || t.to_on
                                  from organization.tree t
                                  join organization.directory c on c.organization_id = t.descendant_id
                                  join organization.directory up on up.organization_id = t.ancestor_id
                                 where c.kind = 'COMMUNITY' and t.depth = 1 and c.organization_id in
                                       (select organization_id from organization.placement where from_on = date '2020-04-20')
                                 order by t.from_on
                                """))
                .containsExactly("永宁社区东门街道2006-01-01/2020-04-20", "永宁社区青石街道2020-04-20/infinity");
    }
}
