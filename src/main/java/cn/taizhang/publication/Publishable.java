package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 可发布的记录: what a business module offers to be made public, in words of its own which people may still change.
 *
 * @param until the last day of a notice, else null
 * @param heard whether residents may speak to it until then
 */
public record Publishable(
        RecordKey record,
        PublicationKind kind,
        OrganizationId organization,
        String organizationName,
        String title,
        String text,
        LocalDate from,
        @Nullable LocalDate until,
        boolean heard) {}
