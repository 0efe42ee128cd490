package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("送审页面")
class ReviewPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private Drafting drafting;
    private Material material;
    private String home;

    @BeforeEach
    void a_material_with_two_open_blanks() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
        home = "/materials/" + material.id();
    }

    @Test
    void before_sending_every_unsettled_place_leads_to_where_it_stands() throws Exception {
        var page = signedIn("office").get(home + "/review").body();

        assertThat(page)
                .contains("送审前看一遍", "还没有填（", "科室还没有核对（", "已知悉，仍然送审")
                .contains(
                        "href=\"" + home + "?blank=2#blank-2\"",
                        "href=\"" + home + "?blank=1#blank-1\"");
    }

    @Test
    void without_the_tick_it_is_refused_and_the_note_stays() throws Exception {
        var office = signedIn("office");

        var refused =
                office.send(
                        home + "/review",
                        home + "/review",
                        Map.of("note", "处数月底才定。", "seen", "1", "shown", shown()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("处数月底才定。", "还有 4 处没有定下来");
    }

    @Test
    void the_approver_sees_the_note_and_what_was_known() throws Exception {
        var office = signedIn("office");
        var sent =
                office.send(
                        home + "/review",
                        home + "/review",
                        Map.of("note", "处数月底才定。", "known", "yes", "seen", "1", "shown", shown()));
        assertThat(office.leadsTo(sent)).isEqualTo(home);

        assertThat(signedIn("officer").get(home).body())
                .contains("处数月底才定。", "送审时已知悉没有定下来的 4 处", "现在还没有定下来的 4 处");
        assertThat(office.get(home).body()).contains("撤回送审").doesNotContain("value=\"APPROVED\"");
    }

    @Test
    void what_was_sent_before_anybody_looked_is_not_said_to_have_been_settled() throws Exception {
        drafting.send(drafting.office, material.id()).orThrow();
        asSentBefore();

        assertThat(signedIn("officer").get(home).body())
                .contains("送审时没有核对这一项", "未定之处送审时没有核对", "现在还没有定下来的 4 处")
                .doesNotContain("送审时都已定下来");

        drafting.approve(material);
        assertThat(signedIn("office").get(home + "/review").body())
                .contains("送审时没有核对这一项")
                .doesNotContain("都定下来了");
    }

    @Test
    void what_was_settled_when_it_was_sent_is_said_to_have_been() throws Exception {
        drafting.send(drafting.office, material.id()).orThrow();
        TestDatabase.owner()
                .sql("update material.review set unsettled = '[]' where material_id = :id")
                .param("id", material.id())
                .update();

        assertThat(signedIn("officer").get(home).body())
                .contains("送审时都已定下来")
                .doesNotContain("送审时没有核对");
    }

    @Test
    void what_was_decided_meanwhile_is_not_taken_back_and_it_is_told() throws Exception {
        drafting.send(drafting.office, material.id()).orThrow();
        var office = signedIn("office");
        office.get(home);
        drafting.decide(material, Review.Outcome.RETURNED, "请补齐。").orThrow();

        var told = office.send(home, home + "/review/withdrawal", Map.of());

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains(drafting.head.name() + "已经退回修改，不能撤回");
    }

    /** As the rows stand that were there when the column was added. */
    private void asSentBefore() {
        TestDatabase.owner()
                .sql("update material.review set unsettled = default where material_id = :id")
                .param("id", material.id())
                .update();
    }

    private String shown() {
        return drafting.submission(material.id(), "").shown().sent();
    }

    private WebUser signedIn(String who) throws Exception {
        var login = drafting.district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
