package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProductTest
@DisplayName("网络面")
class SurfaceTests {

    private static final String SOME_ID = "0197a2b0-0000-7000-8000-000000000001";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired private TestDistricts districts;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void every_page_forbids_what_it_does_not_need() throws Exception {
        for (var user : List.of(user(), signedIn("officer"), signedIn("security"))) {
            for (String path : paths(RequestMethod.GET)) {
                var headers = user.get(path).headers();

                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .as(path)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(headers.map()).as(path).doesNotContainKeys("server", "x-powered-by");
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(path)
                        .hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                        .as(path)
                        .hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                        .as(path)
                        .hasValue("same-origin");
                assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
                assertThat(headers.firstValue("Cache-Control").orElse(""))
                        .as(path)
                        .contains("no-store");
            }
        }
    }

    @Test
    void nothing_that_writes_goes_without_a_token() throws Exception {
        var user = signedIn("officer");
        var found = new TreeMap<String, Integer>();
        for (var method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE)) {
            for (String path : paths(method)) {
                found.put(
                        method + " " + path,
                        user.sendWithoutToken(method.name(), path).statusCode());
            }
        }

        assertThat(found).hasSizeGreaterThan(15);
        assertThat(found.values()).containsOnly(403);
    }

    @Test
    void what_is_only_looked_at_changes_no_row() throws Exception {
        var users = new ArrayList<WebUser>();
        for (String who : List.of("officer", "security", "audit", "system", "community1")) {
            users.add(signedIn(who));
        }
        var before = rows();

        for (var user : users) {
            for (String path : paths(RequestMethod.GET)) {
                user.get(path);
            }
        }

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /no-such-page HTTP/1.1 | 404",
                "GET /meetings/not-an-id HTTP/1.1 | 404",
                "GET /meetings/" + SOME_ID + " HTTP/1.1 | 404",
                "GET /../../etc/passwd HTTP/1.1 | 400",
                "GET /css/..%2f..%2fapplication.properties HTTP/1.1 | 400",
                "GET /meetings%2fnew HTTP/1.1 | 400",
                "GET /meetings;jsessionid=1 HTTP/1.1 | 400",
                "GET //meetings HTTP/1.1 | 400",
                "GET /meetings\\new HTTP/1.1 | 400",
                "GET /meetings?q=%zz HTTP/1.1 | 400",
                "GET /meetings?q=%00 HTTP/1.1 | 400",
                "GET /figures?organization=a%00b HTTP/1.1 | 400",
                "GET /people?q=a%00 HTTP/1.1 | 400",
                "TRACE / HTTP/1.1 | 405",
                "DELETE /meetings HTTP/1.1 | 403",
                "NONSENSE / HTTP/1.1 | 400",
                "GET / HTTP/9.9 | 505"
            })
    void what_is_wrong_is_told_without_telling_anything(String line, int status) throws Exception {
        var cookie = "Cookie: taizhang=" + signedIn("officer").session() + "\r\n";

        var answer = RawClient.answerTo(port, line, cookie);

        assertThat(answer).as(line).startsWith("HTTP/1.1 " + status);
        assertThat(answer).as(line).contains("<html lang=\"zh-CN\"", "台账");
        assertTellsNothing(answer);
    }

    @Test
    void an_address_longer_than_the_head_may_be_is_refused() throws Exception {
        var answer = RawClient.answerTo(port, "GET /?q=" + "x".repeat(20_000) + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("lang=\"zh-CN\"");
        assertTellsNothing(answer);
    }

    @Test
    void a_form_that_is_none_is_refused() throws Exception {
        var cookie = "Cookie: taizhang=" + signedIn("officer").session() + "\r\n";
        var kinds =
                List.of(
                        "application/json",
                        "multipart/form-data",
                        "multipart/form-data; boundary=x",
                        "text/xml");
        for (String kind : kinds) {
            var answer =
                    RawClient.answerTo(
                            port,
                            "POST /meetings HTTP/1.1",
                            cookie,
                            "Content-Type: " + kind + "\r\n",
                            "Content-Length: 0\r\n");

            assertThat(answer)
                    .as(kind)
                    .matches("(?s)HTTP/1.1 4\\d\\d.*")
                    .contains("lang=\"zh-CN\"");
            assertTellsNothing(answer);
        }
    }

    @Test
    void a_character_that_nothing_can_keep_is_refused_in_a_form_too() throws Exception {
        var recorded =
                signedIn("officer")
                        .send("/meetings/new", "/meetings", Map.of("host", "a\0", "topic", "学习"));
        var nobody = user().send("/login", "/login", Map.of("username", "a\0", "password", "b"));

        assertThat(List.of(recorded.statusCode(), nobody.statusCode())).containsOnly(400);
        assertThat(recorded.body()).contains("lang=\"zh-CN\"");
        assertTellsNothing(recorded.body());
    }

    @Test
    void the_browser_finds_nothing_that_the_policy_forbids() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var said = new ArrayList<String>();
            browser.page()
                    .onConsoleMessage(message -> {
                        if (message.text().contains("Content Security Policy")) {
                            said.add(message.location() + " " + message.text());
                        }
                    });
            browser.signIn(district.login("officer"));
            for (String path : paths(RequestMethod.GET)) {
                boolean file = path.endsWith(".docx") || path.endsWith(".xlsx");
                if (!path.contains(SOME_ID) && !file) {
                    browser.go(path);
                }
            }

            assertThat(said).isEmpty();
        }
    }

    @Test
    void the_health_check_says_one_word_to_anybody() throws Exception {
        var answer = user().get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(user().get("/health/db").statusCode()).isEqualTo(302);
    }

    private static void assertTellsNothing(String answer) {
        assertThat(answer)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("\tat ", "org.springframework", "cn.taizhang.");
    }

    /** Every address of a method, with some id in each place where one stands. */
    private Set<String> paths(RequestMethod method) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(method))
                .flatMap(route -> route.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", SOME_ID))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Long> rows() {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    var counted = new TreeMap<String, Long>();
                    for (String table : tables()) {
                        counted.put(
                                table,
                                jdbc.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single());
                    }
                    return counted;
                }));
    }

    /** All but the trail: that something was read may stand there. */
    private List<String> tables() {
        return jdbc.sql(
                        """
                        select format('%I.%I', schemaname, tablename) from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema', 'audit', 'database')
                           and tablename <> 'flyway_schema_history'
                        """)
                .query(String.class)
                .list();
    }

    private WebUser signedIn(String who) throws Exception {
        var login = district.login(who);
        return user().signedIn(login.name(), login.password());
    }

    private WebUser user() {
        return new WebUser("http://127.0.0.1:" + port);
    }
}
