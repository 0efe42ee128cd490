package cn.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("通读稿")
class ReadingTests {

    private static final String FULL_LINE = "河边的老柳树发了新芽，孩子们放学以后都到树下写字读书";

    @Test
    void a_line_broken_by_the_width_of_the_page_goes_on() {
        var original = FULL_LINE + "唱\n歌，直到天黑。\n" + FULL_LINE + "。";
        var reading = Reading.of(original);

        assertThat(reading.text()).contains("写字读书唱歌，直到天黑。\n");
        everyCharacterKnowsWhereItCameFrom(original, reading);
    }

    @Test
    void a_short_line_and_a_finished_sentence_end_where_they_end() {
        var original = "通知\n" + FULL_LINE + "。\n明天照旧。";

        assertThat(Reading.of(original).text()).isEqualTo(original);
    }

    @Test
    void what_begins_anew_is_not_joined() {
        var original = FULL_LINE + "\n一、后来\n" + FULL_LINE + "\n　　第二天";

        assertThat(Reading.of(original).text()).isEqualTo(original);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"— 3 —", "- 12 -", "第 2 页 共 9 页", "3/9", "  7  "})
    void a_number_of_a_page_is_left_out_and_the_sentence_goes_on_over_it(String page) {
        var original = FULL_LINE + "唱\n\n" + page + "\n\n歌到天黑。\n" + FULL_LINE + "。";
        var reading = Reading.of(original);

        assertThat(reading.text()).doesNotContain(page.strip());
        everyCharacterKnowsWhereItCameFrom(original, reading);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "柳树绿了,花开了. | 柳树绿了，花开了。",
                "问:谁来?(都来)! | 问：谁来？（都来）！",
                "长１２．５米 | 长12．5米",
                "ＡＢ型，占５％ | AB型，占5%",
                "shop, open 9.5 | shop, open 9.5"
            })
    void half_width_marks_beside_chinese_and_wide_digits_are_read_as_what_they_stand_for(
            String original, String read) {
        assertThat(Reading.of(original).text()).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {"區裡開了會 | 区里开了会", "黨員學習 | 党员学习", "巡察整改 | 巡察整改", "巡察與黨員 | 巡察与党员"})
    void traditional_characters_are_read_as_simplified_ones_and_other_words_stay(
            String original, String read) {
        assertThat(Reading.of(original).text()).isEqualTo(read);
    }

    @Test
    @DisplayName("断行里、页码后、繁体中的空，位置仍是原文的位置")
    void places_are_told_where_they_stand_in_the_original() {
        var original = FULL_LINE + "，來了\r\n\r\n— 1 —\r\n\r\n" + FULL_LINE + "，学生×\r\n×名。";
        var place = Manuscript.read(original).places().getFirst();

        assertThat(original.substring(place.start(), place.end())).startsWith("×").endsWith("×");
        assertThat(place.unit()).isEqualTo("名");
    }

    private static void everyCharacterKnowsWhereItCameFrom(String original, Reading reading) {
        for (int at = 0; at < reading.text().length(); at++) {
            assertThat(original.charAt(reading.originOf(at))).isEqualTo(reading.text().charAt(at));
            assertThat(reading.endInOriginal(at + 1)).isEqualTo(reading.originOf(at) + 1);
        }
    }
}
