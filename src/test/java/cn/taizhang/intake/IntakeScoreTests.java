package cn.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("识稿评分")
class IntakeScoreTests {

    private static final int LOOK_ALIKES = 10;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"first", "second", "third"})
    void nearly_every_place_and_heading_is_found_and_hardly_any_that_is_none(String folder)
            throws IOException {
        var score = IntakeScore.of(MarkedText.of(folder));
        System.out.println("intake, " + folder + ": " + score);

        assertThat(score.recall()).as("recall; %s", score.misses()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat(score.kinds()).as("kinds").isGreaterThanOrEqualTo(0.95);
        assertThat(score.headingRecall()).as("headings found").isGreaterThanOrEqualTo(0.95);
        assertThat(score.headingPrecision()).as("of those right").isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"first", "second", "third"})
    void every_text_has_much_that_only_looks_like_a_place(String folder) throws IOException {
        assertThat(MarkedText.of(folder))
                .hasSize(10)
                .allSatisfy(text ->
                        assertThat(text.lookAlikes())
                                .as(text.name())
                                .hasSizeGreaterThanOrEqualTo(LOOK_ALIKES));
    }
}
