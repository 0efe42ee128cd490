package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记范围: whose pilots, campaigns and projects a viewer keeps; of one that has ended, who kept them on its last day. */
@Component
class KeptHere {

    private final Organizations organizations;
    private final Today today;

    KeptHere(Organizations organizations, Today today) {
        this.organizations = organizations;
        this.today = today;
    }

    Set<OrganizationId> among(Viewer viewer, Stream<@Nullable OrganizationId> named) {
        var asked = named.filter(Objects::nonNull).collect(Collectors.toSet());
        return organizations.within(viewer.scope(Permission.KEEP_PROGRAMMES), asked, today.date());
    }

    /**
     * What is wrong with writing there.
     *
     * @param former whose record it was, null for a new one
     * @param wanted whose it is to be, null while that is lacking
     */
    static List<Breach> breachesIn(
            Set<OrganizationId> kept,
            @Nullable OrganizationId former,
            @Nullable OrganizationId wanted) {
        if (former != null && !kept.contains(former)) {
            return List.of(Breach.overall("这条记录由原登记组织的上级组织科更正。"));
        }
        return wanted == null || kept.contains(wanted)
                ? List.of()
                : List.of(Breach.of("organization", "请选择您管理范围内的组织。"));
    }
}
