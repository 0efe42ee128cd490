package cn.taizhang.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("名称里的数")
class NumeralsTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            textBlock =
                    """
                    三四五 | 3,4,5
                    四抓两强两优 | 4,2,2
                    1+N | 1,1+
                    “1+N”工作法 | 1,1+
                    1+8+N | 1,8,1+
                    1+X | 1,1+
                    １＋８＋Ｎ | 1,8,1+
                    一征三议两公开 | 1,3,2
                    “一征三议两公开”工作法 | 1,3,2
                    一证两表 | 1,2
                    三明一评 | 3,1
                    三级五岗 | 3,5
                    四联四帮 | 4,4
                    四优先四注重五不用 | 4,4,5
                    三查三保 | 3,3
                    三联四共 | 3,4
                    月督查季小结半年评年终考 | 1,1,1,1
                    “月督查、季小结、半年评、年终考”工作法 | 1,1,1,1
                    日查月结 | 1,1
                    三步骤四模式五评议 | 3,4,5
                    三个跟进三方联动三支队伍三个平台 | 3,3,3,3
                    三个表率三个带头 | 3,3
                    三个专题 | 3
                    三个清单 | 3
                    三大行动 | 3
                    三支队伍 | 3
                    三式 | 3
                    一条主线 | 1
                    五个重点 | 5
                    三抓三创新 | 3,3
                    四项基础制度 | 4
                    四议两公开 | 4,2
                    三会一课 | 3,1
                    十二项制度 | 12
                    十项承诺 | 10
                    二十四节点 | 24
                    二十条 | 20
                    五个一工程 | 5
                    党建四联四帮 | 4,4
                    三年行动四提升 | 4
                    """)
    void a_name_is_read_in_one_way(String name, String expected) {
        var read = Numerals.read(name);

        assertThat(read.isCertain()).as("%s", read.because()).isTrue();
        assertThat(read.readings().getFirst().text()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    党建联盟 | 没有作数的数字
                    万众一心 | 固定词语
                    百日攻坚 | 长短大小
                    三年行动 | 长短大小
                    十五分钟党员服务圈 | 长短大小
                    第一书记 | 次序
                    两新组织党建提升年 | 固定词语
                    统一行动 | 固定词语
                    千名党员进社区 | 不是定数
                    """)
    void a_name_without_a_count_says_why_nothing_is_checked(String name, String why) {
        var read = Numerals.read(name);

        assertThat(read.readings()).containsExactly(Reading.NOTHING);
        assertThat(String.join("", read.because())).contains(why);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    “四三”工作法; 4,3 | 3,3,3,3 |
                    双报到; 2 |
                    一站式服务; 1 |
                    一方隶属、多重管理; 1 |
                    """)
    void where_it_is_left_open_the_declarer_is_asked(String name, String expected) {
        var read = Numerals.read(name);

        assertThat(read.isCertain()).isFalse();
        assertThat(read.readings().stream().map(Reading::text))
                .containsExactly(expected.split(" ?\\| ?", -1));
        assertThat(read.because()).isNotEmpty();
        assertThat(read.confirmed("")).contains(Reading.NOTHING);
        assertThat(read.confirmed("9,9")).isEmpty();
    }

    @Test
    void a_group_is_called_as_the_name_calls_it() {
        assertThat(Numerals.read("“一征三议两公开”工作法").readings().getFirst().groups())
                .extracting(Reading.Group::label)
                .containsExactly("一征", "三议", "两公开");
        assertThat(Numerals.read("1+N").readings().getFirst().words())
                .isEqualTo("“1” 1 项、“N” 至少 1 项");
    }
}
