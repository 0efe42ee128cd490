package cn.taizhang.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 权限矩阵的一行: a route, whose record it is asked for, the form that is sent, and what each visitor is expected to be told.
 *
 * @param target own, far, or empty where the route names no record
 * @param form fields of a form that changes nothing when it is let through: it is refused for its content
 */
record RouteLine(String method, String path, String target, String form, List<String> cells) {

    private static final Path FILE = Path.of("src/test/resources/scope/route-matrix.csv");
    private static final int BEFORE_CELLS = 4;

    String route() {
        return method + " " + path;
    }

    String written(List<String> answered) {
        return String.join(",", method, path, target, form, String.join(",", answered));
    }

    /** The visitors, as the file's first line names them. */
    static List<String> visitors() throws IOException {
        var head = lines().getFirst().split(",", -1);
        return Arrays.asList(head).subList(BEFORE_CELLS, head.length);
    }

    static List<RouteLine> all() throws IOException {
        var all = new ArrayList<RouteLine>();
        for (String line : lines().subList(1, lines().size())) {
            var parts = line.split(",", -1);
            all.add(
                    new RouteLine(
                            parts[0],
                            parts[1],
                            parts[2],
                            parts[3],
                            Arrays.asList(parts).subList(BEFORE_CELLS, parts.length)));
        }
        return all;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
