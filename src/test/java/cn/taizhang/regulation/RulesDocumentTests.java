package cn.taizhang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.ChineseDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md is drawn from the clauses and from the code that names them; a stale one fails here. */
@DisplayName("规则一览")
class RulesDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/rules.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NAMED = Pattern.compile("\"(R-\\d{3})\"");
    private static final Pattern FOUND_BY_ITSELF =
            Pattern.compile("@(Component|Controller|Configuration)\\b");
    private static final String WAITING = "（尚未用到）";
    private static final String HEAD =
            """
            # 规则一览

            这些是系统据以提醒和把关的条款；文字是概括，以原文为准。本页由条款表 `src/main/resources/regulation/clauses.csv`
            和引用条款的代码生成，请勿手改。注「尚未用到」的，规则和测试已经写好，还没有哪个程序据以办事。更新：`mvn test -Dtest=RulesDocumentTests -Ddocs.write=true`

            | 条款 | 事项 | 规则 | 出处 | 核对 | 施行 | 执行的代码 |
            |---|---|---|---|---|---|---|
            """;

    private final Regulations regulations = new Regulations();

    @Test
    void the_document_is_up_to_date() throws IOException {
        var expected = document();
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT)
                .as("run: mvn test -Dtest=RulesDocumentTests -Ddocs.write=true")
                .hasContent(expected);
    }

    @Test
    void every_clause_that_code_names_is_there() throws IOException {
        assertThat(regulations.all()).extracting(Clause::code).containsAll(uses().keySet());
    }

    private String document() throws IOException {
        var uses = uses();
        var text = new StringBuilder(HEAD);
        for (var clause : regulations.all()) {
            var code = uses.getOrDefault(clause.code(), new TreeSet<>());
            var cells =
                    List.of(
                            clause.code(),
                            clause.subject(),
                            clause.rule(),
                            source(clause),
                            clause.mark().label() + "；" + clause.kind().label(),
                            dates(clause),
                            code.isEmpty() ? "人工核对" : String.join("、", code));
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        return text.toString();
    }

    private static String source(Clause clause) {
        return clause.readAt().isEmpty()
                ? clause.source()
                : clause.source() + "；核对自 " + clause.readAt();
    }

    private static String dates(Clause clause) {
        var from = clause.inForceFrom();
        var to = clause.inForceTo();
        var start = from == null ? "起始日不详" : ChineseDates.full(from) + "起";
        var dates = to == null ? start : start + "，至" + ChineseDates.full(to);
        return clause.note().isEmpty() ? dates : dates + "（" + clause.note() + "）";
    }

    /** Class by clause, for every clause code in quotes in the product's own code. */
    private static SortedMap<String, SortedSet<String>> uses() throws IOException {
        var sources = sources();
        var waiting = waiting(sources);
        var uses = new TreeMap<String, SortedSet<String>>();
        sources.forEach((name, text) ->
                NAMED.matcher(text)
                        .results()
                        .forEach(code ->
                                uses.computeIfAbsent(code.group(1), _ -> new TreeSet<>())
                                        .add(
                                                "`%s`%s"
                                                        .formatted(
                                                                name,
                                                                waiting.contains(name)
                                                                        ? WAITING
                                                                        : ""))));
        return uses;
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(
                        String.valueOf(file.getFileName()).replace(".java", ""),
                        Files.readString(file));
            }
        }
        return sources;
    }

    /** Classes that nothing names but others that nothing names: a rule is written, and no procedure goes by it yet. */
    private static Set<String> waiting(Map<String, String> sources) {
        var waiting = new TreeSet<String>();
        boolean more = true;
        while (more) {
            more =
                    waiting.addAll(
                            sources.keySet().stream()
                                    .filter(name -> NAMED.matcher(sources.get(name)).find())
                                    .filter(name ->
                                            !FOUND_BY_ITSELF.matcher(sources.get(name)).find())
                                    .filter(name -> isNamedByNone(name, sources, waiting))
                                    .toList());
        }
        return waiting;
    }

    private static boolean isNamedByNone(
            String name, Map<String, String> sources, Set<String> waiting) {
        var word = Pattern.compile("\\b" + name + "\\b");
        return sources.entrySet().stream()
                .filter(one -> !one.getKey().equals(name) && !waiting.contains(one.getKey()))
                .noneMatch(one -> word.matcher(one.getValue()).find());
    }
}
