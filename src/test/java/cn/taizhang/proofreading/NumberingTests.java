package cn.taizhang.proofreading;

import static cn.taizhang.proofreading.Texts.remarksOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("序号")
class NumberingTests {

    @Test
    void a_second_section_three_at_the_end_becomes_four() {
        var remarks = remarksOn("一、成效\n二、问题\n三、打算\n三、建议\n");

        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst().rule()).isEqualTo(Rule.HEADING_NUMBER);
        assertThat(remarks.getFirst().message()).contains("出现两次");
        assertThat(remarks.getFirst().mend()).isEqualTo("四、");
    }

    @Test
    void a_number_twice_is_not_mended_where_later_ones_would_change_too() {
        var remarks = remarksOn("一、成效\n二、问题\n二、打算\n三、建议\n");

        assertThat(remarks).extracting(Remark::mend).containsExactly((String) null);
    }

    @Test
    void a_skipped_number_is_told() {
        var remarks = remarksOn("一、成效\n二、问题\n四、建议\n五、其他\n");

        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst().message()).contains("缺“三、”");
    }

    @Test
    void a_number_out_of_order_is_told() {
        var remarks = remarksOn("一、成效\n（一）学习。\n（三）服务。\n（二）整改。\n");

        assertThat(remarks).extracting(Remark::rule).containsOnly(Rule.HEADING_NUMBER).isNotEmpty();
    }

    @Test
    void sections_of_the_second_level_begin_with_one_under_each_heading() {
        var remarks = remarksOn("一、成效\n（一）学习。\n（二）服务。\n二、打算\n（三）学习。\n");

        assertThat(remarks).extracting(Remark::rule).containsExactly(Rule.HEADING_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、成效\n（一）学习。\n（二）服务。\n二、打算\n（一）学习。\n（二）服务。\n",
                "一、成效\n1.学习\n2.服务\n二、打算\n3.学习\n4.服务\n",
                "（一）学习。\n（二）服务。\n",
                "一、成效\n二、打算\n附件\n一、名单\n二、说明\n"
            })
    void sound_numbering_is_left_alone(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }

    @Test
    void a_second_level_before_any_first_is_told() {
        var remarks = remarksOn("（一）学习。\n（二）服务。\n一、打算\n二、建议\n");

        assertThat(remarks).extracting(Remark::rule).contains(Rule.HEADING_LEVEL);
    }

    @Test
    void the_odd_way_of_numbering_is_mended_to_the_usual_one() {
        var remarks = remarksOn("1.学习\n2.服务\n3、整改\n");

        assertThat(remarks).extracting(Remark::rule).containsExactly(Rule.HEADING_STYLE);
        assertThat(remarks).extracting(Remark::mend).containsExactly("3.");
    }

    @Test
    void points_within_a_paragraph_skip_none() {
        var remarks = remarksOn("一是抓学习。二是抓整改。四是抓服务。");

        assertThat(remarks).extracting(Remark::rule).containsExactly(Rule.RUN_IN_NUMBER);
        assertThat(remarks.getFirst().mend()).isEqualTo("三是");
    }

    @Test
    void points_within_a_paragraph_stand_once_each() {
        var remarks = remarksOn("一是抓学习。二是抓整改。二是抓服务。");

        assertThat(remarks).extracting(Remark::mend).isEqualTo(List.of("三是"));
    }

    @Test
    void a_first_point_wants_a_second() {
        assertThat(remarksOn("一是抓学习，成效明显。"))
                .extracting(Remark::rule)
                .containsExactly(Rule.LONE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是抓学习。二是抓整改：一要快，二要实。三是抓服务。",
                "第一，抓学习。第二，抓整改。",
                "选派第一书记，第一时间到岗。思想统一是前提。",
                "一、成效\n一是抓学习。二是抓整改。\n二、打算\n一是抓服务。二是抓提升。\n"
            })
    void sound_points_are_left_alone(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }
}
