package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.figure.Section;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Unsettled.Item;
import cn.taizhang.material.Unsettled.Kind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("送审和撤回")
class SubmissionsTests {

    private static final String ALL_SETTLED = "全区党员情况汇报\n全区现有在册党员×名。";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Reviews reviews;
    @Autowired private Approvals approvals;
    @Autowired private Submissions submissions;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_with_two_open_blanks() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
    }

    @Test
    void open_blanks_unconfirmed_and_warned_figures_and_words_by_hand_are_told_with_their_places() {
        materials.write(drafting.office, material.id(), 1, 2, "12", "宣传科提供").orThrow();

        assertThat(unsettled().items())
                .containsExactly(
                        new Item(Kind.OPEN, 3, "…另有〔〕处待补。…"),
                        new Item(Kind.UNCONFIRMED, 1, "学习研讨次数"),
                        new Item(Kind.BY_HAND, 2, "…习研讨×次，印发某某刊物〔〕期。…"),
                        new Item(Kind.WARNED, 1, "学习研讨次数"));
    }

    @Test
    void a_figure_is_settled_once_confirmed_and_not_any_more_when_it_moves() {
        drafting.confirm(drafting.district.officer(), material, Section.ORGANIZATION).orThrow();
        assertThat(unsettled().byKind()).doesNotContainKey(Kind.UNCONFIRMED);

        drafting.studied();
        assertThat(unsettled().byKind()).containsKey(Kind.UNCONFIRMED);
    }

    @Test
    void a_figure_typed_over_is_settled_only_for_what_its_section_said_of_what_was_typed() {
        var officer = drafting.district.officer();
        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();
        materials.write(drafting.office, material.id(), 1, 1, "5", "宣传科提供").orThrow();
        assertThat(unsettled().byKind()).containsKeys(Kind.UNCONFIRMED, Kind.BY_HAND);

        drafting.confirm(officer, material, Section.ORGANIZATION).orThrow();

        assertThat(unsettled().byKind())
                .doesNotContainKey(Kind.UNCONFIRMED)
                .containsKey(Kind.BY_HAND);
    }

    @Test
    void an_error_of_the_text_is_told_with_its_line_and_a_matter_of_form_is_not() {
        var wrong = drafting.started("情况", "工作情况\n一、成效\n截止6月底,全区召开学习研讨×次。");

        var unsettled = submission(wrong).shown();

        assertThat(unsettled.byKind().get(Kind.REMARK))
                .containsExactly(new Item(Kind.REMARK, 2, "截止与截至「截止」"));
    }

    @Test
    void what_is_unsettled_is_sent_only_by_who_says_to_know() {
        var silent = submission(material, false, "请先看第二处。");

        assertThat(fields(submissions.send(drafting.office, material.id(), silent)))
                .containsExactly("known");
        assertThat(drafting.material(material.id()).state()).isEqualTo(State.DRAFTING);

        submissions
                .send(drafting.office, material.id(), submission(material, true, "请先看第二处。"))
                .orThrow();
        var sent = reviews.reviews(drafting.head, material).getFirst();
        assertThat(sent.note()).isEqualTo("请先看第二处。");
        assertThat(sent.unsettled()).isEqualTo(silent.shown());
        assertThat(detail("送审材料")).contains("\"OPEN\": [2, 3]", "\"UNCONFIRMED\": [1]");
    }

    @Test
    void where_all_is_settled_nothing_is_to_be_ticked() {
        districts.member("林一舟", drafting.district.firstBranch(), LocalDate.of(2018, 1, 1));
        var settled = drafting.started("党员情况", ALL_SETTLED);
        assertThat(drafting.shown(settled, 1)).isEqualTo("1");
        drafting.confirm(drafting.district.officer(), settled, Section.ORGANIZATION).orThrow();

        submissions.send(drafting.office, settled.id(), submission(settled, false, "")).orThrow();

        assertThat(reviews.reviews(drafting.office, settled).getFirst().unsettled())
                .isEqualTo(Unsettled.NOTHING);
    }

    @Test
    void more_than_the_page_told_is_not_known_by_anybody() {
        var submission = submission(material);
        var less =
                new Submission(
                        "",
                        true,
                        submission.seen(),
                        new Unsettled(submission.shown().items().subList(0, 2)));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> submissions.send(drafting.office, material.id(), less))
                .withMessageContaining("科室还没有核对：学习研讨次数");
    }

    @Test
    void another_revision_than_the_one_looked_at_is_not_sent() {
        var submission = submission(material);
        materials.write(drafting.office, material.id(), 1, 2, "12", "宣传科提供").orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> submissions.send(drafting.office, material.id(), submission));
    }

    @Test
    void a_note_has_at_most_five_hundred_characters() {
        assertThat(fields(send("字".repeat(501)))).containsExactly("note");
        send("字".repeat(500)).orThrow();
    }

    @Test
    void who_sent_it_takes_it_back_and_sends_it_again_as_it_is() {
        send("").orThrow();

        submissions.withdraw(drafting.office, material.id()).orThrow();

        assertThat(drafting.material(material.id()).state()).isEqualTo(State.DRAFTING);
        assertThat(reviews.reviews(drafting.office, material).getFirst().withdrawnBy())
                .isEqualTo(drafting.office.name());
        assertThat(detail("撤回送审")).contains("\"revision\": 2");
        send("再送一次。").orThrow();
        assertThat(drafting.material(material.id()).state()).isEqualTo(State.IN_REVIEW);
        drafting.approve(material);
        assertThat(drafting.material(material.id()).state()).isEqualTo(State.ISSUED);
    }

    @Test
    void undoing_after_taking_back_undoes_the_last_change_of_the_text() {
        materials.write(drafting.office, material.id(), 1, 2, "12", "宣传科提供").orThrow();
        send("").orThrow();
        submissions.withdraw(drafting.office, material.id()).orThrow();

        materials.undo(drafting.office, material.id()).orThrow();

        assertThat(drafting.shown(material, 2)).isEqualTo("×");
    }

    @Test
    void somebody_else_does_not_take_it_back() {
        send("").orThrow();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> submissions.withdraw(drafting.district.officer(), material.id()))
                .withMessageContaining(drafting.office.name());
    }

    @Test
    void what_was_decided_meanwhile_is_not_taken_back_and_it_is_told_how() {
        send("").orThrow();
        drafting.decide(material, Review.Outcome.RETURNED, "请补齐。").orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> submissions.withdraw(drafting.office, material.id()))
                .withMessageContaining(drafting.head.name() + "已经退回修改，不能撤回");
    }

    @Test
    void what_was_taken_back_is_not_decided_and_it_is_told_by_whom() {
        send("").orThrow();
        var approval = drafting.decision(material, Review.Outcome.APPROVED, "");
        submissions.withdraw(drafting.office, material.id()).orThrow();

        var told = approvals.decide(drafting.head, material.id(), approval);

        assertThat(told)
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(
                                        Breach.overall(
                                                "这份材料没有在送审：%s已经撤回。"
                                                        .formatted(drafting.office.name())))));
    }

    @Test
    void nobody_decides_or_takes_back_what_was_taken_back_since_it_was_read() {
        send("").orThrow();
        var read = drafting.material(material.id());
        assertThat(reviews.mayDecide(drafting.head, read)).isTrue();
        assertThat(reviews.mayWithdraw(drafting.office, read)).isTrue();

        submissions.withdraw(drafting.office, material.id()).orThrow();

        assertThat(reviews.mayDecide(drafting.head, read)).isFalse();
        assertThat(reviews.mayWithdraw(drafting.office, read)).isFalse();
    }

    @Test
    void nobody_decides_or_takes_back_what_was_decided_since_it_was_read() {
        send("").orThrow();
        var read = drafting.material(material.id());

        drafting.decide(material, Review.Outcome.RETURNED, "请补齐。").orThrow();

        assertThat(reviews.mayDecide(drafting.head, read)).isFalse();
        assertThat(reviews.mayWithdraw(drafting.office, read)).isFalse();
    }

    @Test
    void who_decides_what_was_taken_back_between_is_told_that_it_changed() {
        send("").orThrow();
        submissions.withdraw(drafting.office, material.id()).orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> reviews.waiting(material.id()))
                .withMessageContaining("这次送审");
    }

    private Outcome<Integer> send(String note) {
        return submissions.send(drafting.office, material.id(), submission(material, true, note));
    }

    private Unsettled unsettled() {
        return submission(material).shown();
    }

    private Submission submission(Material one) {
        return drafting.submission(one.id(), "");
    }

    private Submission submission(Material one, boolean known, String note) {
        var now = submission(one);
        return new Submission(note, known, now.seen(), now.shown());
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var breaches)
                ? breaches.stream().map(Breach::field).toList()
                : List.of();
    }

    private String detail(String action) {
        return TestDatabase.owner()
                .sql(
                        "select detail::text from audit.entry where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", material.id())
                .query(String.class)
                .single();
    }
}
