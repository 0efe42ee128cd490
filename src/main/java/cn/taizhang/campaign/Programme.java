package cn.taizhang.campaign;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 专题（机制）: a programme with its start.
 *
 * @param endsOn the first day on which it no longer runs, null while it does
 */
public record Programme(
        ProgrammeId id,
        OrganizationId organization,
        String organizationName,
        ProgrammeKind kind,
        String name,
        String documentNumber,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
