package cn.taizhang.scope;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What everybody is told at every route, with real ids of both sides. Expected cells are kept by hand; {@code -Dmatrix.print=true} prints what the
 * product answers, to compare, not to copy.
 */
@ProductTest
@Import({
    RouteFixture.class,
    SelfGovernmentFixture.class,
    MaterialFixture.class,
    SealedBallotFixture.class,
    WorkMethodFixture.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("页面权限矩阵")
class RouteMatrixTests {

    /** A bare page that benchmarks compare with stands among the tests. */
    private static final String BENCHMARKS = "cn.taizhang.bench.";

    private static final List<String> ON_ONE_SIDE =
            List.of("COMMUNITY_CLERK", "STREET_OFFICER", "STREET_SECURITY");

    /** The register that is asked for where one is named in the address. */
    private static final String ON_COMMON_PAGES = "documents";

    private static final String NOBODY = "ANONYMOUS";

    @Autowired private RouteFixture fixture;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @LocalServerPort private int port;

    private RouteFixture.Planted planted;
    private final Map<String, WebVisitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void everybodySignsIn() throws Exception {
        planted = fixture.plant();
        for (String who : RouteLine.visitors()) {
            var login = planted.logins().get(who);
            visitors.put(
                    who,
                    who.equals(NOBODY)
                            ? new WebVisitor(port).with("/login")
                            : new WebVisitor(port)
                                    .signedIn(login.name(), login.password())
                                    .with("/"));
        }
        fixture.end(planted);
    }

    @Test
    void every_route_has_its_lines_and_every_line_its_route() throws Exception {
        var lines = new TreeSet<String>();
        var targets = new TreeSet<String>();
        for (var line : RouteLine.all()) {
            String route = line.method() + " " + line.path().split("\\?")[0];
            lines.add(route);
            targets.add(route + " " + line.target());
        }
        var routes = routes();

        assertThat(lines).isEqualTo(routes);
        assertThat(routes.stream().filter(route -> route.contains("{id}")))
                .allSatisfy(route -> assertThat(targets).contains(route + " own", route + " far"));
    }

    @Test
    void everybody_is_told_what_the_matrix_says() throws Exception {
        var expected = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (var line : RouteLine.all()) {
            var cells = new ArrayList<String>();
            for (var visitor : visitors.values()) {
                cells.add(WebVisitor.told(ask(visitor, line, idOf(line))));
            }
            expected.add(line.written(line.cells()));
            answered.add(line.written(cells));
        }
        if (Boolean.getBoolean("matrix.print")) {
            answered.forEach(System.out::println);
        }

        assertThat(String.join("\n", answered)).isEqualTo(String.join("\n", expected));
    }

    /** Else a guessed id would tell that something is there. */
    @Test
    void what_one_may_not_know_of_and_what_does_not_exist_are_told_alike() throws Exception {
        for (var line : RouteLine.all()) {
            if (!line.target().equals("far")
                    || !line.method().equals("GET")
                    || !line.path().contains("{id}")) {
                continue;
            }
            for (String who : ON_ONE_SIDE) {
                var visitor = visitors.get(who);
                var foreign = ask(visitor, line, idOf(line));
                if (foreign.statusCode() == 404) {
                    var missing = ask(visitor, line, UUID.randomUUID().toString());
                    assertThat(essence(missing))
                            .as("%s as %s", line.route(), who)
                            .isEqualTo(essence(foreign));
                }
            }
        }
    }

    private static String essence(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private HttpResponse<String> ask(WebVisitor visitor, RouteLine line, String id)
            throws Exception {
        String other = line.target().equals("own") ? "own" : "far";
        String path =
                line.path()
                        .replace("{id}", id)
                        .replace(
                                "{attachment}",
                                planted.ids().getOrDefault(kind(line) + "-attachment " + other, ""))
                        .replace(
                                "{code}",
                                line.path().startsWith("/figures") ? "members.on-roll" : id)
                        .replace("{number}", "1")
                        .replace("{step}", "end-soliciting")
                        .replace("{opinion}", UUID.randomUUID().toString())
                        .replace("{returned}", UUID.randomUUID().toString())
                        .replace(
                                "{entry}",
                                planted.ids().getOrDefault(kind(line) + "-entry " + other, ""))
                        .replace("{register}", ON_COMMON_PAGES)
                        .replace("{check}", "documents-without-number")
                        .replace("{draft}", UUID.randomUUID().toString())
                        .replace("{import}", UUID.randomUUID().toString())
                        .replace("{table}", UUID.randomUUID().toString())
                        .replace("{org}", planted.ids().get("organizations " + other));
        String form =
                line.form()
                        .replace("{org}", planted.ids().get("organizations " + other))
                        .replace("{org-id}", planted.ids().get("organization-id " + other))
                        .replace(' ', '&');
        if (line.form().equals("multipart")) {
            return visitor.upload(path);
        }
        return line.method().equals("GET") ? visitor.get(path) : visitor.post(path, form);
    }

    private String idOf(RouteLine line) {
        return planted.ids().getOrDefault(kind(line) + " " + line.target(), "");
    }

    private static String kind(RouteLine line) {
        if (line.path().contains("{register}")) {
            return ON_COMMON_PAGES;
        }
        return line.path().equals("/") ? "" : line.path().split("[/?]")[1];
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    String controller = handler.getBeanType().getName();
                    if (controller.startsWith("cn.taizhang.")
                            && !controller.startsWith(BENCHMARKS)) {
                        for (var method : mapping.getMethodsCondition().getMethods()) {
                            for (String pattern : mapping.getPatternValues()) {
                                routes.add(method + " " + pattern);
                            }
                        }
                    }
                });
        return routes;
    }
}
