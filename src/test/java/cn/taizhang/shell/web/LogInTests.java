package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("登录")
class LogInTests {

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    @Test
    void who_knows_their_password_reaches_the_desk() {
        var district = districts.found();

        try (var browser = Browser.open(Browser.Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));

            assertThat(page.title()).contains("台账");
            assertThat(page.url()).endsWith("/");
        }
    }
}
