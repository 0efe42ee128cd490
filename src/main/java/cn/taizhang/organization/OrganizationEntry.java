package cn.taizhang.organization;

import org.jspecify.annotations.Nullable;

/**
 * 目录项: an organization in a list of the tree, as it stood on the day asked for.
 *
 * @param parentName the organization it stood under, null where the list says so itself or for the district
 * @param below how many stood directly below it
 */
public record OrganizationEntry(
        Organization organization, @Nullable String parentName, int below) {}
