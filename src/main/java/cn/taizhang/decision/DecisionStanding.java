package cn.taizhang.decision;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 事项进展: where a matter stands, in sentences that a resident understands.
 *
 * @param on the day of the newest thing told
 * @param soliciting whether opinions are being asked for
 * @param done whether what was decided has been carried out
 */
public record DecisionStanding(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        String words,
        LocalDate on,
        boolean soliciting,
        boolean done) {}
