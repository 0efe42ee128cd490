package cn.taizhang.membership;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationCorrection;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.organization.RecordedOrganization;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 组织草稿: what a row says of an organization.
 *
 * @param codeMade whether the code was made from the parent's, for lack of one
 * @param problem why it is not known which organization the row means; empty where it is
 */
record OrganizationDraft(
        OrganizationId id,
        String code,
        boolean codeMade,
        String name,
        String shortName,
        @Nullable OrganizationKind kind,
        PartyForm form,
        boolean urban,
        @Nullable LocalDate foundedOn,
        @Nullable Superior parent,
        @Nullable LocalDate placedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable Superior successor,
        String problem) {

    private static final Set<PartyForm> OF_BRANCHES =
            Set.of(
                    PartyForm.BRANCH,
                    PartyForm.JOINT_BRANCH,
                    PartyForm.TEMPORARY_BRANCH,
                    PartyForm.FUNCTIONAL_BRANCH);

    static OrganizationDraft of(Entry row) {
        var name = row.get(OrganizationRegister.NAME, "");
        var form = row.get(OrganizationRegister.FORM, PartyForm.UNKNOWN);
        var kind = row.get(OrganizationRegister.KIND);
        return new OrganizationDraft(
                new OrganizationId(Objects.requireNonNull(row.id())),
                row.get(OrganizationRegister.CODE, ""),
                row.get(OrganizationRows.CODE_MADE, false),
                name,
                row.get(OrganizationRegister.SHORT_NAME, name),
                kind == null && OF_BRANCHES.contains(form) ? OrganizationKind.PARTY_BRANCH : kind,
                form,
                row.get(OrganizationRegister.URBAN, false),
                row.get(OrganizationRegister.FOUNDED_ON),
                row.get(OrganizationRegister.PARENT),
                row.get(OrganizationRegister.PLACED_ON),
                row.get(OrganizationRegister.DISSOLVED_ON),
                row.get(OrganizationRegister.SUCCESSOR),
                row.get(OrganizationRows.PROBLEM, ""));
    }

    @Nullable OrganizationId parentId() {
        return parent == null ? null : parent.id();
    }

    @Nullable OrganizationId successorId() {
        return successor == null ? null : successor.id();
    }

    /** From when it stands under its parent. */
    @Nullable LocalDate under() {
        return placedOn == null ? foundedOn : placedOn;
    }

    /** Once the rules have found nothing wrong with it. */
    RecordedOrganization recorded() {
        return new RecordedOrganization(
                new NewOrganization(
                        id,
                        code,
                        name,
                        shortName,
                        Objects.requireNonNull(kind),
                        form,
                        urban,
                        Objects.requireNonNull(foundedOn),
                        parentId()),
                Objects.requireNonNull(under()),
                dissolvedOn,
                successorId());
    }

    OrganizationCorrection correction() {
        return new OrganizationCorrection(
                name,
                shortName,
                Objects.requireNonNull(kind),
                form,
                urban,
                Objects.requireNonNull(foundedOn));
    }
}
