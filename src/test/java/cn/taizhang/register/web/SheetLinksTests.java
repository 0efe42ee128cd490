package cn.taizhang.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists with pages of their own lead to their sheets as the shared ones do. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("名册、会议、组织的表格进出")
class SheetLinksTests {

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeAll
    void a_district() {
        district = districts.found();
    }

    @ParameterizedTest
    @CsvSource({
        "/meetings, meetings",
        "/people, people",
        "/roll, memberships",
        "/organizations, organizations"
    })
    void who_keeps_a_list_finds_import_and_export_on_it_and_both_open(String page, String register)
            throws Exception {
        var officer = as("officer");
        var shown = officer.get(page).body();

        for (var way : new String[] {"/import", "/export.xlsx"}) {
            var address = "/registers/" + register + way;
            assertThat(shown).contains("href=\"" + address + "\"");
            assertThat(officer.get(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_only_reads_a_list_is_offered_no_import() throws Exception {
        assertThat(as("office").get("/meetings").body())
                .contains("/registers/meetings/export.xlsx")
                .doesNotContain("/registers/meetings/import");
    }

    @Test
    void whoever_sees_organizations_without_the_register_of_them_is_offered_neither()
            throws Exception {
        assertThat(as("leader").get("/organizations").body())
                .doesNotContain("/registers/organizations/");
    }

    private WebUser as(String who) throws Exception {
        var login = district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
