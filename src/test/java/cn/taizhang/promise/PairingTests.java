package cn.taizhang.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("打算和本稿的对照")
class PairingTests {

    private static final List<String> LINES =
            List.of(
                    "全区党建工作汇报",
                    "一、今年以来的工作",
                    "（一）抓学习。举办读书班四期，召开专题学习研讨十二次，县处级干部带头领学。",
                    "（二）强阵地。改造社区党群服务中心六个，新增面积三千平方米，居民办事更近。",
                    "（三）聚人才。引进博士七名，给予安家补贴，建成青年人才公寓两处。",
                    "二、存在问题",
                    "少数支部组织生活不够规范，流动党员管理还有薄弱环节。",
                    "三、下一步打算",
                    "（一）深化整治。对排查出的软弱涣散党组织逐个销号。",
                    "（二）办好读书班。继续举办读书班。");

    @ParameterizedTest(name = "{0} → 第 {1} 行")
    @CsvSource({
        "年底前再办四期读书班。, 2",
        "改造六个社区党群服务中心。, 3",
        "建设青年人才公寓，吸引博士来区工作。, 4",
        "规范支部组织生活，管好流动党员。, 6",
        "开通党代表联络热线。, -1",
        "健全老年食堂运营补贴办法。, -1",
    })
    void a_promise_is_laid_beside_the_paragraph_that_speaks_of_it_most(String words, int line) {
        var spoken = pair(words).spoken();

        if (line < 0) {
            assertThat(spoken).isEmpty();
        } else {
            assertThat(spoken.getFirst().paragraph()).isEqualTo(line);
        }
    }

    @Test
    void the_words_that_stand_in_both_are_shown_the_longest_first() {
        assertThat(pair("改造六个社区党群服务中心。").spoken().getFirst().shared().getFirst())
                .isEqualTo("社区党群服务中心");
    }

    @Test
    void what_is_only_planned_again_is_not_spoken_of() {
        var pair = pair("对软弱涣散党组织逐个排查销号。");

        assertThat(pair.spoken()).isEmpty();
        assertThat(pair.plannedAgain()).isTrue();
        assertThat(pair("开通党代表联络热线。").plannedAgain()).isFalse();
    }

    @Test
    void words_that_are_said_of_any_work_pair_nothing() {
        assertThat(pair("进一步加强工作，不断提升水平，切实抓好落实。").spoken()).isEmpty();
    }

    @Test
    void nothing_is_found_in_a_text_without_paragraphs() {
        assertThat(Pairing.of(List.of(new Promise("打算", "办读书班", "办读书班")), List.of("标题")))
                .allSatisfy(pair -> assertThat(pair.spoken()).isEmpty());
    }

    private static Pairing.Pair pair(String words) {
        return Pairing.of(List.of(new Promise("下半年工作打算", words, words)), LINES).getFirst();
    }
}
