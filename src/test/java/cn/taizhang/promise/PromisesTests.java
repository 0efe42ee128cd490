package cn.taizhang.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("打算")
class PromisesTests {

    /** Seconds where it goes through blanks again and again. */
    @Test
    @Timeout(5)
    void endless_blanks_cost_no_more_than_they_are_long() {
        var blanks = " \u3000".repeat(30_000);
        var text = "工作汇报\n一、下半年工作打算" + blanks + "\n" + "办好读书班" + blanks + "四期" + blanks + "\n";

        assertThat(Promises.in(text)).hasSizeLessThan(3);
        assertThat(PlanHeading.bare("一、打算" + blanks + "了：" + blanks)).endsWith("了");
    }

    @Test
    void items_below_the_heading_are_the_promises() {
        var text =
                """
                全区党建工作汇报
                一、上半年工作
                （一）抓学习。召开学习研讨8次。
                二、下半年工作打算
                （一）办好读书班。年底前再办四期读书班。
                （二）补齐阵地短板。改造六个社区服务中心。
                三、请求支持的事项
                （一）增加编制。
                """;

        assertThat(Promises.in(text)).extracting(Promise::title).containsExactly("办好读书班", "补齐阵地短板");
        assertThat(Promises.in(text).getFirst())
                .isEqualTo(new Promise("下半年工作打算", "办好读书班", "（一）办好读书班。年底前再办四期读书班。"));
    }

    @Test
    void an_item_with_items_of_its_own_is_told_by_these() {
        var text =
                """
                工作汇报
                一、下半年工作打算
                （一）抓好两支队伍。
                一是抓书记队伍。年底前轮训一遍。
                二是抓党员队伍。全面推行积分管理。
                （二）建强阵地。改造六个社区服务中心。
                """;

        assertThat(Promises.in(text))
                .extracting(Promise::section)
                .containsExactly("下半年工作打算　抓好两支队伍", "下半年工作打算　抓好两支队伍", "下半年工作打算");
        assertThat(Promises.in(text))
                .extracting(Promise::title)
                .containsExactly("抓书记队伍", "抓党员队伍", "建强阵地");
    }

    @Test
    void without_items_each_sentence_is_one() {
        var text = "工作汇报\n一、上半年工作\n做了许多事情。\n二、下步打算\n年底前再办四期读书班。改造六个社区服务中心；建立人才驿站两处。具体是：\n";

        assertThat(Promises.in(text))
                .extracting(Promise::text)
                .containsExactly("年底前再办四期读书班。", "改造六个社区服务中心；", "建立人才驿站两处。");
    }

    @Test
    void a_heading_without_a_number_reaches_to_the_next_part() {
        var text = "工作汇报\n上半年工作情况\n做了许多事情。\n下一步工作安排\n年底前再办四期读书班。\n改造六个社区服务中心。\n";

        assertThat(Promises.in(text)).extracting(Promise::section).containsOnly("下一步工作安排");
        assertThat(Promises.in(text)).hasSize(2);
    }

    @Test
    void a_paragraph_that_plans_is_found_without_a_heading() {
        var text = "工作汇报\n今年以来召开学习研讨八次，推动落实。\n下一步，我们将重点抓好三项工作：一是年底前再办四期读书班；二是改造六个社区服务中心。\n";

        assertThat(Promises.in(text))
                .extracting(Promise::text)
                .anySatisfy(one -> assertThat(one).contains("改造六个社区服务中心"));
        assertThat(Promises.in(text)).extracting(Promise::section).containsOnly("下一步");
    }

    @Test
    void of_problems_and_plans_in_one_section_only_the_plans_count() {
        var text = "工作汇报\n一、工作情况\n做了许多事情。\n二、存在问题和下步打算\n有的社区阵地面积不够用。下一步，改造六个社区服务中心。年底前再办四期读书班。\n";

        assertThat(Promises.in(text))
                .extracting(Promise::text)
                .containsExactly("下一步，改造六个社区服务中心。", "年底前再办四期读书班。");
    }

    @Test
    void parts_of_such_a_section_with_headings_of_their_own_are_told_apart() {
        var text = "工作汇报\n二、存在问题和下步打算\n（一）存在问题\n有的社区阵地面积不够用。\n（二）下步打算\n年底前再办四期读书班。\n";

        assertThat(Promises.in(text)).extracting(Promise::text).containsExactly("年底前再办四期读书班。");
    }

    @Test
    void the_title_of_the_paper_is_no_part_of_it_and_a_text_without_plans_promises_nothing() {
        assertThat(Promises.in("上半年工作总结和下半年工作计划\n一、上半年工作\n召开学习研讨八次。\n")).isEmpty();
        assertThat(Promises.in("")).isEmpty();
    }
}
