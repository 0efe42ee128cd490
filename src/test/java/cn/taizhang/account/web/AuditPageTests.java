package cn.taizhang.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditHeads;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("审计页面")
class AuditPageTests {

    @Autowired private Accounts accounts;
    @Autowired private AuditTrail audit;
    @Autowired private AuditHeads heads;
    @Autowired private TestDistricts districts;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_entry_reads_as_a_sentence(Screen screen) {
        var wanted =
                new NewAccount(
                        district.prefix().toLowerCase() + ".new",
                        "张敏",
                        Role.STREET_OFFICER,
                        district.firstStreet(),
                        null);
        accounts.open(district.viewer("security"), wanted).orThrow();
        append("退回会议记录", Map.of("reason", "签到册第二页漏计，参会人数与会议记录不一致，请核对后更正", "unheardOf", "x"));
        append("核对材料用数", Map.of("section", "CADRE_SUPERVISION"));
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("audit"));
            var page = browser.go("/audit");

            String list = page.locator("table.list").textContent();
            assertThat(list)
                    .contains("春晓街道；登录名 " + wanted.loginName() + "；角色 街道党建办")
                    .contains("原因 签到册第二页漏计")
                    .contains("unheardOf x")
                    .contains("科室 干部监督科")
                    .contains("本组织第 1 条")
                    .doesNotContain("{\"");
            assertThat(page.locator(".head .sub").innerText()).startsWith("2020年6月30日写入 ");
            browser.keep("audit-" + screen);
            browser.go("/audit?q=没有这件事");
            browser.keep("audit-empty-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_heads_outside_stand_on_a_page_for_paper(Screen screen) {
        append("试", Map.of());
        heads.write();
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("audit"));
            var page = browser.go("/audit");
            page.click("text=链头（打印存档）");

            var written = heads.last().orElseThrow();
            assertThat(page.locator("dl.facts").innerText())
                    .contains("2020年6月30日 09:00:00", written.shortForm())
                    .contains(written.root().substring(56));
            assertThat(page.textContent("main")).doesNotContain("还没有写出过链头");
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            browser.keep("audit-heads-" + screen);
        }
    }

    @Test
    void a_hundred_entries_stand_on_a_page_and_the_rest_on_the_next() {
        String action = "翻页" + district.prefix() + "次";
        for (int i = 0; i < 101; i++) {
            append(action, Map.of("count", i));
        }
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("audit"));
            var page = browser.go("/audit?q=" + action);
            assertThat(page.locator("tbody tr").count()).isEqualTo(100);
            assertThat(page.locator("tbody tr").first().innerText()).contains("条数 100");

            page.click("text=下一页");

            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody tr").innerText()).contains("条数 0");
        }
    }

    @Test
    void nobody_but_the_audit_administrator_reads_it() {
        for (String who : List.of("officer", "street1", "leader", "security", "system")) {
            try (var browser = Browser.open(Screen.DESK, port)) {
                browser.signIn(district.login(who));
                var answer = browser.page().request().get("http://127.0.0.1:" + port + "/audit");
                assertThat(answer.status()).as(who).isEqualTo(403);
                var heads =
                        browser.page().request().get("http://127.0.0.1:" + port + "/audit/heads");
                assertThat(heads.status()).as(who).isEqualTo(403);
            }
        }
    }

    private void append(String action, Map<String, ?> detail) {
        transaction.executeWithoutResult(_ ->
                audit.append(
                        Actor.commandLine("test"),
                        AuditEntry.of(action, "tests", Ids.next(), null).with(detail)));
    }
}
