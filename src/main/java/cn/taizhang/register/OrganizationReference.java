package cn.taizhang.register;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;

/**
 * 所指组织: an organization in a column.
 *
 * @param written 「天祥社区（410305-C01）」, which means the same organization again wherever it is read
 */
public record OrganizationReference(OrganizationId id, String written) {

    /** Its name alone. */
    public String name() {
        int code = written.lastIndexOf('（');
        return code < 0 ? written : written.substring(0, code);
    }

    /** Its code; empty where it is written without. */
    public String code() {
        int code = written.lastIndexOf('（');
        return code < 0 ? "" : written.substring(code + 1, written.length() - 1);
    }

    public static OrganizationReference to(Organization organization) {
        return new OrganizationReference(
                organization.id(), OrganizationChoice.written(organization));
    }
}
