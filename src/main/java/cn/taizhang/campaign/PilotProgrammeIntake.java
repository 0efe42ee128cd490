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

/** 试点工作的收入: one is known by who runs it and its name. */
@Component
class PilotProgrammeIntake implements Intake<PilotProgrammeDraft> {

    private final PilotProgrammeStore store;
    private final KeptHere here;
    private final Today today;

    PilotProgrammeIntake(PilotProgrammeStore store, KeptHere here, Today today) {
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
    public PilotProgrammeDraft draft(Entry row) {
        return new PilotProgrammeDraft(
                row.organization(PilotProgrammeRegister.ORGANIZATION),
                row.get(PilotProgrammeRegister.NAME, ""),
                row.get(PilotProgrammeRegister.SUBJECT),
                row.get(PilotProgrammeRegister.DOCUMENT, ""),
                row.get(PilotProgrammeRegister.FROM),
                row.get(PilotProgrammeRegister.ENDED_ON));
    }

    @Override
    public List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<PilotProgrammeDraft>> candidates) {
        var kept =
                here.among(
                        viewer,
                        candidates.stream()
                                .flatMap(
                                        one -> Stream.of(one.draft().organization(), former(one))));
        return candidates.stream().map(one -> breachesIn(one, kept)).toList();
    }

    private List<Breach> breachesIn(Candidate<PilotProgrammeDraft> one, Set<OrganizationId> kept) {
        var draft = one.draft();
        var breaches = new ArrayList<>(draft.breaches());
        breaches.addAll(KeptHere.breachesIn(kept, former(one), draft.organization()));
        if (one.before() == null) {
            return breaches;
        }
        if (store.isAnother(one.id(), draft)) {
            breaches.add(Breach.of("name", "这个组织已有同名的试点工作，请换一个名称或更正那一项。"));
        }
        long outside = store.sitesOutside(one.id(), draft);
        if (outside > 0) {
            breaches.add(
                    Breach.overall("有 %d 个试点单位的确定日期不在启动日期和结束日期之间，请先更正这些试点单位。".formatted(outside)));
        }
        return breaches;
    }

    private static @Nullable OrganizationId former(Candidate<PilotProgrammeDraft> one) {
        var before = one.before();
        return before == null ? null : before.organization(PilotProgrammeRegister.ORGANIZATION);
    }

    @Override
    public void add(Viewer viewer, List<Candidate<PilotProgrammeDraft>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<PilotProgrammeDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(PilotProgrammeDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<PilotProgrammeDraft> one) {
        return Pilots.digested(one.id(), one.draft());
    }
}
