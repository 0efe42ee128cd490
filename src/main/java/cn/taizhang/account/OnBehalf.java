package cn.taizhang.account;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 代录: whether a record was entered by a superior, and not by the people of the organization it belongs to. */
@Component
public class OnBehalf {

    private static final Set<OrganizationKind> OWN_OFFICES =
            Set.of(OrganizationKind.ORGANIZATION_DEPARTMENT, OrganizationKind.LEADING_GROUP);

    private final Organizations organizations;

    OnBehalf(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * The department and the leading groups directly under an organization are its own offices, not its subordinates.
     *
     * @param recorders for which organizations the viewer may record
     * @param owner whose record it is, on that day
     */
    public boolean is(Scope recorders, OrganizationId owner, LocalDate day) {
        return !recorders.roots().contains(owner) && is(recorders, organizations.get(owner), day);
    }

    /** As {@link #is(Scope, OrganizationId, LocalDate)}, where the organization is at hand. */
    public boolean is(Scope recorders, Organization owner, LocalDate day) {
        var roots = recorders.roots();
        if (roots.contains(owner.id())) {
            return false;
        }
        if (!OWN_OFFICES.contains(owner.kind())) {
            return true;
        }
        var path = organizations.pathTo(owner.id(), day);
        return path.size() < 2 || !roots.contains(path.get(path.size() - 2).id());
    }
}
