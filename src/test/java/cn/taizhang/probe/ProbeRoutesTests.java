package cn.taizhang.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("安全探测的路由")
class ProbeRoutesTests {

    private static final Path MATRIX = Path.of("src/test/resources/scope/route-matrix.csv");
    private static final Path PROBE = Path.of("src/test/resources/probe/routes.txt");

    /** A route. */
    private record Route(String method, String path) {

        /** Whether an address with real ids is one of this route. */
        boolean isOf(Route asked) {
            return method.equals(asked.method)
                    && Pattern.matches(path.replaceAll("\\{[^}]*}", "[^/]+"), asked.path);
        }
    }

    @Test
    void every_route_is_probed_or_left_out_with_a_reason() throws IOException {
        var probed =
                lines(PROBE).stream()
                        .filter(line -> !line.startsWith("- "))
                        .map(line -> route(line.split(" ")))
                        .toList();
        var leftOut =
                lines(PROBE).stream()
                        .filter(line -> line.startsWith("- "))
                        .filter(line -> line.split(" ").length > 3)
                        .map(line -> route(line.split(" ")))
                        .toList();

        assertThat(routes())
                .isNotEmpty()
                .allMatch(
                        route -> leftOut.contains(route) || probed.stream().anyMatch(route::isOf));
    }

    private static List<Route> routes() throws IOException {
        return lines(MATRIX).stream()
                .skip(1) // the names of the columns
                .map(line -> route(("all," + line).split(",")))
                .distinct()
                .toList();
    }

    /** Who, how, where. */
    private static Route route(String[] words) {
        return new Route(words[1], words[2].replaceAll("\\?.*", "").replace("*", ""));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
