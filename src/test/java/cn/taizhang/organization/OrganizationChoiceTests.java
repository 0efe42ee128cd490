package cn.taizhang.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("选择组织")
class OrganizationChoiceTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private OrganizationChoice choice;
    @Autowired private Organizations organizations;
    @Autowired private TestDistricts districts;

    private TestDistrict district;
    private Scope scope = Scope.NOTHING;

    @BeforeEach
    void found() {
        district = districts.found();
        scope = Scope.of(district.district());
    }

    @Test
    void a_code_is_read_in_any_case_alone_and_behind_a_name() {
        String code = district.prefix() + "-C1";

        for (String typed :
                List.of(
                        code,
                        code.toLowerCase(Locale.ROOT),
                        "天祥社区（" + code + "）",
                        "天祥社区(" + code.toLowerCase(Locale.ROOT) + ")")) {
            assertBothMean(district.firstCommunity(), typed);
        }
    }

    @Test
    void a_whole_name_goes_before_longer_names_that_hold_it() {
        assertBothMean(district.firstCommunity(), " 天祥社区 ");
    }

    @Test
    void a_short_name_is_as_good_as_the_name() {
        var wanted =
                new NewOrganization(
                        new OrganizationId(cn.taizhang.kernel.Ids.next()),
                        district.prefix() + "-U9",
                        "清河区人力资源和社会保障局",
                        "区人社局",
                        OrganizationKind.DISTRICT_DIRECT_UNIT,
                        PartyForm.COMMITTEE,
                        false,
                        TestDistricts.FOUNDED,
                        district.workingCommittee());
        organizations.found(TestDistricts.MAKER, wanted).orThrow();

        assertBothMean(wanted.id(), "区人社局");
    }

    @Test
    void a_part_of_a_name_means_the_only_one_in_the_scope_that_it_fits() {
        assertBothMean(district.firstStreet(), "春晓");

        assertThat(choice.of(scope, "天祥", TODAY).breaches())
                .extracting(Breach::message)
                .allMatch(said -> said.startsWith("有几个组织都符合「天祥」，请选定一个："))
                .hasSize(1);
        assertThat(named("天祥")).isNull();
    }

    @Test
    void the_beginning_of_a_code_means_nothing() {
        assertThat(choice.of(scope, district.prefix() + "-S", TODAY).id()).isNull();
        assertThat(named(district.prefix() + "-S")).isNull();
    }

    @Test
    void nothing_typed_is_asked_for() {
        assertThat(choice.of(scope, " ", TODAY).breaches())
                .extracting(Breach::message)
                .containsExactly("请填写组织的名称或代码。");
        assertThat(named(" ")).isNull();
    }

    @Test
    void outside_the_scope_only_a_code_names_an_organization_and_only_where_any_may_be_named() {
        scope = Scope.of(district.firstStreet());
        String code = district.prefix() + "-S2";

        assertThat(named(code)).isEqualTo(district.secondStreet());
        assertThat(choice.of(scope, code, TODAY).id()).isNull();
        assertThat(named("临江街道")).isNull();
    }

    @Test
    void many_are_looked_up_at_once_and_one_that_ended_is_judged_on_its_last_day() {
        var ended = district.secondCommunity();
        var on = LocalDate.of(2020, 4, 1);
        organizations.merge(TestDistricts.MAKER, ended, district.firstCommunity(), on).orThrow();
        var ids = java.util.Set.of(ended, district.firstCommunity(), district.thirdCommunity());

        assertThat(organizations.among(ids))
                .extracting(Organization::code)
                .containsExactly(
                        district.prefix() + "-C1",
                        district.prefix() + "-C2",
                        district.prefix() + "-C3");
        assertThat(organizations.within(Scope.of(district.firstStreet()), ids, TODAY))
                .containsExactlyInAnyOrder(ended, district.firstCommunity());
        assertThat(organizations.within(Scope.NOTHING, ids, TODAY)).isEmpty();
    }

    private void assertBothMean(OrganizationId wanted, String typed) {
        assertThat(choice.of(scope, typed, TODAY).id()).as(typed).isEqualTo(wanted);
        assertThat(named(typed)).as(typed).isEqualTo(wanted);
    }

    private @Nullable OrganizationId named(String typed) {
        return choice.named(scope, "organization", typed, TODAY)
                        instanceof Outcome.Done<Organization>(var one)
                ? one.id()
                : null;
    }
}
