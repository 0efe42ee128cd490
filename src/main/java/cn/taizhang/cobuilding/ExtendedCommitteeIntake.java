package cn.taizhang.cobuilding;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.time.LocalDate;
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

/** 大工委、大党委的收入: one is known by its street or community and the day it was established. */
@Component
class ExtendedCommitteeIntake implements Intake<ExtendedCommitteeDraft> {

    private final ExtendedCommitteeStore store;
    private final Organizations organizations;
    private final Today today;

    ExtendedCommitteeIntake(
            ExtendedCommitteeStore store, Organizations organizations, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    /** Two of an organization may not overlap: each is judged when the one before it is written. */
    @Override
    public int chunk() {
        return 1;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> known.add(store.known(draft(row))));
        return known;
    }

    @Override
    public ExtendedCommitteeDraft draft(Entry row) {
        return new ExtendedCommitteeDraft(
                row.organization(ExtendedCommitteeRegister.ORGANIZATION),
                row.get(ExtendedCommitteeRegister.NAME, ""),
                row.get(ExtendedCommitteeRegister.APPROVAL_DOCUMENT, ""),
                row.get(ExtendedCommitteeRegister.APPROVED_BY, ""),
                row.get(ExtendedCommitteeRegister.APPROVED_ON),
                row.get(ExtendedCommitteeRegister.ESTABLISHED_ON),
                row.get(ExtendedCommitteeRegister.ENDED_ON),
                Objects.requireNonNullElseGet(row.id(), UUID::randomUUID));
    }

    @Override
    public List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<ExtendedCommitteeDraft>> candidates) {
        var named =
                candidates.stream()
                        .flatMap(one -> Stream.of(one.draft().organization(), former(one)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept = organizations.within(viewer.scope(Permission.RECORD), named, today.date());
        store.takeTurns();
        return candidates.stream().map(one -> breachesIn(one, kept)).toList();
    }

    private List<Breach> breachesIn(
            Candidate<ExtendedCommitteeDraft> one, Set<OrganizationId> kept) {
        var draft = one.draft();
        var breaches = new ArrayList<>(ExtendedCommitteeRules.breachesIn(draft, today.date()));
        var misplaced = misplaced(one, kept);
        breaches.addAll(misplaced);
        if (misplaced.isEmpty() && draft.organization() != null) {
            breaches.addAll(besideOthers(one.id(), draft));
        }
        return breaches;
    }

    private List<Breach> misplaced(
            Candidate<ExtendedCommitteeDraft> one, Set<OrganizationId> kept) {
        var former = former(one);
        if (former != null && !kept.contains(former)) {
            return List.of(Breach.overall("这条记录由所属街道、社区或其上级的登记人员更正。"));
        }
        var named = one.draft().organization();
        if (named == null) {
            return List.of();
        }
        if (!kept.contains(named)) {
            return List.of(Breach.of("organization", "只能登记本组织及管理范围内的街道、社区。"));
        }
        var owner = organizations.get(named);
        if (ExtendedCommitteeKind.of(owner.kind()).isEmpty()) {
            return List.of(
                    Breach.of(
                            "organization",
                            "「%s」是%s；街道成立大工委、社区成立大党委，其他组织不在这里登记。"
                                    .formatted(owner.name(), owner.kind().label())));
        }
        return outsideItsTime(owner, one.draft());
    }

    private static List<Breach> outsideItsTime(Organization owner, ExtendedCommitteeDraft draft) {
        var on = draft.establishedOn();
        return on == null || owner.existsOn(on)
                ? List.of()
                : List.of(
                        Breach.of(
                                "establishedOn",
                                "%s在%s尚未设立或已经撤销，请核对组织和日期。"
                                        .formatted(owner.name(), ChineseDates.full(on))));
    }

    private List<Breach> besideOthers(UUID id, ExtendedCommitteeDraft draft) {
        if (draft.establishedOn() == null) {
            return store.anotherAwaits(id, draft)
                    ? List.of(Breach.of("establishedOn", "这个组织已有一个批复待成立的，请打开那一条更正。"))
                    : List.of();
        }
        return draft.hasPeriod()
                ? store.overlapping(id, draft).stream()
                        .map(ExtendedCommitteeIntake::overlap)
                        .toList()
                : List.of();
    }

    private static Breach overlap(ExtendedCommitteeStore.Other other) {
        LocalDate ended = other.endedOn();
        return Breach.of(
                "establishedOn",
                ended == null
                        ? "「%s」自%s成立，尚未撤销；撤销后另行成立的，请先更正那一条，填写撤销日期。"
                                .formatted(other.name(), ChineseDates.full(other.establishedOn()))
                        : "与已登记的「%s」（%s）重叠，请核对日期。"
                                .formatted(
                                        other.name(),
                                        ChineseDates.range(
                                                other.establishedOn(), ended.minusDays(1))));
    }

    private static @Nullable OrganizationId former(Candidate<ExtendedCommitteeDraft> one) {
        var before = one.before();
        return before == null ? null : before.organization(ExtendedCommitteeRegister.ORGANIZATION);
    }

    @Override
    public void add(Viewer viewer, List<Candidate<ExtendedCommitteeDraft>> candidates) {
        candidates.forEach(one ->
                store.insert(one.id(), one.draft(), viewer.actor(), today.now(), one.onBehalf()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<ExtendedCommitteeDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(ExtendedCommitteeDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public @Nullable OrganizationId owner(ExtendedCommitteeDraft draft) {
        return draft.organization();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<ExtendedCommitteeDraft> one) {
        return digested(one.id(), one.draft());
    }

    static List<@Nullable Object> digested(UUID id, ExtendedCommitteeDraft draft) {
        return Arrays.asList(
                id,
                draft.organization(),
                draft.name(),
                draft.approvalDocument(),
                draft.approvedBy(),
                draft.approvedOn(),
                draft.establishedOn(),
                draft.endedOn());
    }
}
