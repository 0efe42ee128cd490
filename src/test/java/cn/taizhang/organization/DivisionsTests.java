package cn.taizhang.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.DistrictDivision.Community;
import cn.taizhang.organization.DistrictDivision.Street;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("行政区划")
class DivisionsTests {

    private final Divisions divisions = new Divisions();

    @Test
    void a_district_comes_with_its_streets_and_their_communities() {
        var district = divisions.district("410305").orElseThrow();

        assertThat(district.name()).isEqualTo("涧西区");
        assertThat(district.streets()).hasSize(11);
        assertThat(district.communities()).isEqualTo(71);
        assertThat(district.leftOut()).isZero();
        assertThat(district.streets().getFirst())
                .extracting(Street::code, Street::name)
                .containsExactly("410305001", "湖北路街道");
    }

    @Test
    void a_community_keeps_its_official_name_beside_the_one_people_say() {
        var first =
                divisions
                        .district("410305")
                        .orElseThrow()
                        .streets()
                        .getFirst()
                        .communities()
                        .getFirst();

        assertThat(first).isEqualTo(new Community("410305001001", "唐村社区", "唐村社区居民委员会", true));
    }

    @Test
    void towns_and_villages_are_left_out_and_counted() {
        var district = divisions.district("410307").orElseThrow();

        assertThat(district.name()).isEqualTo("偃师区");
        assertThat(district.streets()).hasSize(4).allMatch(s -> s.name().endsWith("街道"));
        assertThat(district.streets())
                .flatExtracting(Street::communities)
                .noneMatch(c -> ((Community) c).officialName().contains("村民委员会"));
        assertThat(district.leftOut()).isPositive();
    }

    @Test
    void the_last_district_of_the_list_is_whole() {
        assertThat(divisions.district("659011")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4103", "41030", "4103055", "410305001", "999999", "41030x", "市辖区"})
    void what_is_no_district_code_finds_nothing(String code) {
        assertThat(divisions.district(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"410301", "441900"})
    void a_row_that_stands_in_for_a_city_without_districts_is_no_district(String code) {
        assertThat(divisions.district(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "唐村社区居民委员会,唐村社区",
        "多福巷社区居委会,多福巷社区",
        "化工居民委员会,化工居委会",
        "幸福里社区,幸福里社区",
        "西马沟生活区,西马沟生活区"
    })
    void names_are_shortened_without_inventing_a_community(String official, String name) {
        assertThat(Divisions.shortName(official)).isEqualTo(name);
    }
}
