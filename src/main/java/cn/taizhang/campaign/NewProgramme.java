package cn.taizhang.campaign;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 拟登记专题（机制）: one of a kind at a time for an organization. What is missing is told when it is registered. */
public record NewProgramme(
        @Nullable OrganizationId organization,
        @Nullable ProgrammeKind kind,
        String name,
        String documentNumber,
        @Nullable LocalDate startsOn) {

    public NewProgramme {
        name = name.strip();
        documentNumber = documentNumber.strip();
    }
}
