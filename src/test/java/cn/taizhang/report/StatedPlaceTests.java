package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.matching.Proposal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文中的一个数")
class StatedPlaceTests {

    private static final String TEXT = "全区工作汇报\n截至6月底，全区召开学习研讨37次，种植树木12棵。某月共办结信访事项5件。";

    @Test
    void a_number_is_matched_as_if_a_blank_stood_there() {
        var stated = BoundText.read(TEXT).stated();

        assertThat(stated).extracting(StatedPlace::said).containsExactly("6", "37", "12", "5");
        assertThat(codeOf(stated.getFirst())).isEqualTo("cut-off.month");
        assertThat(stated.get(1).certain()).isTrue();
        assertThat(codeOf(stated.get(1))).isEqualTo("study.sessions");
        assertThat(stated.get(2).proposals()).isEmpty();
    }

    @Test
    void the_sentence_around_it_is_told() {
        var stated = BoundText.read(TEXT).stated().get(1);

        assertThat(stated.before()).isEqualTo("截至6月底，全区召开学习研讨");
        assertThat(stated.after()).isEqualTo("次，种植树木12棵");
    }

    @Test
    void nothing_is_a_place_before_it_is_taken() {
        assertThat(BoundText.read(TEXT).places()).isEmpty();
    }

    @Test
    void what_is_taken_is_an_ordinary_place_that_keeps_what_was_said() {
        var text = BoundText.read(TEXT);
        var taken = text.taking(List.of(text.stated().get(1).boundTo("study.sessions")));

        assertThat(taken.places())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.said()).isEqualTo("37");
                    assertThat(place.code()).isEqualTo("study.sessions");
                    assertThat(place.boundTo(null).said()).isEqualTo("37");
                    assertThat(place.movedBy(3).said()).isEqualTo("37");
                });
        assertThat(taken.stated()).extracting(StatedPlace::said).containsExactly("6", "12", "5");
        assertThat(taken.proposals().getFirst()).isNotEmpty();
    }

    @Test
    void what_was_said_last_time_is_not_printed_for_what_is_not_known_now() {
        var text = BoundText.read(TEXT);
        var taken = text.taking(List.of(text.stated().get(2).boundTo(null)));

        var words =
                ReportTemplate.of("汇报", taken).parts().stream()
                        .map(ReportTemplate.Part::text)
                        .collect(Collectors.joining());
        assertThat(words).contains("种植树木×棵").doesNotContain("12棵");
    }

    @Test
    void a_text_with_more_likely_numbers_than_blanks_is_a_finished_one() {
        assertThat(BoundText.read(TEXT).statesMoreThanItAsks()).isTrue();
        assertThat(BoundText.read("汇报\n召开学习研讨×次，共办理12棵。").statesMoreThanItAsks()).isFalse();
        assertThat(BoundText.read("汇报\n召开学习研讨37次，印发简报×期。").statesMoreThanItAsks()).isFalse();
    }

    private static String codeOf(StatedPlace place) {
        return place.best().map(Proposal::code).orElse("");
    }
}
