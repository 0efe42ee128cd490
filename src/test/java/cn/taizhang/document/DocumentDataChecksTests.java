package cn.taizhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.quality.Checks;
import cn.taizhang.quality.Finding;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("制度文件的数据质量")
class DocumentDataChecksTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private Checks checks;
    @Autowired private RecordedDocuments documents;
    @Autowired private Organizations organizations;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void a_document_in_force_without_a_number_is_told() {
        recorded(district.firstStreet(), "", DocumentState.IN_FORCE, null);

        assertThat(told("documents-without-number")).containsExactly("2020年3月1日起施行，没有文号");
    }

    @Test
    void one_with_a_number_and_one_repealed_are_not_told() {
        recorded(district.firstStreet(), "春办〔2020〕1号", DocumentState.IN_FORCE, null);
        recorded(district.firstStreet(), "", DocumentState.REPEALED, TODAY);

        assertThat(told("documents-without-number")).isEmpty();
    }

    @Test
    void one_in_force_whose_issuer_has_ended_is_told() {
        recorded(district.secondCommunity(), "清社〔2020〕1号", DocumentState.IN_FORCE, null);
        merged(TODAY);

        assertThat(told("documents-of-ended-organizations")).containsExactly("清源社区已于2020年6月30日撤并");
    }

    @Test
    void one_that_was_repealed_and_one_of_a_living_issuer_are_not_told() {
        recorded(district.secondCommunity(), "清社〔2020〕1号", DocumentState.REPEALED, TODAY);
        recorded(district.firstCommunity(), "天社〔2020〕1号", DocumentState.IN_FORCE, null);
        merged(TODAY);

        assertThat(told("documents-of-ended-organizations")).isEmpty();
    }

    private void merged(LocalDate on) {
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.secondCommunity(),
                        district.firstCommunity(),
                        on)
                .orThrow();
    }

    private void recorded(
            OrganizationId issuer,
            String number,
            DocumentState state,
            @Nullable LocalDate repealedOn) {
        var draft =
                new DocumentDraft(
                        issuer,
                        "首问负责制度",
                        number,
                        DocumentCategory.OTHER,
                        state,
                        MARCH,
                        MARCH,
                        repealedOn,
                        Ids.next());
        documents.record(district.officer(), draft).orThrow();
    }

    private List<String> told(String check) {
        return checks.findings(district.officer(), check, null, 100).stream()
                .map(Finding::detail)
                .toList();
    }
}
