package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.Administrator;
import cn.taizhang.account.Role;
import cn.taizhang.account.SecondFactors;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("日志里没有个人信息")
class QuietLogTests {

    private static final String NAME = "欧阳明珠";
    private static final String IDENTITY = "110101199003074477";
    private static final String TELEPHONE = "13912345678";
    private static final String PASSWORD = "Planted-password-9";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    @Autowired private Accounts accounts;
    @Autowired private SecondFactors factors;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private TestDistrict district;

    @BeforeEach
    void listen() {
        district = districts.found();
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(heard);
        clock.reset();
    }

    @Test
    void nothing_that_was_typed_stands_in_the_log() throws Exception {
        user().signedIn(IDENTITY, PASSWORD);
        user().signedIn(NAME + "\r\n2020-06-30 09:00:00 INFO forged", PASSWORD);
        var officer = signedIn("officer");
        officer.get("/people?q=" + encoded(NAME));
        officer.get("/people?q=" + IDENTITY);
        officer.get("/roll?q=" + TELEPHONE);
        officer.get("/" + encoded(NAME) + "/" + IDENTITY);
        officer.get("/accounts?q=" + encoded(NAME));
        officer.send(
                "/meetings/new",
                "/meetings",
                Map.of("topic", NAME + TELEPHONE, "speaker", NAME, "version", IDENTITY));
        signedIn("security")
                .send(
                        "/accounts/new",
                        "/accounts/new",
                        Map.of("displayName", NAME, "loginName", TELEPHONE, "expiresOn", IDENTITY));
        officer.send(
                "/password",
                "/password",
                Map.of("oldPassword", PASSWORD, "password", PASSWORD, "passwordAgain", NAME));
        officer.sendWithoutToken("POST", "/accounts/" + encoded(NAME) + "/disable");

        assertThat(log())
                .isNotEmpty()
                .doesNotContain(NAME, IDENTITY, TELEPHONE, PASSWORD, "forged");
    }

    @Test
    void neither_secret_nor_code_of_a_second_factor_stands_in_the_log() throws Exception {
        var admin =
                Administrator.open(accounts, factors, clock, district, Role.SYSTEM_ADMINISTRATOR);
        var user = user().signedIn(admin.login(), admin.password());
        var found = SECRET.matcher(user.get("/second-factor").body());
        assertThat(found.find()).isTrue();
        String secret = found.group(1);
        String code = admin.codeOf(secret);
        user.send("/second-factor", "/second-factor", Map.of("code", PASSWORD));

        var codes = user.send("/second-factor", "/second-factor", Map.of("code", code)).body();

        assertThat(codes).contains("恢复码");
        assertThat(log())
                .doesNotContain(secret, secret.replace(" ", ""), admin.password(), PASSWORD)
                .doesNotContainPattern("\\b" + code + "\\b");
    }

    @Test
    void what_was_refused_stands_there_with_account_and_trace_number() throws Exception {
        var officer = signedIn("officer");
        var id = Objects.requireNonNull(district.officer().account()).toString();

        officer.sendWithoutToken("POST", "/password");
        officer.get("/audit");
        user().signedIn("nobody", PASSWORD);

        var refused =
                heard.list.stream()
                        .filter(event -> event.getFormattedMessage().contains("403"))
                        .toList();
        assertThat(refused).hasSize(2);
        assertThat(refused)
                .allSatisfy(event -> {
                    assertThat(event.getFormattedMessage()).contains(id);
                    assertThat(event.getMDCPropertyMap()).containsKey("traceNumber");
                });
        assertThat(log()).contains("登录没有通过");
    }

    private String log() {
        var text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
            }
        }
        return text.toString();
    }

    private WebUser signedIn(String who) throws Exception {
        var login = district.login(who);
        return user().signedIn(login.name(), login.password());
    }

    private WebUser user() {
        return new WebUser("http://127.0.0.1:" + port);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
