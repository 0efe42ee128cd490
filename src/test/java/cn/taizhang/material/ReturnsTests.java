package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Merging.Conflict;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

@ProductTest
@DisplayName("收回时的合并")
class ReturnsTests {

    private static final String THIRD = "另有〔3 待补〕处待补，月底前补齐。";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;
    @Autowired private Returns returns;
    @Autowired private Rewordings rewordings;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_with_two_figures() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
        materials.bind(drafting.office, material.id(), 1, 2, STUDY).orThrow();
    }

    @Test
    void what_the_page_changed_around_a_figure_is_put_into_the_file_and_the_figure_is_bound()
            throws IOException {
        var file = edited(editor -> editor.replace("全区学习情况汇报", "学习情况的汇报"));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");

        taken(file);

        assertThat(fileText()).startsWith("学习情况的汇报\n今年以来，各街道召开研讨1次，印发某某刊物1期。\n另有×处待补。");
        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
    }

    @Test
    void a_figure_that_moved_on_while_the_file_was_out_is_not_taken_for_typed_over()
            throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各街道召开"));
        drafting.studied();

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(shown()).containsExactly("2", "2", "×");
    }

    @Test
    void a_figure_typed_over_stays_typed_over_when_its_paragraph_comes_from_the_page()
            throws IOException {
        var file = edited(editor -> editor.type("1:" + STUDY, "12"));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");

        var back = taken(file);

        assertThat(back.remarks()).anyMatch(one -> one.contains("「12」") && one.contains("「1」"));
        assertThat(fileText()).contains("各街道召开研讨12次，印发某某刊物1期。");
        assertThat(shown()).containsExactly("12", "1", "×");
    }

    @Test
    void a_figure_deleted_in_the_file_comes_again_with_its_paragraph_chosen_from_the_page()
            throws IOException {
        var file = edited(editor -> editor.delete("1:" + STUDY));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");
        var returned = waiting(file);

        choose(returned, Side.PAGE).orThrow();

        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
        assertThat(fileText()).contains("各街道召开研讨2次，印发某某刊物2期。");
    }

    @Test
    void a_paragraph_that_the_page_added_is_kept_as_a_line_of_its_own() throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各街道召开"));
        reword(3, "另有〔3 待补〕处待补。\n补充：还有×件。");

        var back = taken(file);

        assertThat(back.remarks()).anyMatch(one -> one.contains("补充：还有×件。"));
        assertThat(fileText()).contains("各街道召开", "另有×处待补。\n补充：还有×件。");
        assertThat(shown()).containsExactly("1", "1", "×", "×");
    }

    @Test
    void a_paragraph_that_the_file_added_is_kept() throws IOException {
        var file = edited(editor -> editor.addBehind("某某刊物", "文件里添的一段。"));
        reword(3, THIRD);

        taken(file);

        assertThat(fileText()).contains("1期。\n文件里添的一段。\n另有×处待补，月底前补齐。");
    }

    @Test
    void a_paragraph_that_the_page_took_out_goes_from_the_file() throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各街道召开"));
        reword(1, "");

        taken(file);

        assertThat(fileText()).doesNotContain("全区学习情况汇报").contains("各街道召开学习研讨1次");
        assertThat(shown()).containsExactly("1", "1", "×");
    }

    @Test
    void what_both_changed_alike_asks_nobody() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处待补，月底前补齐。"));
        reword(3, THIRD);

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(fileText()).contains("另有×处待补，月底前补齐。");
    }

    @Test
    void what_both_changed_otherwise_waits_and_the_material_stays_as_it_is() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        int before = drafting.last(material).number();

        var returned = waiting(file);

        assertThat(drafting.last(material).number()).isEqualTo(before);
        assertThat(conflicts(returned))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.out()).isEqualTo("另有×处待补。");
                    assertThat(one.page()).isEqualTo("另有×处待补，月底前补齐。");
                    assertThat(one.file()).isEqualTo("另有×处没有补。");
                });
        assertThat(audited()).contains("收回的文件待选");
    }

    @Test
    void the_pages_words_are_taken_where_they_are_chosen() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);

        choose(waiting(file), Side.PAGE).orThrow();

        assertThat(fileText()).contains("另有×处待补，月底前补齐。").doesNotContain("没有补");
    }

    @Test
    void the_files_words_are_taken_where_they_are_chosen() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);

        choose(waiting(file), Side.FILE).orThrow();

        assertThat(fileText()).contains("另有×处没有补。").doesNotContain("月底前");
    }

    @Test
    void what_the_file_took_out_and_the_page_changed_comes_back_where_it_is_chosen()
            throws IOException {
        var file = edited(editor -> editor.drop("处待补。"));
        reword(3, THIRD);
        var returned = waiting(file);
        assertThat(conflicts(returned)).singleElement().extracting(Conflict::file).isNull();

        choose(returned, Side.PAGE).orThrow();

        assertThat(fileText()).contains("1期。\n另有×处待补，月底前补齐。");
        assertThat(shown()).containsExactly("1", "1", "×");
    }

    @Test
    void nothing_is_saved_while_a_paragraph_is_not_chosen() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        var returned = waiting(file);
        int before = drafting.last(material).number();

        var refused =
                returns.choose(
                        drafting.office,
                        material.id(),
                        returned,
                        new Returns.Choice(before, Map.of()));

        assertThat(messages(refused)).containsExactly("第 1 段还没有选。");
        assertThat(drafting.last(material).number()).isEqualTo(before);
    }

    @Test
    void a_choice_made_before_the_page_changed_again_is_told() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        var returned = waiting(file);
        int seen = drafting.last(material).number();
        var key = conflicts(returned).getFirst().key();
        reword(1, "汇报");

        var refused =
                returns.choose(
                        drafting.office,
                        material.id(),
                        returned,
                        new Returns.Choice(seen, Map.of(key, Side.FILE)));

        assertThat(messages(refused)).singleElement().asString().contains("又改过");
        assertThat(conflicts(returned).getFirst().key()).isEqualTo(key);
    }

    @Test
    void what_was_chosen_holds_while_a_figure_moves_on() throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各社区召开"));
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");
        var returned = waiting(file);
        var key = conflicts(returned).getFirst().key();

        drafting.studied();

        assertThat(conflicts(returned).getFirst().key()).isEqualTo(key);
    }

    @Test
    void a_file_that_was_taken_back_is_not_taken_back_again() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        var returned = waiting(file);
        int revision = choose(returned, Side.FILE).orThrow().revision();

        var again =
                returns.choose(
                        drafting.office,
                        material.id(),
                        returned,
                        new Returns.Choice(revision, Map.of()));

        var told = "这个文件已经收回（第 %d 稿）。".formatted(revision);
        assertThat(messages(again)).containsExactly(told);
        assertThat(messages(returns.comparison(drafting.office, material.id(), returned)))
                .containsExactly(told);
        assertThat(returns.waiting(material)).isEmpty();
        assertThat(audited()).contains("收回的文件已选");
    }

    @Test
    void the_same_file_waits_once() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);

        assertThat(waiting(file)).isEqualTo(waiting(file));
    }

    @Test
    void a_file_waits_on_while_the_page_is_changed() throws IOException {
        taken(edited(editor -> editor.replace("全区召开", "各街道召开")));
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        var returned = waiting(file);

        reword(1, "汇报");

        assertThat(returns.waiting(material)).get().extracting("returned").isEqualTo(returned);
    }

    @Test
    void what_is_too_long_together_is_refused() throws IOException {
        var line = "各".repeat(999) + "。\n";
        material = drafting.started("长文", "汇报\n" + line.repeat(199) + "各".repeat(980) + "。");
        var file = edited(editor -> editor.replace("汇报", "关于这件事的汇报"));
        reword(2, "补充几个字。" + line.strip());
        int before = drafting.last(material).number();

        var read = TextFile.read("改过.docx", file).orThrow();
        var refused = returns.takeBack(drafting.office, material.id(), read);

        assertThat(messages(refused)).singleElement().asString().contains("最多 200000 个字");
        assertThat(drafting.last(material).number()).isEqualTo(before);
    }

    @Test
    void what_the_file_cannot_take_is_named_alone() throws IOException {
        var file = edited(editor -> editor.intoTable("全区学习情况汇报"));
        reword(3, THIRD);
        reword(1, "");

        var read = TextFile.read("改过.docx", file).orThrow();
        var refused = returns.takeBack(drafting.office, material.id(), read);

        assertThat(messages(refused))
                .singleElement()
                .asString()
                .startsWith("页面上删去「全区学习情况汇报」，这个文件里放不进");
    }

    @Test
    void a_place_bound_in_the_page_is_no_change_of_its_paragraph() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        materials.bind(drafting.office, material.id(), 2, 3, STUDY).orThrow();

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(fileText()).contains("另有1处没有补。");
        assertThat(shown()).containsExactly("1", "1", "1");
    }

    @Test
    void in_review_nothing_is_chosen() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        var returned = waiting(file);
        drafting.send(drafting.office, material.id()).orThrow();

        assertThat(returns.comparison(drafting.office, material.id(), returned))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_file_of_another_material_is_not_found() throws IOException {
        var file = edited(editor -> editor.replace("处待补。", "处没有补。"));
        reword(3, THIRD);
        var returned = waiting(file);
        var other = drafting.started("别的", "另有×处。");

        for (var one : List.of(returned, Ids.next())) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> returns.comparison(drafting.office, other.id(), one));
        }
    }

    @Test
    void the_pages_figure_comes_with_its_words_where_they_are_chosen() throws IOException {
        var file =
                edited(editor -> {
                    editor.replace("全区召开", "全区共召开");
                    editor.type("1:" + STUDY, "12");
                });
        reword(2, "今年以来，各街道召开研讨〔1 学习〕次，印发某某刊物〔2 学习〕期。");
        var returned = waiting(file);
        assertThat(conflicts(returned).getFirst().page()).contains("研讨1次");

        var back = choose(returned, Side.PAGE).orThrow();

        assertThat(back.remarks()).noneMatch(one -> one.contains("「12」"));
        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
        assertThat(fileText()).contains("各街道召开研讨2次，印发某某刊物2期。");
    }

    @Test
    void what_the_page_and_the_file_wrote_by_hand_into_one_place_is_chosen() throws IOException {
        var file = edited(editor -> editor.type("1:" + STUDY, "12"));
        int seen = drafting.last(material).number();
        materials.write(drafting.office, material.id(), seen, 1, "15", "电话").orThrow();
        var returned = waiting(file);
        assertThat(conflicts(returned))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.page()).contains("研讨15次");
                    assertThat(one.file()).contains("研讨12次");
                });

        choose(returned, Side.PAGE).orThrow();

        assertThat(shown()).containsExactly("15", "1", "×");
        assertThat(fileText()).contains("研讨15次");
    }

    @Test
    void a_rounded_number_stays_rounded_when_its_paragraph_comes_from_the_page()
            throws IOException {
        for (int i = 0; i < 10; i++) {
            drafting.studied();
        }
        material = drafting.started("约数", "学习汇报\n召开学习研讨×余次，效果很好。\n以上汇报。");
        var file = edited(editor -> editor.replace("以上汇报", "特此汇报"));
        reword(2, "各街道召开学习研讨〔1 学习〕余次，效果明显。");

        taken(file);

        assertThat(fileText()).contains("各街道召开学习研讨10余次，效果明显。\n特此汇报。");
        assertThat(shown()).containsExactly("10余");
    }

    @Test
    void a_figure_of_an_old_copy_is_not_taken_for_typed_over() throws IOException {
        var file = edited(editor -> editor.replace("全区召开", "各街道召开"));
        for (int i = 0; i < 21; i++) {
            drafting.studied();
            handouts.file(drafting.office, material.id());
        }

        var back = taken(file);

        assertThat(back.remarks()).isEmpty();
        assertThat(shown()).containsExactly("22", "22", "×");
    }

    @Test
    void what_goes_out_is_kept_once_as_long_as_it_is_the_same() {
        handouts.file(drafting.office, material.id());
        handouts.file(drafting.office, material.id());
        assertThat(kept()).isEqualTo(1);

        drafting.studied();
        handouts.file(drafting.office, material.id());

        assertThat(kept()).isEqualTo(2);
    }

    private long kept() {
        return TestDatabase.owner()
                .sql("select count(*) from material.handout where material_id = :id")
                .param("id", material.id())
                .query(Long.class)
                .single();
    }

    private List<String> audited() {
        return TestDatabase.owner()
                .sql("select action from audit.entry where subject_id = :id")
                .param("id", material.id())
                .query(String.class)
                .list();
    }

    private void reword(int paragraph, String words) {
        int seen = drafting.last(material).number();
        rewordings.reword(drafting.office, material.id(), seen, paragraph, words).orThrow();
    }

    private byte[] edited(Consumer<EditedFile> work) throws IOException {
        return EditedFile.of(handouts.file(drafting.office, material.id()), work);
    }

    private Returns.Back back(byte[] content) {
        var file = TextFile.read("改过.docx", content).orThrow();
        return returns.takeBack(drafting.office, material.id(), file).orThrow();
    }

    private Returns.TakenBack taken(byte[] content) {
        return (Returns.TakenBack) back(content);
    }

    private UUID waiting(byte[] content) {
        return ((Returns.Undecided) back(content)).returned();
    }

    private List<Conflict> conflicts(UUID returned) {
        return returns.comparison(drafting.office, material.id(), returned).orThrow().conflicts();
    }

    private Outcome<Returns.TakenBack> choose(UUID returned, Side side) {
        int seen = drafting.last(material).number();
        var key = conflicts(returned).getFirst().key();
        return returns.choose(
                drafting.office,
                material.id(),
                returned,
                new Returns.Choice(seen, Map.of(key, side)));
    }

    private List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }

    private String fileText() {
        return TextFile.read("材料.docx", handouts.file(drafting.office, material.id()))
                .orThrow()
                .text();
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
