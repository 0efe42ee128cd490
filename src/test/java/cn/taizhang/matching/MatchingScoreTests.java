package cn.taizhang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.intake.MarkedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("匹配评分")
class MatchingScoreTests {

    private static final List<String> FOLDERS = List.of("first", "second", "third", "reworded");

    @Test
    @DisplayName("首选对八成半以上，前三对九成半以上；不问就填的，一个不错")
    void what_is_filled_without_asking_is_never_wrong() throws IOException {
        var all = new ArrayList<MarkedText>();
        for (var folder : FOLDERS) {
            var texts = MarkedText.of(folder);
            System.out.println("matching, " + folder + ": " + MatchingScore.of(texts));
            all.addAll(texts);
        }
        var score = MatchingScore.of(all);
        System.out.println("matching, all: " + score);

        assertThat(score.wrongCertain()).as("wrong; %s", score.misses()).isZero();
        assertThat(score.topOne()).as("first").isGreaterThanOrEqualTo(0.85);
        assertThat(score.topThree()).as("among three").isGreaterThanOrEqualTo(0.95);
        assertThat(score.places()).as("judged").isGreaterThanOrEqualTo(300);
    }
}
