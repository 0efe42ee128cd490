package cn.taizhang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.testing.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("问法表")
class VocabularyTests {

    private static final Path TABLES = Path.of("src", "main", "resources", "matching");
    private static final Path REPORT = Path.of("..", "shared", "seed", "report.txt");
    private static final int A_SENTENCE = 12;

    /** Names and dates that a report knows by itself. */
    private static final List<String> DRAWN_WITHOUT_A_REGISTER =
            List.of("district.name", "cut-off.date", "cut-off.month");

    @Autowired private Figures figures;

    @Test
    void every_figure_has_one_line_of_words_and_every_line_is_of_a_figure() {
        var declared = figures.all().stream().map(FigureDefinition::code).sorted().toList();

        assertThat(Vocabulary.figures().stream().map(Wording::code).sorted()).isEqualTo(declared);
    }

    @Test
    void every_pattern_of_a_name_or_date_is_of_a_parameter() {
        assertThat(
                        Stream.concat(
                                figures.parameters().stream().map(ParameterDefinition::code),
                                DRAWN_WITHOUT_A_REGISTER.stream()))
                .containsAll(Vocabulary.parameters().stream().map(ParameterPattern::code).toList());
    }

    @Test
    void no_words_are_a_sentence_of_the_report_the_product_was_asked_for() throws IOException {
        assumeTrue(Files.exists(REPORT), "no ../shared/seed/report.txt beside this checkout");
        var tables =
                Files.readString(TABLES.resolve("figures.csv"))
                        + Files.readString(TABLES.resolve("parameters.csv"));

        assertThat(
                        Stream.of(Files.readString(REPORT).split("[，。；：！？、\\s]+"))
                                .filter(sentence -> sentence.length() >= A_SENTENCE))
                .isNotEmpty()
                .noneMatch(tables::contains);
    }
}
