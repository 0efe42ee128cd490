package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("登录之后回到哪一页")
class SavedRequestTests {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private TestDistrict.Login login;

    @BeforeEach
    void aLogin() {
        login = districts.found().login("community1");
    }

    @Test
    void a_whole_page_opens_again() throws Exception {
        get("/meetings?q=学习", "Accept", PAGE);

        assertThat(afterLogIn()).contains("/meetings?q=");
    }

    @Test
    void a_part_that_the_page_asked_for_does_not() throws Exception {
        var part = get("/meetings/new?host=x", "Accept", "text/html, */*", "HX-Request", "true");

        assertThat(part.statusCode()).isEqualTo(302);
        assertThat(afterLogIn()).isEqualTo("/");
    }

    @Test
    void a_part_leaves_the_page_asked_for_before_it() throws Exception {
        get("/meetings", "Accept", PAGE);
        get("/meetings/new?host=x", "Accept", "text/html, */*", "HX-Request", "true");

        assertThat(afterLogIn()).startsWith("/meetings?");
    }

    @Test
    void what_is_no_page_does_not() throws Exception {
        get("/meetings", "Accept", "application/json");
        get("/meetings", "Accept", "*/*");

        assertThat(afterLogIn()).isEqualTo("/");
    }

    /** Path and query of where the log-in leads. */
    private String afterLogIn() throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/login", "Accept", PAGE).body());
        assertThat(token.find()).isTrue();
        var sent =
                http.send(
                        HttpRequest.newBuilder(address("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "username="
                                                        + encoded(login.name())
                                                        + "&password="
                                                        + encoded(login.password())
                                                        + "&_csrf="
                                                        + encoded(token.group(1))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var to = URI.create(sent.headers().firstValue("Location").orElseThrow());
        return to.getRawQuery() == null ? to.getPath() : to.getPath() + "?" + to.getRawQuery();
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path)).headers(headers).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
