package cn.taizhang.material;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * 材料模板: a text with its places bound, which serves its organization and all below it.
 *
 * @param editions how many there have been; the last one serves
 */
public record Template(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String name,
        int editions,
        LocalDateTime at,
        String by) {}
