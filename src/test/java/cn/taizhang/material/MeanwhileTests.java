package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("取走以后的改动")
class MeanwhileTests {

    private static final String OUT = "学习情况汇报\n全区召开学习研讨×次。\n印发刊物×期。\n以上汇报。\n";

    @Test
    void a_paragraph_changed_in_the_page_and_not_in_the_file_is_told() {
        var meanwhile = changed("以上汇报。", "以上汇报，请审阅。");

        assertThat(meanwhile.notIn(filled(OUT)))
                .containsExactly("取走以后页面上改过一段「以上汇报，请审阅。」，收回的文件里没有，请核对。");
    }

    @Test
    void a_change_around_a_figure_is_told_and_a_change_that_the_file_has_as_well_is_not() {
        var meanwhile = changed("全区召开", "各街道召开");

        assertThat(meanwhile.notIn(filled(OUT)))
                .singleElement()
                .asString()
                .contains("「各街道召开学习研讨×次。」");
        assertThat(meanwhile.notIn(filled(OUT.replace("全区召开", "各街道召开")))).isEmpty();
    }

    @Test
    void what_was_only_changed_in_the_file_is_not_told() {
        var same = new Meanwhile(read(OUT), read(OUT));

        assertThat(same.notIn(filled(OUT.replace("全区召开", "共召开")))).isEmpty();
    }

    @Test
    void a_paragraph_taken_out_in_the_page_that_comes_back_with_the_file_is_told() {
        var meanwhile = changed("印发刊物×期。\n", "");

        assertThat(meanwhile.notIn(filled(OUT)))
                .containsExactly("取走以后页面上删去了一段「印发刊物×期。」，收回的文件里还有，请核对。");
        assertThat(meanwhile.notIn(filled(OUT.replace("印发刊物×期。\n", "")))).isEmpty();
    }

    @Test
    void a_number_that_became_a_place_changes_no_words() {
        var text = "全区召开学习研讨37次。\n";
        var taken = read(text).taking(List.of(read(text).stated().getFirst().boundTo(null)));

        assertThat(new Meanwhile(read(text), taken).notIn(filled(text))).isEmpty();
    }

    @Test
    void a_long_paragraph_is_shortened_and_of_many_the_first_ten_are_named() {
        var lines =
                IntStream.range(0, 12)
                        .mapToObj(n -> "新".repeat(n + 25) + "。\n")
                        .collect(Collectors.joining());
        var told = new Meanwhile(read(OUT), read(OUT + lines)).notIn(filled(OUT));

        assertThat(told).hasSize(11);
        assertThat(told.get(9)).contains("「" + "新".repeat(30) + "…」");
        assertThat(told.getLast()).isEqualTo("页面上还改过另外 2 段，也请核对。");
    }

    @Test
    void a_place_is_followed_through_changed_words() {
        var meanwhile = changed("全区召开", "今年以来，各街道共召开");

        assertThat(meanwhile.placeNow(1)).isEqualTo(1);
        assertThat(meanwhile.placeNow(2)).isEqualTo(2);
        assertThat(changed("全区召开学习研讨×次。\n", "").placeNow(1)).isZero();
        assertThat(changed("全区召开学习研讨×次。\n", "").placeNow(2)).isEqualTo(1);
        assertThat(changed("学习情况汇报", "汇报×件").wasThere(1)).isFalse();
        assertThat(changed("学习情况汇报", "汇报×件").placeNow(1)).isEqualTo(2);
    }

    private static Meanwhile changed(String words, String others) {
        return new Meanwhile(read(OUT), read(OUT.replace(words, others)));
    }

    private static BoundText read(String text) {
        return BoundText.read(text);
    }

    /** With a number in each place, as a file holds it. */
    private static BoundText filled(String text) {
        var read = read(text);
        var words = new StringBuilder(read.text());
        int moved = 0;
        var places = new ArrayList<BoundPlace>();
        for (var place : read.places()) {
            words.replace(place.start() + moved, place.end() + moved, "12");
            int start = place.start() + moved;
            moved += 2 - (place.end() - place.start());
            places.add(new BoundPlace(start, start + 2, place.kind(), place.unit(), null, null));
        }
        return new BoundText(words.toString(), places);
    }
}
