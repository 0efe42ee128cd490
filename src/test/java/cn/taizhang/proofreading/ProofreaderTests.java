package cn.taizhang.proofreading;

import static cn.taizhang.proofreading.Texts.mended;
import static cn.taizhang.proofreading.Texts.remarksOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.OpenPlace;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("校对")
class ProofreaderTests {

    private static final String SOUND =
            """
            上半年组织工作情况汇报
            各位领导、同志们：
            一、主要做法
            （一）抓学习。截至2020年6月30日，组织研讨12次，参加360人次。一是领导带头学。二是支部跟进学。
            （二）抓整改。确定整改事项52项，已整改48项，整改率92.3%。
            二、存在问题
            有的支部活动形式单一，需要改进。
            三、下一步打算
            以“三个清单”为抓手，列好问题清单、意见清单和整改清单。
            """;

    @Test
    void has_nothing_to_say_of_a_sound_text() {
        assertThat(remarksOn(SOUND)).isEmpty();
    }

    @Test
    void remarks_in_reading_order() {
        var remarks = remarksOn("建立台帐，截止6月底，投入1,200元。");

        assertThat(remarks)
                .extracting(Remark::start, Remark::rule, Remark::mend)
                .containsExactly(
                        tuple(2, Rule.WRONG_WORD, "台账"),
                        tuple(5, Rule.CUT_OFF, "截至"),
                        tuple(13, Rule.NUMBER_FORM, "1200"));
    }

    @Test
    void never_changes_the_text_by_itself() {
        var manuscript = Manuscript.read("截止6月底。");

        new Proofreader().read(manuscript);

        assertThat(manuscript.text()).isEqualTo("截止6月底。");
    }

    @Test
    void has_nothing_left_to_mend_once_every_mend_is_taken() {
        var text = "建立台帐,截止2020.6.30投入1,200元,形成(初步)意见。。";

        assertThat(mended(text)).isEqualTo("建立台账，截至2020年6月30日投入1200元，形成（初步）意见。");
        assertThat(remarksOn(mended(text))).isEmpty();
    }

    @Test
    void tells_the_stronger_of_two_remarks_at_one_place() {
        var remarks = remarksOn("开展活动约7余次。");

        assertThat(remarks).extracting(Remark::rule).containsExactly(Rule.ROUNDED_NUMBER);
    }

    @Test
    void a_remark_on_a_whole_sentence_hides_no_remark_inside_it() {
        var remarks = remarksOn("全区各级党组织都建立了台账。全区各级党组织都建立了台账 。");

        assertThat(remarks).extracting(Remark::rule).contains(Rule.REPEATED_SENTENCE);
        assertThat(remarksOn("全区各级党组织都建立了台帐。全区各级党组织都建立了台帐。"))
                .extracting(Remark::rule)
                .containsExactly(Rule.WRONG_WORD, Rule.REPEATED_SENTENCE, Rule.WRONG_WORD);
    }

    @Test
    void every_remark_says_why_in_one_sentence() {
        var remarks = remarksOn("建立台帐，截止6月底，满意率达98.5，还有×项。");

        assertThat(remarks)
                .hasSize(4)
                .extracting(Remark::message)
                .allMatch(why -> why.endsWith("。"));
    }

    @Test
    void open_places_are_told_once_and_are_the_lightest() {
        var remarks = remarksOn("×个街道、×个社区。");

        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst().severity()).isEqualTo(Severity.NOTE);
        assertThat(remarks.getFirst().message()).contains("2处");
    }

    @Test
    void open_places_are_told_also_where_their_mark_is_remarked_on() {
        var marked = new OpenPlace(1, 1, 3, OpenPlace.Kind.NAME, "");
        var manuscript = new Manuscript("在XX社区。", List.of(marked), List.of(), List.of(), List.of());

        assertThat(new Proofreader().read(manuscript))
                .extracting(Remark::rule)
                .containsExactly(Rule.MASK, Rule.OPEN_PLACES);
    }

    @Test
    void an_empty_text_has_no_remarks() {
        assertThat(remarksOn("")).isEmpty();
    }
}
