package cn.taizhang.campaign;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 重大项目的收入: one is known by whose list it stands on and its name. */
@Component
class MajorProjectIntake implements Intake<MajorProjectDraft> {

    private final MajorProjectStore store;
    private final Organizations organizations;
    private final KeptHere here;
    private final Today today;

    MajorProjectIntake(
            MajorProjectStore store, Organizations organizations, KeptHere here, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.here = here;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> known.add(store.known(row.id(), draft(row))));
        return known;
    }

    @Override
    public MajorProjectDraft draft(Entry row) {
        return new MajorProjectDraft(
                row.organization(MajorProjectRegister.ORGANIZATION),
                row.get(MajorProjectRegister.NAME, ""),
                row.get(MajorProjectRegister.NUMBER),
                row.get(MajorProjectRegister.STAGE),
                row.get(MajorProjectRegister.STARTED_ON),
                row.get(MajorProjectRegister.PLANNED_END),
                row.get(MajorProjectRegister.LEADER, ""),
                row.get(MajorProjectRegister.ENDED_ON));
    }

    @Override
    public List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<MajorProjectDraft>> candidates) {
        var kept =
                here.among(
                        viewer,
                        candidates.stream()
                                .flatMap(
                                        one -> Stream.of(one.draft().organization(), former(one))));
        return candidates.stream().map(one -> breachesIn(one, kept)).toList();
    }

    private List<Breach> breachesIn(Candidate<MajorProjectDraft> one, Set<OrganizationId> kept) {
        var draft = one.draft();
        var organization = draft.organization();
        var breaches = new ArrayList<>(draft.breaches(today.date()));
        breaches.addAll(KeptHere.breachesIn(kept, former(one), organization));
        if (organization != null
                && organizations.get(organization).kind() != OrganizationKind.DISTRICT) {
            breaches.add(Breach.of("organization", "重大项目按区里的清单登记，请填写区。"));
        }
        if (one.before() != null && store.isAnother(one.id(), draft)) {
            breaches.add(Breach.of("name", "清单里已有同名的项目，请换一个名称或更正那一项。"));
        }
        return breaches;
    }

    private static @Nullable OrganizationId former(Candidate<MajorProjectDraft> one) {
        var before = one.before();
        return before == null ? null : before.organization(MajorProjectRegister.ORGANIZATION);
    }

    @Override
    public void add(Viewer viewer, List<Candidate<MajorProjectDraft>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<MajorProjectDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(MajorProjectDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<MajorProjectDraft> one) {
        return CentralTasks.digested(one.id(), one.draft());
    }
}
