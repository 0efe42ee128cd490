package cn.taizhang.organization;

import java.util.List;

/**
 * 可选的组织: what a form proposes where an organization is asked for.
 *
 * @param own written in from the start: the viewer's own, or the only one there is; empty where there are several
 * @param written suggested while a few characters are typed
 * @param groups the same under the organizations they stand under, for a select; empty where there are too many or only one
 */
public record OrganizationOffer(String own, List<String> written, List<Group> groups) {

    public static final OrganizationOffer NOTHING = new OrganizationOffer("", List.of(), List.of());

    /** 一组: those that stand under one, by code. */
    public record Group(String name, List<String> organizations) {}

    public OrganizationOffer {
        written = List.copyOf(written);
        groups = List.copyOf(groups);
    }

    /** Without anything written in or to choose from: suggestions alone. */
    public OrganizationOffer typedOnly() {
        return new OrganizationOffer("", written, List.of());
    }
}
