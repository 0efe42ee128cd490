package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 工作法推行的收入: one is known by community and first day; two of one community never run on the same day. */
@Component
class AdoptionIntake implements Intake<AdoptionDraft> {

    private final AdoptionStore store;
    private final CommunityChecks communities;
    private final Today today;

    AdoptionIntake(AdoptionStore store, CommunityChecks communities, Today today) {
        this.store = store;
        this.communities = communities;
        this.today = today;
    }

    /** Two of a community may not overlap: each is judged when the one before it is written. */
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
    public AdoptionDraft draft(Entry row) {
        return new AdoptionDraft(
                row.organization(AdoptionRegister.ORGANIZATION),
                row.get(AdoptionRegister.ADOPTED_ON),
                row.get(AdoptionRegister.DOCUMENT, ""),
                row.get(AdoptionRegister.ENDED_ON),
                Objects.requireNonNullElseGet(row.id(), UUID::randomUUID));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<AdoptionDraft>> candidates) {
        var answers =
                communities.of(viewer, candidates.stream().map(AdoptionIntake::asked).toList());
        store.takeTurns();
        return candidates.stream().map(one -> breachesIn(one, answers)).toList();
    }

    private List<Breach> breachesIn(
            Candidate<AdoptionDraft> one, CommunityChecks.Answers communities) {
        var draft = one.draft();
        var breaches = new ArrayList<>(AdoptionRules.breachesIn(draft, today.date()));
        var misplaced = communities.breachesIn(asked(one));
        breaches.addAll(misplaced);
        if (misplaced.isEmpty()
                && draft.organization() != null
                && draft.adoptedOn() != null
                && draft.isInOrder()) {
            store.overlapping(one.id(), draft).stream()
                    .map(AdoptionIntake::overlap)
                    .forEach(breaches::add);
        }
        return breaches;
    }

    private static Breach overlap(AdoptionStore.Period other) {
        LocalDate to = other.to();
        return Breach.of(
                "adoptedOn",
                to == null
                        ? "这个社区已登记自%s起推行，尚未停止；请先更正那一条，填写停止推行日期。"
                                .formatted(ChineseDates.full(other.from()))
                        : "与已登记的推行时间（%s）重叠，请核对日期。"
                                .formatted(ChineseDates.range(other.from(), to.minusDays(1))));
    }

    private static CommunityChecks.Asked asked(Candidate<AdoptionDraft> one) {
        var before = one.before();
        return new CommunityChecks.Asked(
                one.draft().organization(),
                before == null ? null : before.organization(AdoptionRegister.ORGANIZATION),
                one.draft().adoptedOn());
    }

    @Override
    public void add(Viewer viewer, List<Candidate<AdoptionDraft>> candidates) {
        candidates.forEach(one ->
                store.insert(one.id(), one.draft(), viewer.actor(), today.now(), one.onBehalf()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<AdoptionDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(AdoptionDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public @Nullable OrganizationId owner(AdoptionDraft draft) {
        return draft.organization();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<AdoptionDraft> one) {
        return digested(one.id(), one.draft());
    }

    static List<@Nullable Object> digested(UUID id, AdoptionDraft draft) {
        return Arrays.asList(
                id, draft.organization(), draft.adoptedOn(), draft.document(), draft.endedOn());
    }
}
