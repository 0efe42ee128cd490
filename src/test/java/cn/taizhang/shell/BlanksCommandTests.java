package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command alone, with no product behind it: there is no database it could ask. */
@DisplayName("命令行：识空")
class BlanksCommandTests {

    private static final String TEXT = "𬭚水区工作汇报\n一、学习情况\n上半年召开学习研讨×次，完成37项。\n";

    @TempDir private static Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void one_json_document_tells_places_numbers_and_headings() throws IOException {
        var found = json(TEXT);

        assertThat(found.propertyNames())
                .containsExactly("file", "characters", "blanks", "candidates", "headings");
        assertThat(found.get("characters").asInt())
                .isEqualTo(TEXT.codePointCount(0, TEXT.length()));
        assertThat(found.get("blanks"))
                .singleElement()
                .satisfies(blank -> {
                    assertThat(blank.propertyNames())
                            .containsExactlyInAnyOrder(
                                    "n",
                                    "start",
                                    "end",
                                    "line",
                                    "text",
                                    "kind",
                                    "unit",
                                    "before",
                                    "after",
                                    "proposals");
                    assertThat(blank.get("n").asInt()).isEqualTo(1);
                    assertThat(blank.get("line").asInt()).isEqualTo(3);
                    assertThat(blank.get("text").asString()).isEqualTo("×");
                    assertThat(blank.get("kind").asString()).isEqualTo("number");
                    assertThat(blank.get("unit").asString()).isEqualTo("次");
                    assertThat(blank.get("before").asString()).isEqualTo("上半年召开学习研讨");
                    assertThat(blank.get("after").asString()).isEqualTo("次，完成37项。");
                });
        assertThat(found.at("/candidates/0/text").asString()).isEqualTo("37");
        assertThat(found.at("/candidates/0/unit").asString()).isEqualTo("项");
        assertThat(found.get("headings"))
                .singleElement()
                .satisfies(heading -> {
                    assertThat(heading.get("level").asInt()).isEqualTo(1);
                    assertThat(heading.get("text").asString()).isEqualTo("一、学习情况");
                    assertThat(heading.get("placing").asString()).isEqualTo("own-line");
                });
    }

    @Test
    void a_proposal_names_a_figure_or_a_parameter_with_its_confidence_and_reason()
            throws IOException {
        var first = json(TEXT).at("/blanks/0/proposals/0");

        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("figure", "parameter", "confidence", "reason");
        assertThat(first.get("figure").asString()).isEqualTo("study.sessions");
        assertThat(first.get("parameter").isNull()).isTrue();
        assertThat(first.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(first.get("reason").asString()).isNotBlank();
    }

    @Test
    void a_rare_character_counts_as_one_wherever_it_stands() throws IOException {
        var words = "𬭚".repeat(13) + "区召开学习研讨×次。";
        var blank = json(words).at("/blanks/0");

        assertThat(blank.get("start").asInt()).isEqualTo(20);
        assertThat(blank.get("end").asInt()).isEqualTo(21);
        assertThat(blank.get("before").asString()).isEqualTo("𬭚".repeat(5) + "区召开学习研讨");
    }

    @Test
    void a_dropped_number_has_no_width() throws IOException {
        var words = "上半年召开学习研讨次，发放宣传资料份。";

        assertThat(json(words).get("blanks"))
                .isNotEmpty()
                .allSatisfy(blank -> {
                    assertThat(blank.get("start").asInt()).isEqualTo(blank.get("end").asInt());
                    assertThat(blank.get("text").asString()).isEmpty();
                });
    }

    @Test
    void without_json_a_line_a_place_and_the_sums() throws IOException {
        assertThat(run(TEXT)).isZero();

        assertThat(said.toString()).contains("1　第 3 行", "学习研讨〔×〕次", "空 1 处，标题 1 个，文中的数 1 个。");
    }

    @Test
    void what_cannot_be_read_is_said_in_one_line() {
        int code = command().execute(folder.resolve("nowhere.docx").toString());

        assertThat(code).isEqualTo(Taizhang.FAILED);
        assertThat(said.toString()).contains("读不到文稿", "nowhere.docx");
    }

    private JsonNode json(String words) throws IOException {
        assertThat(run(words, "--json")).isZero();
        return new ObjectMapper().readTree(said.toString());
    }

    private int run(String words, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("汇报.txt"), words);
        var command = command();
        return options.length == 0
                ? command.execute(file.toString())
                : command.execute(file.toString(), options[0]);
    }

    private CommandLine command() {
        var writer = new PrintWriter(said);
        return new CommandLine(new BlanksCommand())
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    writer.println(failure.getMessage());
                    return Taizhang.FAILED;
                });
    }
}
