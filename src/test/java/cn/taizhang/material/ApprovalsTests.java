package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.testing.HeldTable;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_is_sent() {
        drafting = new Drafting(districts, product);
        member("林一舟");
        material = drafting.started();
        materials.bind(drafting.office, material.id(), 1, 2, MEMBERS).orThrow();
        reviews.send(drafting.office, material.id()).orThrow();
    }

    @Test
    void the_document_and_the_fixed_figures_are_of_one_moment_whatever_is_recorded_meanwhile()
            throws Exception {
        HeldTable.meanwhile(
                        DOCUMENTS,
                        () ->
                                approvals.decide(
                                        drafting.head,
                                        material.id(),
                                        Review.Outcome.APPROVED,
                                        ""),
                        () -> member("周望"))
                .orThrow();

        var issue = reviews.issue(drafting.office, material).orElseThrow();
        var set = frozen.get(drafting.office, issue.frozenSet());
        assertThat(frozen.values(drafting.office, set))
                .filteredOn(one -> one.figure().equals(MEMBERS))
                .singleElement()
                .extracting(FrozenValue::text)
                .isEqualTo("1");
        assertThat(reviews.issuedBlanks(drafting.office, material).get(1).text())
                .isEqualTo("1");
        var document =
                TextFile.read("定稿.docx", handouts.issued(drafting.office, material.id()))
                        .orThrow();
        assertThat(document.text()).contains("印发某某刊物1期");
        assertThat(drafting.shown(material, 2)).isEqualTo("2");
    }

    private void member(String name) {
        districts.member(name, drafting.district.firstBranch(), LocalDate.of(2018, 1, 1));
    }
}
