package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 谁来更正: who keeps records of the organization that one belongs to; after it has ended, who kept them on its last day. */
@Service
@Transactional(readOnly = true)
public class Keepers {

    private final Organizations organizations;
    private final Today today;

    Keepers(Organizations organizations, Today today) {
        this.organizations = organizations;
        this.today = today;
    }

    public boolean include(Viewer viewer, Register<?> register, Entry entry) {
        if (!register.isKeptBy(viewer)) {
            return false;
        }
        var intake = Objects.requireNonNull(register.intake());
        var kept = intake.isKeptBy(viewer, entry);
        if (kept.isPresent()) {
            return kept.get();
        }
        var owner = owner(register, entry);
        return owner == null
                || organizations
                        .within(viewer.scope(register.keeps()), Set.of(owner), today.date())
                        .contains(owner);
    }

    /** Refuses who is not among them, and says who is. */
    public void require(Viewer viewer, Register<?> register, Entry entry) {
        viewer.require(register.keeps());
        if (!include(viewer, register, entry)) {
            String what =
                    register.showing().page() == null
                            ? register.counter() + register.showing().one()
                            : "条记录";
            throw new NotAllowed("这%s由%s更正。".formatted(what, named(register, entry)));
        }
    }

    /** Who they are, in words. */
    public String named(Register<?> register, Entry entry) {
        var owner = owner(register, entry);
        String whose = owner == null ? "" : organizations.get(owner).name() + "或其上级的";
        String what = register.showing().page() == null ? register.showing().one() : "";
        return whose + what + "登记人员";
    }

    private static <D> @Nullable OrganizationId owner(Register<D> register, Entry entry) {
        var intake = register.intake();
        var owner = intake == null ? null : intake.organization(intake.draft(entry));
        return owner == null ? null : new OrganizationId(owner);
    }
}
