package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("改字句")
class RewordingsTests {

    private static final String SECOND = "今年以来，全区召开学习研讨〔1 学习研讨次数〕次，印发某某刊物〔2 待补〕期。";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Rewordings rewordings;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_is_started() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
    }

    @Test
    void a_paragraph_is_shown_with_a_mark_for_each_place() {
        var last = drafting.last(material);

        var worded = rewordings.worded(last.text(), drafting.drawn(material), 2);

        assertThat(worded.words()).isEqualTo(SECOND);
        assertThat(worded.places())
                .extracting(Rewordings.Marked::printed)
                .containsExactly("1", "×");
    }

    @Test
    void every_line_of_the_page_knows_its_paragraph() {
        var last = drafting.last(material);

        assertThat(rewordings.paragraphs(last.text(), drafting.drawn(material)))
                .containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void other_words_stand_there_and_places_ask_what_they_asked() {
        reword(1, 2, "上半年，各街道一共召开研讨〔1 学习研讨次数〕次、印发刊物〔2 待补〕期。").orThrow();

        assertThat(text()).contains("\n上半年，各街道一共召开研讨×次、印发刊物×期。\n");
        drafting.studied();
        assertThat(shown()).containsExactly("2", "×", "×");
        assertThat(drafting.last(material).did()).isEqualTo("改第 2 段");
    }

    @Test
    void the_name_within_a_mark_is_for_the_reader_only() {
        reword(1, 2, "全区研讨〔1〕次，刊物〔 2　随便写的〕期。").orThrow();

        assertThat(text()).contains("全区研讨×次，刊物×期。");
    }

    @Test
    void the_year_of_a_document_number_is_no_place() {
        reword(1, 2, "按照某办〔2020〕5号文件，" + SECOND).orThrow();

        assertThat(text()).contains("按照某办〔2020〕5号文件，今年以来");
        assertThat(shown()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "全区召开学习研讨次，印发刊物〔2 待补〕期。, 第 1 处",
        "研讨〔1 学习〕次、又〔1 学习〕次，印发刊物〔2 待补〕期。, 不止一次",
        "印发刊物〔2 待补〕期，研讨〔1 学习〕次。, 先后",
        "研讨〔1 学习〕次，刊物〔2 待补〕期，〔3 待补〕处。, 第 3 处〔3 …〕不是这一段的"
    })
    void places_stand_there_once_and_in_order_or_it_is_refused(String words, String why) {
        assertThat(messages(reword(1, 2, words))).singleElement().asString().contains(why);
        assertThat(drafting.last(material).number()).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(messages(reword(1, 2, "没有了。"))).hasSize(2);
    }

    @Test
    void a_blank_among_the_new_words_becomes_a_place_that_is_open() {
        reword(1, 3, "另有〔3 待补〕处待补，办结×件。").orThrow();

        assertThat(shown()).containsExactly("1", "×", "×", "×");
        assertThat(drafting.last(material).text().places().get(3).code()).isNull();
    }

    @Test
    void a_blank_before_other_places_moves_their_numbers_and_not_what_they_ask() {
        reword(1, 1, "全区学习情况汇报（第×稿）").orThrow();

        assertThat(drafting.last(material).text().places())
                .extracting(one -> one.code())
                .containsExactly(null, STUDY, null, null);
    }

    @Test
    void what_is_put_in_on_both_sides_of_a_character_stands_there() {
        reword(1, 2, SECOND.replace("今年", "大今是年").replace("〕次，", "〕场次数，")).orThrow();

        assertThat(text()).contains("大今是年以来，全区召开学习研讨×场次数，印发");
    }

    @Test
    void words_before_a_place_that_begins_a_paragraph_stand_behind_its_indent() {
        material = drafting.started("会议情况", "全区会议情况\n　　×次会议在全区召开。");
        var worded = rewordings.worded(drafting.last(material).text(), drafting.drawn(material), 2);

        reword(1, 2, "今年以来有" + worded.words()).orThrow();

        assertThat(text()).endsWith("\n　　今年以来有×次会议在全区召开。");
    }

    @Test
    void a_paragraph_is_found_again_where_it_stands_now_unless_it_was_changed() {
        reword(1, 2, "多了一段。\n" + SECOND).orThrow();

        assertThat(standsNow(2)).hasValue(3);
        assertThat(standsNow(3)).hasValue(4);
        reword(2, 4, "还有〔3 待补〕处待补。").orThrow();
        assertThat(standsNow(3)).isEmpty();
        assertThat(standsNow(9)).isEmpty();
    }

    private OptionalInt standsNow(int number) {
        return rewordings.standsNow(drafting.office, material.id(), 1, number);
    }

    @Test
    void a_paragraph_without_places_goes_when_nothing_is_left_of_it() {
        reword(1, 3, "另有〔3 待补〕处待补。\n请各单位抓紧。").orThrow();
        assertThat(lines()).isEqualTo(4);

        reword(2, 4, " ").orThrow();

        assertThat(text()).endsWith("\n另有×处待补。");
        assertThat(drafting.last(material).did()).isEqualTo("删去第 4 段");
    }

    @Test
    void a_paragraph_with_a_place_does_not_go() {
        assertThat(messages(reword(1, 3, ""))).singleElement().asString().contains("第 3 处");
    }

    @Test
    void a_line_put_in_is_a_paragraph_of_its_own() {
        reword(1, 2, "一、工作情况\n\n　　" + SECOND).orThrow();

        assertThat(text()).contains("汇报\n一、工作情况\n今年以来");
        assertThat(lines()).isEqualTo(4);
    }

    @Test
    void a_paragraph_is_as_long_as_is_bearable() {
        reword(1, 1, "汇".repeat(Rewordings.LONGEST)).orThrow();

        assertThat(messages(reword(2, 1, "汇".repeat(Rewordings.LONGEST + 1)))).hasSize(1);
    }

    @Test
    void a_long_line_that_ends_no_sentence_does_not_run_into_the_next() {
        reword(1, 1, "关于全区上半年学习情况以及下半年学习安排有关工作的汇报材料").orThrow();

        assertThat(lines()).isEqualTo(3);
    }

    @Test
    void what_changes_nothing_is_no_step() {
        assertThat(messages(reword(1, 2, SECOND + " "))).containsExactly("没有改动。");
        assertThat(drafting.last(material).number()).isEqualTo(1);
    }

    @Test
    void what_no_text_holds_is_left_out() {
        reword(1, 1, "学习\u0000汇\r报").orThrow();

        assertThat(text()).startsWith("学习汇报\n");
    }

    @Test
    void it_is_undone_like_any_step() {
        reword(1, 2, "全区研讨〔1 学习〕次，刊物〔2 待补〕期。").orThrow();

        materials.undo(drafting.office, material.id()).orThrow();

        assertThat(text()).isEqualTo(Drafting.TEXT);
        assertThat(shown()).containsExactly("1", "×", "×");
    }

    @Test
    void somebody_elses_words_in_another_paragraph_stay() {
        var officer = drafting.district.officer();
        rewordings.reword(officer, material.id(), 1, 1, "学习汇报\n（送审稿×）").orThrow();

        reword(1, 2, "全区研讨〔1 学习〕次，刊物〔2 待补〕期。").orThrow();

        assertThat(text()).isEqualTo("学习汇报\n（送审稿×）\n全区研讨×次，刊物×期。\n另有×处待补。");
        assertThat(shown()).containsExactly("×", "1", "×", "×");
    }

    @Test
    void a_place_is_filled_although_somebody_changed_words_elsewhere() {
        var officer = drafting.district.officer();
        rewordings.reword(officer, material.id(), 1, 1, "学习汇报（第×稿）").orThrow();

        materials.write(drafting.office, material.id(), 1, 2, "12", "宣传科提供").orThrow();

        assertThat(shown()).containsExactly("×", "1", "12", "×");
        assertThat(drafting.last(material).did()).isEqualTo("手工填写第 3 处");
    }

    @Test
    void a_place_in_a_paragraph_that_somebody_reworded_is_told() {
        var officer = drafting.district.officer();
        rewordings.reword(officer, material.id(), 1, 3, "还有〔3 待补〕处待补。").orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> materials.write(drafting.office, material.id(), 1, 3, "4", "电话"));
    }

    @Test
    void somebody_elses_words_in_the_same_paragraph_are_told_and_stay() {
        var officer = drafting.district.officer();
        rewordings.reword(officer, material.id(), 1, 3, "还有〔3 待补〕处待补。").orThrow();

        assertThat(messages(reword(1, 3, "仍有〔3 待补〕处待补。")))
                .singleElement()
                .asString()
                .contains("别人改过");
        assertThat(text()).endsWith("还有×处待补。");
    }

    @Test
    void in_review_no_word_is_changed() {
        drafting.send(drafting.office, material.id()).orThrow();

        assertThat(reword(1, 1, "汇报")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void who_may_not_draft_changes_no_word() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        rewordings.reword(drafting.district.leader(), material.id(), 1, 1, "汇报"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        rewordings.reword(
                                districts.found().viewer("office"), material.id(), 1, 1, "汇报"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 4", "9, 1"})
    void a_paragraph_or_revision_that_is_none_is_not_found(int seen, int number) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reword(seen, number, "汇报"));
    }

    private Outcome<Integer> reword(int seen, int number, String words) {
        return rewordings.reword(drafting.office, material.id(), seen, number, words);
    }

    /** Without the break that every text ends with. */
    private String text() {
        return drafting.last(material).text().text().stripTrailing();
    }

    private int lines() {
        return drafting.drawn(material).lines().size();
    }

    private List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
