package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.ColumnType.Reading;
import cn.taizhang.spreadsheet.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("若干组织一栏")
class OrganizationsTypeTests {

    private static final OrganizationReference EAST = reference("东门社区", "C01");
    private static final OrganizationReference WEST = reference("西门社区", "C02");
    private static final OrganizationReference JOINT = reference("东门、西门联合党支部", "B01");

    private final ColumnType<List<OrganizationReference>> type = ColumnTypes.organizations();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "东门社区、西门社区",
                "西门社区；东门社区",
                "东门社区,西门社区",
                "东门社区; 西门社区；东门社区",
                "东门社区\n西门社区",
                "东门社区（C01）、西门社区（C02）",
                "东门社区、西门社区（C02）",
                "东门社区（C01）；西门社区（C02）；"
            })
    void several_are_told_apart_and_each_is_taken_once(String typed) {
        assertThat(read(typed)).isEqualTo(new Reading.Value<>(List.of(EAST, WEST)));
    }

    @Test
    void a_name_that_holds_the_mark_between_is_one() {
        assertThat(read("东门、西门联合党支部")).isEqualTo(new Reading.Value<>(List.of(JOINT)));
        assertThat(read("东门、西门联合党支部（B01）；东门社区"))
                .isEqualTo(new Reading.Value<>(List.of(JOINT, EAST)));
    }

    @Test
    void what_is_written_is_read_as_the_same() {
        var some = List.of(JOINT, EAST, WEST);

        assertThat(read(type.written(some))).isEqualTo(new Reading.Value<>(some));
    }

    @Test
    void all_that_are_not_found_are_told() {
        assertThat(read("东门社区、甲、乙")).isEqualTo(new Reading.Unreadable<>("没有甲。没有乙。"));
    }

    private Reading<List<OrganizationReference>> read(String typed) {
        return type.read(new Cell.Text(typed), new Directory());
    }

    private static OrganizationReference reference(String name, String code) {
        return new OrganizationReference(
                new OrganizationId(
                        UUID.nameUUIDFromBytes(
                                code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name + "（" + code + "）");
    }

    /** Finds by name, or by the code at the end, as the product does. */
    private static final class Directory implements References {

        @Override
        public ColumnType.Reading<PersonReference> person(String typed) {
            throw new UnsupportedOperationException();
        }

        private static final Map<String, OrganizationReference> KNOWN =
                Map.of(
                        "东门社区",
                        EAST,
                        "西门社区",
                        WEST,
                        "东门、西门联合党支部",
                        JOINT,
                        "C01",
                        EAST,
                        "C02",
                        WEST,
                        "B01",
                        JOINT);

        @Override
        public Reading<OrganizationReference> organization(String typed) {
            throw new IllegalStateException("anywhere is asked");
        }

        @Override
        public Reading<OrganizationReference> organizationAnywhere(String typed) {
            String key =
                    typed.endsWith("）")
                            ? typed.substring(typed.length() - 4, typed.length() - 1)
                            : typed;
            var found = KNOWN.get(key);
            return found == null
                    ? new Reading.Unreadable<>("没有" + typed + "。")
                    : new Reading.Value<>(found);
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2020, 6, 30);
        }
    }
}
