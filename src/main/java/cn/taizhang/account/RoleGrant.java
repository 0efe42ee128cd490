package cn.taizhang.account;

import cn.taizhang.organization.OrganizationId;

/** 授权: a role for an organization and all below it. */
public record RoleGrant(Role role, OrganizationId organization, String organizationName) {}
