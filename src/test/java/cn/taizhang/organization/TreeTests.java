package cn.taizhang.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("组织树")
class TreeTests {

    private static final LocalDate MID_YEAR = LocalDate.of(2019, 7, 1);
    private static final LocalDate DAY_BEFORE = MID_YEAR.minusDays(1);
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private Organizations organizations;
    @Autowired private DistrictSetup setup;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void found() {
        district = districts.found();
    }

    @Test
    void an_organization_stands_in_the_tree_from_its_first_day() {
        var founded = found("N1", district.firstStreet(), MID_YEAR).orThrow();

        assertThat(below(district.firstStreet(), DAY_BEFORE)).doesNotContain(founded);
        assertThat(below(district.firstStreet(), MID_YEAR)).contains(founded);
        assertThat(organizations.pathTo(founded, MID_YEAR))
                .extracting(Organization::id)
                .containsExactly(district.district(), district.firstStreet(), founded);
    }

    @Test
    void all_that_is_wrong_with_a_founding_is_told_at_once() {
        var wanted =
                new NewOrganization(
                        id(),
                        district.prefix() + "-S1",
                        " ",
                        " ",
                        OrganizationKind.COMMUNITY,
                        PartyForm.NONE,
                        true,
                        TestDistricts.FOUNDED.minusDays(1),
                        district.firstStreet());

        assertThat(fieldsOf(organizations.found(TestDistricts.MAKER, wanted)))
                .containsExactly("code", "name", "foundedOn");
    }

    @Test
    void a_move_takes_effect_on_its_day_and_not_before() {
        move(district.firstCommunity(), district.secondStreet(), MID_YEAR).orThrow();

        assertThat(below(district.firstStreet(), DAY_BEFORE)).contains(district.firstCommunity());
        assertThat(below(district.firstStreet(), MID_YEAR))
                .doesNotContain(district.firstCommunity());
        assertThat(below(district.secondStreet(), DAY_BEFORE))
                .doesNotContain(district.firstCommunity());
        assertThat(below(district.secondStreet(), MID_YEAR)).contains(district.firstCommunity());
    }

    @Test
    void what_stands_under_it_moves_along() {
        move(district.firstCommunity(), district.secondStreet(), MID_YEAR).orThrow();

        assertThat(path(district.firstBranch(), DAY_BEFORE)).contains(district.firstStreet());
        assertThat(path(district.firstBranch(), MID_YEAR))
                .contains(district.secondStreet())
                .doesNotContain(district.firstStreet());
    }

    @Test
    void a_second_move_on_the_same_day_replaces_the_first() {
        move(district.firstCommunity(), district.secondStreet(), MID_YEAR).orThrow();
        move(district.firstCommunity(), district.cluster(), MID_YEAR).orThrow();

        assertThat(path(district.firstCommunity(), MID_YEAR))
                .containsExactly(
                        district.district(), district.cluster(), district.firstCommunity());
        assertThat(below(district.secondStreet(), MID_YEAR))
                .doesNotContain(district.firstCommunity());
    }

    @Test
    void nothing_is_moved_under_itself_or_under_what_is_below_it() {
        assertThat(fieldsOf(move(district.firstStreet(), district.firstStreet(), MID_YEAR)))
                .contains("parent");
        assertThat(fieldsOf(move(district.firstStreet(), district.firstBranch(), MID_YEAR)))
                .containsExactly("parent");
    }

    @Test
    void what_once_stood_below_may_become_the_parent_later() {
        move(district.firstCommunity(), district.secondStreet(), MID_YEAR).orThrow();

        var later = MID_YEAR.plusMonths(1);
        assertThat(move(district.firstStreet(), district.firstCommunity(), later))
                .isInstanceOf(Outcome.Done.class);
        assertThat(path(district.firstStreet(), later))
                .containsExactly(
                        district.district(),
                        district.secondStreet(),
                        district.firstCommunity(),
                        district.firstStreet());
    }

