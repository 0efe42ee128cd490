package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = FaceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DisplayName("磁盘已满的页面")
class DiskFullPageTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void it_says_what_to_do_and_nothing_of_the_cause(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.go("/open/disk-full");

            assertThat(page.textContent("#failure"))
                    .contains("507", "没有保存：服务器的磁盘满了", "不用重启", "告诉系统管理员")
                    .doesNotContain("No space", "SQL");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            browser.keep("disk-full-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }
}
