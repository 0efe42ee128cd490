package cn.taizhang.method;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("按名核对")
class ChecksumTests {

    @Test
    void everything_that_differs_is_told_at_once_group_by_group() {
        assertThat(
                        told(
                                "四优先四注重五不用",
                                """
                                四优先：待确认×3
                                五不用：待确认×6
                                六提倡：甲；乙
                                """))
                .containsExactly(
                        "“四优先”应有 4 项，现有 3 项，缺 1 项。",
                        "缺“四注重”这一组，名称里有 4 项。",
                        "“五不用”应有 5 项，现有 6 项，多 1 项。",
                        "“六提倡”不在名称里；名称读作：“四优先” 4 项、“四注重” 4 项、“五不用” 5 项。");
    }

    @ParameterizedTest(name = "三查三保，三查 {0} 项、三保 {1} 项")
    @CsvSource({"2, 3, 1", "3, 3, 0", "4, 3, 1", "3, 2, 1", "2, 4, 2"})
    void one_below_and_one_above_are_told_and_the_number_itself_is_not(
            int checks, int guarantees, int breaches) {
        assertThat(told("三查三保", "三查：待确认×" + checks + "\n三保：待确认×" + guarantees)).hasSize(breaches);
    }

    @ParameterizedTest(name = "1+N，N 有 {0} 项")
    @CsvSource({"1, 0", "2, 0", "9, 0"})
    void an_n_is_one_or_more(int many, int breaches) {
        assertThat(told("1+N", "核心：服务型党组织\n机制：待确认×" + many)).hasSize(breaches);
    }

    @Test
    void an_n_without_any_part_lacks_its_group() {
        assertThat(told("1+N", "核心：服务型党组织")).containsExactly("缺“N”这一组，名称里有 至少 1 项。");
    }

    @Test
    void a_group_may_be_called_without_its_numeral() {
        assertThat(told("一征三议两公开", "公开：决议公开；结果公开\n征：征求意见\n议：提议；审议；决议")).isEmpty();
    }

    @Test
    void groups_called_otherwise_are_taken_in_the_order_of_the_name() {
        assertThat(told("三四五", "步骤：待确认×3\n模式：待确认×4\n评议：待确认×4"))
                .containsExactly("“五（评议）”应有 5 项，现有 4 项，缺 1 项。");
    }

    @Test
    void a_title_twice_within_a_group_is_told_and_the_same_in_two_groups_is_not() {
        assertThat(DeclaredLines.read("三联：共建；共建；共建\n四共：共建；待确认×3", "").breaches())
                .extracting(Breach::message)
                .containsExactly("“三联”里的“共建”写了不止一次，请删去重复的，或写明不同在哪里。");
    }

    @Test
    void figures_of_either_width_are_the_same() {
        assertThat(told("3联4共", "３联：待确认×3\n４共：待确认×4")).isEmpty();
    }

    @Test
    void nothing_is_checked_where_the_name_counts_nothing() {
        assertThat(told("党建联盟", "联盟：共商；共建")).isEmpty();
    }

    @Test
    void lines_of_a_name_with_one_group_need_not_repeat_it() {
        assertThat(told("四项基础制度", "民主科学决策\n矛盾调解化解\n便民服务\n3. 党风政风监督检查")).isEmpty();
    }

    @Test
    void lines_that_cannot_be_read_are_all_told() {
        var read = DeclaredLines.read("提议\n三议：审议\n" + "甲".repeat(31) + "：乙", "");

        assertThat(read.breaches())
                .extracting(Breach::message)
                .hasSize(2)
                .allMatch(one -> one.contains("没有认出是哪一组"));
        assertThat(DeclaredLines.read("  \n", "").breaches()).hasSize(1);
    }

    @Test
    void a_title_that_is_not_confirmed_says_so_and_a_place_held_open_has_none() {
        var read = DeclaredLines.read("三议：提议（待确认）\n？\n待确认 2 项", "");

        assertThat(read.lines())
                .containsExactly(
                        new DeclaredLines.Line("三议", "提议", false),
                        new DeclaredLines.Line("三议", "", false),
                        new DeclaredLines.Line("三议", "", false),
                        new DeclaredLines.Line("三议", "", false));
    }

    @Test
    void every_shipped_method_agrees_with_its_name_and_knows_where_it_is_from() {
        var shipped = Samples.all();

        assertThat(shipped).hasSizeGreaterThan(15).allMatch(one -> !one.source().isEmpty());
        assertThat(shipped)
                .allSatisfy(one -> {
                    var reading = Numerals.read(one.name()).confirmed(one.reading()).orElseThrow();
                    assertThat(told(one.name(), one.lines(), reading)).isEmpty();
                });
        assertThat(shipped)
                .filteredOn(one -> one.name().equals("四联四帮"))
                .allMatch(one -> one.unconfirmed() == 8);
    }

    private static List<String> told(String name, String lines) {
        return told(name, lines, Numerals.read(name).readings().getFirst());
    }

    private static List<String> told(String name, String lines, Reading reading) {
        String only = reading.groups().size() == 1 ? reading.groups().getFirst().label() : "";
        var read = DeclaredLines.read(lines, only);
        assertThat(read.breaches()).as(name).isEmpty();
        return Checksum.breachesIn(reading, read.groups()).stream().map(Breach::message).toList();
    }
}
