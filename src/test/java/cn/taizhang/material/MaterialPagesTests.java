package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    @Autowired private Materials materials;
    @LocalServerPort private int port;

    private Drafting drafting;

    @BeforeEach
    void a_district_that_studied_once() {
        drafting = new Drafting(districts, product);
    }

    @Test
    void after_binding_a_place_the_page_shows_it_under_the_number_it_has_now() throws Exception {
        var text = Drafting.text("全区学习情况汇报\n召开学习研讨37次，种植树木×棵。");
        var id =
                templates
                        .add(drafting.office, Ids.next(), drafting.district.district(), "汇报", text)
                        .orThrow();
        int at = text.text().indexOf("37");
        templates.take(drafting.office, id, 1, List.of(new Taken(at, at + 2, null))).orThrow();

        var office = signedIn("office");
        var answer =
                office.send(
                        "/materials",
                        "/material-templates/" + id + "/blanks/1",
                        Map.of("seen", "1", "code", STUDY));

        assertThat(office.leadsTo(answer))
                .isEqualTo("/material-templates/" + id + "?blank=2#blank-2");
    }

    @Test
    void a_double_click_begins_one_material() throws Exception {
        var office = signedIn("office");
        var fields =
                Map.of(
                        "requestKey",
                        keyFor(office, "/materials"),
                        "title",
                        "半年汇报",
                        "period",
                        "2020H1");

        var first = office.send("/materials", "/materials", fields);
        var second = office.send("/materials", "/materials", fields);

        assertThat(office.leadsTo(first)).startsWith("/materials/");
        assertThat(office.leadsTo(second)).isEqualTo(office.leadsTo(first));
        assertThat(materials.latest(drafting.office)).hasSize(1);
    }

    @Test
    void each_form_has_a_key_of_its_own() throws Exception {
        var office = signedIn("office");

        assertThat(
                        List.of(
                                keyFor(office, "/materials"),
                                keyFor(office, "/materials"),
                                keyFor(office, "/material-templates")))
                .doesNotHaveDuplicates();
    }

    private static String keyFor(WebUser user, String form) throws Exception {
        var key =
                Pattern.compile(
                                "action=\"%s\".*?name=\"requestKey\" value=\"([^\"]+)\""
                                        .formatted(form),
                                Pattern.DOTALL)
                        .matcher(user.get("/materials").body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void what_was_not_on_the_page_is_not_confirmed_and_the_change_is_told() throws Exception {
        var material = drafting.started();
        var officer = signedIn("officer");
        var shown = Map.of("section", "ORGANIZATION", "shown", "study.sessions=1");
        drafting.studied();
        var home = "/materials/" + material.id();

        var told = officer.send(home, home + "/confirmations", shown);

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("第 1 处学习研讨次数，页面上是 1，现为 2")
                .doesNotContain("study.sessions");
    }

    @Test
    void a_remark_is_not_lost_when_what_was_shown_has_moved() throws Exception {
        var material = drafting.started();
        drafting.send(drafting.office, material.id()).orThrow();
        var officer = signedIn("officer");
        var home = "/materials/" + material.id();
        assertThat(officer.get(home).body()).contains("name=\"shown\" value=\"1=1\n2=×\n3=×\"");
        drafting.studied();

        var told =
                officer.send(
                        home,
                        home + "/decision",
                        Map.of(
                                "outcome", "APPROVED",
                                "remark", "同意，请抓紧印发。",
                                "seen", "1",
                                "shown", "1=1\r\n2=×\r\n3=×"));

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("第 1 处学习研讨次数，页面上是 1，现为 2", "同意，请抓紧印发。")
                .doesNotContain("APPROVED");
    }

    @Test
    void a_figure_typed_over_is_still_explained_and_set_back_with_one_click() throws Exception {
        var material = drafting.started();
        materials.write(drafting.office, material.id(), 1, 1, "12", "电话问的").orThrow();
        var office = signedIn("office");
        var home = "/materials/" + material.id();

        assertThat(office.get(home + "?blank=1").body())
                .contains("学习研讨次数（手工填写）", "填的是 12，按记录现在是 1", "恢复取数");
        office.send(home + "?blank=1", home + "/blanks/1", Map.of("seen", "2", "code", STUDY));

        assertThat(drafting.shown(material, 1)).isEqualTo("1");
    }

    private WebUser signedIn(String who) throws Exception {
        var login = drafting.district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
