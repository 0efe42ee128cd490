package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 轮次的收入: a round is known by who was inspected and its name. */
@Component
class RoundIntake implements Intake<RoundDraft> {

    private final RoundStore store;
    private final Organizations organizations;
    private final Today today;

    RoundIntake(RoundStore store, Organizations organizations, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return store.known(rows.stream().map(this::draft).toList());
    }

    @Override
    public RoundDraft draft(Entry row) {
        return new RoundDraft(
                Objects.requireNonNullElseGet(row.id(), Ids::next),
                row.organization(RoundRegister.ORGANIZATION),
                row.get(RoundRegister.NAME, ""),
                row.get(RoundRegister.LEVEL),
                row.get(RoundRegister.KIND),
                row.get(RoundRegister.FEEDBACK_ON),
                row.get(RoundRegister.PLAN_DOCUMENT, ""),
                row.get(RoundRegister.PLAN_APPROVED_ON),
                row.get(RoundRegister.DETERMINED),
                row.get(RoundRegister.AMENDMENT, ""),
                row.get(RoundRegister.FINISHED_ON));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<RoundDraft>> candidates) {
        var named =
                candidates.stream()
                        .flatMap(one ->
                                Stream.of(
                                        one.draft().organization(),
                                        one.formerly(RoundRegister.ORGANIZATION)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept =
                organizations.within(
                        viewer.scope(Permission.KEEP_RECTIFICATION), named, today.date());
        return candidates.stream().map(one -> breachesIn(one, kept)).toList();
    }

    private List<Breach> breachesIn(Candidate<RoundDraft> one, Set<OrganizationId> kept) {
        var before = one.before() == null ? RoundRules.Recorded.NOT_YET : store.recorded(one.id());
        var breaches = new ArrayList<>(RoundRules.breachesIn(one.draft(), before, today.date()));
        var organization = one.draft().organization();
        var former = one.formerly(RoundRegister.ORGANIZATION);
        if (former != null && !kept.contains(former)) {
            breaches.add(Breach.overall("这一轮次由被巡视巡察组织或其上级的整改台账登记人员更正。"));
        } else if (organization != null && !kept.contains(organization)) {
            breaches.add(Breach.of("organization", "只能登记本组织及下级组织接受的巡视巡察。"));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<RoundDraft>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<RoundDraft> one) {
        return store.replace(one.id(), Objects.requireNonNull(one.before()).version(), one.draft());
    }

    @Override
    public UUID organization(RoundDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<RoundDraft> one) {
        return digested(one.id(), one.draft());
    }

    static List<@Nullable Object> digested(UUID id, RoundDraft draft) {
        return Arrays.asList(
                id,
                draft.organization(),
                draft.name(),
                draft.level(),
                draft.kind(),
                draft.feedbackOn(),
                draft.planDocument(),
                draft.planApprovedOn(),
                draft.determined(),
                draft.amendment(),
                draft.finishedOn());
    }

    @Override
    public List<String> notes(List<Candidate<RoundDraft>> added) {
        return added.stream()
                .map(Candidate::draft)
                .flatMap(draft ->
                        RoundRegister.misnamed(draft.name(), Objects.requireNonNull(draft.level()))
                                .stream())
                .toList();
    }
}
