package cn.taizhang.campaign;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 拟登记专题（机制）: one of a kind at a time for an organization. What is missing is told when it is registered.
 *
 * @param endsOn the first day on which it no longer ran, null while it runs; a past programme is registered with it
 */
public record NewProgramme(
        @Nullable OrganizationId organization,
        @Nullable ProgrammeKind kind,
        String name,
        String documentNumber,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public NewProgramme {
        name = name.strip();
        documentNumber = documentNumber.strip();
    }

    /** One that runs from its start on. */
    public NewProgramme(
            @Nullable OrganizationId organization,
            @Nullable ProgrammeKind kind,
            String name,
            String documentNumber,
            @Nullable LocalDate startsOn) {
        this(organization, kind, name, documentNumber, startsOn, null);
    }
}
