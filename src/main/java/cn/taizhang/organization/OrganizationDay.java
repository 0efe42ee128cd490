package cn.taizhang.organization;

import java.time.LocalDate;

/** 某日的组织: an organization on the day of a fact. */
public record OrganizationDay(OrganizationId organization, LocalDate day) {}
