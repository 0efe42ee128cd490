package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.ballot.PastedRoll.Line;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("粘贴名册")
class PastedRollTests {

    @ParameterizedTest(name = "{0} → {1}，{2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    王芳                      | 王芳     | ''
                    王芳 3号楼201             | 王芳     | 3号楼201
                    3-201 王芳                | 王芳     | 3-201
                    301 王芳                  | 王芳     | 301
                    12、王芳，3号楼 2单元     | 王芳     | 3号楼 2单元
                    （7）王芳                 | 王芳     | ''
                    8. 王　芳 3-201           | 王芳     | 3-201
                    9：欧阳娜娜；5-1          | 欧阳娜娜 | 5-1
                    3.5栋 王芳                | 王芳     | 3.5栋
                    阿依古丽·买买提 2-2       | 阿依古丽·买买提 | 2-2
                    """)
    void a_line_is_read_whatever_stands_around_the_name(String text, String name, String mark) {
        assertThat(read(text))
                .extracting(Line::name, Line::mark)
                .containsExactly(tuple(name, mark));
    }

    @Test
    void tabs_blank_lines_and_a_column_of_running_numbers_are_passed_over() {
        assertThat(read("1\t王芳\t3-201\r\n\n2\t李国\t3-202\n  \n3\t赵敏\t\n"))
                .extracting(Line::line, Line::name, Line::mark)
                .containsExactly(
                        tuple(1, "王芳", "3-201"), tuple(3, "李国", "3-202"), tuple(5, "赵敏", ""));
    }

    @Test
    void a_row_of_headings_is_passed_over_and_the_numbers_below_it_are_running() {
        assertThat(read("序号\t姓　名\t户号\n1\t王芳\t3-201\n2\t李国\t3-202"))
                .extracting(Line::line, Line::name, Line::mark)
                .containsExactly(tuple(2, "王芳", "3-201"), tuple(3, "李国", "3-202"));
        assertThat(read("姓名,门牌\n王芳,3-201")).hasSize(1);
    }

    @Test
    void a_first_line_without_the_word_for_a_name_is_somebody() {
        assertThat(read("单元 3-201\n王芳 3-202")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "姓名\t联系电话\t门牌",
                "姓　名\t身份证号\t门牌号",
                "户主\t与户主关系\t户号",
                "户主姓名\t年龄\t住址",
                "姓名\t民族\t房号"
            })
    void a_heading_with_columns_not_asked_for_is_nobody_and_those_are_left_aside(String heading) {
        assertThat(read(heading + "\n王　芳\t13800138000\t3-201\n李国\t\t3-202\n赵敏"))
                .extracting(Line::line, Line::name, Line::mark)
                .containsExactly(
                        tuple(2, "王芳", "3-201"), tuple(3, "李国", "3-202"), tuple(4, "赵敏", ""));
    }

    @Test
    void what_is_left_aside_is_told() {
        assertThat(PastedRoll.leftAside("\n序号\t姓名\t性别\t电话\t门牌\n1\t王芳\t女\t1\t3-201"))
                .containsExactly("性别", "电话");
        assertThat(PastedRoll.leftAside("序号\t姓名\t门牌")).isEmpty();
        assertThat(PastedRoll.leftAside("王芳 3-201")).isEmpty();
    }

    @Test
    void an_empty_first_column_moves_no_other() {
        assertThat(read("门牌\t姓名\t年龄\n\t王芳\t40"))
                .extracting(Line::name, Line::mark)
                .containsExactly(tuple("王芳", ""));
    }

    @Test
    void commas_and_single_spaces_part_the_columns_too() {
        assertThat(read("姓名，电话，门牌\n王芳，，3-201"))
                .extracting(Line::name, Line::mark)
                .containsExactly(tuple("王芳", "3-201"));
        assertThat(read("序号 姓名 年龄 门牌\n1 王芳 40 3-201"))
                .extracting(Line::name, Line::mark)
                .containsExactly(tuple("王芳", "3-201"));
    }

    @Test
    void where_the_columns_cannot_be_told_apart_the_line_is_told() {
        assertThat(breaches("姓名 年龄 门牌\n王芳 3-201\n李国 40 3-202"))
                .containsExactly("第 2 行的栏数与表头不同，分不清哪一栏是什么：请从表格整列复制，或者只留姓名和门牌。");
        assertThat(breaches("姓名\t年龄\n1\t王芳\t40")).hasSize(1);
    }

    @Test
    void nobody_is_called_name_or_householder() {
        assertThat(breaches("王芳 3-201\n姓名 门牌\n户主")).containsExactly("第 2 行没有认出姓名。", "第 3 行没有认出姓名。");
        assertThat(breaches("姓名\t年龄\n王芳\t40\n姓名\t年龄")).containsExactly("第 3 行没有认出姓名。");
    }

    @Test
    void identity_and_mobile_numbers_do_not_go_onto_a_roll_that_hangs() {
        assertThat(breaches("王芳 11010519491231002X\n李国 138 0013 8000\n赵敏 3-201"))
                .containsExactly("第 1 行有像身份证号的数字，名册会张贴，请删去。", "第 2 行有像手机号的数字，名册会张贴，请删去。");
    }

    @Test
    void door_numbers_in_front_are_no_running_numbers() {
        assertThat(read("201\t王芳\n202\t李国"))
                .extracting(Line::name, Line::mark)
                .containsExactly(tuple("王芳", "201"), tuple("李国", "202"));
    }

    @Test
    void of_two_alike_the_second_is_told_with_both_line_numbers() {
        assertThat(breaches("王芳\n\n李国 2-1\n王芳\n李国 2-2"))
                .containsExactly("第 4 行与第 1 行重复：王芳。同名的请加门牌区分。");
    }

    @Test
    void lines_without_a_name_and_nothing_at_all_are_refused() {
        assertThat(breaches("王芳\n3-201")).containsExactly("第 2 行没有认出姓名。");
        assertThat(breaches(" \n\n")).containsExactly("请粘贴名单，一人或一户一行。");
        assertThat(breaches("王".repeat(51))).containsExactly("第 1 行姓名或门牌超过 50 个字。");
        assertThat(read("王".repeat(50))).hasSize(1);
    }

    @Test
    void of_many_faults_the_first_twenty_are_told_and_how_many_are_left() {
        var lines = IntStream.range(0, 23).mapToObj(_ -> "12").collect(Collectors.joining("\n"));

        assertThat(breaches(lines)).hasSize(21).last().isEqualTo("还有 3 处没有列出，改好以上各处后再看。");
    }

    private static List<Line> read(String text) {
        return PastedRoll.read(text).orThrow();
    }

    private static List<String> breaches(String text) {
        return switch (PastedRoll.read(text)) {
            case Outcome.Refused<List<Line>>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
            case Outcome.Done<List<Line>>(var lines) -> throw new AssertionError("read: " + lines);
        };
    }
}
