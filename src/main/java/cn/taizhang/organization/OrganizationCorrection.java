package cn.taizhang.organization;

import java.time.LocalDate;

/** 组织更正: what is written of an organization, as it should have been; moves and mergers are steps of their own. */
public record OrganizationCorrection(
        String name,
        String shortName,
        OrganizationKind kind,
        PartyForm form,
        boolean urban,
        LocalDate foundedOn) {}
