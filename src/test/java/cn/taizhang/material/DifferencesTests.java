package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.material.Differences.Change;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("改动之处")
class DifferencesTests {

    @Test
    void the_same_words_differ_nowhere() {
        assertThat(Differences.between("今年以来", "今年以来")).isEmpty();
        assertThat(Differences.between("", "")).isEmpty();
    }

    @Test
    void what_stays_between_two_changes_is_no_part_of_either() {
        assertThat(Differences.between("一是抓学习。全区召开。", "一是抓紧学习。各街道召开。"))
                .containsExactly(new Change(3, 3, "紧"), new Change(6, 8, "各街道"));
    }

    @Test
    void words_that_go_give_way_to_nothing() {
        assertThat(Differences.between("约30余次", "30余次")).containsExactly(new Change(0, 1, ""));
    }

    @Test
    void a_rare_character_of_two_halves_is_not_torn() {
        assertThat(Differences.between("叫𠮷祥", "叫𠮶祥")).containsExactly(new Change(1, 3, "𠮶"));
    }

    @Test
    void very_long_words_that_share_nothing_are_one_change() {
        String before = "甲".repeat(3000);
        String after = "乙".repeat(3000);

        assertThat(Differences.between("头" + before + "尾", "头" + after + "尾"))
                .containsExactly(new Change(1, 3001, after));
    }
}
