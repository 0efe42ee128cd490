package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page and every style of the product, whoever wrote it. */
class TemplatesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final int LONGEST_TEMPLATE = 250;
    private static final int LONGEST_STYLE = 400;

    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*src=)[^>]*>");
    private static final Pattern INLINE_HANDLER = Pattern.compile("\\s(th:)?on[a-z]+\\s*=");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\s(th:)?style\\s*=|<style");
    private static final Pattern EVALUATED_BY_HTMX =
            Pattern.compile("hx-on|hx-vars|[\"']js:|hx-trigger=\"[^\"]*\\[");
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(src|href|action|url\\()\\s*=?\\s*[\"'(]?\\s*(https?:)?//");

    static Stream<Path> templates() {
        return filesBelow("templates", ".html");
    }

    static Stream<Path> styles() {
        return filesBelow("static/css", ".css");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void begins_with_a_document_type(Path template) {
        assertThat(read(template)).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holds_no_inline_script_or_style(Path template) {
        assertThat(read(template))
                .doesNotContainPattern(INLINE_SCRIPT)
                .doesNotContainPattern(INLINE_HANDLER)
                .doesNotContainPattern(INLINE_STYLE)
                .doesNotContainPattern(EVALUATED_BY_HTMX);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void asks_before_it_replaces(Path template) {
        // th:replace goes first, so a th:if on the same element is never asked
        assertThat(read(template))
                .doesNotContainPattern("<[^<>]*th:(if|unless)=[^<>]*th:(replace|insert)=")
                .doesNotContainPattern("<[^<>]*th:(replace|insert)=[^<>]*th:(if|unless)=");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapes_whatever_it_prints(Path template) {
        assertThat(read(template)).doesNotContainPattern(UNESCAPED);
    }

    @ParameterizedTest
    @MethodSource({"templates", "styles"})
    void loads_nothing_from_elsewhere(Path file) {
        assertThat(read(file)).doesNotContainPattern(ELSEWHERE).doesNotContain("@import");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void is_short_enough_to_be_read(Path template) {
        assertThat(read(template).lines().count()).isLessThanOrEqualTo(LONGEST_TEMPLATE);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void style_is_short_enough_to_be_read(Path style) {
        assertThat(read(style).lines().count()).isLessThanOrEqualTo(LONGEST_STYLE);
    }

    private static Stream<Path> filesBelow(String folder, String suffix) {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
