package cn.taizhang.proofreading;

import static cn.taizhang.proofreading.Texts.mended;
import static cn.taizhang.proofreading.Texts.remarksOn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("用词与写法")
class WritingTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "截止6月底，完成整改。 | 截至6月底，完成整改。",
                "截止到目前，完成整改。 | 截至目前，完成整改。",
                "做到对单清帐。 | 做到对单清账。",
                "落实省委巡察反馈意见。 | 落实省委巡视反馈意见。",
                "落实市委巡视反馈意见。 | 落实市委巡察反馈意见。",
                "投入1,234,567.89元。 | 投入1234567.89元。",
                "建成１２个阵地。 | 建成12个阵地。",
                "建成 12 个阵地。 | 建成12个阵地。",
                "满意率达98.5，居全市前列。 | 满意率达98.5%，居全市前列。",
                "提高5%个百分点。 | 提高5个百分点。",
                "组发[2020]第5号文件。 | 组发〔2020〕5号文件。",
                "组发（2020）5号文件。 | 组发〔2020〕5号文件。",
                "在XX社区开展活动。 | 在×社区开展活动。",
                "2020.6.30召开会议。 | 2020年6月30日召开会议。",
                "2020年07月05日召开会议。 | 2020年7月5日召开会议。",
                "20年6月召开会议。 | 2020年6月召开会议。",
                "二0二0年召开会议。 | 二〇二〇年召开会议。",
                "党员的的作用,发挥明显。 | 党员的作用，发挥明显。",
                "作用明显。。 | 作用明显。",
                "形成(初步)意见。 | 形成（初步）意见。"
            })
    void is_mended(String wrong, String right) {
        assertThat(mended(wrong)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "截止日期为6月30日，报名截止6月30日，活动于6月底截止。",
                "搭起帐篷，做好账目。",
                "省委巡视组对市委巡视结束，市委巡察办跟进。",
                "会议8:30开始，比分3:2，圆周率3.14。",
                "为了解情况，为了了结旧账，达到目的的办法。",
                "依照（2020）豫03民初12号判决。",
                "推行“1+X”模式，拍X光片，用QQ群通知。",
                "为扎实推进制度落实，制定方案。为深入开展“三服务”活动，组织培训。",
                "附件1 名单。2020年6月30日，20年来，二〇二〇年。",
                "2020年2月29日召开会议，1）学习；2）讨论。"
            })
    void is_left_alone(String right) {
        assertThat(remarksOn(right)).isEmpty();
    }

    @Test
    void a_local_name_is_remarked_on_and_never_mended() {
        var remarks = remarksOn("成立“大党工委”。");

        assertThat(remarks).extracting(Remark::severity).containsExactly(Severity.NOTE);
        assertThat(remarks).extracting(Remark::mend).containsExactly((String) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"为扎实“三服务”活动落实，制定方案。", "为扎实制度落实，制定方案。"})
    void a_verb_that_is_missing_is_told(String text) {
        assertThat(remarksOn(text)).extracting(Remark::rule).containsExactly(Rule.MISSING_VERB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019年2月29日召开会议。", "6月31日召开会议。", "13月1日召开会议。"})
    void a_day_that_there_is_not_is_told(String text) {
        assertThat(remarksOn(text)).extracting(Remark::rule).containsExactly(Rule.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"开展“回头看活动。", "开展回头看”活动。", "印发《办法（试行》。"})
    void torn_quotes_and_brackets_are_told(String text) {
        assertThat(remarksOn(text)).extracting(Remark::rule).containsExactly(Rule.TORN_PAIR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "制定工作方案（详见附件1、2）。",
                "落实重点任务（见第一、三、五）。",
                "开展学习（附件 1， 2）。",
                "1）开展学习（见附件1、2）；2）组织讨论。"
            })
    void a_bracket_that_ends_in_a_number_behind_a_stop_is_closed(String right) {
        assertThat(remarksOn(right)).extracting(Remark::rule).doesNotContain(Rule.TORN_PAIR);
    }

    @Test
    void a_sentence_of_twelve_characters_stands_once() {
        assertThat(remarksOn("各级党组织抓实学习教育活。".repeat(2)))
                .extracting(Remark::rule)
                .containsExactly(Rule.REPEATED_SENTENCE);
    }

    @Test
    void a_sentence_of_eleven_characters_may_come_again() {
        assertThat(remarksOn("各级党组织抓实学习教育。".repeat(2))).isEmpty();
    }

    @ParameterizedTest(name = "{0} 字：{1} 至 {2} 分钟")
    @CsvSource({"200, 1, 1", "201, 1, 2", "220, 1, 2", "221, 2, 2", "4400, 20, 22"})
    void reading_aloud_takes_a_range_of_minutes(int spoken, int shortest, int longest) {
        var length = Length.of("字".repeat(spoken) + "，。 \n");

        assertThat(length.characters()).isEqualTo(spoken + 2);
        assertThat(length.shortestMinutes()).isEqualTo(shortest);
        assertThat(length.longestMinutes()).isEqualTo(longest);
    }
}
