package cn.taizhang.organization;

import java.time.LocalDate;

/** 隶属: an organization stands under a parent from a day on, until its next placement or its end. */
public record Affiliation(OrganizationId organization, OrganizationId parent, LocalDate fromOn) {}
