package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 找事项: matters that run by the procedure, as far as the viewer's rights reach. */
@Component
class Matters {

    private static final String WHAT = "这件按程序办理的事项";

    private final ProcedureStore store;
    private final Organizations organizations;
    private final Today today;

    Matters(ProcedureStore store, Organizations organizations, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    /** One that the viewer may read. */
    Optional<Matter> find(Viewer viewer, UUID id) {
        var scope = viewer.scope(Permission.READ_RECORDS);
        return store.find(id)
                .filter(one ->
                        organizations.isWithin(
                                scope,
                                one.organization(),
                                Objects.requireNonNullElse(one.solicitedOn(), today.date())));
    }

    Matter get(Viewer viewer, UUID id) {
        viewer.require(Permission.READ_RECORDS);
        return find(viewer, id).orElseThrow(() -> new NotFound(WHAT));
    }

    /** One of which the viewer may take steps; nobody else does until this is done. */
    Matter changeable(Viewer viewer, UUID id) {
        var seen = get(viewer, id);
        viewer.require(Permission.RECORD);
        if (!mayRecord(viewer, seen)) {
            throw new NotAllowed("「%s」的事项由它自己或它的上级办理。".formatted(seen.organizationName()));
        }
        store.holdStill(id);
        return get(viewer, id);
    }

    /** Whether the viewer records for its community as it stands now. */
    boolean mayRecord(Viewer viewer, Matter matter) {
        return organizations.isWithin(
                viewer.scope(Permission.RECORD), matter.organization(), today.date());
    }
}
