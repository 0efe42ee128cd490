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

/** 中心工作: campaigns and major projects, which reports name. */
@Service
@Transactional
public class CentralTasks {

    public static final String CAMPAIGNS = "campaigns";
    public static final String PROJECTS = "major-projects";

    private final CampaignStore campaigns;
    private final MajorProjectStore projects;
    private final AuditTrail audit;
    private final Today today;

    CentralTasks(
            CampaignStore campaigns, MajorProjectStore projects, AuditTrail audit, Today today) {
        this.campaigns = campaigns;
        this.projects = projects;
        this.audit = audit;
        this.today = today;
    }

    /** Records many campaigns by their ids, in one batch. */
    public void campaignAll(Actor actor, Map<UUID, CampaignDraft> recorded) {
        recorded.forEach((id, draft) -> campaigns.insert(id, draft, actor, today.now()));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记专项活动",
                        CAMPAIGNS,
                        recorded.values().stream()
                                .map(draft -> value(draft.organization()))
                                .collect(Collectors.toSet()),
                        recorded.entrySet(),
                        one -> digested(one.getKey(), one.getValue())));
    }

    /** Records many projects by their ids, in one batch. */
    public void listAll(Actor actor, Map<UUID, MajorProjectDraft> listed) {
        listed.forEach((id, draft) -> projects.insert(id, draft, actor, today.now()));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记重大项目",
                        PROJECTS,
                        listed.values().stream()
                                .map(draft -> value(draft.organization()))
                                .collect(Collectors.toSet()),
                        listed.entrySet(),
                        one -> digested(one.getKey(), one.getValue())));
    }

    static List<@Nullable Object> digested(UUID id, CampaignDraft draft) {
        return Arrays.asList(
                id,
                draft.organization(),
                draft.name(),
                draft.subject(),
                draft.from(),
                draft.endedOn(),
                draft.lead(),
                draft.document());
    }

    static List<@Nullable Object> digested(UUID id, MajorProjectDraft draft) {
        return Arrays.asList(
                id,
                draft.organization(),
                draft.name(),
                draft.number(),
                draft.stage(),
                draft.startedOn(),
                draft.plannedEnd(),
                draft.leader(),
                draft.endedOn());
    }

    private static UUID value(@Nullable OrganizationId organization) {
        return Objects.requireNonNull(organization).value();
    }
}
