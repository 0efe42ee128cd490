package cn.taizhang.campaign;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
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

/** 专项活动的收入: one is known by who runs it and its name. */
@Component
class CampaignIntake implements Intake<CampaignDraft> {

    private final CampaignStore store;
    private final KeptHere here;
    private final Today today;

    CampaignIntake(CampaignStore store, KeptHere here, Today today) {
        this.store = store;
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
    public CampaignDraft draft(Entry row) {
        return new CampaignDraft(
                row.organization(CampaignRegister.ORGANIZATION),
                row.get(CampaignRegister.NAME, ""),
                row.get(CampaignRegister.SUBJECT),
                row.get(CampaignRegister.FROM),
                row.get(CampaignRegister.ENDED_ON),
                row.get(CampaignRegister.LEAD, ""),
                row.get(CampaignRegister.DOCUMENT, ""));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<CampaignDraft>> candidates) {
        var kept =
                here.among(
                        viewer,
                        candidates.stream()
                                .flatMap(
                                        one -> Stream.of(one.draft().organization(), former(one))));
        return candidates.stream().map(one -> breachesIn(one, kept)).toList();
    }

    private List<Breach> breachesIn(Candidate<CampaignDraft> one, Set<OrganizationId> kept) {
        var draft = one.draft();
        var breaches = new ArrayList<>(draft.breaches());
        breaches.addAll(KeptHere.breachesIn(kept, former(one), draft.organization()));
        if (one.before() != null && store.isAnother(one.id(), draft)) {
            breaches.add(Breach.of("name", "这个组织已有同名的专项活动，请换一个名称或更正那一项。"));
        }
        return breaches;
    }

    private static @Nullable OrganizationId former(Candidate<CampaignDraft> one) {
        var before = one.before();
        return before == null ? null : before.organization(CampaignRegister.ORGANIZATION);
    }

    @Override
    public void add(Viewer viewer, List<Candidate<CampaignDraft>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<CampaignDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(CampaignDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<CampaignDraft> one) {
        return CentralTasks.digested(one.id(), one.draft());
    }
}
