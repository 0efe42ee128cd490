package cn.taizhang.ballot;

import cn.taizhang.kernel.Denominator;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * 名册: a dated list of those who are entitled to vote in an organization.
 *
 * @param entitled whom it lists
 * @param drawnUpOn the first day of which it says who was entitled
 */
public record Roll(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        Denominator entitled,
        LocalDate drawnUpOn,
        LocalDateTime recordedAt,
        String recordedBy) {

    /** Whom a roll may list; 应到 of a Party meeting comes from the membership instead. */
    public static final List<Denominator> LISTABLE =
            List.of(
                    Denominator.ALL_ADULT_RESIDENTS,
                    Denominator.ALL_HOUSEHOLDS,
                    Denominator.ALL_REPRESENTATIVES,
                    Denominator.ALL_ASSEMBLY_MEMBERS,
                    Denominator.ALL_VOTERS,
                    Denominator.ALL_RESIDENT_GROUPS,
                    Denominator.ALL_GROUP_DELEGATES);
}
