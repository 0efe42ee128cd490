package cn.taizhang.proofreading;

import static cn.taizhang.proofreading.Texts.remarksOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("提法")
class SloganTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "四个坚持, 4",
        "三步骤四模式五评议, 3-4-5",
        "三四五, 3-4-5",
        "四抓两强两优, 4-2-2",
        "三级五岗, 3-5",
        "1+N, 1-N",
        "十二项制度, 12",
        "月督查季小结半年评年终考, 1-1-1-1",
        "日查月结, 1-1"
    })
    void promises_as_many_parts_as_its_numerals_say(String name, String counts) {
        assertThat(String.join("-", Slogan.of(name).counts())).isEqualTo(counts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "做到“四个坚持”，即：坚持学习、坚持示范、坚持整改。 | true",
                "做到“四个坚持”，即：坚持学习、坚持示范、坚持整改、坚持从严。 | false",
                "做到“四个坚持”，即：坚持学习、坚持示范、坚持整改、坚持从严、坚持为民。 | true",
                "做到“四个坚持”，即坚持学习，坚持示范，坚持整改。 | true",
                "建立“三个清单”，即问题清单、责任清单和整改清单。 | false",
                "从组织建设、队伍建设两个方面发力。 | false",
                "从组织建设、队伍建设、阵地建设两个方面发力。 | true"
            })
    void lists_as_many_parts_as_it_promises(String text, boolean remarked) {
        assertThat(remarksOn(text))
                .extracting(Remark::rule)
                .isEqualTo(remarked ? List.of(Rule.PART_COUNT) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“一站式”服务，即：受理、办理、反馈。",
                "落实“三个清单”：问题清单、责任清单等。",
                "谋划“十四五”，即今后五年的学习、整改、服务。",
                "坚持“三个带动”，即书记要带好班子，班子带好队伍，做到层层示范，立好标杆。"
            })
    void what_is_no_complete_list_is_left_alone(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }

    @Test
    void a_heading_promises_the_points_below_it() {
        var text = "一、成效\n（一）突出“三个重点”。一是抓学习。二是抓整改。\n";

        assertThat(remarksOn(text)).extracting(Remark::rule).containsExactly(Rule.PART_COUNT);
        assertThat(remarksOn(text.replace("整改。", "整改。三是抓服务。"))).isEmpty();
    }

    @Test
    void parts_that_no_public_source_tells_are_not_given_out_unchecked() {
        var remarks = remarksOn("建立“三级五岗”责任制，即区级、街道、社区，各设岗位。");

        assertThat(remarks).extracting(Remark::rule).containsExactly(Rule.UNCONFIRMED_PARTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建立“三级五岗”责任制，成效明显。",
                "推行“月督查、季小结、半年评、年终考”机制。",
                "推行“一征三议两公开”，即征求意见、提议、商议、决议、决议公开、结果公开。"
            })
    void a_method_without_parts_or_with_known_ones_is_left_alone(String text) {
        assertThat(remarksOn(text)).isEmpty();
    }

    @Test
    void a_method_keeps_the_numerals_of_its_name() {
        assertThat(remarksOn("推行“一征三议三公开”工作法。"))
                .extracting(Remark::rule)
                .containsExactly(Rule.METHOD_NAME);
    }
}
