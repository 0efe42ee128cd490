package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.RowsCheck;
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

    /** Whether the viewer keeps whom the column names, and whom it named before. */
    RowsCheck by(Column<OrganizationReference> owner) {
        return (viewer, rows) -> {
            var kept =
                    among(
                            viewer,
                            rows.stream()
                                    .flatMap(one ->
                                            Stream.of(
                                                    one.draft().organization(owner),
                                                    one.formerly(owner))));
            return rows.stream().map(one -> breachesIn(kept, one, owner)).toList();
        };
    }

    Set<OrganizationId> among(Viewer viewer, Stream<@Nullable OrganizationId> named) {
        var asked = named.filter(Objects::nonNull).collect(Collectors.toSet());
        return organizations.within(viewer.scope(Permission.KEEP_PROGRAMMES), asked, today.date());
    }

    /** What is wrong with writing there; nothing while the owner is lacking. */
    static List<Breach> breachesIn(
            Set<OrganizationId> kept,
            Intake.Candidate<Entry> one,
            Column<OrganizationReference> owner) {
        var former = one.formerly(owner);
        if (former != null && !kept.contains(former)) {
            return List.of(Breach.overall("这条记录由原登记组织的上级组织科更正。"));
        }
        var wanted = one.draft().organization(owner);
        return wanted == null || kept.contains(wanted)
                ? List.of()
                : List.of(Breach.of(owner.key(), "请选择您管理范围内的组织。"));
    }
}
