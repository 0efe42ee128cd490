package cn.taizhang.campaign;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 试点: programmes that try something out, and the streets and communities selected for it. */
@Service
@Transactional
public class Pilots {

    public static final String PROGRAMMES = "pilot-programmes";
    public static final String SITES = "pilot-sites";

    private final PilotProgrammeStore programmes;
    private final PilotSiteStore sites;
    private final AuditTrail audit;
    private final Today today;

    Pilots(PilotProgrammeStore programmes, PilotSiteStore sites, AuditTrail audit, Today today) {
        this.programmes = programmes;
        this.sites = sites;
        this.audit = audit;
        this.today = today;
    }

    /** Records many programmes by their ids, in one batch. */
    public void startAll(Actor actor, Map<UUID, PilotProgrammeDraft> started) {
        started.forEach((id, draft) -> programmes.insert(id, draft, actor, today.now()));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记试点工作",
                        PROGRAMMES,
                        started.values().stream()
                                .map(draft -> value(draft.organization()))
                                .collect(Collectors.toSet()),
                        started.entrySet(),
                        one -> digested(one.getKey(), one.getValue())));
    }

    /** Records many sites by their ids, in one batch; their programmes are there. */
    public void selectAll(Actor actor, Map<UUID, PilotSiteDraft> selected) {
        selected.forEach((id, draft) -> sites.insert(id, draft, actor, today.now()));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记试点单位",
                        SITES,
                        selected.values().stream()
                                .map(draft -> value(draft.organization()))
                                .collect(Collectors.toSet()),
                        selected.entrySet(),
                        one -> digested(one.getKey(), one.getValue())));
    }

    static List<@Nullable Object> digested(UUID id, PilotProgrammeDraft draft) {
        return Arrays.asList(
                id,
                draft.organization(),
                draft.name(),
                draft.subject(),
                draft.document(),
                draft.from(),
                draft.endedOn());
    }

    static List<@Nullable Object> digested(UUID id, PilotSiteDraft draft) {
        return Arrays.asList(
                id,
                draft.organization(),
                draft.programme(),
                draft.runBy(),
                draft.selectedOn(),
                draft.document(),
                draft.endedOn());
    }

    private static UUID value(@Nullable OrganizationId organization) {
        return Objects.requireNonNull(organization).value();
    }
}
