package cn.taizhang.organization;

import java.util.EnumSet;
import java.util.Set;

/** 组织类型: what a node of the tree is. The Party form it has (党委、总支、支部) is {@link PartyForm}. */
public enum OrganizationKind {
    CITY_ORGANIZATION_DEPARTMENT("市委组织部"),
    DISTRICT("区"),
    ORGANIZATION_DEPARTMENT("区委组织部"),
    WORKING_COMMITTEE("系统工委"),
    SUBDISTRICT("街道"),
    INDUSTRIAL_CLUSTER("先进制造业集聚区"),
    DISTRICT_DIRECT_UNIT("区直单位"),
    COMMUNITY("社区"),
    PARTY_BRANCH("党支部"),
    PARTY_GROUP("党小组"),
    LEADING_GROUP("领导小组"),
    RESIDENT_UNIT("驻区单位"),
    NEW_ORGANIZATION("两新组织");

    /** 街道、集聚区、区直单位: the levels whose own sessions a district's report counts. */
    public static final Set<OrganizationKind> REPORTING_LEVELS =
            Set.copyOf(EnumSet.of(SUBDISTRICT, INDUSTRIAL_CLUSTER, DISTRICT_DIRECT_UNIT));

    private final String label;

    OrganizationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 上级的类型: whether one of this kind may stand directly under one of that; where nothing forbids it, it may. */
    public boolean mayStandUnder(OrganizationKind superior) {
        return switch (this) {
            case SUBDISTRICT, INDUSTRIAL_CLUSTER -> superior == DISTRICT;
            case COMMUNITY -> superior == SUBDISTRICT || superior == INDUSTRIAL_CLUSTER;
            case PARTY_GROUP -> superior == PARTY_BRANCH;
            default -> superior != PARTY_BRANCH && superior != PARTY_GROUP;
        };
    }
}
