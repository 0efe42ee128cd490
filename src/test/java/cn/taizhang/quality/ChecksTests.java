package cn.taizhang.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("数据质量")
class ChecksTests {

    private static final String KEY = "documents-without-number";
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Autowired private Checks checks;
    @Autowired private RecordedDocuments documents;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void every_check_runs_and_says_why_and_what_to_do() {
        assertThat(checks.results(district.officer()))
                .hasSameSizeAs(checks.all())
                .allSatisfy(result -> {
                    assertThat(result.found()).isZero();
                    assertThat(result.check().name()).isNotBlank();
                    assertThat(result.check().why()).endsWith("。");
                    assertThat(result.check().remedy()).endsWith("。");
                    assertThat(checks.findings(district.officer(), result.check().key(), null, 5))
                            .isEmpty();
                });
    }

    @Test
    void everybody_is_told_of_the_records_they_may_see() {
        withoutNumber(district.firstCommunity());
        withoutNumber(district.secondStreet());

        assertThat(found(district.officer())).isEqualTo(2);
        assertThat(found(district.firstStreetOfficer())).isEqualTo(1);
        assertThat(found(district.firstCommunityClerk())).isEqualTo(1);
        assertThat(checks.findings(district.secondStreetOfficer(), KEY, null, 5))
                .extracting(Finding::organizationName)
                .containsExactly("临江街道");
    }

    @Test
    void who_reads_no_records_is_told_of_none() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checks.results(district.leader()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checks.result(district.leader(), KEY));
    }

    @Test
    void a_check_that_is_not_there_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> checks.result(district.officer(), "no-such-check"));
    }

    @Test
    void the_next_page_begins_behind_the_last_record_of_the_one_before() {
        for (int n = 0; n < 3; n++) {
            withoutNumber(district.firstStreet());
        }
        var viewer = district.officer();

        var first = checks.findings(viewer, KEY, null, 2);
        var second = checks.findings(viewer, KEY, first.getLast().record(), 2);

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    private long found(Viewer viewer) {
        return checks.result(viewer, KEY).found();
    }

    private void withoutNumber(OrganizationId issuer) {
        var draft =
                new DocumentDraft(
                        issuer,
                        "首问负责制度" + Ids.next(),
                        "",
                        DocumentCategory.OTHER,
                        DocumentState.IN_FORCE,
                        MARCH,
                        MARCH,
                        null,
                        Ids.next());
        documents.record(district.officer(), draft).orThrow();
    }
}
