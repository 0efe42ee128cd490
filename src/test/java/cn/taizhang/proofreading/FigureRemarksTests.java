package cn.taizhang.proofreading;

import static cn.taizhang.proofreading.Texts.remarksOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文中的数")
class FigureRemarksTests {

    @ParameterizedTest(name = "印作 {0}，准确数 {1}：改作 {2}")
    @CsvSource({"30余, 29, 20余", "30余, 30, 30", "30余, 40, 40", "100余, 100, 100", "100余, 200, 200"})
    void rounded_numbers_that_are_not_true_are_mended(String printed, long exact, String mend) {
        var remarks = remarksOn("召开会议" + printed + "次。", Map.of(4, exact));

        assertThat(remarks).extracting(Remark::rule).containsExactly(Rule.ROUNDED_NUMBER);
        assertThat(remarks.getFirst().mend()).isEqualTo(mend);
    }

    @ParameterizedTest(name = "印作 {0}，准确数 {1}")
    @CsvSource({"30余, 31", "30余, 39", "100余, 101", "100余, 199"})
    void rounded_numbers_that_are_true_are_left_alone(String printed, long exact) {
        assertThat(remarksOn("召开会议" + printed + "次。", Map.of(4, exact))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"召开会议37余次。", "召开会议9余次。"})
    void more_than_a_number_that_is_not_round_is_wrong(String text) {
        assertThat(remarksOn(text)).extracting(Remark::rule).containsExactly(Rule.ROUNDED_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"约30余次, 30余", "30余次以上, 30余次", "近百余名, 百余", "约30次左右, 30次左右"})
    void a_number_is_rounded_by_one_word(String words, String mend) {
        assertThat(remarksOn("召开会议" + words + "。")).extracting(Remark::mend).containsExactly(mend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"召开会议30余次。", "投入37余万元。", "约30次。", "30次以上。", "半数以上。"})
    void one_rounding_word_is_left_alone(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }

    @ParameterizedTest(name = "整改率 {0}%")
    @CsvSource({"99.9, false", "100, false", "100.1, true", "105, true"})
    void a_share_is_not_over_a_hundred(String percent, boolean remarked) {
        assertThat(remarksOn("整改率达" + percent + "%。")).hasSize(remarked ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"党费同比增长120%。", "完成年度目标的120%。", "是去年的150%。", "占计划的110%。"})
    void growth_and_plans_may_be_over_a_hundred(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }

    @ParameterizedTest(name = "52 项中已整改 {0} 项")
    @CsvSource({"51, false", "52, false", "53, true"})
    void what_is_done_is_not_more_than_what_was_determined(int done, boolean remarked) {
        assertThat(remarksOn("确定的52项整改事项中已整改" + done + "项。")).hasSize(remarked ? 1 : 0);
    }

    @ParameterizedTest(name = "6 名，其中 {0} 人")
    @CsvSource({"6, false", "7, true"})
    void what_is_among_them_is_not_more_than_all(int part, boolean remarked) {
        assertThat(remarksOn("引进人才6名，其中" + part + "人为博士。")).hasSize(remarked ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今年确定12项，累计已整改53项。", "培训6名。引进12名，其中8人为博士。", "召开会议12次，已整改问题53项。"})
    void numbers_that_are_no_part_of_each_other_are_left_alone(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }

    @Test
    void a_blank_between_is_the_whole_that_nobody_knows() {
        assertThat(remarksOn("培训6名，引进×名，其中8人为博士。"))
                .extracting(Remark::rule)
                .containsExactly(Rule.OPEN_PLACES);
    }

    @Test
    void sums_of_one_sentence_are_in_one_unit() {
        assertThat(remarksOn("投入35万元，其中自筹52000元。"))
                .extracting(Remark::mend)
                .containsExactly("5.2万元");
        assertThat(remarksOn("投入35万元，人均补助2000元。")).isEmpty();
    }

    @Test
    void one_kind_of_persons_is_counted_with_one_word() {
        assertThat(remarksOn("吸纳兼职委员12人。兼职委员15名，参加会议。"))
                .extracting(Remark::mend)
                .containsExactly("人");
        assertThat(remarksOn("吸纳兼职委员12人，联络员15名。设立30个党员示范岗。")).isEmpty();
    }
}
