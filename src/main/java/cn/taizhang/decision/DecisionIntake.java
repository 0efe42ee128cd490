package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import cn.taizhang.register.OwnerChecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 民主决策事项的收入: a matter is known by community, title and first day. */
@Component
class DecisionIntake implements Intake<DecisionDraft> {

    private static final Set<OrganizationKind> OWNERS = Set.of(OrganizationKind.COMMUNITY);

    private final DecisionStore store;
    private final ProcedureStore procedures;
    private final OwnerChecks owners;
    private final Today today;

    DecisionIntake(
            DecisionStore store, ProcedureStore procedures, OwnerChecks owners, Today today) {
        this.store = store;
        this.procedures = procedures;
        this.owners = owners;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return store.known(rows.stream().map(this::draft).toList());
    }

    @Override
    public DecisionDraft draft(Entry row) {
        var done = new EnumMap<DecisionPart, LocalDate>(DecisionPart.class);
        for (var part : DecisionPart.values()) {
            var day = row.get(DecisionRegister.dayOf(part));
            if (day != null) {
                done.put(part, day);
            }
        }
        return new DecisionDraft(
                row.organization(DecisionRegister.ORGANIZATION),
                row.get(DecisionRegister.TITLE, ""),
                row.get(DecisionRegister.CATEGORY),
                row.get(DecisionRegister.AMOUNT),
                done,
                row.get(DecisionRegister.WITHDRAWN_ON),
                row.get(DecisionRegister.WITHDRAWN_BECAUSE, ""),
                CountedColumns.of(row),
                Objects.requireNonNullElseGet(row.id(), UUID::randomUUID));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<DecisionDraft>> candidates) {
        var misplaced =
                owners.breachesIn(
                        viewer,
                        Permission.RECORD,
                        OWNERS,
                        DecisionRegister.ORGANIZATION.key(),
                        candidates.stream().map(DecisionIntake::asked).toList());
        var taken = store.takenByOthers(candidates.stream().map(Candidate::draft).toList());
        var kept =
                procedures.byProcedure(
                        candidates.stream()
                                .filter(one -> one.before() != null)
                                .map(Candidate::id)
                                .toList());
        var all = new ArrayList<List<Breach>>();
        for (int i = 0; i < candidates.size(); i++) {
            var draft = candidates.get(i).draft();
            var breaches =
                    new ArrayList<>(
                            DecisionRules.breachesIn(
                                    believed(viewer, candidates.get(i)), today.date()));
            breaches.addAll(misplaced.get(i));
            if (taken.contains(draft.requestKey())) {
                breaches.add(Breach.of("title", "这个社区同一天开始征求意见的同名事项已登记，请打开那一项更正。"));
            }
            if (kept.contains(candidates.get(i).id())) {
                breaches.addAll(
                        KeptBySteps.breachesIn(
                                Objects.requireNonNull(candidates.get(i).before()), draft));
            }
            all.add(breaches);
        }
        return all;
    }

    private static OwnerChecks.Asked asked(Candidate<DecisionDraft> one) {
        return new OwnerChecks.Asked(
                one.draft().organization(),
                one.formerly(DecisionRegister.ORGANIZATION),
                one.draft().dayOf(DecisionPart.first()));
    }

    @Override
    public void add(Viewer viewer, List<Candidate<DecisionDraft>> candidates) {
        candidates.forEach(one ->
                store.insert(
                        one.id(),
                        believed(viewer, one),
                        viewer.actor(),
                        today.now(),
                        one.onBehalf()));
    }

    /** What was counted comes in with a matter that another installation kept, and is changed by nobody. */
    private static DecisionDraft believed(Viewer viewer, Candidate<DecisionDraft> one) {
        return viewer.bringsHistory() && one.before() == null
                ? one.draft()
                : one.draft().withDatesOnly();
    }

    @Override
    public boolean change(Viewer viewer, Candidate<DecisionDraft> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(DecisionDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public @Nullable OrganizationId owner(DecisionDraft draft) {
        return draft.organization();
    }

    @Override
    public boolean mayOwn(OrganizationKind kind) {
        return OWNERS.contains(kind);
    }

    @Override
    public List<@Nullable Object> digested(Candidate<DecisionDraft> one) {
        return digested(one.id(), one.draft());
    }

    static List<@Nullable Object> digested(UUID id, DecisionDraft draft) {
        var fields =
                new ArrayList<@Nullable Object>(
                        Arrays.asList(
                                id,
                                draft.organization(),
                                draft.title(),
                                draft.category(),
                                draft.amount()));
        for (var part : DecisionPart.values()) {
            fields.add(draft.dayOf(part));
        }
        fields.add(draft.withdrawnOn());
        fields.add(draft.withdrawnBecause());
        fields.add(draft.counted());
        return fields;
    }
}
