package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("逐段合并")
class MergeTests {

    private static final List<String> OUT = List.of("学习情况汇报", "全区召开学习研讨若干次。", "印发刊物若干期。", "以上汇报。");

    @Test
    void what_neither_changed_stays() {
        assertThat(merged(OUT, OUT)).isEqualTo(OUT);
    }

    @Test
    void what_only_the_page_changed_is_taken() {
        var page = with(OUT, 1, "各街道召开学习研讨若干次。");

        assertThat(merged(page, OUT)).isEqualTo(page);
    }

    @Test
    void what_only_the_file_changed_is_taken() {
        var file = with(OUT, 1, "各街道召开学习研讨若干次。");

        assertThat(merged(OUT, file)).isEqualTo(file);
    }

    @Test
    void changes_of_different_paragraphs_come_together() {
        var page = with(OUT, 3, "以上汇报，请审阅。");
        var file = with(OUT, 1, "各街道召开学习研讨若干次。");

        assertThat(merged(page, file))
                .containsExactly("学习情况汇报", "各街道召开学习研讨若干次。", "印发刊物若干期。", "以上汇报，请审阅。");
    }

    @Test
    void what_both_changed_alike_is_no_conflict() {
        var both = with(OUT, 1, "各街道召开学习研讨若干次。");

        assertThat(merged(both, both)).isEqualTo(both);
    }

    @Test
    void what_both_changed_otherwise_is_a_conflict() {
        var page = with(OUT, 1, "各街道召开学习研讨若干次。");
        var file = with(OUT, 1, "全区共召开学习研讨若干次。");

        assertThat(merged(page, file)).contains("[各街道召开学习研讨若干次。|全区共召开学习研讨若干次。]").hasSize(4);
    }

    @Test
    void a_paragraph_wholly_rewritten_on_both_sides_is_a_conflict_of_one_paragraph() {
        assertThat(merged(with(OUT, 2, "甲乙丙丁"), with(OUT, 2, "戊己庚辛")))
                .containsExactly("学习情况汇报", "全区召开学习研讨若干次。", "[甲乙丙丁|戊己庚辛]", "以上汇报。");
    }

    @Test
    void what_one_side_added_is_kept_where_it_was_added() {
        var page = added(OUT, 2, "页面添的。");
        var file = added(OUT, 3, "文件添的。");

        assertThat(merged(page, file))
                .containsExactly("学习情况汇报", "全区召开学习研讨若干次。", "页面添的。", "印发刊物若干期。", "文件添的。", "以上汇报。");
    }

    @Test
    void what_both_added_alike_is_kept_once() {
        var both = added(OUT, 2, "都添的。");

        assertThat(merged(both, both)).isEqualTo(both);
    }

    @Test
    void what_both_added_otherwise_at_one_spot_is_kept_twice() {
        assertThat(merged(added(OUT, 4, "页面添的。"), added(OUT, 4, "文件里写的。")))
                .hasSize(6)
                .contains("页面添的。", "文件里写的。");
    }

    @Test
    void what_is_added_in_front_of_everything_stays_there() {
        assertThat(merged(added(OUT, 0, "送审稿"), OUT)).startsWith("送审稿", "学习情况汇报");
    }

    @Test
    void what_one_side_took_out_and_the_other_left_goes() {
        assertThat(merged(without(OUT, 2), OUT)).isEqualTo(without(OUT, 2));
        assertThat(merged(OUT, without(OUT, 2))).isEqualTo(without(OUT, 2));
        assertThat(merged(without(OUT, 2), without(OUT, 2))).isEqualTo(without(OUT, 2));
    }

    @Test
    void what_one_side_took_out_and_the_other_changed_is_a_conflict() {
        var changed = with(OUT, 2, "印发刊物若干期，另有增刊。");

        assertThat(merged(without(OUT, 2), changed)).contains("[|印发刊物若干期，另有增刊。]");
        assertThat(merged(changed, without(OUT, 2))).contains("[印发刊物若干期，另有增刊。|]");
    }

