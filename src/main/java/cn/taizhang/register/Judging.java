package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 比对: rows beside what a register holds, many in a few questions. Nothing is written. */
@Component
class Judging {

    private final RowStore store;
    private final EnteredOnBehalf onBehalf;

    Judging(RowStore store, EnteredOnBehalf onBehalf) {
        this.store = store;
        this.onBehalf = onBehalf;
    }

    <D> List<Judgement<D>> judge(Viewer viewer, Register<D> register, List<Entry> rows) {
        var intake = Objects.requireNonNull(register.intake());
        var entries = intake.prepared(viewer, rows);
        var known = intake.known(viewer, entries);
        var ids = known.stream().filter(Objects::nonNull).distinct().toList();
        var there = store.among(register, viewer.scope(register.reads()), ids);
        intake.complete(List.copyOf(there.values()));
        var judgements = new ArrayList<@Nullable Judgement<D>>();
        var candidates = new ArrayList<Intake.Candidate<D>>();
        var behalf = onBehalf.ofBatch(viewer, register);
        for (int i = 0; i < entries.size(); i++) {
            UUID id = known.get(i);
            Entry before = id == null ? null : there.get(id);
            if (id != null && before == null) {
                judgements.add(
                        new Judgement.Refused<>(
                                List.of(Breach.overall("这一项已由别处登记，不在您的管理范围内，请联系上级。")), null));
            } else {
                judgements.add(null);
                candidates.add(candidate(intake, id, before, entries.get(i), behalf));
            }
        }
        var breaches = intake.breachesIn(viewer, candidates).iterator();
        var waiting = candidates.iterator();
        for (int i = 0; i < entries.size(); i++) {
            if (judgements.get(i) == null) {
                judgements.set(
                        i, judged(register, waiting.next(), entries.get(i), breaches.next()));
            }
        }
        return judgements.stream().map(Objects::requireNonNull).toList();
    }

    private static <D> Intake.Candidate<D> candidate(
            Intake<D> intake,
            @Nullable UUID id,
            @Nullable Entry before,
            Entry entry,
            EnteredOnBehalf.Batch behalf) {
        var own = entry.id() == null ? Ids.next() : entry.id();
        var completed = before == null ? entry.under(own) : entry.completedBy(before);
        var draft = intake.draft(completed);
        return new Intake.Candidate<>(
                id == null ? own : id,
                before,
                draft,
                entry.id() != null,
                before == null && behalf.is(completed, intake.owner(draft)));
    }

    private static <D> Judgement<D> judged(
            Register<D> register,
            Intake.Candidate<D> candidate,
            Entry entry,
            List<Breach> breaches) {
        var before = candidate.before();
        var differences =
                before == null
                        ? List.<Judgement.Difference>of()
                        : differences(register, before, entry);
        if (before != null && differences.isEmpty()) {
            return new Judgement.Same<>(candidate);
        }
        if (!breaches.isEmpty()) {
            return new Judgement.Refused<>(breaches, before == null ? null : candidate.id());
        }
        return before == null
                ? new Judgement.New<>(candidate)
                : new Judgement.Changed<>(candidate, differences);
    }

    /** Only what the row gives is compared, and only what people fill in. */
    private static List<Judgement.Difference> differences(
            Register<?> register, Entry before, Entry entry) {
        return register.typed().stream()
                .filter(entry::gives)
                .map(column ->
                        new Judgement.Difference(
                                column, before.written(column), entry.written(column)))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }
}
