package cn.taizhang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("隶属变动的更正")
class PlacementRegisterTests {

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Recording recording;
    @Autowired private Records records;
    @Autowired private Register<PlacementDraft> placements;

    private TestDistrict district;
    private Entry before;

    @BeforeEach
    void theFirstPlacementOfACommunity() {
        district = districts.found();
        before =
                records.page(district.officer(), placements, RowQuestion.ALL, 100).stream()
                        .filter(one -> district.firstCommunity().equals(organizationOf(one)))
                        .findFirst()
                        .orElseThrow();
    }

    private static OrganizationId organizationOf(Entry placement) {
        return Objects.requireNonNull(placement.get(PlacementRegister.ORGANIZATION)).id();
    }

    private UUID id() {
        return Objects.requireNonNull(before.id());
    }

    private void correct(OrganizationId parent) {
        recording
                .correct(
                        district.officer(),
                        placements,
                        id(),
                        before.version(),
                        new Entry(null, 0)
                                .put(
                                        PlacementRegister.ORGANIZATION,
                                        before.get(PlacementRegister.ORGANIZATION))
                                .put(
                                        PlacementRegister.FROM_ON,
                                        before.get(PlacementRegister.FROM_ON))
                                .put(
                                        PlacementRegister.PARENT,
                                        OrganizationReference.to(organizations.get(parent))))
                .orThrow();
    }

    private Entry now() {
        return records.get(district.officer(), placements, id());
    }

    @Test
    void another_parent_is_another_version() {
        correct(district.secondStreet());

        assertThat(now().version()).isNotEqualTo(before.version());
        assertThat(organizations.pathTo(district.firstBranch(), TestDistricts.FOUNDED))
                .anyMatch(one -> one.id().equals(district.secondStreet()));
    }

    @Test
    void the_same_parent_is_the_same_version() {
        correct(district.firstStreet());

        assertThat(now().version()).isEqualTo(before.version());
    }

    @Test
    void what_somebody_else_corrected_is_not_overwritten() {
        correct(district.secondStreet());

        assertThatThrownBy(() -> correct(district.cluster())).isInstanceOf(ChangedMeanwhile.class);
        assertThat(Objects.requireNonNull(now().get(PlacementRegister.PARENT)).id())
                .isEqualTo(district.secondStreet());
    }
}