    @Test
    void what_one_side_moved_is_moved() {
        var moved = List.of(OUT.get(0), OUT.get(2), OUT.get(1), OUT.get(3));

        assertThat(merged(moved, OUT)).isEqualTo(moved);
        assertThat(merged(OUT, moved)).isEqualTo(moved);
        assertThat(merged(moved, moved)).isEqualTo(moved);
    }

    @Test
    void what_one_side_moved_and_the_other_changed_is_a_conflict_and_nothing_is_lost() {
        var moved = List.of(OUT.get(0), OUT.get(2), OUT.get(3), OUT.get(1));
        var changed = with(OUT, 1, "各街道召开学习研讨若干次。");

        assertThat(merged(moved, changed)).contains("[|各街道召开学习研讨若干次。]", OUT.get(1));
    }

    @Test
    void equal_paragraphs_are_kept_apart_by_their_order() {
        var out = List.of("同上。", "甲。", "同上。", "乙。", "同上。");

        assertThat(merged(out, with(out, 1, "甲改。"), with(out, 4, "同上，完。")))
                .containsExactly("同上。", "甲改。", "同上。", "乙。", "同上，完。");
    }

    @Test
    void a_long_text_is_merged_in_a_moment() {
        var out = IntStream.range(0, 40_000).mapToObj(n -> "第" + n % 9_000 + "段。").toList();
        var page = with(with(out, 20_000, "页面改。"), 100, "又改。");
        var file =
                IntStream.range(0, 40_000)
                        .mapToObj(n -> n % 3 == 0 ? "换" + n : out.get(n))
                        .toList();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Merge.of(out, page, file));
    }

    @Test
    void of_very_many_paragraphs_rewritten_those_that_are_alike_are_found() {
        var out = IntStream.range(0, 300).mapToObj(n -> "第" + n + "号事项已经办结归档").toList();
        var file = IntStream.range(0, 300).mapToObj(n -> "第" + n + "号事项已经办结归档。").toList();

        assertThat(Alignment.of(out, file)).isEqualTo(IntStream.range(0, 300).toArray());
    }

    @Test
    void of_very_many_paragraphs_those_that_are_not_alike_are_none_of_one_another() {
        var out = IntStream.range(0, 300).mapToObj(n -> "甲" + n).toList();
        var file = IntStream.range(0, 300).mapToObj(n -> "乙丙" + n % 7).toList();

        assertThat(Alignment.of(out, file)).containsOnly(Alignment.NONE);
    }

    @Test
    void texts_without_anything_in_common_are_merged() {
        assertThat(merged(List.of(), OUT)).isEmpty();
        assertThat(Merge.of(List.of(), OUT, List.of("别的"))).hasSize(5);
    }

    /** What comes of it; a conflict as 「[page|file]」. */
    private static List<String> merged(List<String> page, List<String> file) {
        return merged(OUT, page, file);
    }

    private static List<String> merged(List<String> out, List<String> page, List<String> file) {
        var merged = new ArrayList<String>();
        for (var part : Merge.of(out, page, file)) {
            var ours = part.ours() < 0 ? "" : page.get(part.ours());
            var theirs = part.theirs() < 0 ? "" : file.get(part.theirs());
            var says =
                    switch (part.fate()) {
                        case FILE -> theirs;
                        case PAGE -> ours;
                        case CONFLICT -> "[" + ours + "|" + theirs + "]";
                    };
            if (!says.isEmpty()) {
                merged.add(says);
            }
        }
        return merged;
    }

    private static List<String> with(List<String> all, int index, String other) {
        var changed = new ArrayList<>(all);
        changed.set(index, other);
        return changed;
    }

    private static List<String> added(List<String> all, int index, String more) {
        var changed = new ArrayList<>(all);
        changed.add(index, more);
        return changed;
    }

    private static List<String> without(List<String> all, int index) {
        var changed = new ArrayList<>(all);
        changed.remove(index);
        return changed;
    }
}
