package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("办稿页面")
class MaterialPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Templates templates;
    @LocalServerPort private int port;

    private Drafting drafting;

    @BeforeEach
    void a_district_that_studied_once() {
        drafting = new Drafting(districts, product);
    }

    @Test
    void after_binding_a_place_the_page_shows_it_under_the_number_it_has_now() throws Exception {
        var text = Drafting.text("全区学习情况汇报\n召开学习研讨37次，种植树木×棵。");
        var id = templates.add(drafting.office, drafting.district.district(), "汇报", text).orThrow();
        int at = text.text().indexOf("37");
        templates.take(drafting.office, id, 1, List.of(new Taken(at, at + 2, null))).orThrow();

        var office = signedIn("office");
        var answer =
                office.send(
                        "/materials",
                        "/material-templates/" + id + "/blanks/1",
                        Map.of("seen", "1", "code", STUDY));

        assertThat(office.leadsTo(answer)).isEqualTo("/material-templates/" + id + "?blank=2");
    }

    private WebUser signedIn(String who) throws Exception {
        var login = drafting.district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