    @Test
    void a_ring_that_a_later_move_would_close_is_refused() {
        // from 1 August the second street stands below the first community
        move(district.secondStreet(), district.firstCommunity(), MID_YEAR.plusMonths(1)).orThrow();

        assertThat(fieldsOf(move(district.firstStreet(), district.secondStreet(), MID_YEAR)))
                .containsExactly("parent");
    }

    @Test
    void a_change_before_a_later_one_is_refused() {
        move(district.firstCommunity(), district.secondStreet(), MID_YEAR).orThrow();

        assertThat(fieldsOf(move(district.firstCommunity(), district.cluster(), DAY_BEFORE)))
                .containsExactly("on");
    }

    @Test
    void the_district_itself_stays_where_it_is() {
        assertThat(move(district.district(), district.firstStreet(), MID_YEAR))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_merger_in_mid_year_passes_the_children_to_the_successor() {
        merge(district.firstCommunity(), district.secondCommunity(), MID_YEAR).orThrow();

        assertThat(below(district.firstCommunity(), DAY_BEFORE))
                .containsExactly(district.firstBranch());
        assertThat(below(district.secondCommunity(), DAY_BEFORE))
                .containsExactly(district.secondBranch());
        assertThat(below(district.secondCommunity(), MID_YEAR))
                .containsExactlyInAnyOrder(district.firstBranch(), district.secondBranch());
        assertThat(below(district.firstStreet(), MID_YEAR))
                .containsExactly(district.secondCommunity());
    }

    @Test
    void a_dissolved_organization_says_when_and_into_what_and_its_past_stays() {
        merge(district.firstCommunity(), district.secondCommunity(), MID_YEAR).orThrow();

        var dissolved = organizations.get(district.firstCommunity());
        assertThat(dissolved.existsOn(DAY_BEFORE)).isTrue();
        assertThat(dissolved.existsOn(MID_YEAR)).isFalse();
        assertThat(dissolved.dissolvedOn()).isEqualTo(MID_YEAR);
        assertThat(dissolved.successor()).isEqualTo(district.secondCommunity());
        assertThat(path(district.firstCommunity(), DAY_BEFORE))
                .containsExactly(
                        district.district(), district.firstStreet(), district.firstCommunity());
        assertThat(organizations.pathTo(district.firstCommunity(), MID_YEAR)).isEmpty();
    }

    @Test
    void a_merger_is_refused_where_a_later_change_rests_on_it() {
        move(district.thirdCommunity(), district.firstStreet(), MID_YEAR).orThrow();
        assertThat(fieldsOf(merge(district.firstStreet(), district.secondStreet(), DAY_BEFORE)))
                .containsExactly("on");

        move(district.firstBranch(), district.thirdCommunity(), MID_YEAR).orThrow();
        assertThat(
                        fieldsOf(
                                merge(
                                        district.firstCommunity(),
                                        district.secondCommunity(),
                                        DAY_BEFORE)))
                .containsExactly("on");
    }

    @Test
    void nothing_is_merged_twice_or_into_what_has_ended_or_into_its_own() {
        merge(district.firstCommunity(), district.secondCommunity(), MID_YEAR).orThrow();

        assertThat(fieldsOf(merge(district.firstCommunity(), district.thirdCommunity(), MID_YEAR)))
                .containsExactly("on");
        assertThat(fieldsOf(merge(district.thirdCommunity(), district.firstCommunity(), MID_YEAR)))
                .containsExactly("successor");
        assertThat(fieldsOf(merge(district.secondStreet(), district.thirdBranch(), MID_YEAR)))
                .containsExactly("successor");
    }

    @Test
    void nothing_is_founded_or_moved_under_what_has_ended() {
        merge(district.firstCommunity(), district.secondCommunity(), MID_YEAR).orThrow();

        assertThat(fieldsOf(found("N2", district.firstCommunity(), DAY_BEFORE)))
                .containsExactly("foundedOn");
        assertThat(fieldsOf(move(district.thirdBranch(), district.firstCommunity(), DAY_BEFORE)))
                .containsExactly("parent");
    }

    @Test
    void a_scope_covers_what_stands_there_now_and_what_stood_there_on_the_day_of_the_fact() {
        move(district.firstCommunity(), district.secondStreet(), MID_YEAR).orThrow();
        var first = Scope.of(district.firstStreet());
        var second = Scope.of(district.secondStreet());

        assertThat(organizations.isWithin(first, district.firstCommunity(), DAY_BEFORE)).isTrue();
        assertThat(organizations.isWithin(first, district.firstCommunity(), TODAY)).isFalse();
        assertThat(organizations.isWithin(second, district.firstCommunity(), DAY_BEFORE)).isTrue();
        assertThat(organizations.isWithin(second, district.firstCommunity(), TODAY)).isTrue();
        assertThat(organizations.isWithin(second, district.secondCommunity(), TODAY)).isFalse();
        assertThat(organizations.isWithin(Scope.NOTHING, district.district(), TODAY)).isFalse();
    }

    @Test
    void a_search_finds_names_and_codes_on_the_day() {
        var everywhere = Scope.of(district.district());

        assertThat(organizations.search(everywhere, "清源", null, TODAY, 50))
                .extracting(Organization::id)
                .containsExactly(district.secondBranch(), district.secondCommunity());
        assertThat(
                        organizations.searchEntries(
                                everywhere, district.prefix() + "-c1", null, TODAY, 50))
                .extracting(OrganizationEntry::parentName)
                .containsExactly("春晓街道");
        assertThat(organizations.search(Scope.of(district.secondStreet()), "清源", null, TODAY, 50))
                .isEmpty();
        assertThat(
                        organizations.search(
                                everywhere, "", null, TestDistricts.FOUNDED.minusDays(1), 50))
                .isEmpty();
    }

    @Test
    void a_database_that_has_its_district_is_not_set_up_again() {
        var refused =
                (Outcome.Refused<DistrictSetup.Imported>)
                        setup.importDivisions(TestDistricts.MAKER, "410305", MID_YEAR);

        assertThat(refused.breaches())
                .extracting(Breach::message)
                .containsExactly("这个库已经属于区划代码 990101，不能再建区。");
    }

    private Outcome<OrganizationId> found(String code, OrganizationId parent, LocalDate on) {
        var wanted =
                new NewOrganization(
                        id(),
                        district.prefix() + "-" + code,
                        "新设社区",
                        "新设社区",
                        OrganizationKind.COMMUNITY,
                        PartyForm.BRANCH,
                        true,
                        on,
                        parent);
        return organizations.found(TestDistricts.MAKER, wanted);
    }

    private Outcome<OrganizationId> move(
            OrganizationId moved, OrganizationId parent, LocalDate on) {
        return organizations.move(TestDistricts.MAKER, moved, parent, on);
    }

    private Outcome<OrganizationId> merge(
            OrganizationId ended, OrganizationId successor, LocalDate on) {
        return organizations.merge(TestDistricts.MAKER, ended, successor, on);
    }

    private List<OrganizationId> below(OrganizationId parent, LocalDate day) {
        return organizations.childrenOf(parent, day).stream().map(Organization::id).toList();
    }

    private List<OrganizationId> path(OrganizationId id, LocalDate day) {
        return organizations.pathTo(id, day).stream().map(Organization::id).toList();
    }

    private static List<String> fieldsOf(Outcome<OrganizationId> outcome) {
        return ((Outcome.Refused<OrganizationId>) outcome)
                .breaches().stream().map(breach -> String.valueOf(breach.field())).toList();
    }

    private static OrganizationId id() {
        return new OrganizationId(Ids.next());
    }
}
