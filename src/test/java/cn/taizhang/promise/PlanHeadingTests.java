package cn.taizhang.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("打算的标题")
class PlanHeadingTests {

    @ParameterizedTest(name = "「{0}」是打算的标题：{1}")
    @CsvSource({
        "三、下半年工作打算, true",
        "三、下一步工作安排, true",
        "四、下步打算, true",
        "（三）下一步的工作计划, true",
        "三、下阶段工作重点, true",
        "二、明年工作思路, true",
        "今后努力方向, true",
        "三、存在问题和下一步打算, true",
        "四、下一步, true",
        "三、工作打算, true",
        "三、2020年工作计划, true",
        "第三部分 下半年重点任务, true",
        "一、上半年工作情况, false",
        "二、存在的问题, false",
        "一、年度工作计划完成情况, false",
        "（二）工作部署落实情况, false",
        "（四）计划生育工作, false",
        "（一）安排部署到位, false",
        "关于上半年工作情况和下半年工作打算的汇报, false",
        "（二）抓学习教育, false",
    })
    void is_known_by_its_words(String heading, boolean plans) {
        assertThat(PlanHeading.is(heading)).isEqualTo(plans);
    }

    @ParameterizedTest(name = "「{0}」：{1}")
    @CsvSource({
        "下一步，我们将继续抓好学习。, true",
        "下半年要重点做好三件事。, true",
        "下半年，全区召开学习研讨八次，主要措施有三条。, false",
        "今年以来，我们将学习摆在首位。, false",
    })
    void a_paragraph_plans_where_it_says_what_will_be_done(String paragraph, boolean plans) {
        assertThat(PlanHeading.opens(paragraph)).isEqualTo(plans);
    }
}
