package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.testing.HeldTable;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("审定")
class ApprovalsTests {

    private static final String MEMBERS = "members.on-roll";

    /** What figures that are fixed before the members are counted from, and none of the material's. */
    private static final String DOCUMENTS = "document.document";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Reviews reviews;
    @Autowired private Approvals approvals;
    @Autowired private Handouts handouts;
    @Autowired private FrozenFigures frozen;
    @Autowired private PlatformTransactionManager transactions;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_is_sent() {
        drafting = new Drafting(districts, product);
        member("林一舟");
        material = drafting.started();
        materials.bind(drafting.office, material.id(), 1, 2, MEMBERS).orThrow();
        drafting.send(drafting.office, material.id()).orThrow();
    }

    @Test
    void the_document_and_the_fixed_figures_are_of_one_moment_whatever_is_recorded_meanwhile()
            throws Exception {
        var approval = drafting.decision(material, Review.Outcome.APPROVED, "");

        HeldTable.meanwhile(
                        DOCUMENTS,
                        () -> approvals.decide(drafting.head, material.id(), approval),
                        () -> member("周望"))
                .orThrow();

        var issue = reviews.issue(drafting.office, material).orElseThrow();
        var set = frozen.get(drafting.office, issue.frozenSet());
        assertThat(frozen.values(drafting.office, set))
                .filteredOn(one -> one.figure().equals(MEMBERS))
                .singleElement()
                .extracting(FrozenValue::text)
                .isEqualTo("1");
        assertThat(reviews.issuedBlanks(drafting.office, material).get(1).text()).isEqualTo("1");
        var document =
                TextFile.read("定稿.docx", handouts.issued(drafting.office, material.id())).orThrow();
        assertThat(document.text()).contains("印发某某刊物1期");
        assertThat(drafting.shown(material, 2)).isEqualTo("2");
    }

    @Test
    void what_is_not_any_more_as_it_was_shown_is_not_approved_and_the_change_is_told() {
        var approval = drafting.decision(material, Review.Outcome.APPROVED, "");
        member("周望");

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> approvals.decide(drafting.head, material.id(), approval))
                .withMessageContaining("第 2 处在册党员数，页面上是 1，现为 2");
        assertThat(drafting.material(material.id()).state()).isEqualTo(State.IN_REVIEW);

        drafting.approve(material);
        assertThat(drafting.material(material.id()).state()).isEqualTo(State.ISSUED);
    }

    @Test
    void it_is_returned_whatever_its_figures_are_by_now() {
        var back = drafting.decision(material, Review.Outcome.RETURNED, "第二处请核实。");
        member("周望");

        approvals.decide(drafting.head, material.id(), back).orThrow();

        assertThat(drafting.material(material.id()).state()).isEqualTo(State.DRAFTING);
    }

    @Test
    void a_revision_that_was_not_looked_at_is_neither_approved_nor_returned() {
        var approval = drafting.decision(material, Review.Outcome.APPROVED, "");
        var back = drafting.decision(material, Review.Outcome.RETURNED, "请补齐。");
        drafting.decide(material, Review.Outcome.RETURNED, "请补齐。").orThrow();
        materials.write(drafting.office, material.id(), 2, 3, "4", "宣传科提供").orThrow();
        drafting.send(drafting.office, material.id()).orThrow();

        for (var decision : List.of(approval, back)) {
            assertThatExceptionOfType(ChangedMeanwhile.class)
                    .isThrownBy(() -> approvals.decide(drafting.head, material.id(), decision));
        }
    }

    @Test
    void a_refusal_to_fix_the_figures_leaves_nothing_of_the_decision() {
        var approval = drafting.decision(material, Review.Outcome.APPROVED, "");
        TestDatabase.owner()
                .sql("alter table material.issue add constraint none check (false) not valid")
                .update();
        try {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> approvals.decide(drafting.head, material.id(), approval));
        } finally {
            TestDatabase.owner().sql("alter table material.issue drop constraint none").update();
        }

        assertThat(drafting.material(material.id()).state()).isEqualTo(State.IN_REVIEW);
        assertThat(frozen.latest(drafting.office)).isEmpty();
        assertThat(audited("审定材料", "定稿数据", "定稿材料", "导出材料")).isZero();
    }

    @Test
    void a_text_is_not_drawn_where_every_statement_sees_a_moment_of_its_own() {
        var transaction = new TransactionTemplate(transactions);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.execute(_ -> drafting.drawn(material)));
    }

    private long audited(String... actions) {
        return TestDatabase.owner()
                .sql(
                        "select count(*) from audit.entry where action = any(:actions) and organization_id = :id")
                .param("actions", actions)
                .param("id", drafting.district.district().value())
                .query(Long.class)
                .single();
    }

    private void member(String name) {
        districts.member(name, drafting.district.firstBranch(), LocalDate.of(2018, 1, 1));
    }
}
