package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Proofread.Noted;
import cn.taizhang.material.Proofread.Spot;
import cn.taizhang.proofreading.Rule;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("照校对意见改")
class MendsTests {

    private static final String TEXT =
            "全区学习情况汇报\n\n各位领导：\n截止6月底,全区召开学习研讨×次(其中街道×次)。办结率达到95。\n请各单位抓紧,截止6月底办完。";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Rewordings rewordings;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_with_slips() {
        drafting = new Drafting(districts, product);
        material = drafting.started("有错的", TEXT);
    }

    @Test
    void a_slip_is_mended_where_it_stands_and_nowhere_else() {
        var spot = remarks(Rule.CUT_OFF).getFirst().spot();

        mend(spot).orThrow();

        assertThat(text()).isEqualTo(TEXT.replace("：\n截止", "：\n截至"));
        assertThat(shown()).startsWith("1");
        assertThat(remarks(Rule.CUT_OFF)).hasSize(1);
        assertThat(drafting.last(material).did()).isEqualTo("照校对意见改：「截止」改为「截至」");
    }

    @Test
    void what_is_to_be_put_in_is_put_in() {
        mend(remarks(Rule.MISSING_PERCENT).getFirst().spot()).orThrow();

        assertThat(text()).contains("办结率达到95%。");
    }

    @Test
    void a_mend_is_undone_like_any_step() {
        mend(remarks(Rule.CUT_OFF).getFirst().spot()).orThrow();

        materials.undo(drafting.office, material.id()).orThrow();

        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void a_habit_is_mended_everywhere_in_one_step_around_the_figures() {
        int count = remarks(Rule.PUNCTUATION).size();

        rewordings
                .mendHabit(drafting.office, material.id(), Rule.PUNCTUATION.name(), count)
                .orThrow();

        assertThat(text()).contains("6月底，全区", "×次（其中街道×次）。", "抓紧，");
        assertThat(shown()).hasSize(2).startsWith("1");
        assertThat(remarks(Rule.PUNCTUATION)).isEmpty();
        assertThat(drafting.last(material).did()).isEqualTo("照校对意见改：标点写法 " + count + " 处");
        assertThat(drafting.last(material).number()).isEqualTo(2);
    }

    @Test
    void where_other_words_stand_now_nothing_is_mended() {
        var first = remarks(Rule.CUT_OFF).getFirst().spot();
        var elsewhere = new Spot(first.rule(), first.start() + 1, first.end() + 1, first.words());
        var otherWords = new Spot(first.rule(), first.start(), first.end(), "截至");
        var otherRule = new Spot(Rule.WRONG_WORD.name(), first.start(), first.end(), first.words());

        for (var spot : List.of(elsewhere, otherWords, otherRule)) {
            assertNothingMended(mend(spot));
        }
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void a_habit_that_recurs_less_or_more_often_than_was_seen_is_told() {
        int count = remarks(Rule.PUNCTUATION).size();

        for (int other : List.of(count - 1, count + 1, 0)) {
            assertNothingMended(habit(Rule.PUNCTUATION, other));
        }
        assertNothingMended(habit(Rule.CUT_OFF, remarks(Rule.CUT_OFF).size()));
    }

    private static void assertNothingMended(Outcome<Integer> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.breaches().toString()).contains("已经变了，没有改"));
    }

    @Test
    void a_mend_of_what_a_figure_prints_is_not_offered() {
        materials.write(drafting.office, material.id(), 1, 1, "１２", "电话").orThrow();

        assertThat(remarks(Rule.NUMBER_FORM)).isNotEmpty().noneMatch(Noted::mendable);
    }

    @Test
    void in_review_nothing_is_mended() {
        var spot = remarks(Rule.CUT_OFF).getFirst().spot();
        drafting.send(drafting.office, material.id()).orThrow();

        assertThat(mend(spot)).isInstanceOf(Outcome.Refused.class);
        assertThat(habit(Rule.PUNCTUATION, remarks(Rule.PUNCTUATION).size()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void who_may_not_draft_mends_nothing() {
        var spot = remarks(Rule.CUT_OFF).getFirst().spot();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> rewordings.mend(drafting.district.leader(), material.id(), spot));
    }

    private Outcome<Integer> mend(Spot spot) {
        return rewordings.mend(drafting.office, material.id(), spot);
    }

    private Outcome<Integer> habit(Rule rule, int count) {
        return rewordings.mendHabit(drafting.office, material.id(), rule.name(), count);
    }

    private List<Noted> remarks(Rule rule) {
        var last = drafting.last(material);
        return Proofread.of(last.text(), drafting.drawn(material)).remarks().stream()
                .filter(one -> one.remark().rule() == rule)
                .toList();
    }

    /** Without the break that every text ends with. */
    private String text() {
        return drafting.last(material).text().text().stripTrailing();
    }

    private List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }
}
