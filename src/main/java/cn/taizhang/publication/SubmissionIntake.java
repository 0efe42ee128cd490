package cn.taizhang.publication;

import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Said;
import cn.taizhang.parcel.UnfitContent;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 收来件: puts what residents said before the people of their community. */
@Component
class SubmissionIntake implements InwardTaker {

    private final SubmissionStore store;
    private final Organizations organizations;
    private final Today today;

    SubmissionIntake(SubmissionStore store, Organizations organizations, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public Set<Class<? extends Item.Inward>> kinds() {
        return Set.of(Said.class);
    }

    @Override
    public void take(Item.Inward item) {
        if (item instanceof Said said) {
            store.insert(said, home(said), today.instant());
        }
    }

    /** A code that is no community's (any more) is the district's to look at, unless somebody has taken its place. */
    private OrganizationId home(Said said) {
        return organizations
                .byCode(said.communityCode())
                .flatMap(this::standing)
                .or(organizations::district)
                .map(Organization::id)
                .orElseThrow(() -> new UnfitContent("还没有组织"));
    }

    /** 承接: itself, or what it was merged into at last. */
    private Optional<Organization> standing(Organization named) {
        var one = named;
        while (isOver(one)) {
            var heir = one.successor();
            if (heir == null) {
                return Optional.empty();
            }
            one = organizations.get(heir);
        }
        return Optional.of(one);
    }

    private boolean isOver(Organization one) {
        var ended = one.dissolvedOn();
        return ended != null && !today.date().isBefore(ended);
    }
}
