package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Merging.Conflict;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ProductTest
@DisplayName("收回时的合并")
class ReturnsTests extends FilesComingBack {

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
        var random = new Random(1);
        var lines = IntStream.range(0, 199).mapToObj(_ -> words(random, 998) + "。").toList();
        material =
                drafting.started(
                        "长文",
                        "汇报\n" + String.join("\n", lines) + "\n" + words(random, 985) + "×处。");
        var file = edited(editor -> editor.replace("汇报", "关于这件事的汇报"));
        reword(2, "补充几个字。" + lines.getFirst());
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
    void what_goes_out_is_kept_once_as_long_as_it_is_the_same() {
        handouts.file(drafting.office, material.id());
        handouts.file(drafting.office, material.id());
        assertThat(kept()).isEqualTo(1);

        drafting.studied();
        handouts.file(drafting.office, material.id());

        assertThat(kept()).isEqualTo(2);
    }

    /** Not the same over and over, or the file is taken for a bomb. */
    private static String words(Random random, int length) {
        return random.ints(length, 0x8000, 0x9000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
