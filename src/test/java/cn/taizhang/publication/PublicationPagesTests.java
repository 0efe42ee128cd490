package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.notice.Notices;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("对外发布、群众来件、摆渡的页面")
class PublicationPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private Publications publications;
    @Autowired private Submissions submissions;
    @Autowired private Exchange exchange;
    @Autowired private ExchangeRound round;
    @Autowired private ExchangePlace place;
    @Autowired private Notices notices;
    @LocalServerPort private int port;

    private TestDistrict district;
    private PublishingCommunity community;
    private Outside outside;

    @BeforeEach
    void aCommunityAndAPublicSide() {
        district = districts.found();
        community = new PublishingCommunity(district, notices, publications);
        outside = new Outside(place, round);
        exchange.keepCounterpart(district.viewer("system"), outside.portal().publicKey().text())
                .orThrow();
    }

    @AfterEach
    void itEnds() {
        outside.close();
    }

    @Test
    void the_pages_inside_are_looked_at() throws Exception {
        var published = community.published(community.posted("关于加装电梯的公示"));
        outside.ferry();
        outside.said(
                community.code(), published.toString(), "楼道太窄，抬不下担架。\n我的电话 13800000001", "王桂兰");
        outside.ferry();
        community.prepared("楼道粉刷", "居民会议已经通过，36 户里 31 户同意。", PublicationKind.DECISION, null);
        var waiting = community.posted("关于停车位的公示");
        var submission = submissions.list(community.clerk()).getFirst();
        for (var screen : List.of(Browser.Screen.DESK, Browser.Screen.PHONE)) {
            try (var browser = Browser.open(screen, port)) {
                browser.signIn(district.login("street1"));
                browser.go("/publications");
                assertThat(browser.page().textContent("main")).contains("关于停车位的公示", "待审核", "已公开");
                browser.keep("publications-" + screen);
                browser.go("/publications/new?register=notices&subject=" + waiting);
                assertThat(browser.page().inputValue("#f-title")).isEqualTo("关于停车位的公示");
                browser.keep("publication-form-" + screen);
                browser.go("/publications");
                browser.page().click("text=楼道粉刷");
                browser.page().waitForSelector("text=审核通过");
                browser.keep("publication-" + screen);
                browser.go("/submissions");
                browser.keep("submissions-" + screen);
                browser.go("/submissions/" + submission.id());
                assertThat(browser.page().textContent("main"))
                        .contains("抬不下担架", "有像手机号", "手机号不带过去");
                browser.keep("submission-" + screen);
                browser.go("/");
                browser.keep("desk-with-publications-" + screen);
            }
        }
        refusedFileThere();
        for (var screen : List.of(Browser.Screen.DESK, Browser.Screen.PHONE)) {
            try (var browser = Browser.open(screen, port)) {
                browser.signIn(district.login("system"));
                browser.go("/exchange");
                assertThat(browser.page().textContent("main"))
                        .contains("note.txt", "不是摆渡包", "来件包", "发布包")
                        .doesNotContain("抬不下担架");
                browser.keep("exchange-" + screen);
            }
        }
    }

    private void refusedFileThere() throws IOException {
        Files.writeString(outside.folder().resolve("in/note.txt"), "x");
        round.take();
        var keeper =
                districts.viewer(
                        district, "keeper", Role.SYSTEM_ADMINISTRATOR, district.district());
        var state = exchange.state(keeper);
        assertThat(state.refused()).extracting(ExchangeState.Refused::file).contains("note.txt");
        assertThat(state.counterpart()).isPresent();
    }
}
