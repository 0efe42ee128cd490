package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("民主决策页面")
class DecisionPagesTests {

    private static final String LIST = "/registers/decisions";

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void a_matter_is_refused_with_every_breach_and_then_recorded() throws Exception {
        var clerk = signedIn("community1");
        var typed = typed("title", "天祥社区道路修缮");
        typed.put("amount", "十二万");
        typed.put("solicitedOn", "2020-03-01");
        typed.put("deliberatedOn", "2020-03-20");

        var refused = clerk.send(LIST + "/new", LIST, typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("请选择事项类别", "没有认出金额「十二万」", "已填「商议（审议）」日期，请补填「提议」日期", "value=\"十二万\"");

        typed.put("category", "设施");
        typed.put("amount", "12.5万元");
        typed.put("proposedOn", "2020-03-10");
        var recorded = clerk.send(LIST + "/new", LIST, typed);

        assertThat(clerk.get(clerk.leadsTo(recorded)).body())
                .contains("天祥社区道路修缮", "125000.00", "2020年3月10日", "已商议", "六步做完才计入数据。");
        assertThat(clerk.get(LIST).body()).contains("天祥社区道路修缮", "已商议");
        assertThat(signedIn("street2").get(LIST).body()).doesNotContain("天祥社区道路修缮");
    }

    @Test
    void an_adoption_is_recorded_by_document() throws Exception {
        var clerk = signedIn("community1");
        var typed = typed("adoptedOn", "2020-03-01");

        assertThat(
                        clerk.send(
                                        "/registers/method-adoptions/new",
                                        "/registers/method-adoptions",
                                        typed)
                                .body())
                .contains("请填写推行文件。");
        typed.put("document", "春办〔2020〕9号");
        clerk.send("/registers/method-adoptions/new", "/registers/method-adoptions", typed);

        assertThat(clerk.get("/registers/method-adoptions").body())
                .contains("天祥社区", "2020年3月1日", "春办〔2020〕9号");
    }

    @Test
    void there_is_one_door_and_beside_it_what_is_for_matters_over_before() throws Exception {
        var clerk = signedIn("community1");

        assertThat(clerk.get(LIST).body())
                .contains(
                        "href=\"/decisions/procedures/new\">立项",
                        "补录（以前已办结的）",
                        "正在办和准备办的事项，请从“决策程序”立项");
        assertThat(clerk.get("/registers").body())
                .contains("href=\"/decisions/procedures/new\">立项", "补录决策事项");
        assertThat(clerk.get(LIST + "/new").body())
                .contains("<h1>补录决策事项</h1>", "补录只用于以前已经办结", "href=\"/decisions/procedures/new\"");
        assertThat(clerk.get("/decisions/procedures").body())
                .contains("台账（含补录）", "href=\"/registers/decisions/new\"");
    }

    @Test
    void a_community_finds_itself_written_in_and_the_district_is_offered_communities_by_street()
            throws Exception {
        var own = "天祥社区（" + district.prefix() + "-C1）";
        var all = signedIn("officer");

        for (var form : List.of(LIST + "/new", "/decisions/procedures/new")) {
            assertThat(signedIn("community1").get(form).body()).contains("value=\"" + own + "\"");
            assertThat(all.get(form).body())
                    .doesNotContain(
                            district.prefix() + "-S1）", "value=\"" + own + "\" autocomplete")
                    .contains("<optgroup label=\"春晓街道\"", "<optgroup label=\"临江街道\"");
        }
    }

    @Test
    void what_is_picked_from_the_list_is_what_is_meant() throws Exception {
        var officer = signedIn("officer");
        var typed = typed("title", "停车秩序");
        typed.put("organization", "");
        typed.put("organization-picked", "清源社区（" + district.prefix() + "-C2）");
        typed.put("category", "设施");

        var recorded = officer.send(LIST + "/new", LIST, typed);

        assertThat(officer.get(officer.leadsTo(recorded)).body()).contains("停车秩序", "清源社区");
    }

    private Map<String, String> typed(String field, String value) {
        var typed = new HashMap<String, String>();
        typed.put("id", Ids.next().toString());
        typed.put("draft", Ids.next().toString());
        typed.put("organization", district.prefix() + "-C1");
        typed.put(field, value);
        return typed;
    }

    private WebUser signedIn(String who) throws Exception {
        var login = district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
