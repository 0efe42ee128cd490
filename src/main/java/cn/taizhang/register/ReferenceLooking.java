package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import org.springframework.stereotype.Component;

/** 查引用: what the words of one viewer's sheet or form may refer to. */
@Component
class ReferenceLooking {

    private final OrganizationChoice organizations;
    private final PersonChoice persons;
    private final Organizations tree;
    private final Today today;

    ReferenceLooking(
            OrganizationChoice organizations,
            PersonChoice persons,
            Organizations tree,
            Today today) {
        this.organizations = organizations;
        this.persons = persons;
        this.tree = tree;
        this.today = today;
    }

    /** Within what the viewer keeps of the register; the directory of the whole district is open to all. */
    References of(Viewer viewer, Register<?> register) {
        return new LookedUp(
                organizations,
                persons,
                viewer.scope(register.keeps()),
                district(viewer),
                today.date());
    }

    /** 全区, whose directory is open to all. */
    Scope district(Viewer viewer) {
        return tree.districtOf(viewer.home(), today.date());
    }
}
